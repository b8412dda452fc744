import { power } from '../../kernel/exp-log.ts';
import { formatDate } from '../../language/format.ts';
import { EVIDENCE_WORDS, HEAD, NUMBER_WORDS } from '../../language/workbook.ts';
import { ASSUMPTIONS } from '../../language/workbook-control.ts';
import { lineAssumptions } from '../../plan/assumptions.ts';
import { baseValue, type Assumption, type Evidence } from '../../plan/estimate.ts';
import { COLUMN, fixed, on } from './address.ts';
import { isContact, type ContactFacts, type Context } from './context.ts';
import { heading, lever, startSheet, type HeadFacts } from './head.ts';
import type { Cell, CellValue, Format, RowModel, SheetModel } from './model.ts';
import { link, number, optional, text } from './sheet.ts';

const QUALITY = { ledger: 5, crm: 4, 'platform-report': 3, benchmark: 2, opinion: 1 } as const;

/** What every number rests on: a row for each assumption, with the value used linked to its input. */
export function assumptionsSheet(context: Context, facts: HeadFacts, inputs: SheetModel): SheetModel {
  const { say, plan } = context;
  const sheet = startSheet(context, 'assumptions', facts);
  heading(sheet, say(ASSUMPTIONS.list), 14);
  const { heads } = ASSUMPTIONS;
  sheet.row(
    [
      heads.id,
      heads.label,
      heads.unit,
      heads.where,
      heads.used,
      heads.low,
      heads.likely,
      heads.high,
      heads.quality,
      heads.kind,
      heads.source,
      heads.date,
      heads.owner,
      heads.note,
    ].map((head, column) => text(column, say(head), 'columnHead')),
    30,
  );
  const places = inputPlaces(inputs.rows);
  if (plan.hurdle !== null) {
    const { rate, suppliedBy, date } = plan.hurdle;
    sheet.row([
      text(0, 'plan.hurdle', 'note'),
      text(1, say(ASSUMPTIONS.hurdle), 'label'),
      text(2, say(NUMBER_WORDS.percentYear), 'unit'),
      text(3, lever(context, 'hurdle').replaceAll('$', ''), 'note'),
      link(4, lever(context, 'hurdle'), rate, 'percent'),
      text(9, say(ASSUMPTIONS.money), 'text'),
      text(11, date === null ? '–' : formatDate(date, context.language), 'text'),
      text(12, suppliedBy || '–', 'text'),
    ]);
  }
  const before = sheet.next;
  for (const line of context.lines.filter(isContact)) {
    for (const entry of entriesOf(line)) sheet.row(rowOf(context, line, entry, places));
  }
  if (sheet.next === before && plan.hurdle === null)
    sheet.row([text(1, say(ASSUMPTIONS.none), 'label'), text(2, say(NUMBER_WORDS.text), 'unit')]);
  sheet.space();
  sheet.row([text(1, say(ASSUMPTIONS.quality), 'wrapped')], 78);
  return sheet.model({
    title: `${say(HEAD.titles.assumptions)} · ${plan.title}`,
    widths: [30, 46, 16, 16, 12, 12, 12, 12, 9, 20, 40, 16, 20, 40],
    freeze: { rows: 4, columns: 2 },
    print: { titleRows: [6, 7], pagesHigh: 0, orientation: 'landscape' },
    tab: 'input',
  });
}

interface Entry {
  /** Id of the input on the inputs sheet. */
  readonly id: string;
  readonly place: string;
  readonly assumption: Assumption | null;
  readonly evidence: Evidence | null;
}

function entriesOf({ line }: ContactFacts): readonly Entry[] {
  const stated = line.response.kind === 'points';
  const typed: readonly Entry[] =
    line.response.kind === 'fixed'
      ? [{ id: `${line.id}.contacts`, place: 'fixed', assumption: null, evidence: line.response.evidence }]
      : [];
  const delay = line.delay.kind === 'months' ? `${line.id}.delay` : `${line.id}.delay[0]`;
  return [
    ...typed,
    ...lineAssumptions(line).map(({ place, assumption }) => ({
      id: `${line.id}.${stated && place === 'response.ceiling' ? 'response.ceilingStated' : place}`,
      place,
      assumption,
      evidence: assumption.evidence,
    })),
    { id: delay, place: 'delay', assumption: null, evidence: line.delay.evidence },
  ];
}

interface InputPlace {
  readonly row: number;
  readonly label: string;
  readonly unit: string;
  readonly cell: Cell | null;
  readonly total: CellValue | null;
}

/** The inputs by their ids, as the inputs sheet shows them. */
function inputPlaces(rows: readonly RowModel[]): ReadonlyMap<string, InputPlace> {
  const places = new Map<string, InputPlace>();
  for (const [at, { cells }] of rows.entries()) {
    const textOf = (column: number): string =>
      cells.flatMap((cell) => (cell.kind === 'text' && cell.column === column ? [cell.text] : []))[0] ?? '';
    const total = cells.find((cell) => cell.column === COLUMN.total);
    places.set(textOf(COLUMN.id), {
      row: at + 1,
      label: textOf(COLUMN.label),
      unit: textOf(COLUMN.unit),
      cell: cells.find((cell) => cell.column === COLUMN.constant) ?? null,
      total: total?.kind === 'formula' ? total.value : null,
    });
  }
  return places;
}

function rowOf(
  context: Context,
  { line }: ContactFacts,
  { id, place, assumption, evidence }: Entry,
  places: ReadonlyMap<string, InputPlace>,
): readonly Cell[] {
  const { say } = context;
  const at = places.get(id);
  if (at === undefined) throw new Error(`No input stands behind the assumption ${id}`);
  const cell = at.cell?.kind === 'number' ? at.cell : null;
  const column = cell === null ? COLUMN.total : COLUMN.constant;
  const format: Format = cell?.format ?? 'count';
  const reference = on(context.sheet('inputs'), fixed(column, at.row));
  // From the document's unit to the one of the inputs sheet, as that sheet itself converted the value in use.
  const scale = unitScale(context, line, place);
  return [
    text(0, id, 'note'),
    text(1, at.label, 'label'),
    text(2, at.unit, 'unit'),
    text(3, reference.replaceAll('$', ''), 'note'),
    link(4, reference, cell?.value ?? at.total ?? 0, format),
    ...rangeOf(assumption, scale, format),
    number(8, evidence === null ? 0 : QUALITY[evidence.kind], 'whole', 'fixed'),
    text(9, say(EVIDENCE_WORDS[evidence?.kind ?? 'none']), 'text'),
    text(10, evidence?.source ?? '', 'text'),
    text(11, evidence?.date === null || evidence === null ? '–' : formatDate(evidence.date, context.language), 'text'),
    text(12, evidence?.owner ?? '', 'text'),
    text(13, evidence?.note ?? '', 'text'),
  ];
}

function rangeOf(assumption: Assumption | null, scale: number, format: Format): readonly Cell[] {
  if (assumption === null || assumption.kind === 'point') return [];
  const likely = assumption.kind === 'three-point' ? assumption.likely * scale : null;
  return [
    number(5, assumption.low * scale, format, 'fixed'),
    ...(likely === null ? [] : [optional(6, likely, format, 'fixed')]),
    number(7, assumption.high * scale, format, 'fixed'),
  ];
}

function unitScale(context: Context, line: ContactFacts['line'], place: string): number {
  const money = ['orderValue', 'response.costPerContact', 'response.half', 'response.scale'];
  if (money.includes(place)) return 1 / context.scale;
  if (place === 'response.factor' && line.response.kind === 'power')
    return power(context.scale, baseValue(line.response.exponent));
  return 1;
}
