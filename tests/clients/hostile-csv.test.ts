import { describe, expect, test } from 'vitest';
import { computeForecast } from '../../shared/forecast/compute.ts';
import { LANGUAGES } from '../../shared/kernel/language.ts';
import { csvText } from '../../shared/proposal/package/csv.ts';
import { packageTables } from '../../shared/proposal/package/package.ts';
import { programs } from '../helpers/programs.ts';
import { randomPlan } from '../helpers/random-plan.ts';
import { formulaCells } from '../helpers/xlsx.ts';

const SEPARATORS = [',', ';'] as const;

/** Plans whose every text could be taken for a formula: the tables of both languages, split rightly and wrongly. */
const TABLES = [11, 12].flatMap((seed) => {
  const forecast = computeForecast(randomPlan(seed, { lines: 12, months: 3, hostile: 1 }));
  return LANGUAGES.flatMap((language) =>
    packageTables(forecast, language).flatMap((table) => {
      const bytes = new TextEncoder().encode(csvText(table, language));
      return SEPARATORS.map((separator) => ({
        name: `${table.name} of plan ${seed} in ${language}, split at ${separator}`,
        bytes,
        separator,
      }));
    }),
  );
});

describe.each(programs())('The tables of a package opened in %s', (_name, program) => {
  test('hold no formula, whatever was typed into the plan', async () => {
    const opened = await program.openCsv(TABLES);
    const smuggled = opened.flatMap((workbook, at) =>
      [...formulaCells(workbook)]
        // LibreOffice writes the truth values it has read as formulas without operands.
        .filter(([, formula]) => !/^(TRUE|FALSE)\(\)$/.test(formula))
        .map(([place, formula]) => `${TABLES[at]?.name ?? ''}: ${place} computes ${formula}`),
    );
    expect(opened).toHaveLength(TABLES.length);
    expect(smuggled).toEqual([]);
  }, 300_000);
});
