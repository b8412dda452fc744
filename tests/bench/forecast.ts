/**
 * What an edit costs, and what a change of every input costs, against the two ends of the scale: HyperFormula holding the
 * same chain as formulas, and a plain loop over flat arrays doing the same arithmetic. Times are medians of interleaved
 * runs. HyperFormula runs in a process of its own with a time limit, since nothing can interrupt it from within.
 */
import { fork } from 'node:child_process';
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
import { interleaved, interleavedWith, ms, row, times } from './forecast/timing.ts';

const MONTHS = 36;
const EDIT_TARGET = 8;
const PLAIN_TARGET = 3;
const SPREADSHEET_TARGET = 1000;
const SPREADSHEET_LIMIT = 240_000;

const [mode, linesText, monthsText] = process.argv.slice(2);
if (mode === '--hyperformula') serveSpreadsheet(Number(linesText), Number(monthsText));
else await main();

async function main(): Promise<void> {
  for (const lines of [100, 1_000, 10_000]) edits(lines);
  for (const lines of [100, 1_000, 10_000]) everything(lines);
  for (const [lines, months] of [
    [100, MONTHS],
    [1_000, MONTHS],
    [10_000, 12],
  ] as const)
    await spreadsheet(lines, months);
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

/** HyperFormula and the engine in turn, each in its own process: a heap of gigabytes would slow its neighbour. */
async function spreadsheet(lines: number, months: number): Promise<void> {
  const plans = [0, 1].map((turn) => benchPlan(lines, months, turn));
  const first = plans[0] ?? benchPlan(lines, months);
  let forecast = computeForecast(first);
  const models = plans.map((plan) => plainModel(computeForecast(plan)));
  const child = await startSpreadsheet(lines, months);
  if (child === null) {
    console.log(`\nHyperFormula, ${lines} lines x ${months} months: no result within ${SPREADSHEET_LIMIT / 1000} s`);
    return;
  }
  const margin = forecast.total.margin.reduce((sum, value) => sum + value, 0);
  if (Math.abs(child.built.margin - margin) > 1e-9 * margin) {
    throw new Error(`HyperFormula computes ${child.built.margin}, the engine ${margin}`);
  }
  const large = lines * months > 50_000;
  const all = await interleavedWith(
    large ? 3 : 7,
    10,
    {
      engine: (run) => (forecast = computeForecast(plans[(run + 1) % 2] ?? first, {}, forecast)),
      'plain loop': (run) => plainLoop(models[(run + 1) % 2] ?? plainModel(forecast)),
    },
    () => child.ask('everything'),
  );
  const one = await interleavedWith(
    9,
    10,
    {
      engine: (run) => {
        const line = contactLine({
          ...(forecast.plan.lines[8] as ReturnType<typeof contactLine>),
          winRate: point(0.1 + run / 100),
        });
        forecast = computeForecast({ ...forecast.plan, lines: forecast.plan.lines.with(8, line) }, {}, forecast);
      },
    },
    () => child.ask('one'),
  );
  child.stop();
  const { formulas, milliseconds } = child.built;
  console.log(
    `\nHyperFormula with ${formulas} formulas for ${lines} lines x ${months} months, built in ${ms(milliseconds)}`,
  );
  report('every input changed', all, lines === 10_000 ? SPREADSHEET_TARGET : null);
  report('one win rate changed', one, null);
}

interface Built {
  readonly formulas: number;
  readonly milliseconds: number;
  readonly margin: number;
}

type Question = 'everything' | 'one';

/** A process that holds the spreadsheet and answers with the milliseconds of each change; null when it takes too long. */
async function startSpreadsheet(lines: number, months: number) {
  const child = fork(fileURLToPath(import.meta.url), ['--hyperformula', String(lines), String(months)], {
    execArgv: ['--max-old-space-size=10240'],
  });
  const limit = setTimeout(() => child.kill(), SPREADSHEET_LIMIT);
  const answer = async <T>(): Promise<T | null> =>
    new Promise((resolve) => {
      const gone = (): void => resolve(null);
      child.once('exit', gone);
      child.once('message', (message) => {
        child.off('exit', gone);
        resolve(message as T);
      });
    });
  const built = await answer<Built>();
  if (built === null) return null;
  return {
    built,
    ask: async (question: Question): Promise<number> => {
      if (!child.connected) return Number.NaN;
      child.send(question);
      return (await answer<number>()) ?? Number.NaN;
    },
    stop: () => {
      clearTimeout(limit);
      child.kill();
    },
  };
}

function serveSpreadsheet(lines: number, months: number): void {
  const forecasts = [0, 1].map((turn) => computeForecast(benchPlan(lines, months, turn)));
  const first = forecasts[0] ?? computeForecast(benchPlan(lines, months));
  const start = performance.now();
  const sheet = spreadsheetModel(first);
  const milliseconds = performance.now() - start;
  let asked = 0;
  process.on('message', (question: Question) => {
    asked++;
    const from = performance.now();
    if (question === 'one') sheet.changeOne(8, 0.1 + asked / 100);
    else sheet.changeEverything(forecasts[asked % 2] ?? first);
    process.send?.(performance.now() - from);
  });
  const built: Built = { formulas: sheet.formulas, milliseconds, margin: sheet.margin() };
  process.send?.(built);
}

function report(what: string, found: ReadonlyMap<string, number>, target: number | null): void {
  const engine = found.get('engine') ?? NaN;
  for (const [name, spent] of found) {
    const ratio = spent / engine;
    const verdict = target === null || name !== 'HyperFormula' ? '' : ratio >= target ? 'met' : `MISSED (${target} x)`;
    console.log(row(`${what}: ${name}`, ms(spent), times(ratio), verdict));
  }
}
