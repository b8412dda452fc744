/** Milliseconds of each contender, one run of each in turn so that a busy machine slows all of them alike. */
export function interleaved(
  runs: number,
  warmUp: number,
  contenders: Readonly<Record<string, (run: number) => unknown>>,
): ReadonlyMap<string, number> {
  const times = new Map<string, number[]>(Object.keys(contenders).map((name) => [name, []]));
  for (let run = 0; run < runs + warmUp; run++) {
    for (const [name, work] of Object.entries(contenders)) {
      const start = performance.now();
      work(run);
      const spent = performance.now() - start;
      if (run >= warmUp) times.get(name)?.push(spent);
    }
  }
  return new Map([...times].map(([name, spent]) => [name, median(spent)]));
}

/**
 * The same with one more contender, which answers from elsewhere with its own milliseconds; ours run several times for
 * each of its answers, so that the compiler knows them as well as in daily use.
 */
export async function interleavedWith(
  answers: number,
  runs: number,
  contenders: Readonly<Record<string, (run: number) => unknown>>,
  elsewhere: () => Promise<number>,
): Promise<ReadonlyMap<string, number>> {
  const rounds: ReadonlyMap<string, number>[] = [];
  const others: number[] = [];
  for (let answer = 0; answer <= answers; answer++) {
    const round = interleaved(runs, 0, contenders);
    const other = await elsewhere();
    // The first round warms the compilers up.
    if (answer > 0) {
      rounds.push(round);
      others.push(other);
    }
  }
  const ours = Object.keys(contenders).map(
    (name) => [name, median(rounds.map((round) => round.get(name) ?? Number.NaN))] as const,
  );
  return new Map([...ours, ['HyperFormula', median(others)]]);
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

export function row(name: string, ...cells: readonly string[]): string {
  return `${name.padEnd(44)}${cells.map((cell) => cell.padStart(14)).join('')}`;
}

export const ms = (value: number): string => `${value.toFixed(value < 10 ? 3 : 1)} ms`;
export const times = (value: number): string => `${value.toFixed(value < 10 ? 2 : 0)} x`;
