import { describe, expect, test } from 'vitest';
import { carryOverMonths, contactMonths, monthAt, timeAxis } from '../../../shared/plan/axis.ts';
import { contactLine, minimalPlan, overheadLine, point } from '../../helpers/plan-fixtures.ts';

describe('The horizon of a plan', () => {
  test('is its months when nothing comes later', () => {
    expect(timeAxis(minimalPlan())).toEqual({ firstMonth: '2027-01', planMonths: 3, months: 3 });
    expect(timeAxis(minimalPlan({ lines: [], months: 7 })).months).toBe(7);
    expect(timeAxis(minimalPlan({ lines: [overheadLine()] })).months).toBe(3);
  });

  test('adds carry-over, the longest delay and the stated repeat orders of one line', () => {
    const line = contactLine({
      carryOver: point(0.5),
      delay: { kind: 'shares', shares: [0.5, 0, 0.5], evidence: null },
      repeat: { everyMonths: 6, retention: point(0.5), atMost: 3 },
    });
    expect(timeAxis(minimalPlan({ lines: [line] })).months).toBe(3 + 9 + 2 + 18);
    expect(contactMonths(line, 3)).toBe(3 + 9);
  });

  test('is that of the longest line, not the sum over lines', () => {
    const delayed = contactLine({ id: 'a', delay: { kind: 'months', months: 4, evidence: null } });
    const repeated = contactLine({ id: 'b', repeat: { everyMonths: 5, retention: point(0.5), atMost: 1 } });
    expect(timeAxis(minimalPlan({ lines: [delayed, repeated] })).months).toBe(3 + 5);
  });
});

describe('Carry-over', () => {
  test.each([0, 0.0009, 0.001, 0.01, 0.1, 0.3, 0.5, 0.7, 0.9, 0.97])(
    'of %d is followed for the fewest months after which less than 0.1 %% is left',
    (carryOver) => {
      const months = carryOverMonths(carryOver);
      expect(carryOver ** (months + 1)).toBeLessThan(0.001);
      expect(months === 0 || carryOver ** months >= 0.001).toBe(true);
    },
  );
});

test.each([
  [0, '2027-11'],
  [1, '2027-12'],
  [2, '2028-01'],
  [14, '2029-01'],
  [-11, '2026-12'],
])('the month %i after November 2027 is %s', (index, month) => {
  expect(monthAt('2027-11', index)).toBe(month);
});
