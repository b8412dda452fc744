import { describe, expect, test } from 'vitest';
import { minor } from '../../../shared/money/money.ts';
import type { ContactLine } from '../../../shared/plan/line.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import type { ScenarioScope } from '../../../shared/plan/scenario.ts';
import { contactLine, minimalPlan, overheadLine, point } from '../../helpers/plan-fixtures.ts';
import { fullPlan } from './full-plan.ts';
import { changed, problemsOf, refusals } from './refusals.ts';

describe('Values that contradict one another', () => {
  test('two records of one list may not share an id; the problem names both places', () => {
    expect(problemsOf(JSON.stringify(minimalPlan({ lines: [contactLine(), contactLine()] })))).toEqual([
      { code: 'duplicate-id', id: 'search', first: 'lines[0].id', place: 'lines[1].id' },
    ]);
    expect(refusals(minimalPlan({ channels: twice({ id: 'online', name: 'A' }) }))).toEqual([
      'duplicate-id channels[1].id',
    ]);
    expect(refusals(minimalPlan({ campaigns: twice({ id: 'x', name: 'A' }) }))).toEqual([
      'duplicate-id campaigns[1].id',
    ]);
    const scenario = { id: 'x', name: 'A', note: '', changes: [] };
    expect(refusals(minimalPlan({ scenarios: twice(scenario) }))).toEqual(['duplicate-id scenarios[1].id']);
  });

  test('a line or a scenario may not point to what is not there', () => {
    expect(refusals(changed(['lines', 0, 'channel'], 'nowhere'))).toEqual(['unknown-reference lines[0].channel']);
    expect(refusals(changed(['lines', 0, 'campaign'], 'nothing'))).toEqual(['unknown-reference lines[0].campaign']);
    const scope = ['scenarios', 0, 'changes', 1, 'scope'];
    expect(refusals(changed([...scope, 'id'], 'nowhere'))).toEqual([
      'unknown-reference scenarios[0].changes[1].scope.id',
    ]);
    expect(refusals(changed(scope, { kind: 'line', id: 'online' }))).toEqual([
      'unknown-reference scenarios[0].changes[1].scope.id',
    ]);
  });

  test('spend and typed contacts have one value for each month of the plan', () => {
    expect(problemsOf(JSON.stringify(changed(['lines', 1, 'spend'], [1, 2])))).toEqual([
      { code: 'month-count', found: 2, expected: 3, place: 'lines[1].spend' },
    ]);
    expect(refusals(changed(['lines', 5, 'response', 'contacts'], [1, 2, 3, 4]))).toEqual([
      'month-count lines[5].response.contacts',
    ]);
  });

  test('the spend of the plan stays a whole number that a computer holds exactly', () => {
    const spend = Array.from({ length: 60 }, () => minor(1e12));
    const lines = Array.from({ length: 151 }, (_, i) => overheadLine({ id: `line-${i}`, spend }));
    expect(refusals(minimalPlan({ months: 60, lines: lines.slice(0, 150) }))).toEqual([]);
    expect(refusals(minimalPlan({ months: 60, lines }))).toEqual(['total-too-large lines']);
  });

  test('the ends of a range are in order', () => {
    const threePoint = { kind: 'three-point', low: 0.4, likely: 0.3, high: 0.2, evidence: null };
    expect(refusals(changed(['lines', 0, 'winRate'], threePoint))).toEqual([
      'out-of-order lines[0].winRate.low',
      'out-of-order lines[0].winRate.likely',
    ]);
    const interval = { kind: 'interval', low: 0.4, high: 0.3, evidence: null };
    expect(refusals(changed(['lines', 0, 'winRate'], interval))).toEqual(['out-of-order lines[0].winRate.low']);
    expect(refusals(changed(['lines', 0, 'winRate'], { ...interval, high: 0.4 }))).toEqual([]);
  });

  test('the smallest total of a line is at most the largest', () => {
    expect(refusals(minimalPlan({ lines: [contactLine({ smallest: minor(2), largest: minor(1) })] }))).toEqual([
      'out-of-order lines[0].smallest',
    ]);
    expect(refusals(minimalPlan({ lines: [overheadLine({ smallest: minor(2), largest: minor(1) })] }))).toEqual([
      'out-of-order lines[0].smallest',
    ]);
  });

  test('delay shares add up to 1, but for the rounding of their sum', () => {
    expect(refusals(delay([0.1, 0.2, 0.7]))).toEqual([]);
    expect(refusals(delay(Array.from({ length: 200 }, () => 1 / 200)))).toEqual([]);
    expect(refusals(delay([0.3333, 0.3333, 0.3333]))).toEqual(['shares-sum lines[0].delay.shares']);
    expect(refusals(delay([0.5, 0.5, 0.000001]))).toEqual(['shares-sum lines[0].delay.shares']);
  });

  test('points that no curve can meet are refused one by one', () => {
    const at = 'lines[0].response.points';
    expect(points([9_000, 90], [18_000, 150])).toEqual([]);
    expect(points([9_000, 90], [18_000, 90])).toEqual([]);
    expect(points([9_000, 90], [9_000, 95])).toEqual([`spend-not-increasing ${at}[1].spend`]);
    expect(points([9_000, 90], [8_000, 80])).toEqual([`spend-not-increasing ${at}[1].spend`]);
    expect(points([9_000, 90], [18_000, 80])).toEqual([`fewer-contacts ${at}[1].contacts`]);
    expect(points([9_000, 90], [18_000, 261])).toEqual([`above-ceiling ${at}[1].contacts`]);
    expect(points([9_000, 0], [18_000, 0])).toEqual([`no-contacts ${at}[1].contacts`]);
  });

  test('replaced spend needs spend in the base to be shared by', () => {
    const scopes = [{ kind: 'plan' }, { kind: 'channel', id: 'online' }, { kind: 'line', id: 'search' }] as const;
    for (const scope of scopes) {
      expect(refusals(replacing(scope, 0))).toEqual(['nothing-to-share scenarios[0].changes[0].value']);
      expect(refusals(replacing(scope, 1))).toEqual([]);
    }
  });

  test('a horizon over 240 months is refused at what lengthens it most', () => {
    expect(horizon({ delay: { kind: 'months', months: 237, evidence: null } })).toEqual([]);
    expect(horizon({ delay: { kind: 'months', months: 238, evidence: null } })).toEqual(['horizon lines[0].delay']);
    expect(horizon({ repeat: { everyMonths: 79, retention: point(0.5), atMost: 3 } })).toEqual([]);
    expect(horizon({ repeat: { everyMonths: 34, retention: point(0.5), atMost: 7 } })).toEqual([
      'horizon lines[0].repeat',
    ]);
    expect(horizon({ carryOver: point(0.97) })).toEqual([]);
    expect(horizon({ carryOver: point(0.999999999) })).toEqual(['horizon lines[0].carryOver']);
  });

  test('earlier revisions come in order and before this one', () => {
    const [first] = fullPlan().history;
    expect(refusals({ ...fullPlan(), revision: 3, history: [first, first] })).toEqual([
      'revision-order history[1].revision',
    ]);
    expect(refusals({ ...fullPlan(), revision: 1 })).toEqual(['revision-order revision']);
  });
});

