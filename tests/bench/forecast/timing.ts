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

export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

export function row(name: string, ...cells: readonly string[]): string {
  return `${name.padEnd(44)}${cells.map((cell) => cell.padStart(14)).join('')}`;
}

export const ms = (value: number): string => `${value.toFixed(value < 10 ? 3 : 1)} ms`;
export const times = (value: number): string => `${value.toFixed(value < 10 ? 2 : 0)} x`;
