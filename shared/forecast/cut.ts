import { isFlexible, type Line } from '../plan/line.ts';
import type { ForecastOptions } from './forecast.ts';
import { plannedSpend } from './scenario.ts';

/**
 * What a proportional cut leaves of a line's spend, 0 to 1 (definitions: "Cut of p %"): 1 for a committed line, a spent
 * one or an overhead; else 1 - cut, or the share that the line's smallest amount keeps, never above its plan.
 */
export function cutFactor(line: Line, spendFactor: number, options: ForecastOptions): number {
  if (options.cut === 0 || !isFlexible(line)) return 1;
  const left = 1 - options.cut;
  if (!options.keepMinimums || line.smallest === null) return left;
  const total = plannedSpend(line) * spendFactor;
  return total === 0 ? left : Math.max(left, Math.min(1, line.smallest / total));
}
