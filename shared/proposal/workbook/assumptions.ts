import { FIGURE_WORDS } from '../../language/figures.ts';
import { formatDate } from '../../language/format.ts';
import { FORM_WORDS } from '../../language/tables.ts';
import { EVIDENCE_WORDS, HEAD, NUMBER_WORDS } from '../../language/workbook.ts';
import { ASSUMPTIONS } from '../../language/workbook-register.ts';
import { columnName } from './address.ts';
import { assumptionEntries, type AssumptionEntry } from './assumption-entries.ts';
import { isContact, type Context } from './context.ts';
import { groundRows, quality, riskWeight } from './evidence-ground.ts';
import { heading, lever, startSheet, type HeadFacts } from './head.ts';
import type { SheetModel } from './model.ts';
import { blank, formula, link, number, text, type SheetBuilder } from './sheet.ts';
import { linesOf } from './summary-rows.ts';
import { assumptionKey, LABEL_WIDTH, SWING_COLUMN, tornadoRows, type Swing } from './tornado-rows.ts';

/**
 * Columns of the register after id, label and unit: numbers first, then words, so that each fits a printed page; an empty
 * column keeps the two apart.
 */
const REGISTER = {
  form: 3,
  used: 4,
  low: 5,
  likely: 6,
  high: 7,
  impact: SWING_COLUMN,
  quality: 9,
  risk: 10,
  kind: 12,
  source: 13,
  date: 14,
  owner: 15,
  note: 16,
  where: 17,
  usedFor: 18,
} as const;
const WIDTHS = [34, LABEL_WIDTH, 17, 26, 14, 14, 14, 14, 14, 11, 14, 2, 24, 44, 18, 29, 44, 14, 12] as const;
const LINE_HEIGHT = 13.5;

/** What every number rests on: how much of the margin is opinion, what moves the profit most, a row for each assumption. */
export function assumptionsSheet(context: Context, facts: HeadFacts, inputs: SheetModel): SheetModel {
  const { say, plan } = context;
  const sheet = startSheet(context, 'assumptions', facts);
  const entries = assumptionEntries(context, context.lines.filter(isContact), inputs);
  const best = groundRows(context, sheet, WIDTHS.length);
  const swings = tornadoRows(context, sheet, entries, WIDTHS.length);
  heading(sheet, say(ASSUMPTIONS.sections.list), WIDTHS.length);
  const head = sheet.row(
    [
      ...(['id', 'label', 'unit'] as const).map((key, column) =>
        text(column, say(ASSUMPTIONS.heads[key]), 'columnHead'),
      ),
      ...REGISTER_KEYS.map((key) => {
        const column = REGISTER[key];
        const numeric = column > REGISTER.form && column <= REGISTER.risk;
        return text(column, say(ASSUMPTIONS.heads[key]), numeric ? 'numberHead' : 'columnHead');
      }),
      blank(REGISTER.risk + 1, 'general', 'columnHead'),
    ],
    30,
  );
  hurdleRow(context, sheet);
  for (const entry of entries)
    registerRow(context, sheet, entry, best, swings.get(assumptionKey(entry.line, entry.place)));
  if (entries.length === 0) sheet.row([text(1, say(ASSUMPTIONS.none), 'text')]);
  const kinds = columnName(REGISTER.kind);
  sheet.rules.push({
    range: `${kinds}${head + 1}:${kinds}${sheet.next - 1}`,
    begins: say(EVIDENCE_WORDS.none),
    colour: 'attention',
  });
  return sheet.model({
    title: `${say(HEAD.titles.assumptions)} · ${plan.title}`,
    widths: WIDTHS,
    freeze: { rows: 4, columns: 2 },
    print: { titleRows: [head, head], titleColumns: 2, pagesHigh: 0, pagesWide: 2, orientation: 'landscape' },
    tab: 'input',
  });
}

const REGISTER_KEYS = Object.keys(REGISTER) as readonly (keyof typeof REGISTER)[];

