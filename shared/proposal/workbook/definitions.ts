import { FIGURE_IDS, FIGURES, type FigureId } from '../../forecast/explain-figures.ts';
import { FIGURE_WORDS, UNIT_WORDS } from '../../language/figures.ts';
import { HEAD, NUMBER_WORDS, type SheetKey } from '../../language/workbook.ts';
import { CHOICES } from '../../language/workbook-choices.ts';
import { DEFINITIONS } from '../../language/workbook-control.ts';
import type { Context } from './context.ts';
import { heading, startSheet, type HeadFacts } from './head.ts';
import type { SheetModel } from './model.ts';
import { capital } from './return-amounts.ts';
import { text, type SheetBuilder } from './sheet.ts';

/** Points of height for one line of text, and characters that fit on one line of the wide columns. */
const LINE_HEIGHT = 13.5;
const FITS = 62;

/** The sheet whose formulas compute a figure. */
const WHERE: Readonly<Record<FigureId, SheetKey>> = {
  spend: 'calculations',
  contacts: 'calculations',
  quotes: 'calculations',
  customers: 'calculations',
  orders: 'calculations',
  revenue: 'calculations',
  margin: 'calculations',
  effectiveSpend: 'calculations',
  elasticContacts: 'calculations',
  ownSpend: 'calculations',
  overheads: 'calculations',
  overheadShare: 'return',
  countedSpend: 'return',
  contactsAfterPlan: 'calculations',
  customersAfterPlan: 'return',
  revenueAfterPlan: 'calculations',
  marginAfterPlan: 'return',
  elasticMargin: 'return',
  ordersPerCustomer: 'calculations',
  conversion: 'return',
  breakEvenCostPerContact: 'return',
  lifetimeMargin: 'return',
  marginalRoi: 'return',
  profit: 'return',
  costPerContact: 'return',
  costPerCustomer: 'return',
  valueToCost: 'return',
  roi: 'return',
  breakEvenConversion: 'return',
  breakEvenOrderValue: 'return',
  net: 'calculations',
  cumulative: 'calculations',
  discounted: 'calculations',
  cumulativeDiscounted: 'calculations',
  npv: 'finance',
  irr: 'finance',
  payback: 'finance',
  discountedPayback: 'finance',
  lowestPoint: 'finance',
};

/** Figures that no cell adds up: they are read in the months after the plan's last one. */
const BY_MONTH: ReadonlySet<FigureId> = new Set(['contactsAfterPlan', 'revenueAfterPlan'] as const);

/** One meaning for each figure, in the words of the product; below them the choices behind the figures. */
export function definitionsSheet(context: Context, facts: HeadFacts): SheetModel {
  const { say } = context;
  const sheet = startSheet(context, 'definitions', facts);
  heading(sheet, say(DEFINITIONS.list), 6);
  const { heads } = DEFINITIONS;
  sheet.row(
    [heads.id, heads.figure, heads.unit, heads.definition, heads.formula, heads.where].map((head, column) =>
      text(column, say(head), 'columnHead'),
    ),
  );
  for (const id of FIGURE_IDS) {
    const { label, definition, formula } = FIGURE_WORDS[id];
    const { unit } = FIGURES[id];
    const target = context.sheet(WHERE[id]);
    sheet.row(
      [
        text(0, id, 'note'),
        text(1, capital(say(label)), 'strong'),
        text(2, unit === 'money' ? context.plan.currency : say(UNIT_WORDS[unit]), 'unit'),
        text(3, say(definition), 'wrapped'),
        text(4, capital(say(formula)), 'wrapped'),
        {
          kind: 'jump',
          column: 5,
          text: BY_MONTH.has(id) ? context.tell(DEFINITIONS.afterPlan, { sheet: target }) : target,
          sheet: target,
        },
      ],
      heightFor(say(definition), say(formula)),
    );
  }
  choiceRows(context, sheet);
  return sheet.model({
    title: `${say(HEAD.titles.definitions)} · ${context.plan.title}`,
    widths: [22, 32, 16, 64, 64, 30],
    freeze: { rows: 4, columns: 2 },
    print: { titleRows: [6, 7], pagesHigh: 0, orientation: 'landscape' },
    tab: 'control',
  });
}

function choiceRows(context: Context, sheet: SheetBuilder): void {
  const { say } = context;
  heading(sheet, say(DEFINITIONS.choices), 6);
  const { heads, choiceHeads } = DEFINITIONS;
  sheet.row(
    [heads.id, choiceHeads.choice, heads.unit, choiceHeads.rule, choiceHeads.why, choiceHeads.where].map(
      (head, column) => text(column, say(head), 'columnHead'),
    ),
  );
  for (const { id, label, rule, why, sheet: key } of CHOICES) {
    const target = context.sheet(key);
    sheet.row(
      [
        text(0, `choice.${id}`, 'note'),
        text(1, say(label), 'strong'),
        text(2, say(NUMBER_WORDS.text), 'unit'),
        text(3, say(rule), 'wrapped'),
        text(4, say(why), 'wrapped'),
        { kind: 'jump', column: 5, text: target, sheet: target },
      ],
      heightFor(say(rule), say(why)),
    );
  }
}

function heightFor(...bodies: readonly string[]): number {
  return Math.max(...bodies.map((body) => Math.ceil(body.length / FITS)), 1) * LINE_HEIGHT;
}
