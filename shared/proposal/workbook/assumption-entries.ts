import { power } from '../../kernel/exp-log.ts';
import type { FORM_WORDS } from '../../language/tables.ts';
import { lineAssumptions } from '../../plan/assumptions.ts';
import { baseValue, type Assumption, type Evidence } from '../../plan/estimate.ts';
import type { ContactLine } from '../../plan/line.ts';
import { COLUMN, fixed, on } from './address.ts';
import type { ContactFacts, Context } from './context.ts';
import type { CellValue, Format, RowModel, SheetModel } from './model.ts';

/** One assumption as the workbook shows it. */
export interface AssumptionEntry {
  /** Id of the input it stands in, on the inputs sheet. */
  readonly id: string;
  readonly line: string;
  /** Path inside the line: `winRate`. */
  readonly place: string;
  readonly label: string;
  readonly unit: string;
  readonly form: keyof typeof FORM_WORDS;
  readonly format: Format;
  /** Cell of the inputs sheet that holds the value used: `Inputs!$E$52`. */
  readonly cell: string;
  readonly used: CellValue;
  /** In the workbook's units; null where only one number is stated. */
  readonly range: { readonly low: number; readonly likely: number | null; readonly high: number } | null;
  readonly evidence: Evidence | null;
}

/** Every assumption of the lines that bring contacts, in the order of the workbook. */
export function assumptionEntries(
  context: Context,
  lines: readonly ContactFacts[],
  inputs: SheetModel,
): readonly AssumptionEntry[] {
  const places = inputPlaces(inputs.rows);
  return lines.flatMap((facts) =>
    statedBy(facts).map(({ id, place, form, assumption, evidence }): AssumptionEntry => {
      const at = places.get(id);
      if (at === undefined) throw new Error(`No input stands behind the assumption ${id}`);
      const column = at.constant === null ? COLUMN.total : COLUMN.constant;
      return {
        id,
        line: facts.line.id,
        place,
        label: at.label,
        unit: at.unit,
        form,
        format: at.constant?.format ?? 'count',
        cell: on(context.sheet('inputs'), fixed(column, at.row)),
        used: at.constant?.value ?? at.total ?? 0,
        range: rangeOf(assumption, unitScale(context, facts.line, place)),
        evidence,
      };
    }),
  );
}

interface Stated {
  readonly id: string;
  readonly place: string;
  readonly form: AssumptionEntry['form'];
  readonly assumption: Assumption | null;
  readonly evidence: Evidence | null;
}

function statedBy({ line }: ContactFacts): readonly Stated[] {
  const { response, delay } = line;
  const points = response.kind === 'points';
  const typed: readonly Stated[] =
    response.kind === 'fixed'
      ? [
          {
            id: `${line.id}.contacts`,
            place: 'response',
            form: 'list',
            assumption: null,
            evidence: response.evidence,
          },
        ]
      : [];
  return [
    ...typed,
    ...lineAssumptions(line).map(({ place, assumption }): Stated => ({
      id: `${line.id}.${points && place === 'response.ceiling' ? 'response.ceilingStated' : place}`,
      place,
      form: assumption.kind,
      assumption,
      evidence: assumption.evidence,
    })),
    ...delayInputs(line.id, delay),
  ];
}

/** The delay in months, or each share of it: the inputs sheet has a cell for each. */
function delayInputs(line: string, delay: ContactLine['delay']): readonly Stated[] {
  const stated = { place: 'delay', assumption: null, evidence: delay.evidence } as const;
  if (delay.kind === 'months') return [{ ...stated, id: `${line}.delay`, form: 'point' }];
  return delay.shares.map((_, month) => ({ ...stated, id: `${line}.delay[${month}]`, form: 'list' }));
}

interface InputPlace {
  readonly row: number;
  readonly label: string;
  readonly unit: string;
  readonly constant: { readonly value: number; readonly format: Format } | null;
  readonly total: CellValue | null;
}

/** The inputs by their ids, as the inputs sheet shows them. */
function inputPlaces(rows: readonly RowModel[]): ReadonlyMap<string, InputPlace> {
  const places = new Map<string, InputPlace>();
  for (const [at, { cells }] of rows.entries()) {
    const textOf = (column: number): string =>
      cells.flatMap((cell) => (cell.kind === 'text' && cell.column === column ? [cell.text] : []))[0] ?? '';
    const constant = cells.find((cell) => cell.column === COLUMN.constant);
    const total = cells.find((cell) => cell.column === COLUMN.total);
    places.set(textOf(COLUMN.id), {
      row: at + 1,
      label: textOf(COLUMN.label),
      unit: textOf(COLUMN.unit),
      constant: constant?.kind === 'number' ? constant : null,
      total: total?.kind === 'formula' ? total.value : null,
    });
  }
  return places;
}

function rangeOf(assumption: Assumption | null, scale: number): AssumptionEntry['range'] {
  if (assumption === null || assumption.kind === 'point') return null;
  return {
    low: assumption.low * scale,
    likely: assumption.kind === 'three-point' ? assumption.likely * scale : null,
    high: assumption.high * scale,
  };
}

const MONEY: ReadonlySet<string> = new Set([
  'orderValue',
  'response.costPerContact',
  'response.half',
  'response.scale',
]);

/** From the document's unit to the one of the inputs sheet. */
function unitScale(context: Context, line: ContactFacts['line'], place: string): number {
  if (MONEY.has(place)) return 1 / context.scale;
  if (place === 'response.factor' && line.response.kind === 'power')
    return power(context.scale, baseValue(line.response.exponent));
  return 1;
}