/** Always there, so that a rate that nobody has given is seen to be missing. */
function hurdleRow(context: Context, sheet: SheetBuilder): void {
  const { say, plan, language } = context;
  const { hurdle } = plan;
  const cell = lever(context, 'hurdle');
  const missing = say(NUMBER_WORDS.notDefinedShort);
  sheet.row([
    text(0, 'plan.hurdle', 'note'),
    text(1, say(ASSUMPTIONS.hurdle), 'wrapped'),
    text(2, say(NUMBER_WORDS.percentYear), 'unit'),
    text(REGISTER.form, say(FORM_WORDS.point), 'text'),
    formula(REGISTER.used, `IF(ISNUMBER(${cell}),${cell},"${missing}")`, hurdle?.rate ?? missing, 'percent', 'answer'),
    text(REGISTER.kind, hurdle === null ? say(EVIDENCE_WORDS.none) : say(ASSUMPTIONS.finance), 'text'),
    text(REGISTER.source, '–', 'text'),
    text(REGISTER.date, hurdle?.date ? formatDate(hurdle.date, language) : '–', 'text'),
    text(REGISTER.owner, hurdle?.suppliedBy || '–', 'wrapped'),
    text(REGISTER.note, '–', 'text'),
    text(REGISTER.where, shortCell(cell), 'note'),
    text(REGISTER.usedFor, say(FIGURE_WORDS.npv.label), 'text'),
  ]);
}

function registerRow(
  context: Context,
  sheet: SheetBuilder,
  entry: AssumptionEntry,
  best: string,
  swing: Swing | undefined,
): void {
  const { say, language } = context;
  const { evidence, range, format, label } = entry;
  const row = sheet.next;
  const kind = evidence?.kind ?? 'none';
  const cell = (column: number): string => `${columnName(column)}${row}`;
  const score = quality(kind);
  const words = {
    source: evidence?.source || '–',
    owner: evidence?.owner || '–',
    note: evidence?.note || '–',
  };
  const lines = [
    linesOf(label, LABEL_WIDTH),
    ...(['source', 'owner', 'note'] as const).map((key) => linesOf(words[key], WIDTHS[REGISTER[key]])),
  ];
  sheet.row(
    [
      text(0, entry.id, 'note'),
      text(1, label, 'wrapped'),
      text(2, entry.unit, 'unit'),
      text(REGISTER.form, say(FORM_WORDS[entry.form]), 'text'),
      link(REGISTER.used, entry.cell, entry.used, format),
      ...(range === null
        ? []
        : [
            number(REGISTER.low, range.low, format, 'fixed'),
            ...(range.likely === null ? [] : [number(REGISTER.likely, range.likely, format, 'fixed')]),
            number(REGISTER.high, range.high, format, 'fixed'),
          ]),
      ...(swing === undefined
        ? []
        : [
            formula(REGISTER.impact, `${columnName(SWING_COLUMN)}${swing.row}`, swing.value, 'money', 'link'),
            formula(
              REGISTER.risk,
              `${cell(REGISTER.impact)}*(1+${best}-${cell(REGISTER.quality)})`,
              swing.value * riskWeight(kind),
              'money',
            ),
          ]),
      number(REGISTER.quality, score, 'whole', 'fixed'),
      text(REGISTER.kind, say(EVIDENCE_WORDS[kind]), 'text'),
      text(REGISTER.source, words.source, 'wrapped'),
      text(REGISTER.date, evidence?.date ? formatDate(evidence.date, language) : '–', 'text'),
      text(REGISTER.owner, words.owner, 'wrapped'),
      text(REGISTER.note, words.note, 'wrapped'),
      text(REGISTER.where, shortCell(entry.cell), 'note'),
      text(REGISTER.usedFor, say(FIGURE_WORDS[usedFor(entry.place)].label), 'text'),
    ],
    Math.max(...lines) * LINE_HEIGHT,
  );
}

/** `Inputs!E52`: a cell as people write it. */
function shortCell(cell: string): string {
  return cell.replaceAll('$', '');
}

/** The first step of the chain that an assumption moves. */
function usedFor(place: string): 'contacts' | 'quotes' | 'customers' | 'orders' | 'revenue' | 'margin' {
  switch (place) {
    case 'quoteRate':
      return 'quotes';
    case 'winRate':
    case 'delay':
      return 'customers';
    case 'repeat.retention':
      return 'orders';
    case 'orderValue':
      return 'revenue';
    case 'marginRate':
      return 'margin';
    default:
      return 'contacts';
  }
}
