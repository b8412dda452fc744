/** A small seeded generator for tests: same seed, same draws, on every machine. */
export interface Random {
  /** In [0, 1). */
  next(): number;
  /** Whole number from `low` to `high`, both included. */
  whole(low: number, high: number): number;
  /** True with the given probability. */
  chance(probability: number): boolean;
  /** One of the values, all equally likely. */
  pick<const T>(values: readonly [T, ...T[]]): T;
  /** Real number in [low, high), rounded to `decimals` so that a plan reads like typed. */
  real(low: number, high: number, decimals?: number): number;
}

/** Mulberry32: 32 bits of state, good enough to spread test cases. */
export function seededRandom(seed: number): Random {
  let state = (seed ^ 0x9e3779b9) >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const whole = (low: number, high: number): number => low + Math.floor(next() * (high - low + 1));
  return {
    next,
    whole,
    chance: (probability) => next() < probability,
    pick: (values) => values[whole(0, values.length - 1)] ?? values[0],
    real: (low, high, decimals = 4) => Number((low + next() * (high - low)).toFixed(decimals)),
  };
}
