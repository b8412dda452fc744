/**
 * An oracle of 120 digits for exp, log and power, in whole-number arithmetic. It shares no method with the product:
 * ln 2 by a Machin-like formula, exp by halving and squaring, log by Halley's iteration on exp.
 */
const BITS = 420n;
const ONE = 1n << BITS;

/** A positive real: fraction * 2^(exponent - BITS). */
export interface ExactReal {
  readonly fraction: bigint;
  readonly exponent: number;
}

const double = new Float64Array(1);
const bits = new BigUint64Array(double.buffer);

/** |x| = mantissa * 2^exponent exactly. */
export function partsOf(x: number): { mantissa: bigint; exponent: number } {
  double[0] = Math.abs(x);
  const word = bits[0] ?? 0n;
  const stored = Number(word >> 52n);
  const fraction = word & ((1n << 52n) - 1n);
  return stored === 0
    ? { mantissa: fraction, exponent: -1074 }
    : { mantissa: fraction | (1n << 52n), exponent: stored - 1075 };
}

function shift(value: bigint, by: number): bigint {
  return by >= 0 ? value << BigInt(by) : value >> BigInt(-by);
}

/** x as fixed point, cut after 420 bits. */
export function fixedOf(x: number): bigint {
  const { mantissa, exponent } = partsOf(x);
  const magnitude = shift(mantissa, exponent + Number(BITS));
  return x < 0 ? -magnitude : magnitude;
}

function atanhOfInverse(n: bigint): bigint {
  let term = ONE / n;
  let sum = 0n;
  for (let k = 1n; term !== 0n; k += 2n) {
    sum += term / k;
    term /= n * n;
  }
  return sum;
}

const LN2 = 18n * atanhOfInverse(26n) - 2n * atanhOfInverse(4801n) + 8n * atanhOfInverse(8749n);

/** e^x of a fixed-point x in [0, ln 2]. */
function expSmall(x: bigint): bigint {
  const halvings = 16n;
  const small = x >> halvings;
  let term = ONE;
  let sum = 0n;
  for (let n = 1n; term !== 0n; n += 1n) {
    sum += term;
    term = ((term * small) >> BITS) / n;
  }
  for (let i = 0n; i < halvings; i += 1n) sum = (sum * sum) >> BITS;
  return sum;
}

export function exactExp(x: bigint): ExactReal {
  let exponent = x / LN2;
  if (x < 0n) exponent -= 1n;
  return { fraction: expSmall(x - exponent * LN2), exponent: Number(exponent) };
}

/** ln x for a positive double, as fixed point. */
export function exactLog(x: number): bigint {
  const { mantissa, exponent } = partsOf(x);
  const length = mantissa.toString(2).length;
  const fraction = shift(mantissa, Number(BITS) - length + 1);
  const power = BigInt(exponent + length - 1);
  let y = fixedOf(Math.log(Number(fraction >> (BITS - 60n)) / 2 ** 60));
  for (let i = 0; i < 4; i += 1) {
    const { fraction: f, exponent: e } = exactExp(y);
    const reached = shift(f, e);
    y += (2n * (fraction - reached) * ONE) / (fraction + reached);
  }
  return y + power * LN2;
}

export function exactPower(base: number, exponent: number): ExactReal {
  const { mantissa, exponent: e } = partsOf(exponent);
  const product = shift(exactLog(base) * mantissa, e);
  return exactExp(exponent < 0 ? -product : product);
}

/** How many units in the last place `computed` is away from the exact value. */
export function ulpsFromReal(computed: number, exact: ExactReal): number {
  return ulps(computed, shift(exact.fraction, exact.exponent - Number(BITS) + 1074 + 400), 400);
}

export function ulpsFromFixed(computed: number, exact: bigint): number {
  return ulps(computed, shift(exact, 1074 + 400 - Number(BITS)), 400);
}

/** `exact` in units of 2^-(1074 + extra). */
function ulps(computed: number, exact: bigint, extra: number): number {
  const { mantissa, exponent } = partsOf(computed);
  const signed = (computed < 0 ? -mantissa : mantissa) << BigInt(exponent + 1074 + extra);
  const difference = signed > exact ? signed - exact : exact - signed;
  const unit = 1n << BigInt(exponent + 1074 + extra);
  return Number((difference * 1_000_000n) / unit) / 1_000_000;
}
