/**
 * What a package costs from the text of the plan to files on the disk, in a process of its own: time without the start of
 * Node, and the most memory the process ever held. Plans of 100 and 1,000 lines x 12 months, made of the lines of the
 * Italian sample with other ids and amounts.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sha256 } from '../../electron/exports/sha256.ts';
import { writePackage } from '../../electron/exports/write-package.ts';
import { computeForecast } from '../../shared/forecast/compute.ts';
import { minor } from '../../shared/money/money.ts';
import { parsePlan } from '../../shared/plan/parse.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import { writePlan } from '../../shared/plan/write.ts';
import { csvText } from '../../shared/proposal/package/csv.ts';
import { figuresJson } from '../../shared/proposal/package/figures-file.ts';
import { buildPackage, packageTables } from '../../shared/proposal/package/package.ts';
import { buildWorkbook, writeWorkbook } from '../../shared/proposal/workbook/workbook.ts';
import { sampleText } from '../../shared/samples/samples.ts';

const CASES = [
  { lines: 100, seconds: 1, mebibytes: 400 },
  { lines: 1000, seconds: 3, mebibytes: 400 },
] as const;

interface Measured {
  readonly milliseconds: number;
  readonly mebibytes: number;
  readonly kilobytes: number;
}

function parsed(text: string): Plan {
  const plan = parsePlan(text);
  if (!plan.ok) throw new Error(`The bench plan does not parse: ${JSON.stringify(plan.error[0])}`);
  return plan.value;
}

function benchText(count: number): string {
  const sample = parsed(sampleText('it'));
  const lines = Array.from({ length: count }, (_, index) => {
    const line = sample.lines[index % sample.lines.length];
    if (line === undefined) throw new Error('The sample has no lines');
    const spend = line.spend.map((month) => minor(Math.max(0, month + (month === 0 ? 0 : index * 100))));
    return { ...line, id: `line-${index}`, name: `${line.name} ${index}`, spend, smallest: null, largest: null };
  });
  return writePlan({ ...sample, lines, scenarios: [] });
}

/** One whole export, as `propose` does it. */
async function exportOnce(count: number): Promise<Measured> {
  const text = benchText(count);
  const folder = mkdtempSync(join(tmpdir(), 'preventivo-bench-'));
  const start = performance.now();
  const files = await buildPackage(parsed(text), { language: 'it', scenario: null, sha256 });
  const written = await writePackage(join(folder, 'p'), files, { force: false });
  const milliseconds = performance.now() - start;
  rmSync(folder, { recursive: true });
  if (!written.ok) throw new Error(written.error.code);
  return {
    milliseconds,
    // Kilobytes on Linux and macOS.
    mebibytes: process.resourceUsage().maxRSS / 1024,
    kilobytes: files.reduce((sum, { bytes }) => sum + bytes.length, 0) / 1000,
  };
}

/** Where the time goes, in the same process one after the other, after a first round that warms the engine. */
async function stages(count: number): Promise<string> {
  const plan = parsed(benchText(count));
  const parts: [string, () => unknown][] = [
    ['forecast', () => computeForecast(plan)],
    ['tables', () => packageTables(computeForecast(plan), 'it').map((table) => csvText(table, 'it'))],
    ['figures', () => figuresJson(computeForecast(plan), 'it')],
    ['workbook model', () => buildWorkbook(plan, { language: 'it', scenario: null })],
    ['workbook file', () => writeWorkbook(buildWorkbook(plan, { language: 'it', scenario: null }))],
  ];
  const shown: string[] = [];
  for (const [name, run] of parts) {
    const start = performance.now();
    await run();
    shown.push(`${name} ${(performance.now() - start).toFixed(0)} ms`);
  }
  return shown.join(', ');
}

/** The options the command line itself runs with: what stands between `node` and its file in package.json. */
function nodeFlags(): string[] {
  const { scripts } = JSON.parse(readFileSync(join(import.meta.dirname, '../../package.json'), 'utf8')) as {
    scripts: { preventivo: string };
  };
  return scripts.preventivo.split(' ').filter((word) => word.startsWith('--'));
}

const [mode, size] = process.argv.slice(2);
if (mode === 'once') {
  process.stdout.write(JSON.stringify(await exportOnce(Number(size))));
} else {
  for (const { lines, seconds, mebibytes } of CASES) {
    const runs = Array.from({ length: 3 }, () => {
      const child = spawnSync(process.execPath, [...nodeFlags(), import.meta.filename, 'once', String(lines)], {
        encoding: 'utf8',
      });
      if (child.status !== 0) throw new Error(child.stderr);
      return JSON.parse(child.stdout) as Measured;
    });
    const best = runs.toSorted((a, b) => a.milliseconds - b.milliseconds)[0];
    const peak = Math.max(...runs.map((run) => run.mebibytes));
    if (best === undefined) throw new Error('No run');
    const met = best.milliseconds < seconds * 1000 && peak < mebibytes;
    console.log(
      `package, ${lines} lines x 12 months: ${best.milliseconds.toFixed(0)} ms (target ${seconds * 1000}), ` +
        `peak ${peak.toFixed(0)} MiB (target ${mebibytes}), ${best.kilobytes.toFixed(0)} kB: ${met ? 'met' : 'MISSED'}`,
    );
    console.log(`  of which: ${await stages(lines)}`);
    if (!met) process.exitCode = 1;
  }
}
