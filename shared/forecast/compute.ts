import type { Line } from '../plan/line.ts';
import type { Plan } from '../plan/plan.ts';
import { cutFactor } from './cut.ts';
import type { Forecast, ForecastOptions } from './forecast.ts';
import { lineInputs } from './line-inputs.ts';
import { computeLine, type LineRecord } from './line-record.ts';
import { lineChanges, type LineChange } from './scenario.ts';
import { Slab } from './slab.ts';
import { blockSums, totalFlows, type BlockSum } from './totals.ts';

/** What a forecast leaves behind for the next one; a cache that never changes a result. */
interface Kept {
  readonly records: readonly LineRecord[];
  readonly blocks: readonly BlockSum[];
}

const kept = new WeakMap<Forecast, Kept>();

/**
 * The forecast of a plan that came through `parsePlan` (definitions: "From spend to margin, per line and month").
 * `options` default to the base without a cut; a scenario that the plan does not hold is a mistake of the caller and throws.
 * With `previous`, lines whose object, inputs and axis are the same are the very same results, and so are sums over them;
 * the answer is bit for bit that of a computation from nothing.
 */
export function computeForecast(plan: Plan, options: Partial<ForecastOptions> = {}, previous?: Forecast): Forecast {
  const settled: ForecastOptions = { scenario: null, cut: 0, keepMinimums: false, ...options };
  const changes = lineChanges(plan, settled.scenario);
  const before = previous?.axis.planMonths === plan.months ? kept.get(previous) : undefined;
  const find = finder(before?.records ?? []);
  const slab = new Slab();
  // The axis of `timeAxis`: the longest reach of the lines, which are at hand here without a second pass over the plan.
  let months = plan.months;
  const computed = plan.lines.map((line, index) => {
    const change = changes.get(line) ?? null;
    const cut = cutFactor(line, change?.spendFactor ?? 1, settled);
    const known = find(line, index);
    const record =
      known !== undefined && sameInputs(known, change, cut)
        ? known
        : computeLine(line, change, lineInputs(line, change, cut, plan.months), slab);
    months = Math.max(months, record.cells.reach);
    return record;
  });
  const records = computed.map((record) => record.on(months));
  const blocks = blockSums(records, before?.blocks ?? []);
  const forecast: Forecast = {
    plan,
    options: settled,
    axis: { firstMonth: plan.firstMonth, planMonths: plan.months, months },
    lines: records,
    total: totalFlows(blocks, months),
  };
  kept.set(forecast, { records, blocks });
  return forecast;
}

/** Finds the earlier result of a line object: at its place, or, once lines have moved, anywhere. */
function finder(records: readonly LineRecord[]): (line: Line, index: number) => LineRecord | undefined {
  let byLine: Map<Line, LineRecord> | null = null;
  return (line, index) => {
    const here = records[index];
    if (here?.line === line) return here;
    // The same id in the same place is a line that was edited: there is nothing to find.
    if (records.length === 0 || here?.line.id === line.id) return undefined;
    byLine ??= new Map(records.map((record) => [record.line, record]));
    return byLine.get(line);
  };
}

/** Whether a line would run on the same numbers again. */
function sameInputs(known: LineRecord, change: Readonly<LineChange> | null, cut: number): boolean {
  if (known.inputs.cutFactor !== cut) return false;
  const was = known.change;
  if (was === null || change === null) return was === change;
  return (
    was.spendFactor === change.spendFactor &&
    was.contactsFactor === change.contactsFactor &&
    was.quoteRate === change.quoteRate &&
    was.winRate === change.winRate &&
    was.orderValue === change.orderValue &&
    was.marginRate === change.marginRate
  );
}
