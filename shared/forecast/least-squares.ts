/** A small least-squares problem: at most three unknowns, a handful of residuals. */
export interface LeastSquaresProblem {
  readonly unknowns: number;
  readonly residuals: number;
  readonly lower: readonly number[];
  readonly upper: readonly number[];
  /** Writes the residuals at `at` and their derivatives, row by row: d residual i / d unknown j at i * unknowns + j. */
  readonly evaluate: (at: readonly number[], residuals: Float64Array, derivatives: Float64Array) => void;
}

export interface LeastSquaresAnswer {
  readonly at: readonly number[];
  /** Sum of the squared residuals. */
  readonly squares: number;
}

const MOST_STEPS = 200;
const FIRST_DAMPING = 1e-3;
const MOST_DAMPING = 1e14;
const LEAST_DAMPING = 1e-12;
/** A step this small relative to the unknowns (logarithms, of the order of 1) changes nothing any more. */
const LAST_STEP = 1e-15;
/** Squares that can fall by less than this share of themselves are at their lowest, as far as a double can tell. */
const LAST_GAIN = 1e-16;

/**
 * Nearest answer from `start`, inside the bounds: Levenberg-Marquardt, a bound holding an unknown for as long as the
 * squares would push it out. Never worse than the start; the same answer for the same question.
 */
export function leastSquares(problem: LeastSquaresProblem, start: readonly number[]): LeastSquaresAnswer {
  let place = measure(problem, start);
  let damping = FIRST_DAMPING;
  let growth = 2;
  for (let count = 0; count < MOST_STEPS && place.squares > 0 && damping < MOST_DAMPING; count += 1) {
    const step = dampedStep(problem, place, damping);
    const gain = promisedGain(place, step, damping);
    if (gain <= LAST_GAIN * place.squares) break;
    const at = place.at.map((value, j) =>
      clamp(value + (step[j] ?? 0), problem.lower[j] ?? value, problem.upper[j] ?? value),
    );
    if (at.every((value, j) => Math.abs(value - (place.at[j] ?? 0)) <= LAST_STEP)) break;
    const next = measure(problem, at);
    if (next.squares < place.squares) {
      damping = Math.max(LEAST_DAMPING, damping * dampingChange((place.squares - next.squares) / gain));
      place = next;
      growth = 2;
    } else {
      damping *= growth;
      growth *= 2;
    }
  }
  return place;
}

/**
 * Nielsen's rule: less damping where a step kept what it promised, more where it kept little, since far residuals bend
 * the squares and full steps would swing to and fro across the valley.
 */
function dampingChange(kept: number): number {
  const beyondHalf = 2 * kept - 1;
  return Math.max(1 / 10, 1 - beyondHalf * beyondHalf * beyondHalf);
}

/** A place with its squares and how they bend there: J'J row by row, and J'r. */
interface Place extends LeastSquaresAnswer {
  readonly matrix: Float64Array;
  readonly slopes: Float64Array;
}

function measure(problem: LeastSquaresProblem, at: readonly number[]): Place {
  const n = problem.unknowns;
  const residuals = new Float64Array(problem.residuals);
  const derivatives = new Float64Array(problem.residuals * n);
  problem.evaluate(at, residuals, derivatives);
  const matrix = new Float64Array(n * n);
  const slopes = new Float64Array(n);
  let squares = 0;
  for (let i = 0; i < problem.residuals; i += 1) {
    const residual = residuals[i] ?? 0;
    squares += residual * residual;
    for (let j = 0; j < n; j += 1) {
      const derivative = derivatives[i * n + j] ?? 0;
      slopes[j] = (slopes[j] ?? 0) + derivative * residual;
      for (let k = 0; k < n; k += 1) {
        matrix[j * n + k] = (matrix[j * n + k] ?? 0) + derivative * (derivatives[i * n + k] ?? 0);
      }
    }
  }
  return { at, squares, matrix, slopes };
}

/** The step that solves (J'J + damping * diagonal) step = -J'r for the unknowns no bound holds. */
function dampedStep(problem: LeastSquaresProblem, { at, matrix, slopes }: Place, damping: number): Float64Array {
  const n = problem.unknowns;
  const held = at.map((value, j) => {
    const slope = slopes[j] ?? 0;
    return (slope > 0 && value === problem.lower[j]) || (slope < 0 && value === problem.upper[j]);
  });
  const rows = held.map((isHeld, j) => {
    const row = new Float64Array(n + 1);
    for (let k = 0; k < n; k += 1) row[k] = isHeld || held[k] === true ? 0 : (matrix[j * n + k] ?? 0);
    row[j] = isHeld ? 1 : (row[j] ?? 0) * (1 + damping);
    row[n] = isHeld ? 0 : -(slopes[j] ?? 0);
    return row;
  });
  return solve(rows);
}

/** How far the squares would fall along the step if the residuals were straight. */
function promisedGain({ matrix, slopes }: Place, step: Float64Array, damping: number): number {
  const n = slopes.length;
  let gain = 0;
  step.forEach((move, j) => {
    gain += move * (damping * (matrix[j * n + j] ?? 0) * move - (slopes[j] ?? 0));
  });
  return gain;
}

/**
 * Gaussian elimination on rows [matrix | right side]. The damped matrix is positive definite, so that no pivoting is
 * needed; an unknown without effect stays where it is.
 */
function solve(rows: readonly Float64Array[]): Float64Array {
  const n = rows.length;
  rows.forEach((row, column) => {
    const pivot = row[column] ?? 0;
    if (pivot === 0) return;
    for (const below of rows.slice(column + 1)) {
      const factor = (below[column] ?? 0) / pivot;
      for (let k = column; k <= n; k += 1) below[k] = (below[k] ?? 0) - factor * (row[k] ?? 0);
    }
  });
  const solution = new Float64Array(n);
  for (let column = n - 1; column >= 0; column -= 1) {
    const row = rows[column] ?? solution;
    let rest = row[n] ?? 0;
    for (let k = column + 1; k < n; k += 1) rest -= (row[k] ?? 0) * (solution[k] ?? 0);
    const pivot = row[column] ?? 0;
    solution[column] = pivot === 0 ? 0 : rest / pivot;
  }
  return solution;
}

function clamp(value: number, lower: number, upper: number): number {
  return Math.min(upper, Math.max(lower, value));
}
