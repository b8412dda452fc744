import { exponentialTable, ln2Over, logarithmTable, powersOfTwo } from './exp-log-tables.ts';

/*
 * exp, log and power from + - * / and bit operations only. Math.exp, Math.log and Math.pow may differ in the last bits
 * from one engine to the next; these give the same bits everywhere, so the same plan gives the same file.
 * Method: a table for the leading digits, a short series for the rest, the sums kept in two parts where digits would be lost.
 */

/** exp works on steps of ln 2 / 64, log on steps of 1/128; whole multiples of the high parts are exact. */
const EXP_STEPS_BITS = 6;
const EXP_STEPS = 64;
const EXP_TABLE = exponentialTable(EXP_STEPS);
const { high: STEP_HIGH, low: STEP_LOW } = ln2Over(EXP_STEPS, 36);
const STEPS_PER_UNIT = 1 / (STEP_HIGH + STEP_LOW);
const LOG_STEPS = 128;
const LOG_TABLE = logarithmTable(LOG_STEPS, 42);
const { high: LN2_HIGH, low: LN2_LOW } = ln2Over(1, 42);

const POWER_OF_TWO = powersOfTwo();
/** Place of 2^0. */
const ZEROTH = 1074;

/** From here on the result is Infinity or 0 whatever the low part. */
const EXP_OVERFLOW = 710;
const EXP_UNDERFLOW = -746;

/** Adding and taking away 2^32 rounds a number near 1 to a multiple of 2^-20: what is left multiplies exactly. */
const TO_TWENTY_BITS = twoTo(32);

/** Veltkamp's constant: splits a double in two halves whose products are exact. */
const HALVES = twoTo(27) + 1;

/** Above this an exponent takes any base but 1 out of the range of doubles, since then |log(base)| >= 2^-53. */
const HUGE_EXPONENT = twoTo(64);

/** Lifts a subnormal among the normal numbers. */
const LIFT_BITS = 54;
const LIFT = twoTo(LIFT_BITS);
/** Of the smallest normal number. */
const LOWEST_EXPONENT = -1022;
const SMALLEST_NORMAL = twoTo(LOWEST_EXPONENT);

/** High word of sqrt(1/2): counted from here, the exponent bits put the mantissa between sqrt(1/2) and sqrt(2). */
const HIGH_WORD_OF_ROOT_HALF = 0x3fe6a09e;

/** The bits of one double: the high word comes second, as on every machine a browser engine runs on (little endian). */
const double = new Float64Array(1);
const words = new Int32Array(double.buffer);

/** What `logInParts` leaves below its result: a cell instead of a pair, since this runs once per line and month. */
const logLow = new Float64Array(1);

/**
 * e^x. 0 below -745.13, Infinity above 709.78, NaN for NaN.
 * Within 0.52 units in the last place, 0.78 where the result is subnormal; exp(0) = 1.
 */
export function exp(x: number): number {
  return expOfParts(x, 0);
}

/**
 * Natural logarithm. -Infinity at 0, NaN below, Infinity for Infinity.
 * Within 0.52 units in the last place, subnormal arguments included; log(1) = 0.
 */
export function log(x: number): number {
  if (!(x > 0 && x < Infinity)) return logOutside(x);
  return logInParts(x) + at(logLow, 0);
}

/**
 * base^exponent for base >= 0. Within 0.75 units in the last place, through a logarithm of about 64 bits;
 * exact for exponents 0 and 1, and for powers of two. power(0, 0) = 1; power(0, negative) = Infinity.
 * A negative base has no use here: it gives NaN.
 */
export function power(base: number, exponent: number): number {
  if (exponent === 0 || base === 1) return 1;
  if (!(base > 0 && base < Infinity && exponent > -HUGE_EXPONENT && exponent < HUGE_EXPONENT)) {
    return powerOutside(base, exponent);
  }
  const sum = logInParts(base);
  const rest = at(logLow, 0);
  const high = sum + rest;
  const low = rest - (high - sum);
  // exponent * (high + low), in two parts again (Dekker's product).
  const product = exponent * high;
  const exponentBig = exponent * HALVES;
  const exponentHigh = exponentBig - (exponentBig - exponent);
  const exponentLow = exponent - exponentHigh;
  const logBig = high * HALVES;
  const logHigh = logBig - (logBig - high);
  const logRest = high - logHigh;
  const lost =
    exponentHigh * logHigh - product + exponentHigh * logRest + exponentLow * logHigh + exponentLow * logRest;
  return expOfParts(product, lost + exponent * low);
}

