/**
 * What an edit costs, and what a change of every input costs, against the two ends of the scale: HyperFormula holding the
 * same chain as formulas, and a plain loop over flat arrays doing the same arithmetic. Times are medians of interleaved
 * runs. HyperFormula runs in a process of its own with a time limit, since nothing can interrupt it from within.
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { computeForecast } from '../../shared/forecast/compute.ts';
import type { Forecast, ForecastOptions } from '../../shared/forecast/forecast.ts';
import { returnFigures } from '../../shared/forecast/return.ts';
import { minor } from '../../shared/money/money.ts';
import type { Line } from '../../shared/plan/line.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import { contactLine, point } from '../helpers/plan-fixtures.ts';
import { benchPlan } from './forecast/bench-plan.ts';
import { spreadsheetModel } from './forecast/hyperformula-model.ts';
import { plainLoop, plainModel } from './forecast/plain-loop.ts';
import { interleaved, ms, row, times } from './forecast/timing.ts';

const MONTHS = 36;
const EDIT_TARGET = 8;
const PLAIN_TARGET = 3;
const SPREADSHEET_TARGET = 1000;
const SPREADSHEET_LIMIT = 240_000;

const [mode, linesText, monthsText] = process.argv.slice(2);
if (mode === '--against-hyperformula') againstSpreadsheet(Number(linesText), Number(monthsText));
else main();

function main(): void {
  for (const lines of [100, 1_000, 10_000]) edits(lines);
  for (const lines of [100, 1_000, 10_000]) everything(lines);
  for (const [lines, months] of [
    [100, MONTHS],
    [1_000, MONTHS],
    [10_000, 12],
  ] as const)
    runSpreadsheet(lines, months);
}

/** Edits one after the other, each on the result of the one before, with the figures of the plan read after each. */
function edits(lines: number): void {
  let plan = benchPlan(lines, MONTHS);
  let forecast = computeForecast(plan);
  const at = Math.floor(lines / 2 / 8) * 8;
  const step = (next: Plan, options: Partial<ForecastOptions> = {}): number => {
    forecast = computeForecast(next, options, forecast);
    plan = next;
    return returnFigures(forecast, { kind: 'plan' }).margin;
  };
  const change = (overrides: Partial<ReturnType<typeof contactLine>>): Plan => {
    const line = contactLine({ ...(plan.lines[at] as ReturnType<typeof contactLine>), ...overrides });
    return { ...plan, lines: plan.lines.with(at, line) };
  };
  const added = (run: number): Line => contactLine({ id: `added-${run}`, spend: plan.lines[at]?.spend ?? [] });
  const contenders = {
    'a win rate': (run: number) => step(change({ winRate: point(0.1 + run / 1000) })),
    'spend in one month': (run: number) =>
      step(change({ spend: (plan.lines[at]?.spend ?? []).with(3, minor(5_000_00 + run)) })),
    'a curve': (run: number) => step(change({ response: { kind: 'constant', costPerContact: point(50_00 + run) } })),
    'a delay that makes the axis longer': (run: number) =>
      step(change({ delay: { kind: 'months', months: 40 + (run % 100), evidence: null } })),
    'a line added at the front': (run: number) => step({ ...plan, lines: [added(run), ...plan.lines] }),
    'the first line removed': () => step({ ...plan, lines: plan.lines.slice(1) }),
    'the first line moved to the end': () =>
      step({ ...plan, lines: [...plan.lines.slice(1), ...plan.lines.slice(0, 1)] }),
  };
  console.log(
    `\nOne edit of ${lines} lines x ${MONTHS} months, the plan's figures read again (target ${EDIT_TARGET} ms)`,
  );
  for (const [name, spent] of interleaved(40, 15, contenders)) {
    console.log(row(name, ms(spent), spent <= EDIT_TARGET ? 'met' : 'MISSED'));
  }
}

