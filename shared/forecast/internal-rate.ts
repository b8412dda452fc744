import { power } from '../kernel/exp-log.ts';
import { positiveRoots } from './positive-roots.ts';

/** Internal rate of return: outcomes, never a solver's guess. Rates are annual effective ratios, ascending. */
export type InternalRate =
  | { readonly kind: 'none'; readonly reason: 'no-sign-change' | 'no-root' }
  | { readonly kind: 'one'; readonly annual: number; readonly monthly: number }
  | { readonly kind: 'several'; readonly annual: readonly number[]; readonly monthly: readonly number[] };

/** Against the largest flow, a flow below this share is what sums of doubles leave behind, and says nothing of a sign. */
const DUST = 1e-12;

const MONTHS_A_YEAR = 12;

/**
 * Internal rates of monthly net flows (definitions, "Finance"): every rate above -100 % a month at which their net
 * present value is zero, each listed once, also where the value only touches zero. Flows of any length and currency;
 * months of zero before the first and after the last flow change nothing. An annual rate beyond the largest double is
 * given as the largest double.
 */
export function internalRate(net: Float64Array): InternalRate {
  const flows = withoutDust(net);
  if (!flows.some((flow) => flow > 0) || !flows.some((flow) => flow < 0))
    return { kind: 'none', reason: 'no-sign-change' };
  // With v = 1 / (1 + rate) the value of the flows is a polynomial in v, and v > 0 is every rate above -100 %.
  const factors = positiveRoots(flows).reverse();
  const monthly = factors.map((v) => 1 / v - 1);
  const annual = factors.map((v) => Math.min(power(1 / v, MONTHS_A_YEAR) - 1, Number.MAX_VALUE));
  const [first, ...others] = monthly;
  if (first === undefined) return { kind: 'none', reason: 'no-root' };
  if (others.length === 0) return { kind: 'one', annual: annual[0] ?? 0, monthly: first };
  return { kind: 'several', annual, monthly };
}

/** The flows from the first to the last that is one, as shares of the largest. */
function withoutDust(net: Float64Array): Float64Array {
  const largest = net.reduce((most, flow) => Math.max(most, Math.abs(flow)), 0);
  if (largest === 0) return new Float64Array(0);
  const flows = net.map((flow) => (Math.abs(flow) <= DUST * largest ? 0 : flow / largest));
  return flows.subarray(
    flows.findIndex((flow) => flow !== 0),
    flows.findLastIndex((flow) => flow !== 0) + 1,
  );
}
