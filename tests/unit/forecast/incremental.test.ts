import { assert, integer, property } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { computeForecast } from '../../../shared/forecast/compute.ts';
import { FLOW_NAMES } from '../../../shared/forecast/flows.ts';
import type { Forecast, ForecastOptions } from '../../../shared/forecast/forecast.ts';
import { returnFigures } from '../../../shared/forecast/return.ts';
import { minor } from '../../../shared/money/money.ts';
import { bringsContacts, type Line } from '../../../shared/plan/line.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import { SCENARIO_FIELDS } from '../../../shared/plan/scenario.ts';
import { minimalPlan, point } from '../../helpers/plan-fixtures.ts';
import { seededRandom, type Random } from '../../helpers/random.ts';
import { randomPlan } from '../../helpers/random-plan.ts';

interface State {
  readonly plan: Plan;
  readonly options: Partial<ForecastOptions>;
}

/** One thing a person may do next: edit, add, remove or move a line, look at a scenario or a cut. */
function edit({ plan, options }: State, random: Random, turn: number): State {
  const { lines } = plan;
  const at = random.whole(0, Math.max(0, lines.length - 1));
  const line = lines[at];
  const withLines = (next: readonly Line[]): State => ({ plan: { ...plan, lines: next }, options });
  if (line === undefined) return withLines(randomPlan(turn, { lines: 3, months: plan.months }).lines);
  switch (random.whole(0, 7)) {
    case 0:
      return withLines(lines.with(at, { ...line, spend: line.spend.map(() => minor(random.whole(1, 900_000))) }));
    case 1:
      return withLines(bringsContacts(line) ? lines.with(at, { ...line, winRate: point(random.next()) }) : lines);
    case 2: {
      const delay = { kind: 'months', months: random.whole(0, 40), evidence: null } as const;
      return withLines(bringsContacts(line) ? lines.with(at, { ...line, delay }) : lines);
    }
    case 3:
      return withLines(lines.toSpliced(at, 0, { ...line, id: `added-${turn}` }));
    case 4:
      return withLines(lines.length > 1 ? lines.toSpliced(at, 1) : lines);
    case 5:
      return withLines([...lines.toSpliced(at, 1), line]);
    case 6:
      return { plan, options: { ...options, cut: random.pick([0, 0.3, 1]), keepMinimums: random.chance(0.5) } };
    default:
      return { plan, options: { ...options, scenario: factorsOnly(plan)[random.whole(0, 2)] ?? null } };
  }
}

/** Scenarios that stay possible whatever line is removed: a new total needs lines with spend. */
function factorsOnly(plan: Plan): readonly string[] {
  return plan.scenarios
    .filter(({ changes }) => changes.every(({ kind, field }) => kind === 'factor' || field !== 'spend'))
    .map(({ id }) => id);
}

/** Every number of a forecast, in one row. */
function numbersOf(forecast: Forecast): readonly number[] {
  const flows = [forecast.total, ...forecast.lines.map((line) => line.flows)];
  const months = flows.flatMap((flow) => FLOW_NAMES.map((name) => flow[name]));
  for (const { effective, elasticContacts } of forecast.lines) months.push(effective, elasticContacts);
  return months.flatMap((values) => Array.from(values));
}

function differences(found: Forecast, expected: Forecast): number {
  const [some, others] = [numbersOf(found), numbersOf(expected)];
  expect(some).toHaveLength(others.length);
  return some.filter((value, at) => !Object.is(value, others[at])).length;
}

describe('An edit', () => {
  test('gives bit by bit what a computation from nothing gives, whatever came before', () => {
    assert(
      property(integer({ min: 0, max: 100_000 }), integer({ min: 10, max: 200 }), (seed, lines) => {
        const random = seededRandom(seed);
        let state: State = { plan: randomPlan(seed, { lines, months: random.whole(1, 6) }), options: {} };
        let forecast = computeForecast(state.plan);
        for (let turn = 0; turn < 12; turn++) {
          state = edit(state, random, turn);
          forecast = computeForecast(state.plan, state.options, forecast);
          const fresh = computeForecast(state.plan, state.options);
          expect(differences(forecast, fresh)).toBe(0);
          expect(forecast.axis).toEqual(fresh.axis);
          expect(returnFigures(forecast, { kind: 'plan' })).toEqual(returnFigures(fresh, { kind: 'plan' }));
        }
      }),
      { numRuns: 40, seed: 20_270_101 },
    );
  });

  test('leaves the results of all other lines the same objects', () => {
    const plan = randomPlan(11, { lines: 50, months: 12 });
    const before = computeForecast(plan);
    const at = plan.lines.findIndex(bringsContacts);
    const line = plan.lines[at];
    if (line === undefined) throw new Error('The plan has a line that brings contacts');
    const spend = line.spend.map(() => minor(1_000_00));
    const after = computeForecast({ ...plan, lines: plan.lines.with(at, { ...line, spend }) }, {}, before);
    expect(after.lines.flatMap((result, index) => (result === before.lines[index] ? [] : [index]))).toEqual([at]);
  });

  test('to a title recomputes no line, and a scenario only those it touches', () => {
    const plan = randomPlan(11, { lines: 50, months: 12 });
    const id = plan.lines.find(bringsContacts)?.id ?? '';
    const change = { kind: 'factor', scope: { kind: 'line', id }, field: 'winRate', factor: 0.5 } as const;
    const scenario = { id: 'worse', name: 'Worse', note: '', changes: [change] };
    const before = computeForecast({ ...plan, scenarios: [scenario] });
    const renamed = computeForecast({ ...before.plan, title: 'Another title' }, {}, before);
    expect(renamed.lines.every((line, at) => line === before.lines[at])).toBe(true);
    const worse = computeForecast(before.plan, { scenario: 'worse' }, before);
    expect(worse.lines.filter((line, at) => line !== before.lines[at]).map(({ line }) => line.id)).toEqual([id]);
  });

  test.each(SCENARIO_FIELDS)('of the scenario that differs in %s alone recomputes the line', (field) => {
    const scope = { kind: 'line', id: 'search' } as const;
    const scenarios = [0.5, 0.25].map((factor) => {
      return { id: `by-${factor}`, name: '', note: '', changes: [{ kind: 'factor', scope, field, factor }] } as const;
    });
    const plan = minimalPlan({ scenarios });
    const before = computeForecast(plan, { scenario: 'by-0.5' });
    const after = computeForecast(plan, { scenario: 'by-0.25' }, before);
    expect(after.lines[0]).not.toBe(before.lines[0]);
    expect(differences(after, computeForecast(plan, { scenario: 'by-0.25' }))).toBe(0);
  });

  test('that makes the axis longer gives every line the longer axis and keeps its values', () => {
    const plan = randomPlan(12, { lines: 20, months: 6 });
    const before = computeForecast(plan);
    const late = { kind: 'months', months: 200, evidence: null } as const;
    const lines = plan.lines.map((line, at) =>
      at === plan.lines.findIndex(bringsContacts) ? { ...line, delay: late } : line,
    );
    const after = computeForecast({ ...plan, lines }, {}, before);
    expect(after.axis.months).toBeGreaterThan(200);
    for (const { flows } of after.lines) expect(flows.margin).toHaveLength(after.axis.months);
    expect(differences(after, computeForecast(after.plan))).toBe(0);
  });
});