function twice<T>(record: T): readonly T[] {
  return [record, record];
}

function delay(shares: readonly number[]): Plan {
  return minimalPlan({ lines: [contactLine({ delay: { kind: 'shares', shares, evidence: null } })] });
}

/** Refusals of a line stated by points of spend and contacts, with a ceiling of 260. */
function points(...stated: readonly (readonly [spend: number, contacts: number])[]): readonly string[] {
  const response = {
    kind: 'points',
    family: 'hill',
    points: stated.map(([spend, contacts]) => ({ spend: minor(spend), contacts: point(contacts) })),
    ceiling: point(260),
  } as const;
  return refusals(minimalPlan({ lines: [contactLine({ response })] }));
}

/** A plan that spends `cells` in its last month alone, with a scenario that replaces the spend of `scope`. */
function replacing(scope: ScenarioScope, cells: number): Plan {
  const change = { kind: 'replacement', scope, field: 'spend', value: 100 } as const;
  return minimalPlan({
    lines: [contactLine({ spend: [minor(0), minor(0), minor(cells)] })],
    scenarios: [{ id: 'more', name: 'More', note: '', changes: [change] }],
  });
}

function horizon(overrides: Partial<ContactLine>): readonly string[] {
  return refusals(minimalPlan({ lines: [contactLine(overrides)] }));
}
