import { describe, expect, test } from 'vitest';
import { computeForecast } from '../../../shared/forecast/compute.ts';
import type { ForecastOptions } from '../../../shared/forecast/forecast.ts';
import { minor } from '../../../shared/money/money.ts';
import type { Assumption, Evidence } from '../../../shared/plan/estimate.ts';
import type { ContactLine } from '../../../shared/plan/line.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import type { FindingCode, Severity } from '../../../shared/proposal/finding.ts';
import { findings } from '../../../shared/proposal/findings.ts';
import { contactLine, minimalPlan, overheadLine } from '../../helpers/plan-fixtures.ts';

const evidence: Evidence = { kind: 'crm', source: 'CRM', date: '2026-10-01', owner: 'Sales', note: '' };
const opinion: Evidence = { ...evidence, kind: 'opinion' };

function known(value: number, behind: Evidence | null = evidence): Assumption {
  return { kind: 'point', value, evidence: behind };
}

/** A line nobody has a question about: 3,000.00 bring 30 contacts, 6 customers and 4,800.00 of margin. */
function soundLine(overrides: Partial<ContactLine> = {}): ContactLine {
  return contactLine({
    supplier: 'Search platform',
    account: '7001',
    costCentre: 'MK10',
    owner: 'Digital lead',
    spend: [minor(1_000_00), minor(1_000_00), minor(1_000_00)],
    response: { kind: 'constant', costPerContact: known(100_00) },
    carryOver: known(0),
    quoteRate: known(0.5),
    winRate: known(0.4),
    delay: { kind: 'months', months: 0, evidence },
    orderValue: known(2_000_00),
    marginRate: known(0.4),
    ...overrides,
  });
}

/** Two more suppliers, so that none of the three has more than 40 % of the spend. */
const others = [
  soundLine({ id: 'second', supplier: 'Social platform' }),
  soundLine({ id: 'third', supplier: 'Trade fair organiser' }),
];

function planOf(line: ContactLine, overrides: Partial<Plan> = {}): Plan {
  return minimalPlan({
    hurdle: { rate: 0.09, suppliedBy: 'Finance', date: '2026-10-01' },
    contingency: { kind: 'share', share: 0.05 },
    targets: { budgetCap: minor(9_000_00), roi: 0.6, customers: 18 },
    lines: [line, ...others],
    ...overrides,
  });
}

const sound = planOf(soundLine());
const points = [
  { spend: minor(500_00), contacts: known(5) },
  { spend: minor(1_000_00), contacts: known(10) },
];

/** What is planted, how serious it is, and where it must be found. */
const PLANTED: readonly (readonly [FindingCode, Severity, string, Plan])[] = [
  ['no-evidence', 'advice', 'lines[0]', planOf(soundLine({ winRate: known(0.4, null) }))],
  ['no-evidence', 'advice', 'lines[0]', planOf(soundLine({ delay: { kind: 'months', months: 0, evidence: null } }))],
  ['opinion-share', 'advice', 'lines', planOf(soundLine({ winRate: known(0.4, opinion) }))],
  ['no-account', 'serious', 'lines[0].account', planOf(soundLine({ account: '' }))],
  ['no-cost-centre', 'serious', 'lines[0].costCentre', planOf(soundLine({ costCentre: ' ' }))],
  ['no-owner', 'advice', 'lines[0].owner', planOf(soundLine({ owner: '' }))],
  ['no-supplier', 'advice', 'lines[0].supplier', planOf(soundLine({ supplier: '' }))],
  ['no-hurdle', 'serious', 'hurdle', { ...sound, hurdle: null }],
  ['hurdle-without-source', 'advice', 'hurdle', withHurdle('', '2026-10-01')],
  ['hurdle-without-source', 'advice', 'hurdle', withHurdle('Finance', null)],
  ['hurdle-old', 'advice', 'hurdle.date', withHurdle('Finance', '2025-11-19')],
  ['no-contingency', 'advice', 'contingency', { ...sound, contingency: null }],
  ['supplier-share', 'advice', 'lines', planOf(soundLine({ supplier: 'Social platform' }))],
  ['above-cap', 'serious', 'targets.budgetCap', withTargets({ budgetCap: minor(8_999_99) })],
  ['below-roi-target', 'serious', 'targets.roi', withTargets({ roi: 0.61 })],
  ['below-customer-target', 'serious', 'targets.customers', withTargets({ customers: 18.5 })],
  ['rate-above-one', 'serious', 'scenarios[0]', withFactor('quoteRate', 2.01)],
  ['rate-above-one', 'serious', 'scenarios[0]', withFactor('winRate', 2.6)],
  ['rate-above-one', 'serious', 'scenarios[0]', withFactor('marginRate', 2.6)],
  ['below-smallest', 'serious', 'lines[0].smallest', planOf(soundLine({ smallest: minor(3_000_01) }))],
  ['above-largest', 'serious', 'lines[0].largest', planOf(soundLine({ largest: minor(2_999_99) }))],
  ['line-loses', 'serious', 'lines[0]', planOf(soundLine({ orderValue: known(400_00) }))],
  ['value-trap', 'serious', 'lines[0]', planOf(soundLine({ marginRate: known(0.2) }))],
  [
    'loses-at-margin',
    'advice',
    'lines[0]',
    planOf(soundLine({ response: { kind: 'exponential', ceiling: known(10), scale: known(200_00) } })),
  ],
  [
    'poor-fit',
    'advice',
    'lines[0].response',
    planOf(
      soundLine({
        response: {
          kind: 'points',
          family: 'constant',
          points: [
            { spend: minor(500_00), contacts: known(10) },
            { spend: minor(1_000_00), contacts: known(12) },
          ],
          ceiling: null,
        },
      }),
    ),
  ],
  [
    'open-curve',
    'advice',
    'lines[0].response',
    planOf(soundLine({ response: { kind: 'points', family: 'hill', points, ceiling: null } })),
  ],
  [
    'beyond-points',
    'advice',
    'lines[0].response.points',
    planOf(
      soundLine({
        spend: [minor(1_000_00), minor(1_000_01), minor(999_99)],
        response: { kind: 'points', family: 'constant', points, ceiling: null },
      }),
    ),
  ],
];

