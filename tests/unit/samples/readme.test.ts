import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { computeForecast } from '../../../shared/forecast/compute.ts';
import { financeFigures } from '../../../shared/forecast/finance.ts';
import { returnFigures } from '../../../shared/forecast/return.ts';
import type { Figure } from '../../../shared/forecast/figure.ts';
import { describeFinding } from '../../../shared/language/findings.ts';
import { formatMoney, formatPercent } from '../../../shared/language/format.ts';
import { findings } from '../../../shared/proposal/findings.ts';
import { samplePlan } from '../../../shared/samples/samples.ts';

/** The page as one line: long lines of output are folded there. */
const readme = readFileSync(new URL('../../../README.md', import.meta.url), 'utf8').replace(/\s+/g, ' ');

function value(figure: Figure): number {
  return figure.state === 'defined' ? figure.value : Number.NaN;
}

test('the figures that the README shows are those of the sample', () => {
  const forecast = computeForecast(samplePlan('it'));
  const { spend, margin, loaded } = returnFigures(forecast, { kind: 'plan' });
  const { npv, lowestPoint } = financeFigures(forecast);
  for (const amount of [spend, margin, loaded.profit, value(npv), lowestPoint.amount]) {
    expect(readme).toContain(formatMoney(amount, 'EUR', 'en'));
  }
  expect(readme).toContain(formatPercent(value(loaded.roi), 'en', 2));
  const [first] = findings(forecast);
  if (first === undefined) throw new Error('The sample has a finding that is meant to be there');
  expect(readme).toContain(describeFinding(first, 'en', 'EUR').sentence);
});
