import { minor } from '../../shared/money/money.ts';
import type { Assumption } from '../../shared/plan/estimate.ts';
import type { ContactLine, OverheadLine } from '../../shared/plan/line.ts';
import { PLAN_FORMAT, SCHEMA_VERSION, type Plan } from '../../shared/plan/plan.ts';

/** An assumption that is one number with nothing behind it. */
export function point(value: number): Assumption {
  return { kind: 'point', value, evidence: null };
}

/** A line that buys contacts at 50.00 each: half ask for a quote, a fifth of those buy for 2,000.00 with 40 % margin. */
export function contactLine(overrides: Partial<ContactLine> = {}): ContactLine {
  return {
    ...lineFacts('search', 'Search ads'),
    response: { kind: 'constant', costPerContact: point(50_00) },
    carryOver: point(0),
    quoteRate: point(0.5),
    winRate: point(0.2),
    delay: { kind: 'months', months: 0, evidence: null },
    orderValue: point(2_000_00),
    marginRate: point(0.4),
    repeat: null,
    ...overrides,
  };
}

/** A cost that brings no contacts of its own. */
export function overheadLine(overrides: Partial<OverheadLine> = {}): OverheadLine {
  return { ...lineFacts('agency', 'Agency retainer'), response: { kind: 'none' }, ...overrides };
}

/** The smallest useful plan: three months from January 2027, one channel, one line of 1,000.00 a month. */
export function minimalPlan(overrides: Partial<Plan> = {}): Plan {
  return {
    format: PLAN_FORMAT,
    schemaVersion: SCHEMA_VERSION,
    id: 'plan-2027',
    revision: 1,
    date: '2026-11-20',
    title: 'Marketing plan 2027',
    organisation: 'Example company',
    author: 'Marketing lead',
    language: 'en',
    currency: 'EUR',
    firstMonth: '2027-01',
    months: 3,
    hurdle: null,
    targets: { budgetCap: null, roi: null, customers: null },
    contingency: null,
    notes: '',
    channels: [{ id: 'online', name: 'Online' }],
    campaigns: [],
    lines: [contactLine()],
    scenarios: [],
    history: [],
    ...overrides,
  };
}

function lineFacts(id: string, name: string): Omit<OverheadLine, 'response'> {
  return {
    id,
    name,
    channel: 'online',
    campaign: null,
    supplier: '',
    account: '',
    costCentre: '',
    project: '',
    purchaseOrder: '',
    owner: '',
    note: '',
    spend: [minor(1_000_00), minor(1_000_00), minor(1_000_00)],
    state: { kind: 'planned' },
    smallest: null,
    largest: null,
    vat: { rate: 0.22, regime: 'ordinary' },
    withholding: 0,
    payment: { kind: 'df', days: 30 },
  };
}
