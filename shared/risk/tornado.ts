import type { Forecast, LineForecast } from '../forecast/forecast.ts';
import { fitOf, lineInputs } from '../forecast/line-inputs.ts';
import { computeLine } from '../forecast/line-record.ts';
import { lineChanges } from '../forecast/scenario.ts';
import { lineAssumptions } from '../plan/assumptions.ts';
import { baseValue, type Assumption } from '../plan/estimate.ts';
import type { ContactLine } from '../plan/line.ts';
import type { Plan } from '../plan/plan.ts';

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
  const profit = forecast.lines.reduce((sum, { sums }) => sum + (sums.margin - sums.spend), 0);
  const plan = withoutSpendChanges(forecast.plan);
  const rows = forecast.lines.flatMap((found, index) =>
    lineAssumptions(found.line).flatMap(({ place, assumption, replace }): TornadoRow[] => {
      if (assumption.kind === 'point') return [];
      const at = (value: number): number | null => {
        const margin = marginOf(replace(pointAt(value, assumption)), found, plan, forecast);
        return margin === null ? null : profit + (margin - found.sums.margin);
      };
      const profitAtLow = at(assumption.low);
      const profitAtHigh = at(assumption.high);
      const profits = [profit, profitAtLow ?? profit, profitAtHigh ?? profit];
      return [
        {
          place: `lines[${index}].${place}`,
          line: found.line.id,
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

/** What a scenario makes of spend depends on other lines too and is known already: the rest concerns a line alone. */
function withoutSpendChanges(plan: Plan): Plan {
  const scenarios = plan.scenarios.map(({ changes, id, name, note }) => ({
    id,
    name,
    note,
    changes: changes.filter(({ field }) => field !== 'spend'),
  }));
  return { ...plan, scenarios };
}

/**
 * Margin of a line changed in place of `found`, minor units; null when no curve meets its points. An assumption moves the margin
 * of its own line and nothing else, so the other lines need not be computed again for each row.
 */
function marginOf(line: ContactLine, found: LineForecast, plan: Plan, { options }: Forecast): number | null {
  const { response } = line;
  if (response.kind === 'points' && !fitOf(response).ok) return null;
  const change = lineChanges({ ...plan, lines: [line] }, options.scenario).get(line) ?? null;
  const { spendFactor, cutFactor } = found.inputs;
  const inputs = { ...lineInputs(line, change, cutFactor, plan.months), spendFactor };
  return computeLine(line, change, inputs).sums.margin;
}
