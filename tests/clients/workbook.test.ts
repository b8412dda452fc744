import { beforeAll, describe, expect, test } from 'vitest';
import { excelts } from '../helpers/excelts.ts';
import { programs } from '../helpers/programs.ts';
import type { Oracle } from '../helpers/spreadsheets.ts';
import { VARIANT_KINDS, judge, randomCase, sampleCases } from '../helpers/workbook-variants.ts';
import type { Variant } from '../helpers/workbook-variants.ts';

/** Twenty generated plans here, all two hundred in `npm run test:long`. */
const SEEDS = Array.from({ length: 20 }, (_, at) => at + 1);
const CASES = [...sampleCases(), ...SEEDS.map(randomCase)];
const FIVE_MINUTES = 300_000;

const ORACLES: [string, Oracle][] = [...programs(), ['excelts', excelts]];

describe.each(VARIANT_KINDS)('The workbook %s', (_kind, make) => {
  const variants: Variant[] = [];
  beforeAll(async () => {
    const made = await Promise.all(CASES.map(make));
    variants.push(...made.filter((variant) => variant !== null));
  }, FIVE_MINUTES);

  test.each(ORACLES)(
    'gives what our engine gives in every formula cell, computed by %s from nothing',
    async (_name, oracle) => {
      const { workbooks, cells, differences } = await judge(oracle, variants);
      expect(workbooks).toBeGreaterThan(CASES.length / 2);
      expect(cells).toBeGreaterThan(100 * workbooks);
      expect(differences).toEqual([]);
    },
    FIVE_MINUTES,
  );
});
