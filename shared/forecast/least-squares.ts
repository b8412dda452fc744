/** A small least-squares problem: at most three unknowns, a handful of residuals. */
export interface LeastSquaresProblem {
  readonly unknowns: number;
  readonly residuals: number;
  readonly lower: readonly number[];
  readonly upper: readonly number[];
  /** Writes the residuals at `at` and their derivatives, row by row: d residual i / d unknown j at i * unknowns + j. */
  readonly evaluate: (at: readonly number[], residuals: number[], derivatives: number[]) => void;
}

export interface LeastSquaresAnswer {
  readonly at: readonly number[];
  /** Sum of the squared residuals. */
  readonly squares: number;
}

const MOST_STEPS = 200;
const FIRST_DAMPING = 1e-3;
const MOST_DAMPING = 1e14;
/** A step this small relative to the unknowns (logarithms, of the order of 1) changes nothing any more. */
const LAST_STEP = 1e-15;
/** Squares that can fall by less than this share of themselves are at their lowest, as far as a double can tell. */
const LAST_GAIN = 1e-16;

/**
 * Nearest answer from `start`, inside the bounds: Levenberg-Marquardt, a bound holding an unknown for as long as the
 * squares would push it out. Never worse than the start; the same answer for the same question.
 */
export function leastSquares(problem: LeastSquaresProblem, start: readonly number[]): LeastSquaresAnswer {
  let at = start;
  let residuals: number[] = [];
  let derivatives: number[] = [];
  problem.evaluate(at, residuals, derivatives);
  let squares = sumOfSquares(residuals);
  let damping = FIRST_DAMPING;
  for (let count = 0; count < MOST_STEPS && squares > 0 && damping < MOST_DAMPING; count += 1) {
    const { step, promised } = dampedStep(problem, at, residuals, derivatives, damping);
    if (promised <= LAST_GAIN * squares) break;
    const next = at.map((value, j) =>
      clamp(value + (step[j] ?? 0), problem.lower[j] ?? value, problem.upper[j] ?? value),
    );
    if (next.every((value, j) => Math.abs(value - (at[j] ?? 0)) <= LAST_STEP)) break;
    const nextResiduals: number[] = [];
    const nextDerivatives: number[] = [];
    problem.evaluate(next, nextResiduals, nextDerivatives);
    const nextSquares = sumOfSquares(nextResiduals);
    if (nextSquares < squares) {
      at = next;
      residuals = nextResiduals;
      derivatives = nextDerivatives;
      squares = nextSquares;
      damping /= 10;
    } else {
      damping *= 10;
    }
  }
  return { at, squares };
}

interface Step {
  readonly step: readonly number[];
  /** How far the squares would fall along the step if they were flat. */
  readonly promised: number;
}

/** The step that solves (J'J + damping * diagonal) step = -J'r for the unknowns no bound holds. */
function dampedStep(
  problem: LeastSquaresProblem,
  at: readonly number[],
  residuals: readonly number[],
  derivatives: readonly number[],
  damping: number,
): Step {
  const n = problem.unknowns;
  const rows: number[][] = [];
  const slope = (j: number): number => {
    let sum = 0;
    for (let i = 0; i < problem.residuals; i += 1) sum += (derivatives[i * n + j] ?? 0) * (residuals[i] ?? 0);
    return sum;
  };
  const slopes = Array.from({ length: n }, (_, j) => slope(j));
  const held = slopes.map(
    (value, j) => (value > 0 && at[j] === problem.lower[j]) || (value < 0 && at[j] === problem.upper[j]),
  );
  for (let j = 0; j < n; j += 1) {
    const row = Array.from({ length: n + 1 }, () => 0);
    for (let k = 0; k < n; k += 1) {
      let sum = 0;
      for (let i = 0; i < problem.residuals; i += 1) {
        sum += (derivatives[i * n + j] ?? 0) * (derivatives[i * n + k] ?? 0);
      }
      row[k] = held[j] === true || held[k] === true ? 0 : sum;
    }
    row[j] = held[j] === true ? 1 : (row[j] ?? 0) * (1 + damping);
    row[n] = held[j] === true ? 0 : -(slopes[j] ?? 0);
    rows.push(row);
  }
  const step = solve(rows);
  return { step, promised: -step.reduce((sum, value, j) => sum + value * (slopes[j] ?? 0), 0) };
}

/** Gaussian elimination with pivoting on rows [matrix | right side]; an unknown without effect stays where it is. */
function solve(rows: number[][]): number[] {
  const n = rows.length;
  for (let column = 0; column < n; column += 1) {
    const pivotRow = rows
      .slice(column)
      .reduce((best, row) => (Math.abs(row[column] ?? 0) > Math.abs(best[column] ?? 0) ? row : best));
    rows[rows.indexOf(pivotRow)] = rows[column] ?? pivotRow;
    rows[column] = pivotRow;
    const pivot = pivotRow[column] ?? 0;
    if (pivot === 0) continue;
    for (let other = column + 1; other < n; other += 1) {
      const row = rows[other] ?? [];
      const factor = (row[column] ?? 0) / pivot;
      for (let k = column; k <= n; k += 1) row[k] = (row[k] ?? 0) - factor * (pivotRow[k] ?? 0);
    }
  }
  const solution = Array.from({ length: n }, () => 0);
  for (let column = n - 1; column >= 0; column -= 1) {
    const row = rows[column] ?? [];
    let rest = row[n] ?? 0;
    for (let k = column + 1; k < n; k += 1) rest -= (row[k] ?? 0) * (solution[k] ?? 0);
    const pivot = row[column] ?? 0;
    solution[column] = pivot === 0 ? 0 : rest / pivot;
  }
  return solution;
}

function sumOfSquares(values: readonly number[]): number {
  let sum = 0;
  for (const value of values) sum += value * value;
  return sum;
}

function clamp(value: number, lower: number, upper: number): number {
  return Math.min(upper, Math.max(lower, value));
}
