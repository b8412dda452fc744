import { powerOfTen } from './power-of-ten.ts';

/** From here on a number of 15 significant digits has no decimals left. */
const WHOLE_AT_FIFTEEN_DIGITS = 1e15;

/** Spreadsheets round what a person reads, 15 significant digits, and not the binary digits behind it. */
const SIGNIFICANT_DIGITS = 15;

/** Distance from a half within which the 16th digit can decide. */
const NEAR_HALF = 1e-14;

/**
 * Rounds half away from zero to `decimals` (0 to 15) as the spreadsheet function ROUND does: the number is read as the
 * decimal of 15 significant digits that it shows, so that 1.005 gives 1.01 although its double is a little less.
 * Definitions, "Amounts, time, rounding". Never gives -0. `value` must be finite.
 */
export function roundHalfAway(value: number, decimals = 0): number {
  if (!Number.isFinite(value)) throw new RangeError(`Cannot round ${value}`);
  const unit = powerOfTen(decimals);
  const scaled = Math.abs(value) * unit;
  if (scaled >= WHOLE_AT_FIFTEEN_DIGITS) return decimals === 0 ? roundLarge(value) : value;
  const whole = Math.floor(scaled);
  const rest = scaled - whole;
  const up = Math.abs(rest - 0.5) > NEAR_HALF * (1 + scaled) ? rest > 0.5 : readsAsHalfOrMore(scaled, whole);
  const rounded = (up ? whole + 1 : whole) / unit;
  return value < 0 && rounded > 0 ? -rounded : rounded;
}

/** toPrecision is exact decimal arithmetic, the same in every engine; slow, so that it only decides near a half. */
function readsAsHalfOrMore(scaled: number, whole: number): boolean {
  return Number(scaled.toPrecision(SIGNIFICANT_DIGITS)) - whole >= 0.5;
}

/** Above 10^15 the fraction, if any, is a multiple of 1/8 and exact. */
function roundLarge(value: number): number {
  const whole = Math.floor(Math.abs(value));
  return Math.sign(value) * (Math.abs(value) - whole >= 0.5 ? whole + 1 : whole);
}
