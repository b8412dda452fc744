import { describe, expect, test } from 'vitest';
import { computeForecast } from '../../../shared/forecast/compute.ts';
import { financeFigures } from '../../../shared/forecast/finance.ts';
import { returnFigures } from '../../../shared/forecast/return.ts';
import { LANGUAGES } from '../../../shared/kernel/language.ts';
import { lineAssumptions, lineEvidence } from '../../../shared/plan/assumptions.ts';
import { EVIDENCE_KINDS } from '../../../shared/plan/estimate.ts';
import { bringsContacts } from '../../../shared/plan/line.ts';
import { parsePlan } from '../../../shared/plan/parse.ts';
import { findings } from '../../../shared/proposal/findings.ts';
import { samplePlan, sampleText } from '../../../shared/samples/samples.ts';

const italian = samplePlan('it');
const english = samplePlan('en');
const lines = [...italian.lines, ...english.lines];
const contactLines = lines.filter(bringsContacts);

/** What occurs, once each. */
function seen(values: readonly string[]): string[] {
  return [...new Set(values)].sort();
}

/** A defined figure, or NaN, which no expectation accepts. */
function loadedRoi(plan: typeof italian): number {
  const { roi } = returnFigures(computeForecast(plan), { kind: 'plan' }).loaded;
  return roi.state === 'defined' ? roi.value : Number.NaN;
}

describe('the samples', () => {
  test.each(LANGUAGES)('the text of the %s sample is a plan in its language', (language) => {
    expect(parsePlan(sampleText(language))).toMatchObject({ ok: true, value: { language, schemaVersion: 1 } });
  });

  test('have the size and the currency they are shipped for', () => {
    expect(italian).toMatchObject({ currency: 'EUR', months: 12, firstMonth: '2027-01' });
    expect(english).toMatchObject({ currency: 'GBP', months: 18 });
    for (const plan of [italian, english]) {
      expect(plan.lines.length).toBeGreaterThanOrEqual(10);
      expect(plan.lines.length).toBeLessThanOrEqual(14);
    }
  });

  test('show every kind of response, delay, state, estimate and evidence', () => {
    expect(seen(lines.map(({ response }) => response.kind))).toEqual(
      ['constant', 'exponential', 'fixed', 'hill', 'log', 'none', 'points', 'power'].sort(),
    );
    expect(seen(contactLines.map(({ delay }) => delay.kind))).toEqual(['months', 'shares']);
    expect(seen(lines.map(({ state }) => state.kind))).toEqual(['committed', 'planned', 'spent']);
    const assumptions = lines.flatMap(lineAssumptions);
    expect(seen(assumptions.map(({ assumption }) => assumption.kind))).toEqual(['interval', 'point', 'three-point']);
    const kinds = lines.flatMap(lineEvidence).map(({ evidence }) => evidence?.kind ?? 'none');
    expect(seen(kinds)).toEqual([...EVIDENCE_KINDS].sort());
  });

  test.each([italian, english])(
    '$id has two scenarios that use factors and replacements on line, channel and plan',
    (plan) => {
      expect(plan.scenarios).toHaveLength(2);
      const changes = plan.scenarios.flatMap((scenario) => scenario.changes);
      const used = new Set(changes.map(({ kind, scope }) => `${kind} ${scope.kind}`));
      for (const kind of ['factor', 'replacement'])
        for (const scope of ['line', 'channel']) expect(used).toContain(`${kind} ${scope}`);
      expect(used).toContain('factor plan');
      expect(used).toContain('replacement plan');
    },
  );

  test('the Italian figures are those of a healthy plan', () => {
    const { spend, loaded } = returnFigures(computeForecast(italian), { kind: 'plan' });
    expect(spend).toBe(366_600_00);
    expect(loadedRoi(italian)).toBeGreaterThan(0.5);
    expect(loadedRoi(italian)).toBeLessThan(0.9);
    expect(loaded.profit).toBeGreaterThan(0);
  });

  test('the English plan earns by its repeat orders and would lose without them', () => {
    expect(loadedRoi(english)).toBeGreaterThan(0.2);
    const once = {
      ...english,
      lines: english.lines.map((line) => (bringsContacts(line) ? Object.assign({ ...line }, { repeat: null }) : line)),
    };
    expect(loadedRoi(once)).toBeLessThan(0);
  });

  test.each([italian, english])(
    '$id pays back inside the horizon and never advances more than half of its spend',
    (plan) => {
      const forecast = computeForecast(plan);
      const { payback, lowestPoint } = financeFigures(forecast);
      expect(payback.kind).toBe('month');
      expect(lowestPoint.amount).toBeLessThan(0);
      expect(-lowestPoint.amount).toBeLessThan(returnFigures(forecast, { kind: 'plan' }).spend / 2);
    },
  );

  test.each([
    [italian, 'portale-ricambi'],
    [english, 'voucher-site'],
  ])('one line loses money although its customers buy for more than twice what they cost', (plan, id) => {
    const trap = findings(computeForecast(plan)).filter(({ severity }) => severity === 'serious');
    expect(trap).toHaveLength(1);
    expect(trap[0]).toMatchObject({
      code: 'value-trap',
      place: `lines[${plan.lines.findIndex((line) => line.id === id)}]`,
    });
    const { direct } = returnFigures(computeForecast(plan), { kind: 'line', id });
    expect(direct.profit).toBeLessThan(0);
    expect(direct.valueToCost).toMatchObject({ state: 'defined' });
    expect(direct.valueToCost.state === 'defined' && direct.valueToCost.value).toBeGreaterThan(2);
  });

  test('every input has its evidence, dated in 2026, and no spend is flat except retainers and licences', () => {
    const undated = lines.flatMap(lineEvidence).filter(({ evidence }) => !evidence?.date?.startsWith('2026-'));
    expect(undated).toEqual([]);
    expect(contactLines.filter(({ spend }) => new Set(spend).size < 3)).toEqual([]);
  });
});
