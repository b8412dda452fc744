import { describe, expect, test } from 'vitest';
import { computeForecast } from '../../../shared/forecast/compute.ts';
import { LANGUAGES } from '../../../shared/kernel/language.ts';
import { describeFinding } from '../../../shared/language/findings.ts';
import type { Finding, FindingDetail, FindingCode } from '../../../shared/proposal/finding.ts';
import { findings } from '../../../shared/proposal/findings.ts';
import { samplePlan } from '../../../shared/samples/samples.ts';

const name = 'Ricerca';

/** One example of each finding. */
const EXAMPLES: { readonly [Code in FindingCode]: FindingDetail<Code> } = {
  'no-evidence': {
    code: 'no-evidence',
    name,
    inputs: ['winRate', 'response.points[0].contacts', 'response.points[1].contacts'],
  },
  'opinion-share': { code: 'opinion-share', share: 0.125 },
  'no-account': { code: 'no-account', name },
  'no-cost-centre': { code: 'no-cost-centre', name },
  'no-owner': { code: 'no-owner', name },
  'no-supplier': { code: 'no-supplier', name },
  'no-hurdle': { code: 'no-hurdle' },
  'hurdle-without-source': { code: 'hurdle-without-source', missing: 'both' },
  'hurdle-old': { code: 'hurdle-old', date: '2025-03-01' },
  'no-contingency': { code: 'no-contingency' },
  'supplier-share': { code: 'supplier-share', supplier: 'Piattaforma', share: 0.41 },
  'above-cap': { code: 'above-cap', spend: 1_234_500_00, cap: 1_000_000_00 },
  'below-roi-target': { code: 'below-roi-target', roi: 0.42, target: 0.5 },
  'below-customer-target': { code: 'below-customer-target', customers: 99.5, target: 120 },
  'rate-above-one': {
    code: 'rate-above-one',
    scenario: 'Ambizioso',
    name,
    rate: 'winRate',
    value: 1.05,
    lines: 2,
  },
  'below-smallest': { code: 'below-smallest', name, spend: 900_00, smallest: 1_000_00 },
  'above-largest': { code: 'above-largest', name, spend: 1_100_00, largest: 1_000_00 },
  'line-loses': { code: 'line-loses', name, loss: 300_00, roi: -0.3 },
  'value-trap': { code: 'value-trap', name, loss: 695_704, valueToCost: 2.5, roi: -0.325 },
  'loses-at-margin': { code: 'loses-at-margin', name, roi: 0.2, marginalRoi: -0.1 },
  'poor-fit': { code: 'poor-fit', name, family: 'constant', error: 0.2 },
  'open-curve': { code: 'open-curve', name, conventions: ['slope-one', 'ceiling-twice-largest'] },
  'beyond-points': { code: 'beyond-points', name, spend: 2_000_00, largest: 1_800_00 },
};

const examples: readonly Finding[] = Object.values(EXAMPLES).map((detail) =>
  Object.assign({ place: '', severity: 'advice' as const }, detail),
);

describe('findings in words', () => {
  test.each(examples)('$code is a sentence and a remedy, and not the same words in both languages', (finding) => {
    const [italian, english] = LANGUAGES.map((language) => describeFinding(finding, language, 'EUR'));
    for (const words of [italian, english]) {
      for (const text of [words?.sentence ?? '', words?.remedy ?? '']) {
        expect(text).toMatch(/^\S.*[.]$/);
        expect(text).not.toMatch(/undefined|NaN|Infinity|\[object/);
      }
    }
    expect(italian?.sentence).not.toBe(english?.sentence);
    expect(italian?.remedy).not.toBe(english?.remedy);
  });

  test('numbers are written as the reader writes them', () => {
    const finding = examples.find(({ code }) => code === 'value-trap');
    if (finding === undefined) throw new Error('No example');
    expect(describeFinding(finding, 'it', 'EUR').sentence).toContain('comprano 2,5 volte quello che costano');
    expect(describeFinding(finding, 'it', 'EUR').sentence).toContain('6.957,04');
    expect(describeFinding(finding, 'en', 'GBP').sentence).toContain('6,957.04');
  });

  test('inputs are named once, in words', () => {
    const [finding] = examples;
    if (finding === undefined) throw new Error('No example');
    expect(describeFinding(finding, 'en', 'EUR').sentence).toBe(
      'Ricerca: no source for: win rate, contacts a month at a stated spend.',
    );
    expect(describeFinding(finding, 'it', 'EUR').sentence).toBe(
      'Ricerca: manca la fonte per: tasso di chiusura, contatti al mese a una spesa dichiarata.',
    );
  });

  test('every input a plan can hold has words', () => {
    const missing = (['it', 'en'] as const).flatMap((language) => {
      const sample = structuredClone(samplePlan(language));
      const bare = JSON.parse(
        JSON.stringify(sample, (key, value: unknown) => (key === 'evidence' ? null : value)),
      ) as typeof sample;
      return findings(computeForecast(bare)).filter(({ code }) => code === 'no-evidence');
    });
    const words = missing.map((finding) => describeFinding(finding, 'it', 'EUR').sentence).join('\n');
    expect(words.length).toBeGreaterThan(500);
    expect(words).not.toMatch(
      /carryOver|quoteRate|winRate|orderValue|marginRate|costPerContact|retention|response|ceiling|slope|factor|exponent/,
    );
  });
});
