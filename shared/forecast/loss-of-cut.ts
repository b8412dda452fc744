import { computeForecast } from './compute.ts';
import type { Forecast } from './forecast.ts';
import { returnFigures } from './return.ts';

/** What a proportional cut saves and what it costs; money in minor units, unrounded. */
export interface CutLoss {
  /** 0 to 1: the share of the flexible spend that is taken away. */
  readonly cut: number;
  readonly saved: number;
  readonly contacts: number;
  readonly customers: number;
  readonly profit: number;
  /** Profit before minus profit after: negative when the plan gets better. */
  readonly loss: number;
}

/**
 * The loss of each cut of the plan, under the scenario and the rule on minimums of `forecast` and whatever cut it has
 * itself (definitions: "Cut of p %"). Shares are 0 to 1.
 */
export function lossOfCut(forecast: Forecast, shares: readonly number[]): readonly CutLoss[] {
  const uncut = computeForecast(forecast.plan, { ...forecast.options, cut: 0 }, forecast);
  const before = returnFigures(uncut, { kind: 'plan' });
  return shares.map((cut) => {
    const after = returnFigures(computeForecast(forecast.plan, { ...forecast.options, cut }, uncut), { kind: 'plan' });
    return {
      cut,
      saved: before.spend - after.spend,
      contacts: after.contacts,
      customers: after.customers,
      profit: after.loaded.profit,
      loss: before.loaded.profit - after.loaded.profit,
    };
  });
}
