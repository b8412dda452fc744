import { minor } from '../../../shared/money/money.ts';
import type { Assumption } from '../../../shared/plan/estimate.ts';
import type { ContactResponse } from '../../../shared/plan/response.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import { contactLine, minimalPlan, overheadLine, point } from '../../helpers/plan-fixtures.ts';

/** One step into a document. */
export type Step = string | number;

function known(value: number): Assumption {
  return {
    kind: 'point',
    value,
    evidence: { kind: 'crm', source: 'Opportunities 2026', date: '2026-10-31', owner: 'Sales', note: 'Without fairs.' },
  };
}

const between: Assumption = { kind: 'three-point', low: 0.1, likely: 0.2, high: 0.3, evidence: null };
const range90: Assumption = { kind: 'interval', low: 0.1, high: 0.3, evidence: null };

const RESPONSES: readonly ContactResponse[] = [
  { kind: 'constant', costPerContact: known(50_00) },
  { kind: 'hill', ceiling: point(260), half: point(14_000_00), slope: point(1.2) },
  { kind: 'exponential', ceiling: point(260), scale: point(9_000_00) },
  { kind: 'log', ceiling: point(260), scale: point(9_000_00) },
  { kind: 'power', factor: point(0.3), exponent: point(0.7) },
  { kind: 'fixed', contacts: [0, 40, 0], evidence: null },
  {
    kind: 'points',
    family: 'hill',
    points: [
      { spend: minor(9_000_00), contacts: point(90) },
      { spend: minor(18_000_00), contacts: point(150) },
    ],
    ceiling: point(260),
  },
];

/** A valid plan in which every kind of every record occurs. */
export function fullPlan(): Plan {
  return minimalPlan({
    hurdle: { rate: 0.08, suppliedBy: 'Finance', date: '2026-11-01' },
    targets: { budgetCap: minor(100_000_00), roi: 0.5, customers: 40 },
    contingency: { kind: 'share', share: 0.1 },
    campaigns: [{ id: 'spring', name: 'Spring' }],
    revision: 2,
    lines: [
      ...RESPONSES.map((response, i) =>
        contactLine({ id: `line-${i}`, response, carryOver: range90, winRate: between }),
      ),
      contactLine({
        id: 'shares',
        campaign: 'spring',
        state: { kind: 'committed', cancellableUntil: '2027-02-01' },
        delay: { kind: 'shares', shares: [0.2, 0.8], evidence: null },
        repeat: { everyMonths: 6, retention: point(0.5), atMost: 3 },
        smallest: minor(0),
        largest: minor(5_000_00),
      }),
      overheadLine({ payment: { kind: 'dffm', days: 60, reading: 'months-then-end', extraDays: 10 } }),
    ],
    scenarios: [
      {
        id: 'careful',
        name: 'Careful',
        note: '',
        changes: [
          { kind: 'factor', scope: { kind: 'plan' }, field: 'contacts', factor: 0.9 },
          { kind: 'replacement', scope: { kind: 'channel', id: 'online' }, field: 'winRate', value: 0.15 },
          { kind: 'replacement', scope: { kind: 'line', id: 'shares' }, field: 'spend', value: 1_000_00 },
        ],
      },
    ],
    history: [
      {
        revision: 1,
        date: '2026-10-01',
        author: 'Marketing lead',
        what: 'First proposal',
        why: '',
        totals: { spend: minor(1), margin: minor(-1), profit: minor(-2), customers: 3.5 },
      },
    ],
  });
}

/** The places of all fields of a document: every one that another value can be put into. */
export function alterations(value: unknown, path: Step[] = []): Step[][] {
  if (Array.isArray(value)) return value.flatMap((part: unknown, i) => alterations(part, path.concat(i)));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) => {
    const step = path.concat(key);
    return [step].concat(alterations(part, step));
  });
}

/** A copy of the document with another value in one place; `undefined` takes the field away. */
export function withValueAt(document: unknown, [step, ...rest]: readonly Step[], value: unknown): unknown {
  if (step === undefined) return value;
  if (Array.isArray(document)) {
    return document.map((part: unknown, i) => (i === step ? withValueAt(part, rest, value) : part));
  }
  return Object.fromEntries(
    Object.entries(document ?? {}).flatMap(([key, part]) => {
      if (key !== step) return [[key, part]];
      const next = withValueAt(part, rest, value);
      return next === undefined ? [] : [[key, next]];
    }),
  );
}
