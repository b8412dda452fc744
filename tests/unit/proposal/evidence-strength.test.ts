import { describe, expect, test } from 'vitest';
import { computeForecast } from '../../../shared/forecast/compute.ts';
import type { Assumption, EvidenceKind } from '../../../shared/plan/estimate.ts';
import type { ContactLine } from '../../../shared/plan/line.ts';
import { lineOpinionShare, opinionShare } from '../../../shared/proposal/evidence-strength.ts';
import { contactLine, minimalPlan, overheadLine } from '../../helpers/plan-fixtures.ts';

function known(value: number, kind: EvidenceKind): Assumption {
  return { kind: 'point', value, evidence: { kind, source: '', date: null, owner: '', note: '' } };
}

/** A line whose five links have one kind of evidence each. */
function lineOf(kinds: readonly [EvidenceKind, EvidenceKind, EvidenceKind, EvidenceKind, EvidenceKind]): ContactLine {
  const [contacts, quotes, wins, value, margin] = kinds;
  return contactLine({
    response: { kind: 'constant', costPerContact: known(50_00, contacts) },
    quoteRate: known(0.5, quotes),
    winRate: known(0.2, wins),
    orderValue: known(2_000_00, value),
    marginRate: known(0.4, margin),
  });
}

function share(lines: readonly ContactLine[]): number | null {
  return opinionShare(computeForecast(minimalPlan({ lines })));
}

const firm = lineOf(['platform-report', 'crm', 'crm', 'ledger', 'ledger']);

describe('the share resting on opinion', () => {
  test('each of the five links counts a fifth', () => {
    expect(lineOpinionShare(firm)).toBe(0);
    expect(lineOpinionShare(lineOf(['platform-report', 'crm', 'opinion', 'ledger', 'ledger']))).toBeCloseTo(0.2, 12);
    expect(lineOpinionShare(lineOf(['opinion', 'opinion', 'opinion', 'opinion', 'opinion']))).toBeCloseTo(1, 12);
  });

  test('no evidence is no better than an opinion', () => {
    expect(lineOpinionShare({ ...firm, winRate: { kind: 'point', value: 0.2, evidence: null } })).toBeCloseTo(0.2, 12);
  });

  test('inside a link each input counts the same', () => {
    const response = {
      kind: 'hill',
      ceiling: known(100, 'opinion'),
      half: known(500_00, 'crm'),
      slope: known(1, 'crm'),
    } as const;
    expect(lineOpinionShare({ ...firm, response })).toBeCloseTo(0.2 / 3, 12);
  });

  test('repeat orders are a sixth link where they are stated', () => {
    const repeat = { everyMonths: 1, retention: known(0.5, 'opinion'), atMost: 1 };
    expect(lineOpinionShare({ ...firm, repeat })).toBeCloseTo(1 / 6, 12);
  });

  test('delay and carry-over move margin in time and do not count', () => {
    const line = {
      ...firm,
      carryOver: known(0.5, 'opinion'),
      delay: { kind: 'months', months: 2, evidence: null },
    } as const;
    expect(lineOpinionShare(line)).toBe(0);
  });

  test('lines weigh as their margin, and a line without margin weighs nothing', () => {
    const soft = lineOf(['opinion', 'opinion', 'opinion', 'opinion', 'opinion']);
    const rich = { ...firm, id: 'rich', orderValue: known(6_000_00, 'ledger') };
    expect(share([soft, rich])).toBeCloseTo(1 / 4, 12);
    expect(share([{ ...soft, marginRate: known(-0.4, 'opinion') }, rich])).toBe(0);
    expect(opinionShare(computeForecast(minimalPlan({ lines: [overheadLine()] })))).toBeNull();
  });
});