/** e^(high + low), |low| far below |high|. */
function expOfParts(high: number, low: number): number {
  if (!(high < EXP_OVERFLOW)) return high >= EXP_OVERFLOW ? Infinity : Number.NaN;
  if (high < EXP_UNDERFLOW) return 0;
  const step = Math.floor(high * STEPS_PER_UNIT + 0.5);
  // |r| <= ln 2 / 128, so that the first term left out, r^7 / 5040, is below 2^-64.
  const r = high - step * STEP_HIGH - step * STEP_LOW + low;
  const r2 = r * r;
  const series = r + r2 * (1 / 2 + r * (1 / 6) + r2 * (1 / 24 + r * (1 / 120) + r2 * (1 / 720)));
  const place = 2 * (step & (EXP_STEPS - 1));
  const leading = at(EXP_TABLE, place);
  return timesPowerOfTwo(leading + (at(EXP_TABLE, place + 1) + leading * series), step >> EXP_STEPS_BITS);
}

/** value * 2^exponent for value about 1 to 2, with one rounding at most: also into the subnormals and up to Infinity. */
function timesPowerOfTwo(value: number, exponent: number): number {
  if (exponent > 1023) return value * 2 * at(POWER_OF_TWO, ZEROTH + exponent - 1);
  if (exponent >= LOWEST_EXPONENT) return value * at(POWER_OF_TWO, ZEROTH + exponent);
  return value * at(POWER_OF_TWO, ZEROTH + exponent - LOWEST_EXPONENT) * SMALLEST_NORMAL;
}

/**
 * Logarithm of a positive finite number in two parts: returns the first, leaves the second in `logLow`.
 * x = 2^e * z with z from sqrt(1/2) to sqrt(2); z * reciprocal = 1 + r with |r| < 2^-7;
 * ln x = e ln 2 - ln reciprocal + ln(1 + r).
 */
function logInParts(x: number): number {
  const subnormal = x < SMALLEST_NORMAL;
  const normal = subnormal ? x * LIFT : x;
  double[0] = normal;
  const shift = ((words[1] as number) - HIGH_WORD_OF_ROOT_HALF) >> 20;
  const z = normal * at(POWER_OF_TWO, ZEROTH - shift);
  const exponent = subnormal ? shift - LIFT_BITS : shift;
  const place = 3 * ((z * LOG_STEPS + 0.5) | 0);
  const reciprocal = at(LOG_TABLE, place);
  // r = first + second exactly: z is cut in 21 bits and a rest, and each times the 13-bit reciprocal is exact.
  const zFirst = z + TO_TWENTY_BITS - TO_TWENTY_BITS;
  const first = zFirst * reciprocal - 1;
  const second = (z - zFirst) * reciprocal;
  const r = first + second;
  // ln(1 + r) = r - r^2/2 + r^3 * series; r and its square keep their lost digits.
  const halfSquare = 0.5 * first * first;
  const halfSquareLost = 0.5 * second * (first + r);
  const r2 = r * r;
  const series = 1 / 3 - r * (1 / 4) + r2 * (1 / 5 - r * (1 / 6) + r2 * (1 / 7 - r * (1 / 8)));
  const whole = exponent * LN2_HIGH + at(LOG_TABLE, place + 1);
  const sum = whole + r;
  const result = sum - halfSquare;
  const lost = r - (sum - whole) + (second - (r - first)) + (sum - result - halfSquare) - halfSquareLost;
  logLow[0] = lost + (exponent * LN2_LOW + at(LOG_TABLE, place + 2)) + r * r2 * series;
  return result;
}

function logOutside(x: number): number {
  if (x === 0) return -Infinity;
  return x === Infinity ? Infinity : Number.NaN;
}

function powerOutside(base: number, exponent: number): number {
  if (!(base >= 0) || Number.isNaN(exponent)) return Number.NaN;
  return base > 1 === exponent > 0 ? Infinity : 0;
}

/** The operator ** is left to each engine as Math.pow is: powers of two are looked up. */
function twoTo(exponent: number): number {
  return at(POWER_OF_TWO, ZEROTH + exponent);
}

function at(table: Float64Array, index: number): number {
  return table[index] as number;
}