function withFactor(field: 'quoteRate' | 'winRate' | 'marginRate', factor: number): Plan {
  const change = { kind: 'factor', scope: { kind: 'plan' }, field, factor } as const;
  return { ...sound, scenarios: [{ id: 'ambitious', name: 'Ambitious', note: '', changes: [change] }] };
}

function withHurdle(suppliedBy: string, date: string | null): Plan {
  return { ...sound, hurdle: { rate: 0.09, suppliedBy, date } };
}

function withTargets(targets: Partial<Plan['targets']>): Plan {
  return { ...sound, targets: { ...sound.targets, ...targets } };
}

function found(plan: Plan, options: Partial<ForecastOptions> = {}) {
  return findings(computeForecast(plan, options));
}

describe('findings', () => {
  test('a plan nobody has a question about has none', () => {
    expect(found(sound)).toEqual([]);
    expect(found(withFactor('quoteRate', 2))).toEqual([]);
  });

  test.each(PLANTED)('%s (%s) appears at %s when its cause is planted, alone', (code, severity, place, plan) => {
    const mine = found(plan).filter((finding) => finding.code === code);
    expect(mine).toMatchObject([{ code, severity, place }]);
  });

  test('every code is planted above', () => {
    const codes: Readonly<Record<FindingCode, true>> = {
      'no-evidence': true,
      'opinion-share': true,
      'no-account': true,
      'no-cost-centre': true,
      'no-owner': true,
      'no-supplier': true,
      'no-hurdle': true,
      'hurdle-without-source': true,
      'hurdle-old': true,
      'no-contingency': true,
      'supplier-share': true,
      'above-cap': true,
      'below-roi-target': true,
      'below-customer-target': true,
      'rate-above-one': true,
      'below-smallest': true,
      'above-largest': true,
      'line-loses': true,
      'value-trap': true,
      'loses-at-margin': true,
      'poor-fit': true,
      'open-curve': true,
      'beyond-points': true,
    };
    expect([...new Set(PLANTED.map(([code]) => code))].sort()).toEqual(Object.keys(codes).sort());
  });

  test('limits met exactly are met', () => {
    const exact = soundLine({ smallest: minor(3_000_00), largest: minor(3_000_00) });
    expect(found(planOf(exact))).toEqual([]);
    expect(found({ ...sound, hurdle: { rate: 0.09, suppliedBy: 'Finance', date: '2025-11-20' } })).toEqual([]);
  });

  test('points that are met and not exceeded are no finding', () => {
    const line = soundLine({ response: { kind: 'points', family: 'constant', points, ceiling: null } });
    expect(found(planOf(line))).toEqual([]);
  });

  test('typed contacts are not blamed for standing still when spend moves', () => {
    const line = soundLine({ response: { kind: 'fixed', contacts: [10, 10, 10], evidence } });
    expect(found(planOf(line))).toEqual([]);
  });

  test('an overhead needs no evidence and cannot lose, and still needs an account', () => {
    const codes = found({ ...sound, lines: [...sound.lines, overheadLine()] }).map(({ code }) => code);
    expect(codes).toContain('no-account');
    expect(codes).not.toContain('no-evidence');
    expect(codes).not.toContain('line-loses');
  });

  test('a cut is judged as cut: a minimum that the plan keeps is broken by the cut', () => {
    const plan = planOf(soundLine({ smallest: minor(2_500_00) }));
    expect(found(plan, { cut: 0.1 }).map(({ code }) => code)).not.toContain('below-smallest');
    expect(found(plan, { cut: 0.2 }).map(({ code }) => code)).toContain('below-smallest');
  });

  test('the margin of a line rests on its weakest assumption, and lines weigh by their margin', () => {
    const soft = soundLine({ winRate: known(0.4, null), orderValue: known(4_000_00, opinion) });
    // 9,600.00 of margin rest on opinion, twice 4,800.00 do not.
    expect(found(planOf(soft)).find(({ code }) => code === 'opinion-share')).toMatchObject({ share: 0.5 });
  });

  test('no carry-over is the default: nothing has to stand behind it', () => {
    expect(found(planOf(soundLine({ carryOver: known(0, null) })))).toEqual([]);
    const codes = found(planOf(soundLine({ carryOver: known(0.2, null) }))).map(({ code }) => code);
    expect(codes).toEqual(expect.arrayContaining(['opinion-share', 'no-evidence']));
  });

  test('serious findings come first', () => {
    const plan = planOf(soundLine({ account: '', winRate: known(0.4, null) }), { hurdle: null, contingency: null });
    const severities = found(plan).map(({ severity }) => severity);
    expect(severities).toEqual([...severities].sort().reverse());
    expect(new Set(severities).size).toBe(2);
  });
});
