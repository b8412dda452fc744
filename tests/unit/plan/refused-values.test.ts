import { describe, expect, test } from 'vitest';
import { MAX_PROBLEMS } from '../../../shared/plan/problem.ts';
import { contactLine, minimalPlan, overheadLine, point } from '../../helpers/plan-fixtures.ts';
import { fullPlan, type Step } from './full-plan.ts';
import { changed, problemsOf, refusals } from './refusals.ts';

const text = JSON.stringify(minimalPlan());

describe('One value', () => {
  test.each<[path: readonly Step[], value: unknown, place: string]>([
    [['id'], 'Plan 1', 'id'],
    [['id'], '-plan', 'id'],
    [['id'], 'a'.repeat(65), 'id'],
    [['title'], '', 'title'],
    [['title'], 'a'.repeat(201), 'title'],
    [['notes'], 'a'.repeat(10_001), 'notes'],
    [['language'], 'fr', 'language'],
    [['currency'], 'LIT', 'currency'],
    [['currency'], 'toString', 'currency'],
    [['firstMonth'], '2027-13', 'firstMonth'],
    [['firstMonth'], '2027-1', 'firstMonth'],
    [['date'], '2027-02-29', 'date'],
    [['date'], '2100-02-29', 'date'],
    [['date'], '2027-04-31', 'date'],
    [['date'], '2027-00-10', 'date'],
    [['date'], '2027-01-10T00:00', 'date'],
    [['months'], 0, 'months'],
    [['months'], 61, 'months'],
    [['months'], 2.5, 'months'],
    [['revision'], 0, 'revision'],
    [['hurdle', 'rate'], -0.01, 'hurdle.rate'],
    [['contingency', 'share'], 1.01, 'contingency.share'],
    [['targets', 'budgetCap'], -1, 'targets.budgetCap'],
    [['lines', 0, 'spend', 1], -1, 'lines[0].spend[1]'],
    [['lines', 0, 'spend', 1], 1e12 + 1, 'lines[0].spend[1]'],
    [['lines', 0, 'spend', 1], 10.5, 'lines[0].spend[1]'],
    [['lines', 0, 'spend', 1], '10', 'lines[0].spend[1]'],
    [['lines', 0, 'quoteRate', 'value'], 1.2, 'lines[0].quoteRate.value'],
    [['lines', 0, 'winRate', 'likely'], -0.1, 'lines[0].winRate.likely'],
    [['lines', 0, 'winRate', 'kind'], 'guess', 'lines[0].winRate.kind'],
    [['lines', 0, 'winRate'], 0.2, 'lines[0].winRate'],
    [['lines', 0, 'carryOver'], point(1), 'lines[0].carryOver.value'],
    [['lines', 0, 'marginRate'], point(1.01), 'lines[0].marginRate.value'],
    [['lines', 0, 'orderValue'], point(-1), 'lines[0].orderValue.value'],
    [['lines', 0, 'vat', 'rate'], 22, 'lines[0].vat.rate'],
    [['lines', 0, 'withholding'], 1.01, 'lines[0].withholding'],
    [['lines', 0, 'payment', 'days'], 366, 'lines[0].payment.days'],
    [['lines', 0, 'payment', 'kind'], 'cash', 'lines[0].payment.kind'],
    [['lines', 0, 'delay', 'months'], -1, 'lines[0].delay.months'],
    [['lines', 0, 'response', 'kind'], 'magic', 'lines[0].response.kind'],
    [['lines', 0, 'response', 'costPerContact'], point(0), 'lines[0].response.costPerContact.value'],
    [
      ['lines', 0, 'response', 'costPerContact', 'evidence', 'kind'],
      'rumour',
      'lines[0].response.costPerContact.evidence.kind',
    ],
    [['lines', 1, 'response', 'slope'], point(21), 'lines[1].response.slope.value'],
    [['lines', 4, 'response', 'exponent'], point(1.01), 'lines[4].response.exponent.value'],
    [['lines', 5, 'response', 'contacts', 0], -1, 'lines[5].response.contacts[0]'],
    [['lines', 7, 'state', 'cancellableUntil'], '2027-02-30', 'lines[7].state.cancellableUntil'],
    [['lines', 7, 'repeat', 'everyMonths'], 0, 'lines[7].repeat.everyMonths'],
    [['lines', 7, 'repeat', 'retention'], point(2), 'lines[7].repeat.retention.value'],
    [['scenarios', 0, 'changes', 0, 'factor'], -0.1, 'scenarios[0].changes[0].factor'],
    [['scenarios', 0, 'changes', 1, 'value'], 1.5, 'scenarios[0].changes[1].value'],
    [['scenarios', 0, 'changes', 2, 'value'], 0.5, 'scenarios[0].changes[2].value'],
    [['scenarios', 0, 'changes', 1, 'field'], 'contacts', 'scenarios[0].changes[1].field'],
  ])('%j = %j is refused at its place', (path, value, place) => {
    expect(refusals(changed(path, value))).toEqual([`mismatch ${place}`]);
  });

  test('is refused when missing, with what was expected', () => {
    expect(problemsOf(JSON.stringify(changed(['lines', 0, 'winRate'], undefined)))).toMatchObject([
      { place: 'lines[0].winRate', found: { kind: 'missing' }, expected: { kind: 'object' } },
    ]);
  });

  test('may be the smallest or the largest that is allowed', () => {
    expect(refusals(changed(['lines', 0, 'spend', 0], 1e12))).toEqual([]);
    expect(refusals(changed(['date'], '2028-02-29'))).toEqual([]);
    expect(refusals(changed(['date'], '2000-02-29'))).toEqual([]);
    expect(refusals(changed(['title'], 'a'.repeat(200)))).toEqual([]);
    expect(refusals(changed(['id'], `0${'a-'.repeat(31)}b`))).toEqual([]);
    expect(refusals(minimalPlan({ lines: [], months: 60 }))).toEqual([]);
  });

  test('more than 20,000 lines or 50 scenarios are refused', () => {
    const line = contactLine();
    expect(refusals(minimalPlan({ lines: Array.from({ length: 20_001 }, () => line) }))).toEqual(['mismatch lines']);
    const scenario = fullPlan().scenarios[0];
    expect(refusals({ ...fullPlan(), scenarios: Array.from({ length: 51 }, () => scenario) })).toEqual([
      'mismatch scenarios',
    ]);
  });
});

describe('A list of problems', () => {
  test(`names the first ${MAX_PROBLEMS} and counts the others`, () => {
    const lines = Array.from({ length: 250 }, () => ({}));
    const problems = problemsOf(JSON.stringify({ ...minimalPlan(), lines }));
    expect(problems).toHaveLength(MAX_PROBLEMS + 1);
    expect(problems.at(-1)).toEqual({ code: 'more-problems', count: expect.any(Number), place: '' });
    const fields = Object.keys(overheadLine()).length;
    expect(problems.at(-1)).toMatchObject({ count: 250 * fields - MAX_PROBLEMS });
  });

  test('quotes no more than the start of a long text and keeps odd names on one line', () => {
    const [long] = problemsOf(JSON.stringify({ ...minimalPlan(), currency: 'x'.repeat(5_000) }));
    expect(JSON.stringify(long).length).toBeLessThan(500);
    const odd = problemsOf(text.replace('{', '{"a\\nb\\"c": {"constructor": 1},'));
    expect(odd).toMatchObject([{ place: '["a\\nb\\"c"].constructor' }]);
  });
});
