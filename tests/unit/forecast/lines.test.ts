import { describe, expect, test } from 'vitest';
import { computeForecast } from '../../../shared/forecast/compute.ts';
import type { LineForecast } from '../../../shared/forecast/forecast.ts';
import { lossOfCut } from '../../../shared/forecast/loss-of-cut.ts';
import { minor } from '../../../shared/money/money.ts';
import type { Line } from '../../../shared/plan/line.ts';
import type { ContactResponse } from '../../../shared/plan/response.ts';
import type { ScenarioChange } from '../../../shared/plan/scenario.ts';
import { contactLine, minimalPlan, overheadLine, point } from '../../helpers/plan-fixtures.ts';

function forecastOf(line: Line, cut = 0): LineForecast {
  const [only] = computeForecast(minimalPlan({ lines: [line] }), { cut }).lines;
  if (only === undefined) throw new Error('The plan has a line');
  return only;
}

/** Months as written by hand: to nine decimals, since some are square roots and logarithms. */
function rounded(months: Float64Array | readonly number[]): readonly number[] {
  return Array.from(months, (value) => Number(value.toFixed(9)));
}

describe('One line, computed by hand', () => {
  test('1,000.00 at 50.00 a contact are 20 contacts, 10 quotes, 2 customers, 4,000.00 of revenue, 1,600.00 of margin', () => {
    const { flows } = forecastOf(contactLine());
    expect(rounded(flows.contacts)).toEqual([20, 20, 20]);
    expect(rounded(flows.quotes)).toEqual([10, 10, 10]);
    expect(rounded(flows.customers)).toEqual([2, 2, 2]);
    expect(rounded(flows.orders)).toEqual([2, 2, 2]);
    expect(rounded(flows.revenue)).toEqual([4_000_00, 4_000_00, 4_000_00]);
    expect(rounded(flows.margin)).toEqual([1_600_00, 1_600_00, 1_600_00]);
  });

  const responses: readonly (readonly [string, ContactResponse, readonly number[], readonly number[]])[] = [
    [
      'half of the ceiling at half',
      { kind: 'hill', ceiling: point(80), half: point(1_000_00), slope: point(2) },
      [40, 40, 40],
      [40, 40, 40],
    ],
    [
      'three quarters at the scale times ln 4',
      { kind: 'exponential', ceiling: point(100), scale: point(1_000_00 / Math.log(4)) },
      [75, 75, 75],
      [25 * Math.log(4), 25 * Math.log(4), 25 * Math.log(4)],
    ],
    [
      'ln 2 of the ceiling at the scale',
      { kind: 'log', ceiling: point(10), scale: point(1_000_00) },
      [10 * Math.LN2, 10 * Math.LN2, 10 * Math.LN2],
      [5, 5, 5],
    ],
    [
      'the square root',
      { kind: 'power', factor: point(0.1), exponent: point(0.5) },
      [0.1 * Math.sqrt(1_000_00), 0.1 * Math.sqrt(1_000_00), 0.1 * Math.sqrt(1_000_00)],
      [0.05 * Math.sqrt(1_000_00), 0.05 * Math.sqrt(1_000_00), 0.05 * Math.sqrt(1_000_00)],
    ],
    [
      'the contacts that were typed, and none that moves with spend',
      { kind: 'fixed', contacts: [0, 30, 5], evidence: null },
      [0, 30, 5],
      [0, 0, 0],
    ],
    [
      'the line through stated points',
      { kind: 'points', family: 'constant', points: [{ spend: minor(500_00), contacts: point(10) }], ceiling: null },
      [20, 20, 20],
      [20, 20, 20],
    ],
  ];
  test.each(responses)('contacts are %s', (_, response, contacts, elastic) => {
    const line = forecastOf(contactLine({ response }));
    expect(rounded(line.flows.contacts)).toEqual(rounded(contacts));
    expect(rounded(line.elasticContacts)).toEqual(rounded(elastic));
  });

  test('an overhead costs and brings nothing', () => {
    const { flows, effective } = forecastOf(overheadLine());
    expect(rounded(flows.spend)).toEqual([1_000_00, 1_000_00, 1_000_00]);
    for (const months of [flows.contacts, flows.customers, flows.margin, effective]) {
      expect(rounded(months)).toEqual([0, 0, 0]);
    }
  });

  test('customers of a delay in months arrive that much later, past the plan when need be', () => {
    const { flows } = forecastOf(contactLine({ delay: { kind: 'months', months: 2, evidence: null } }));
    expect(rounded(flows.quotes)).toEqual([10, 10, 10, 0, 0]);
    expect(rounded(flows.customers)).toEqual([0, 0, 2, 2, 2]);
  });

  test('customers of a delay in shares arrive a part in each month', () => {
    const { flows } = forecastOf(contactLine({ delay: { kind: 'shares', shares: [0.5, 0, 0.5], evidence: null } }));
    expect(rounded(flows.customers)).toEqual([1, 1, 2, 1, 1]);
  });

  test('carry-over moves the effect later until less than 0.1 % is left', () => {
    const spend = [minor(1_000_00), minor(0), minor(0)];
    const { effective, flows, inputs } = forecastOf(contactLine({ spend, carryOver: point(0.2) }));
    // 0.2^5 is the first power below 0.1 %: four months of tail beyond the plan.
    expect(inputs.contactMonths).toBe(7);
    expect(rounded(effective)).toEqual([800_00, 160_00, 32_00, 6_40, 1_28, 25.6, 5.12]);
    expect(rounded(flows.contacts)).toEqual([16, 3.2, 0.64, 0.128, 0.0256, 0.00512, 0.001024]);
  });

  test('repeat orders follow every two months, half of them each time, twice at most', () => {
    const spend = [minor(1_000_00), minor(0), minor(0)];
    const repeat = { everyMonths: 2, retention: point(0.5), atMost: 2 };
    const { flows } = forecastOf(contactLine({ spend, repeat }));
    expect(rounded(flows.customers)).toEqual([2, 0, 0, 0, 0, 0, 0]);
    expect(rounded(flows.orders)).toEqual([2, 0, 1, 0, 0.5, 0, 0]);
    expect(rounded(flows.revenue)).toEqual([4_000_00, 0, 2_000_00, 0, 1_000_00, 0, 0]);
  });
});

