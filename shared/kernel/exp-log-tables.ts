/**
 * The constants of `exp-log.ts`, derived here instead of listed: 160-bit fixed-point integers, so that every engine
 * builds the same bits. Built once, in well under a millisecond.
 */

/** A real number kept in two doubles whose sum holds about 100 bits. */
interface TwoParts {
  readonly high: number;
  readonly low: number;
}

const FIXED_BITS = 160;
const ONE = 1n << BigInt(FIXED_BITS);

const RECIPROCAL_UNIT = 4096;

/** 2 * atanh(numerator / denominator) = ln((denominator + numerator) / (denominator - numerator)). */
function twiceAtanh(numerator: bigint, denominator: bigint): bigint {
  let term = (2n * numerator * ONE) / denominator;
  let sum = 0n;
  for (let n = 1n; term !== 0n; n += 2n) {
    sum += term / n;
    term = (term * numerator * numerator) / (denominator * denominator);
  }
  return sum;
}

function expTaylor(x: bigint): bigint {
  let term = ONE;
  let sum = 0n;
  for (let n = 1n; term !== 0n; n += 1n) {
    sum += term;
    term = (term * x) / (ONE * n);
  }
  return sum;
}

function toNumber(fixed: bigint): number {
  return Number(fixed) / Number(ONE);
}

/** Splits so that `high` is a multiple of 2^-bits: its products with small whole numbers and its sums are then exact. */
function splitAt(fixed: bigint, bits: number): TwoParts {
  const unit = 1n << BigInt(FIXED_BITS - bits);
  const high = ((fixed + unit / 2n) / unit) * unit;
  return { high: toNumber(high), low: toNumber(fixed - high) };
}

const LN2 = twiceAtanh(1n, 3n);

/** ln 2 / divisor, the high part a multiple of 2^-bits. */
export function ln2Over(divisor: number, bits: number): TwoParts {
  return splitAt(LN2 / BigInt(divisor), bits);
}

/** 2^(j/steps) for j below steps, in two parts: high at 2j, low at 2j + 1. */
export function exponentialTable(steps: number): Float64Array {
  const table = new Float64Array(2 * steps);
  for (let j = 0; j < steps; j += 1) {
    const fixed = expTaylor((LN2 * BigInt(j)) / BigInt(steps));
    const high = toNumber(fixed);
    table[2 * j] = high;
    table[2 * j + 1] = toNumber(fixed - BigInt(high * Number(ONE)));
  }
  return table;
}

/**
 * For the numbers j / steps from 0.7 to 1.42: a reciprocal of 12 bits after the point (its products are then exact), and
 * minus the logarithm of that reciprocal in two parts, the high one a multiple of 2^-bits; at 3j, 3j + 1, 3j + 2.
 */
export function logarithmTable(steps: number, bits: number): Float64Array {
  const last = Math.ceil(1.42 * steps);
  const table = new Float64Array(3 * (last + 1));
  for (let j = Math.floor(0.7 * steps); j <= last; j += 1) {
    const whole = Math.round((RECIPROCAL_UNIT * steps) / j);
    const unit = BigInt(RECIPROCAL_UNIT);
    const minusLog = splitAt(twiceAtanh(unit - BigInt(whole), unit + BigInt(whole)), bits);
    table.set([whole / RECIPROCAL_UNIT, minusLog.high, minusLog.low], 3 * j);
  }
  return table;
}

/** 2^e for e from -1074 to 1023, at index e + 1074. */
export function powersOfTwo(): Float64Array {
  const table = new Float64Array(1023 + 1074 + 1);
  let value = Number.MIN_VALUE;
  for (let index = 0; index < table.length; index += 1) {
    table[index] = value;
    value *= 2;
  }
  return table;
}
