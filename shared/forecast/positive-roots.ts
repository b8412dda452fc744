/*
 * All positive roots of a polynomial, by the proof of Descartes' rule of signs: where the coefficients change sign
 * between places j and k, take a between j and k; then v^-a P(v) has the positive roots of P, and its derivative, times
 * v^(a+1), is the polynomial with coefficients (i - a) c_i, which has one sign change less. Between two roots of that one
 * v^-a P(v) only rises or only falls, so that it holds one root of P when its ends differ in sign, and else none.
 * With no sign change left there is no root: every root is counted, and none is guessed.
 */

/** Rounding of an evaluation, per coefficient: a value this small against its terms is zero. */
const ROUNDING = Number.EPSILON;

/** Where the search begins and ends; each step halves the logarithm, so that far ends cost a few steps. */
const NEAREST_TO_ZERO = 1e-300;
const FARTHEST = 1e300;

/**
 * Positive roots, ascending. `coefficients[i]` belongs to v^i; the first and the last are not 0.
 * A root where the polynomial touches zero without crossing it is found too, once: two roots nearer to one another
 * than the rounding of the coefficients lets one tell are such a root.
 */
export function positiveRoots(coefficients: Float64Array): number[] {
  const turn = middleSignChange(coefficients);
  if (turn === null) return [];
  const bends = positiveRoots(bendPolynomial(coefficients, turn));
  const roots: number[] = [];
  let before = NEAREST_TO_ZERO;
  let signBefore = Math.sign(coefficients[0] ?? 0);
  for (const bend of bends) {
    const sign = signAt(coefficients, bend, true);
    if (sign === 0) roots.push(bend);
    else if (signBefore * sign < 0) roots.push(crossing(coefficients, before, bend, signBefore));
    before = bend;
    signBefore = sign;
  }
  const last = Math.sign(coefficients.at(-1) ?? 0);
  if (signBefore * last < 0) roots.push(crossing(coefficients, before, FARTHEST, signBefore));
  return roots;
}

/** A place between two coefficients of opposite sign, the middle one of all such places; null when there is none. */
function middleSignChange(coefficients: Float64Array): number | null {
  const places: number[] = [];
  let last = -1;
  coefficients.forEach((value, i) => {
    if (value === 0) return;
    if (last >= 0 && value > 0 !== (coefficients[last] ?? 0) > 0) places.push((last + i) / 2);
    last = i;
  });
  return places[Math.floor(places.length / 2)] ?? null;
}

/** Coefficients (i - a) c_i, brought back to size 1 so that a long chain of them cannot overflow. */
function bendPolynomial(coefficients: Float64Array, turn: number): Float64Array {
  const bent = coefficients.map((value, i) => (i - turn) * value);
  const largest = bent.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  const from = bent.findIndex((value) => value !== 0);
  const to = bent.findLastIndex((value) => value !== 0);
  return bent.subarray(from, to + 1).map((value) => value / largest);
}

/**
 * Sign of the polynomial at v > 0, from the side that cannot overflow: above 1 it is divided by its highest power.
 * `touching` reads a value within the rounding of its terms as 0.
 */
function signAt(coefficients: Float64Array, v: number, touching: boolean): number {
  const degree = coefficients.length - 1;
  let value = 0;
  let terms = 0;
  if (v <= 1) {
    for (let i = degree; i >= 0; i -= 1) {
      const coefficient = coefficients[i] ?? 0;
      value = value * v + coefficient;
      terms = terms * v + Math.abs(coefficient);
    }
  } else {
    for (let i = 0; i <= degree; i += 1) {
      const coefficient = coefficients[i] ?? 0;
      value = value / v + coefficient;
      terms = terms / v + Math.abs(coefficient);
    }
  }
  if (touching && Math.abs(value) <= ROUNDING * (degree + 1) * terms) return 0;
  return Math.sign(value);
}

/** The one root between two ends of opposite sign, halved down to neighbouring doubles. */
function crossing(coefficients: Float64Array, from: number, to: number, signFrom: number): number {
  let low = from;
  let high = to;
  for (;;) {
    const middle = high > 2 * low ? Math.sqrt(low) * Math.sqrt(high) : low + (high - low) / 2;
    if (middle <= low || middle >= high) return middle;
    const sign = signAt(coefficients, middle, false);
    if (sign === 0) return middle;
    if (sign === signFrom) low = middle;
    else high = middle;
  }
}