describe('Scenarios', () => {
  const lines = [contactLine({ id: 'a' }), contactLine({ id: 'b', channel: 'fairs' }), overheadLine({ id: 'c' })];
  const spends = (changes: readonly ScenarioChange[]): readonly number[] => {
    const scenario = { id: 's', name: 'S', note: '', changes };
    return computeForecast(minimalPlan({ lines, scenarios: [scenario] }), { scenario: 's' }).lines.map(
      ({ sums }) => sums.spend,
    );
  };

  test('factors multiply in the order listed, each within its scope', () => {
    expect(
      spends([
        { kind: 'factor', scope: { kind: 'plan' }, field: 'spend', factor: 2 },
        { kind: 'factor', scope: { kind: 'channel', id: 'fairs' }, field: 'spend', factor: 0.5 },
      ]),
    ).toEqual([6_000_00, 3_000_00, 6_000_00]);
  });

  test('a new total of spend is shared in the proportions of the base and sets aside what was listed before', () => {
    expect(
      spends([
        { kind: 'factor', scope: { kind: 'line', id: 'a' }, field: 'spend', factor: 7 },
        { kind: 'replacement', scope: { kind: 'channel', id: 'online' }, field: 'spend', value: 3_000_00 },
      ]),
    ).toEqual([1_500_00, 3_000_00, 1_500_00]);
  });

  test('rates, order value and contacts change the lines that have them', () => {
    const scenario = {
      id: 's',
      name: 'S',
      note: '',
      changes: [
        { kind: 'factor', scope: { kind: 'plan' }, field: 'contacts', factor: 0.5 },
        { kind: 'replacement', scope: { kind: 'line', id: 'b' }, field: 'winRate', value: 0.4 },
        { kind: 'factor', scope: { kind: 'line', id: 'b' }, field: 'orderValue', factor: 3 },
      ],
    } as const;
    const { lines: found } = computeForecast(minimalPlan({ lines, scenarios: [scenario] }), { scenario: 's' });
    expect(found.map(({ sums }) => sums.contacts)).toEqual([30, 30, 0]);
    expect(found[0]?.sums.revenue).toBeCloseTo(6_000_00, 6);
    expect(found[1]?.sums.revenue).toBeCloseTo(36_000_00, 6);
    expect(found[2]?.inputs).toMatchObject({ spendFactor: 1, quoteRate: 0 });
  });
});

describe('A cut', () => {
  test('takes its share of planned lines and leaves committed ones, spent ones and overheads', () => {
    const lines = [
      contactLine({ id: 'a' }),
      contactLine({ id: 'b', state: { kind: 'committed', cancellableUntil: null } }),
      contactLine({ id: 'c', state: { kind: 'spent' } }),
      overheadLine({ id: 'd' }),
    ];
    const { lines: found } = computeForecast(minimalPlan({ lines }), { cut: 0.25 });
    expect(found.map(({ sums }) => sums.spend)).toEqual([2_250_00, 3_000_00, 3_000_00, 3_000_00]);
  });

  test('with minimums kept, stops at the smallest amount and never raises a line above its plan', () => {
    const smallest = [null, minor(1_200_00), minor(9_000_00)];
    const lines = smallest.map((least, at) => contactLine({ id: `l${at}`, smallest: least }));
    const { lines: found } = computeForecast(minimalPlan({ lines }), { cut: 1, keepMinimums: true });
    expect(found.map(({ sums }) => Math.round(sums.spend))).toEqual([0, 1_200_00, 3_000_00]);
  });

  test('costs the margin it takes away less the spend it saves, and its loss is negative for a line that loses money', () => {
    // 3,000.00 bring 4,800.00 of margin; with a margin rate of 20 % they bring 2,400.00.
    const earning = computeForecast(minimalPlan(), { cut: 0.7 });
    expect(lossOfCut(earning, [0, 0.5])).toMatchObject([
      { cut: 0, saved: 0, loss: 0 },
      { cut: 0.5, saved: 1_500_00, customers: 3, profit: 900_00, loss: 900_00 },
    ]);
    const losing = computeForecast(minimalPlan({ lines: [contactLine({ marginRate: point(0.2) })] }));
    expect(lossOfCut(losing, [1])).toMatchObject([{ saved: 3_000_00, customers: 0, profit: 0, loss: -600_00 }]);
  });
});
