import { describe, expect, test } from 'vitest';
import { bringsContacts } from '../../../shared/plan/line.ts';
import { parsePlan } from '../../../shared/plan/parse.ts';
import { CURVE_FAMILIES } from '../../../shared/plan/response.ts';
import { writePlan } from '../../../shared/plan/write.ts';
import { randomPlan } from '../../helpers/random-plan.ts';

const PLANS = Array.from({ length: 300 }, (_, seed) => randomPlan(seed));
const LINES = PLANS.flatMap(({ lines }) => lines);
const CHANGES = PLANS.flatMap(({ scenarios }) => scenarios.flatMap(({ changes }) => changes));

const kinds = (values: readonly string[]): string[] => [...new Set(values)].sort();

describe('Plans drawn at random', () => {
  test('all pass the door, and come back as they went in', () => {
    const answers = PLANS.map((plan) => parsePlan(writePlan(plan)));
    expect(answers.flatMap((answer, seed) => (answer.ok ? [] : [{ seed, problems: answer.error }]))).toEqual([]);
    expect(answers.map((answer) => answer.ok && answer.value)).toEqual(PLANS);
  });

  test('are the same for the same seed', () => {
    expect(randomPlan(17)).toEqual(randomPlan(17));
    expect(randomPlan(17)).not.toEqual({ ...randomPlan(18), id: randomPlan(17).id });
  });

  test('have the asked size', () => {
    const { lines, months } = randomPlan(5, { lines: 23, months: 7 });
    expect([lines.length, months]).toEqual([23, 7]);
  });

  test('meet every kind of response, delay, state, estimate, change and currency decimals, and the edges of size', () => {
    const contactLines = LINES.filter(bringsContacts);
    expect(kinds(LINES.map(({ response }) => response.kind))).toHaveLength(8);
    expect(kinds(LINES.flatMap(({ response }) => (response.kind === 'points' ? [response.family] : [])))).toEqual(
      [...CURVE_FAMILIES].sort(),
    );
    expect(kinds(contactLines.map(({ delay }) => delay.kind))).toEqual(['months', 'shares']);
    expect(kinds(LINES.map(({ state }) => state.kind))).toEqual(['committed', 'planned', 'spent']);
    expect(kinds(contactLines.map(({ winRate }) => winRate.kind))).toEqual(['interval', 'point', 'three-point']);
    expect(kinds(CHANGES.map(({ kind, scope }) => `${kind} ${scope.kind}`))).toHaveLength(6);
    expect(kinds(CHANGES.map(({ field }) => field))).toHaveLength(6);
    expect(kinds(PLANS.map(({ currency }) => currency))).toEqual(expect.arrayContaining(['EUR', 'JPY', 'KWD']));
    expect(kinds(PLANS.map(({ contingency }) => contingency?.kind ?? 'none'))).toHaveLength(3);
    expect(PLANS.map(({ lines }) => lines.length)).toEqual(expect.arrayContaining([0, 1, 40]));
    expect(PLANS.map(({ months }) => months)).toEqual(expect.arrayContaining([1, 60]));
  });
});
