import { describe, expect, test } from 'vitest';
import { fitAll, fitCurve } from '../../../shared/forecast/fit.ts';
import { minor } from '../../../shared/money/money.ts';
import type { Assumption } from '../../../shared/plan/estimate.ts';
import { CURVE_FAMILIES, type ResponsePoint } from '../../../shared/plan/response.ts';
import { fit, known, near, stated } from './fit-cases.ts';

/** "9,000 a month brings 90 contacts, 18,000 would bring 150", in cents. */
const WHAT_WE_KNOW = stated([
  [900_000, 90],
  [1_800_000, 150],
]);

const ranked = (points: readonly ResponsePoint[], ceiling: number | null): string[] => {
  const all = fitAll(points, ceiling === null ? null : known(ceiling));
  return all.ok ? all.value.map(({ family, reason }) => `${family}: ${reason}`) : [];
};

describe('What people know', () => {
  test('two points and a ceiling determine a Hill curve', () => {
    const found = fit('hill', WHAT_WE_KNOW, 260);
    // logit(150 / 260) - logit(90 / 260) over ln 2.
    const slope = Math.log(150 / 110 / (90 / 170)) / Math.LN2;
    expect(
      near(found.curve, { kind: 'hill', ceiling: 260, half: 1_800_000 / (150 / 110) ** (1 / slope), slope }, 1e-12),
    ).toBe(true);
    expect(found).toMatchObject({ exactness: 'through', undetermined: [], atLimit: [], ceiling: 'asymptote' });
    expect(found.largestError).toBeLessThan(1e-9);
  });

  test('without the ceiling the slope is open and taken as 1', () => {
    const found = fit('hill', WHAT_WE_KNOW);
    expect(near(found.curve, { kind: 'hill', ceiling: 450, half: 3_600_000, slope: 1 }, 1e-12)).toBe(true);
    expect(found.undetermined).toEqual([{ parameter: 'slope', convention: 'slope-one' }]);
    expect(found.ceiling).toBe('not-stated');
  });

  test('an exponential curve of two points needs no convention; with a ceiling it is only near them', () => {
    expect(
      near(
        fit('exponential', WHAT_WE_KNOW).curve,
        { kind: 'exponential', ceiling: 270, scale: 900_000 / Math.log(1.5) },
        1e-12,
      ),
    ).toBe(true);
    const held = fit('exponential', WHAT_WE_KNOW, 260);
    expect(held).toMatchObject({ exactness: 'nearest', curve: { ceiling: 260 }, ceiling: 'asymptote' });
    expect(held.largestError).toBeGreaterThan(0.5);
    expect(held.largestRelativeError).toBeLessThan(0.01);
  });

  test('families without an upper limit say that the stated ceiling is unused', () => {
    for (const family of ['log', 'power', 'constant'] as const)
      expect(fit(family, WHAT_WE_KNOW, 260).ceiling).toBe('unused');
  });

  test('more than proportional contacts leave a Hill curve of two points with a ceiling of twice the largest', () => {
    const found = fit(
      'hill',
      stated([
        [100_000, 10],
        [200_000, 50],
      ]),
    );
    expect(found).toMatchObject({ exactness: 'through', curve: { ceiling: 100, half: expect.closeTo(200_000, 6) } });
    expect(found.undetermined).toEqual([{ parameter: 'ceiling', convention: 'ceiling-twice-largest' }]);
  });

  test('one point is met by every family, and what was chosen is named', () => {
    const chosen = CURVE_FAMILIES.map((family) => {
      const found = fit(family, stated([[900_000, 90]]));
      expect(found.exactness).toBe('through');
      return [family, found.undetermined.map(({ parameter, convention }) => `${parameter}: ${convention}`)];
    });
    expect(Object.fromEntries(chosen)).toEqual({
      constant: [],
      hill: ['slope: slope-one', 'ceiling: ceiling-twice-largest'],
      exponential: ['ceiling: ceiling-twice-largest'],
      log: ['scale: scale-at-point'],
      power: ['exponent: exponent-half'],
    });
  });

  test('a bend that a family cannot follow ends at the limit of a parameter, and is named', () => {
    expect(
      fit(
        'power',
        stated([
          [100_000, 10],
          [200_000, 50],
        ]),
      ),
    ).toMatchObject({
      exactness: 'nearest',
      atLimit: ['exponent'],
      curve: { exponent: 1 },
    });
  });

  test('points stated as ranges are met at their base value', () => {
    const range: Assumption = { kind: 'three-point', low: 50, likely: 90, high: 100, evidence: null };
    const found = fit('constant', [{ spend: minor(900_000), contacts: range }]);
    expect(found.curve).toEqual({ kind: 'constant', costPerContact: 10_000 });
  });
});

describe('Points no curve can meet', () => {
  test.each([
    ['none', [], null, { code: 'no-points' }],
    [
      'no contacts anywhere',
      [
        [100, 0],
        [200, 0],
      ],
      null,
      { code: 'no-contacts' },
    ],
    [
      'more spend with fewer contacts, in whatever order they are stated',
      [
        [200, 5],
        [100, 6],
      ],
      null,
      { code: 'fewer-contacts', spend: 200, contacts: 5, previousSpend: 100, previousContacts: 6 },
    ],
    [
      'above the ceiling',
      [
        [100, 5],
        [200, 9],
      ],
      8,
      { code: 'above-ceiling', spend: 200, contacts: 9, ceiling: 8 },
    ],
  ] as const)('%s', (_, points, ceiling, error) => {
    for (const family of CURVE_FAMILIES) {
      expect(fitCurve(family, stated(points), ceiling === null ? null : known(ceiling))).toEqual({ ok: false, error });
    }
    expect(fitAll(stated(points), ceiling === null ? null : known(ceiling))).toEqual({ ok: false, error });
  });
});

describe('All families, ranked', () => {
  test('the one that meets all that is known comes first', () => {
    expect(ranked(WHAT_WE_KNOW, 260)).toEqual([
      'hill: determined',
      'log: without-ceiling',
      'power: without-ceiling',
      'exponential: nearest',
      'constant: nearest',
    ]);
    expect(ranked(WHAT_WE_KNOW, null)).toEqual([
      'exponential: determined',
      'log: determined',
      'power: determined',
      'hill: by-convention',
      'constant: nearest',
    ]);
  });
});
