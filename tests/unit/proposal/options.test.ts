import { describe, expect, test } from 'vitest';
import { computeForecast } from '../../../shared/forecast/compute.ts';
import { financeFigures } from '../../../shared/forecast/finance.ts';
import { returnFigures } from '../../../shared/forecast/return.ts';
import { minor } from '../../../shared/money/money.ts';
import { proposalOptions, type OptionCode, type OptionOutcome } from '../../../shared/proposal/options.ts';
import { samplePlan } from '../../../shared/samples/samples.ts';
import { contactLine, minimalPlan, overheadLine } from '../../helpers/plan-fixtures.ts';

/** 3,000.00 planned (at least 1,200.00), 3,000.00 committed, and overheads of 3,000.00. */
const plan = minimalPlan({
  lines: [
    contactLine({ smallest: minor(1_200_00) }),
    contactLine({ id: 'fair', state: { kind: 'committed', cancellableUntil: null } }),
    overheadLine(),
  ],
});

function spendOf(options: readonly OptionOutcome[]): Readonly<Record<OptionCode, number>> {
  return Object.fromEntries(options.map(({ code, spend }) => [code, spend])) as Record<OptionCode, number>;
}

describe('the options of a proposal', () => {
  test('take away flexible spend only: committed lines and overheads stay', () => {
    const fixed = plan.lines
      .slice(1)
      .reduce((sum, line) => sum + line.spend.reduce((total, cell) => total + cell, 0), 0);
    const spend = spendOf(proposalOptions(plan, null));
    expect(spend.nothing).toBe(fixed);
    expect(spend.minimum).toBeCloseTo(fixed + 1_200_00, 6);
    expect(spend['cut-30']).toBeCloseTo(fixed + 2_100_00, 6);
    expect(spend['cut-20']).toBeCloseTo(fixed + 2_400_00, 6);
    expect(spend['cut-10']).toBeCloseTo(fixed + 2_700_00, 6);
    expect(spend.requested).toBe(fixed + 3_000_00);
  });

  test.each([null, 'prudente', 'ambizioso'])(
    'are the outcome of the forecast with that cut (scenario %s)',
    (scenario) => {
      const italian = samplePlan('it');
      for (const option of proposalOptions(italian, scenario)) {
        const { cut, keepMinimums } = option;
        const forecast = computeForecast(italian, { scenario, cut, keepMinimums });
        const { spend, contacts, customers, margin, loaded } = returnFigures(forecast, { kind: 'plan' });
        const { npv, payback } = financeFigures(forecast);
        const { profit, roi } = loaded;
        expect(option).toMatchObject({ spend, contacts, customers, margin, profit, roi, npv, payback });
      }
    },
  );

  test('without a hurdle rate the net present value carries its reason', () => {
    for (const { npv } of proposalOptions(plan, null)) expect(npv).toEqual({ state: 'undefined', reason: 'no-hurdle' });
  });

  test('doing nothing on a plan that is all flexible spends nothing, and its ROI carries its reason', () => {
    const [nothing] = proposalOptions(minimalPlan(), null);
    expect(nothing).toMatchObject({ code: 'nothing', spend: 0, contacts: 0, margin: 0, profit: 0 });
    expect(nothing?.roi).toEqual({ state: 'undefined', reason: 'no-spend' });
  });
});
