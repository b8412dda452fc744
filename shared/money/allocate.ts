import { fail, succeed, type Result } from '../kernel/result.ts';
import { minor, type Minor } from './money.ts';

/** Why an amount cannot be split. */
export type AllocationProblem =
  /** No weight is above zero, or there is none at all. */
  | { readonly code: 'no-weight' }
  /** A weight is negative or no finite number; `index` is its position. */
  | { readonly code: 'bad-weight'; readonly index: number };

/**
 * Splits an amount exactly, in proportion to `weights` (>= 0, fractions allowed): the shares add up to `total`, and each
 * is less than one minor unit away from its exact share (definitions, "Splitting an amount"). Largest remainder; ties go
 * to the larger weight, then to the earlier position; a negative amount is the mirror image of the positive one; a weight
 * of zero gets zero. Whole-number arithmetic throughout, so that nothing depends on how doubles round.
 */
export function allocate(total: Minor, weights: readonly number[]): Result<Minor[], AllocationProblem> {
  if (!Number.isSafeInteger(total)) throw new RangeError(`Not a whole number of minor units: ${total}`);
  const bad = weights.findIndex((weight) => !(weight >= 0 && weight < Infinity));
  if (bad >= 0) return fail({ code: 'bad-weight', index: bad });
  const parts = asWholeNumbers(weights);
  const sum = parts.reduce((all, part) => all + part, 0n);
  if (sum === 0n) return fail({ code: 'no-weight' });
  const amount = BigInt(Math.abs(total));
  const shares = parts.map((part) => (amount * part) / sum);
  const remainders = parts.map((part) => (amount * part) % sum);
  const left = Number(amount - shares.reduce((all, share) => all + share, 0n));
  const order = parts
    .map((_, index) => index)
    .sort((a, b) => compare(remainders, a, b) || compare(parts, a, b) || a - b);
  for (const index of order.slice(0, left)) shares[index] = (shares[index] ?? 0n) + 1n;
  return succeed(shares.map((share) => minor(share === 0n ? 0 : Math.sign(total) * Number(share))));
}

/** Larger values first. */
function compare(values: readonly bigint[], a: number, b: number): number {
  const first = values[a] ?? 0n;
  const second = values[b] ?? 0n;
  return first === second ? 0 : first > second ? -1 : 1;
}

/** The weights times one common power of two, as whole numbers. */
function asWholeNumbers(weights: readonly number[]): bigint[] {
  const parts = weights.map(partsOf);
  const lowest = parts.reduce((least, { exponent }) => Math.min(least, exponent), Infinity);
  return parts.map(({ mantissa, exponent }) => BigInt(mantissa) << BigInt(mantissa === 0 ? 0 : exponent - lowest));
}

/** weight = mantissa * 2^exponent, the mantissa a whole number; zero asks for no exponent. */
function partsOf(weight: number): { readonly mantissa: number; readonly exponent: number } {
  let mantissa = weight;
  let exponent = 0;
  if (mantissa === 0) return { mantissa, exponent: Infinity };
  while (!Number.isSafeInteger(mantissa)) {
    const step = mantissa > Number.MAX_SAFE_INTEGER ? 0.5 : 2;
    mantissa *= step;
    exponent += step === 2 ? -1 : 1;
  }
  return { mantissa, exponent };
}
