import { CALCULATIONS } from '../../language/workbook-calculations.ts';
import { FINANCE } from '../../language/workbook-finance.ts';
import { COLUMN, columnName, on } from './address.ts';
import type { PlanRow } from './calculations.ts';
import { type FinanceRow, type FinanceSources } from './finance-figures.ts';
import type { CellValue, Role } from './model.ts';
import { before, here, monthRow, sum } from './sheet.ts';

/** The flows of the calculations sheet again, with the outflow negative. */
export function flowRows(sources: FinanceSources): void {
  const { context, sheet, rows, figures, calculations } = sources;
  const { say, forecast, majors, plan, months } = context;
  const from = (row: PlanRow): string => on(context.sheet('calculations'), here(calculations.plan[row]));
  const short = (values: ArrayLike<number>): readonly CellValue[] =>
    plan.hurdle === null ? Array.from({ length: months }, () => say(CALCULATIONS.short)) : majors(values);
  const row = (
    key: FinanceRow,
    of: string,
    values: readonly CellValue[],
    total: number | null,
    role: Role = 'link',
    note = '',
  ): void => {
    rows[key] = monthRow(sheet, {
      id: `finance.${key}`,
      label: say(FINANCE.rows[key]),
      unit: plan.currency,
      note,
      formula: of,
      values,
      format: 'money',
      role,
      ...(total === null ? {} : { total }),
    });
  };
  const outflow = majors(forecast.total.spend).map((value) => -1 * value);
  const margin = majors(forecast.total.margin);
  row('outflow', `-1*${from('spend')}`, outflow, sum(outflow), 'formula', say(FINANCE.notes.outflow));
  row('margin', from('margin'), margin, sum(margin));
  row('net', from('net'), majors(figures.net), sum(majors(figures.net)));
  row('cumulative', from('cumulative'), majors(figures.cumulative), null);
  row(
    'discounted',
    from('discounted'),
    short(figures.discounted),
    plan.hurdle === null ? 0 : sum(majors(figures.discounted)),
  );
  row('cumulativeDiscounted', from('cumulativeDiscounted'), short(figures.cumulativeDiscounted), null);
}

/** Flags of one cumulative row: stays above, has been below, has been back. `values` null when there is no hurdle. */
export function flagRows(
  { context, sheet, rows }: FinanceSources,
  of: 'cumulative' | 'cumulativeDiscounted',
  keys: readonly [FinanceRow, FinanceRow, FinanceRow],
  values: Float64Array | null,
): void {
  const { say, months } = context;
  const [stays, below, touched] = keys;
  const at = here(rows[of]);
  const first = `$${columnName(COLUMN.firstMonth)}${rows[of]}`;
  const last = `$${columnName(COLUMN.firstMonth + months - 1)}${rows[of]}`;
  const plain = of === 'cumulative';
  const guarded = (formulaText: string): string => (plain ? formulaText : `IF(ISNUMBER(${at}),${formulaText},0)`);
  const flags = flagValues(values ?? new Float64Array(0), months);
  const row = (key: FinanceRow, formulaText: string, flagged: readonly number[]): void => {
    rows[key] = monthRow(sheet, {
      id: `finance.${key}`,
      label: say(FINANCE.rows[key]),
      unit: say(FINANCE.flag),
      formula: guarded(formulaText),
      values: flagged,
      format: 'whole',
      total: sum(flagged),
    });
  };
  row(stays, `(MIN(${at}:${last})>=0)*1`, flags.stays);
  row(below, `(MIN(${first}:${at})<0)*1`, flags.below);
  row(touched, `MAX(${before(sheet.next)},(${at}>=0)*${here(sheet.next - 1)})`, flags.touched);
}

function flagValues(
  cumulative: Float64Array,
  months: number,
): Record<'stays' | 'below' | 'touched', readonly number[]> {
  const none = Array.from({ length: months }, () => 0);
  if (cumulative.length === 0) return { stays: none, below: none, touched: none };
  const lastBelow = cumulative.findLastIndex((amount) => amount < 0);
  const firstBelow = cumulative.findIndex((amount) => amount < 0);
  const back = firstBelow < 0 ? -1 : cumulative.findIndex((amount, month) => month > firstBelow && amount >= 0);
  return {
    stays: none.map((_, month) => (month > lastBelow ? 1 : 0)),
    below: none.map((_, month) => (firstBelow >= 0 && month >= firstBelow ? 1 : 0)),
    touched: none.map((_, month) => (back >= 0 && month >= back ? 1 : 0)),
  };
}
