import { computeForecast } from '../forecast/compute.ts';
import { fitCurve } from '../forecast/fit.ts';
import type { Forecast } from '../forecast/forecast.ts';
import { lineAssumptions } from '../plan/assumptions.ts';
import { baseValue, type Assumption } from '../plan/estimate.ts';
import type { ContactLine } from '../plan/line.ts';

/** One row of the tornado table: what the plan's profit becomes when one assumption alone moves through its range. */
export interface TornadoRow {
  /** Path in the document: `lines[3].winRate`. */
  readonly place: string;
  readonly line: string;
  /** Path inside the line: `winRate`. */
  readonly input: string;
  /** Limits of the range and the value of the base case, in the document's units. */
  readonly low: number;
  readonly base: number;
  readonly high: number;
  /** Profit of the plan, minor units; null when no curve can meet the stated points with this one moved. */
  readonly profitAtLow: number | null;
  readonly profitAtHigh: number | null;
  /** Largest less smallest of the profits above and the profit of the forecast, minor units (>= 0). */
  readonly swing: number;
}

/**
 * The tornado table of a forecast: each assumption that has a range at its low and at its high, all else as forecast (its
 * scenario and cut included), widest swing first; rows with the same swing stay in the order of the plan. An assumption that the
 * scenario replaces has a swing of zero. The limits are those of the range: the extremes of `low / likely / high`, the 5th and
 * 95th percentile of `low to high`.
 */
export function tornado(forecast: Forecast): readonly TornadoRow[] {
  const profit = profitOf(forecast);
  const rows = forecast.plan.lines.flatMap((line, index) =>
    lineAssumptions(line).flatMap(({ place, assumption, replace }): TornadoRow[] => {
      if (assumption.kind === 'point') return [];
      const at = (value: number): number | null => profitWith(forecast, index, replace(pointAt(value, assumption)));
      const profitAtLow = at(assumption.low);
      const profitAtHigh = at(assumption.high);
      const profits = [profit, profitAtLow ?? profit, profitAtHigh ?? profit];
      return [
        {
          place: `lines[${index}].${place}`,
          line: line.id,
          input: place,
          low: assumption.low,
          base: baseValue(assumption),
          high: assumption.high,
          profitAtLow,
          profitAtHigh,
          swing: Math.max(...profits) - Math.min(...profits),
        },
      ];
    }),
  );
  return rows.sort((one, other) => other.swing - one.swing);
}

function pointAt(value: number, assumption: Assumption): Assumption {
  return { kind: 'point', value, evidence: assumption.evidence };
}

/** Profit of the plan with one line changed. */
function profitWith(forecast: Forecast, index: number, line: ContactLine): number | null {
  const { response } = line;
  if (response.kind === 'points' && !fitCurve(response.family, response.points, response.ceiling).ok) return null;
  const plan = { ...forecast.plan, lines: forecast.plan.lines.with(index, line) };
  return profitOf(computeForecast(plan, forecast.options, forecast));
}

function profitOf({ total }: Forecast): number {
  let profit = 0;
  for (let month = 0; month < total.margin.length; month++) {
    profit += (total.margin[month] ?? 0) - (total.spend[month] ?? 0);
  }
  return profit;
}