/** New values for everything: every line is another object with other numbers. */
function everything(lines: number): void {
  const plans = [0, 1].map((turn) => benchPlan(lines, MONTHS, turn));
  const first = computeForecast(plans[0] ?? benchPlan(lines, MONTHS));
  const fits = first;
  const models = plans.map((plan) => plainModel(computeForecast(plan, {}, fits)));
  let forecast: Forecast = first;
  const found = interleaved(lines > 1_000 ? 15 : 40, 5, {
    engine: (run) => (forecast = computeForecast(plans[(run + 1) % 2] ?? first.plan, {}, forecast)),
    'plain loop': (run) => plainLoop(models[(run + 1) % 2] ?? plainModel(first)),
  });
  agree(forecast, models);
  const [engine = NaN, plain = NaN] = [...found.values()];
  console.log(`\nEvery input of ${lines} lines x ${MONTHS} months changed (axis ${forecast.axis.months} months)`);
  console.log(row('engine', ms(engine)));
  console.log(row('plain loop', ms(plain), times(engine / plain), engine / plain <= PLAIN_TARGET ? 'met' : 'MISSED'));
}

/** Both computed the same totals: else the comparison is worth nothing. */
function agree(forecast: Forecast, models: readonly ReturnType<typeof plainModel>[]): void {
  const margin = forecast.total.margin.reduce((sum, value) => sum + value, 0);
  const others = models.map(({ total, months }) => total.slice(6 * months).reduce((sum, value) => sum + value, 0));
  if (!others.some((other) => Math.abs(other - margin) <= 1e-9 * Math.abs(margin))) {
    throw new Error(`The plain loop computes ${others.join(' or ')}, the engine ${margin}`);
  }
}

function runSpreadsheet(lines: number, months: number): void {
  const script = fileURLToPath(import.meta.url);
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    ['--max-old-space-size=8192', script, '--against-hyperformula', String(lines), String(months)],
    { timeout: SPREADSHEET_LIMIT, encoding: 'utf8' },
  );
  if (status === 0) console.log(stdout.trimEnd());
  else
    console.log(
      `\nHyperFormula, ${lines} x ${months}: no result within ${SPREADSHEET_LIMIT / 1000} s\n${stderr.slice(-400)}`,
    );
}

function againstSpreadsheet(lines: number, months: number): void {
  const plans = [0, 1].map((turn) => benchPlan(lines, months, turn));
  const forecasts = plans.map((plan) => computeForecast(plan));
  const [first, second] = forecasts;
  if (first === undefined || second === undefined) return;
  const start = performance.now();
  const sheet = spreadsheetModel(first);
  const built = performance.now() - start;
  const expected = planMargin(first);
  if (Math.abs(sheet.margin() - expected) > 1e-9 * expected) {
    throw new Error(`HyperFormula computes ${sheet.margin()}, the engine ${expected}`);
  }
  const models = forecasts.map((forecast) => plainModel(forecast));
  let forecast = first;
  const large = lines * months > 50_000;
  const all = interleaved(large ? 3 : 7, large ? 1 : 2, {
    engine: (run) => (forecast = computeForecast(plans[(run + 1) % 2] ?? first.plan, {}, forecast)),
    'plain loop': (run) => plainLoop(models[(run + 1) % 2] ?? plainModel(first)),
    HyperFormula: (run) => sheet.changeEverything(forecasts[(run + 1) % 2] ?? first),
  });
  const one = interleaved(15, 5, {
    engine: (run) => {
      const line = contactLine({
        ...(forecast.plan.lines[8] as ReturnType<typeof contactLine>),
        winRate: point(0.1 + run / 100),
      });
      forecast = computeForecast({ ...forecast.plan, lines: forecast.plan.lines.with(8, line) }, {}, forecast);
    },
    HyperFormula: (run) => sheet.changeOne(8, 0.1 + run / 100),
  });
  console.log(
    `\nHyperFormula with ${sheet.formulas} formulas for ${lines} lines x ${months} months, built in ${ms(built)}`,
  );
  report('every input changed', all, lines === 10_000 ? SPREADSHEET_TARGET : null);
  report('one win rate changed', one, null);
  sheet.destroy();
}

function planMargin({ total, axis }: Forecast): number {
  return total.margin.slice(0, axis.planMonths).reduce((sum, value) => sum + value, 0);
}

function report(what: string, found: ReadonlyMap<string, number>, target: number | null): void {
  const engine = found.get('engine') ?? NaN;
  for (const [name, spent] of found) {
    const ratio = spent / engine;
    const verdict = target === null || name !== 'HyperFormula' ? '' : ratio >= target ? 'met' : `MISSED (${target} x)`;
    console.log(row(`${what}: ${name}`, ms(spent), times(ratio), verdict));
  }
}
