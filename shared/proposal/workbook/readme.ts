import { formatDate } from '../../language/format.ts';
import { HEAD, NUMBER_WORDS, SHEET_NAMES, type SheetKey } from '../../language/workbook.ts';
import { README } from '../../language/workbook-front.ts';
import { COLUMN, fixed, on } from './address.ts';
import type { Context } from './context.ts';
import { heading, startSheet, type HeadFacts } from './head.ts';
import type { LedgerRefs } from './ledger.ts';
import type { Cell, Role, SheetModel } from './model.ts';
import { link, sum, text, type SheetBuilder } from './sheet.ts';
import { heightOf } from './summary-rows.ts';

/** Label, text, unit and value; the last two hold the cut of the head. */
const WIDTHS = [22, 84, 11, 14, 8, 8] as const;

const LEGEND = ['input', 'fixed', 'formula', 'total', 'link', 'headline', 'check'] as const;

/** Purpose, how to read, the sheets with jumps, conventions, colours, and what the file does not prove. */
export function readmeSheet(context: Context, facts: HeadFacts, ledger: LedgerRefs): SheetModel {
  const { say, plan } = context;
  const sheet = startSheet(context, 'readme', facts);
  section(sheet, say(README.facts));
  factRows(context, sheet);
  section(sheet, say(README.read));
  for (const [at, step] of README.steps.entries()) {
    const name = context.tell(README.step, { number: at + 1, sheet: context.sheet(step.sheet) });
    line(sheet, { kind: 'jump', column: 0, text: name, sheet: context.sheet(step.sheet) }, say(step.text));
  }
  section(sheet, say(README.sheets));
  for (const key of Object.keys(SHEET_NAMES) as SheetKey[]) {
    const name = context.sheet(key);
    line(sheet, { kind: 'jump', column: 0, text: name, sheet: name }, say(HEAD.purposes[key]));
  }
  section(sheet, say(README.conventions));
  conventionRows(context, sheet, ledger);
  section(sheet, say(README.legend));
  for (const key of LEGEND) {
    const role: Role = key === 'input' ? 'sample' : key;
    line(sheet, text(0, say(README.legendRows[key]), role), say(README.legendTexts[key]), key === 'headline' ? 17 : 0);
  }
  label(sheet, say(README.protection), say(README.protectionText));
  section(sheet, say(README.limits));
  for (const limit of README.limitRows) label(sheet, say(limit.label), say(limit.text));
  return sheet.model({
    title: `${say(HEAD.titles.readme)} · ${plan.title}`,
    widths: WIDTHS,
    freeze: { rows: 4, columns: 0 },
    print: { titleRows: [1, 4], pagesHigh: 1, orientation: 'portrait' },
    tab: 'presentation',
  });
}

function section(sheet: SheetBuilder, title: string): void {
  heading(sheet, title, WIDTHS.length);
}

/** A row of text, high enough for it. */
function line(sheet: SheetBuilder, head: Cell, body: string, least = 0): void {
  sheet.row([head, text(1, body, 'wrapped')], Math.max(least, heightOf(body, WIDTHS[1])));
}

function label(sheet: SheetBuilder, name: string, body: string): void {
  line(sheet, text(0, name, 'strong'), body);
}

function factRows(context: Context, sheet: SheetBuilder): void {
  const { say, tell, plan, language, monthNames, months } = context;
  const period = {
    first: monthNames[0] ?? '',
    last: monthNames[plan.months - 1] ?? '',
    after: months - plan.months,
  };
  label(sheet, say(README.purpose), say(README.purposeText));
  label(sheet, say(README.plan), plan.title);
  label(sheet, say(README.organisation), plan.organisation || say(NUMBER_WORDS.notGiven));
  label(sheet, say(README.author), plan.author || say(NUMBER_WORDS.notGiven));
  label(sheet, say(README.date), formatDate(plan.date, language));
  label(sheet, say(README.version), tell(README.versionText, { revision: plan.revision, id: plan.id }));
  label(sheet, say(README.period), tell(README.periodText, period));
  label(sheet, say(README.audience), say(README.audienceText));
  label(sheet, say(README.language), say(README.languageText));
}

/** Said once here: currency, units, signs, and the money that is spent already. */
function conventionRows(context: Context, sheet: SheetBuilder, ledger: LedgerRefs): void {
  const { say, tell, plan } = context;
  label(sheet, say(README.currency), tell(README.currencyText, { currency: plan.currency }));
  label(sheet, say(README.units), say(README.unitsText));
  label(sheet, say(README.signs), say(README.signsText));
  const spent = context.lines.filter(({ line: own }) => own.state.kind === 'spent');
  const body = say(README.sunkText);
  sheet.row(
    [
      text(0, say(README.sunk), 'strong'),
      text(1, body, 'wrapped'),
      text(2, plan.currency, 'unit'),
      link(
        3,
        on(context.sheet('ledger'), fixed(COLUMN.total, ledger.spent)),
        sum(spent.map(({ result }) => sum(context.majors(result.flows.spend)))),
        'money',
      ),
    ],
    heightOf(body, WIDTHS[1]),
  );
}
