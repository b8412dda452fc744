import { describe, expect, test } from 'vitest';
import { computeForecast } from '../../../../shared/forecast/compute.ts';
import { GROUP_KINDS } from '../../../../shared/forecast/figure.ts';
import { financeFigures } from '../../../../shared/forecast/finance.ts';
import { returnFigures } from '../../../../shared/forecast/return.ts';
import { LANGUAGES, type Language } from '../../../../shared/kernel/language.ts';
import { minorPerMajor } from '../../../../shared/money/currency.ts';
import { minor } from '../../../../shared/money/money.ts';
import { parsePlan } from '../../../../shared/plan/parse.ts';
import type { Plan } from '../../../../shared/plan/plan.ts';
import { csvText, unguardText } from '../../../../shared/proposal/package/csv.ts';
import { dataPackage } from '../../../../shared/proposal/package/datapackage.ts';
import { figuresJson } from '../../../../shared/proposal/package/figures-file.ts';
import { packageTables } from '../../../../shared/proposal/package/package.ts';
import { utf8, type PackageFile } from '../../../../shared/proposal/package/package-file.ts';
import { sampleText } from '../../../../shared/samples/samples.ts';
import { HOSTILE_TEXTS } from '../../../helpers/hostile-texts.ts';
import { contactLine, minimalPlan, overheadLine } from '../../../helpers/plan-fixtures.ts';
import { randomPlan } from '../../../helpers/random-plan.ts';
import { numberOf, readTable, tableFaults, textOf, type Descriptor, type Resource } from '../../../helpers/tables.ts';

function sample(language: Language): Plan {
  const plan = parsePlan(sampleText(language));
  if (!plan.ok) throw new Error(`The sample ${language} does not parse`);
  return plan.value;
}

function tablesOf(plan: Plan, language: Language): { files: PackageFile[]; descriptor: Descriptor } {
  const tables = packageTables(computeForecast(plan), language);
  const files = tables.map((table) => ({ path: `tables/${table.name}.csv`, bytes: utf8(csvText(table, language)) }));
  return { files, descriptor: JSON.parse(JSON.stringify(dataPackage(plan, tables, language))) as Descriptor };
}

function resourceOf({ resources }: Descriptor, name: string): Resource {
  const resource = resources.find((candidate) => candidate.name === name);
  if (resource === undefined) throw new Error(`There is no table ${name}`);
  return resource;
}

/** A table as records by the stable keys of its columns. */
function records(files: readonly PackageFile[], resource: Resource): Record<string, string>[] {
  const [, ...rows] = readTable(files, resource);
  return rows.map((row) =>
    Object.fromEntries(resource.schema.fields.map(({ key }, column) => [key, row[column] ?? ''])),
  );
}

const yen = minimalPlan({
  currency: 'JPY',
  lines: [contactLine(), overheadLine({ spend: [minor(7), minor(0), minor(1)] })],
});
const nothing = minimalPlan({ lines: [], channels: [] });
const dinar = minimalPlan({
  currency: 'KWD',
  lines: [contactLine({ smallest: minor(1), largest: minor(999_999_999) })],
});

describe.each(LANGUAGES)('The tables in language %s', (language) => {
  test.each<[string, Plan]>([
    ['the Italian sample', sample('it')],
    ['the English sample', sample('en')],
    ['a currency without decimals', yen],
    ['a currency with three', dinar],
    ['a plan with nothing in it', nothing],
  ])('are as datapackage.json describes them, field by field and row by row: %s', (_, plan) => {
    const { files, descriptor } = tablesOf(plan, language);
    expect(descriptor.resources.map(({ path }) => `tables/${path}`).sort()).toEqual(
      files.map(({ path }) => path).sort(),
    );
    for (const resource of descriptor.resources) {
      const rows = readTable(files, resource);
      expect({ table: resource.name, faults: tableFaults(resource, rows) }).toEqual({
        table: resource.name,
        faults: [],
      });
    }
  });

  test('are as described for 60 plans drawn at random, hostile texts and all', () => {
    for (let seed = 1; seed <= 60; seed += 1) {
      const { files, descriptor } = tablesOf(randomPlan(seed, { hostile: 0.5 }), language);
      const faults = descriptor.resources.flatMap((resource) => tableFaults(resource, readTable(files, resource)));
      expect({ seed, faults }).toEqual({ seed, faults: [] });
    }
  });

  test('are all explained: each column says what it means, each amount its unit', () => {
    const { descriptor } = tablesOf(sample('it'), language);
    for (const { schema } of descriptor.resources) {
      for (const field of schema.fields) {
        expect(field.description).not.toBe('');
        expect(field.decimals === undefined || field.unit === 'EUR').toBe(true);
      }
    }
  });

  test('point to lines that exist', () => {
    const { files, descriptor } = tablesOf(sample('it'), language);
    const ids = new Set(records(files, resourceOf(descriptor, 'lines')).map(({ line = '' }) => line));
    const linked = descriptor.resources.filter(({ schema }) => schema.foreignKeys !== undefined);
    expect(linked.map(({ name }) => name)).toEqual(['flows', 'assumptions']);
    for (const resource of linked) {
      for (const { line = '' } of records(files, resource)) expect(ids).toContain(line);
    }
  });
});

describe('The numbers of the tables', () => {
  const plan = sample('it');
  const forecast = computeForecast(plan);
  const perMajor = minorPerMajor(plan.currency);
  const { files, descriptor } = tablesOf(plan, 'it');
  const sumOf = (name: string, key: string): number => {
    const resource = resourceOf(descriptor, name);
    const field = resource.schema.fields.find((candidate) => candidate.key === key);
    if (field === undefined) throw new Error(`${name} has no column ${key}`);
    return records(files, resource).reduce((sum, row) => sum + numberOf(field, row[key] ?? ''), 0);
  };
  const { spend, margin, customers } = returnFigures(forecast, { kind: 'plan' });

  test('say one spend in every view: by line, by month, by account, cost centre, supplier and campaign', () => {
    // Sums of some hundred amounts of up to 1e6: the error of adding them in another order is far below a cent.
    for (const name of ['lines', 'flows', 'accounts', 'cost-centres', 'suppliers', 'campaigns']) {
      const key = name === 'lines' ? 'plannedSpend' : 'spend';
      expect(sumOf(name, key)).toBeCloseTo(spend / perMajor, 6);
    }
  });

  test('count every customer and every euro of margin, those after the plan too', () => {
    expect(sumOf('flows', 'customers')).toBeCloseTo(customers, 8);
    expect(sumOf('flows', 'margin')).toBeCloseTo(margin / perMajor, 6);
  });

  test('hold the figures of the engine with every digit', () => {
    const resource = resourceOf(descriptor, 'figures');
    const [first = {}] = records(files, resource);
    const field = resource.schema.fields.find(({ key }) => key === 'margin');
    expect(field && numberOf(field, first['margin'] ?? '')).toBe(margin / perMajor);
  });

  test('leave a figure that is not defined empty and say why in the last column', () => {
    const resource = resourceOf(descriptor, 'figures');
    const overhead = plan.lines.find(({ response }) => response.kind === 'none');
    const row = records(files, resource).find(({ scope }) => scope === overhead?.id) ?? {};
    expect(row['roi.direct']).toBe('');
    expect(row['notDefined']).toContain('ROI (diretto)');
  });
});

test('The texts of users come back from the tables exactly, and none is a formula', () => {
  const lines = HOSTILE_TEXTS.map((text, index) =>
    contactLine({ id: `l${index}`, name: text, supplier: text, account: text, owner: text, note: text }),
  );
  for (const language of LANGUAGES) {
    const { files, descriptor } = tablesOf(minimalPlan({ lines }), language);
    const rows = records(files, resourceOf(descriptor, 'lines'));
    expect(rows.map(({ supplier = '' }) => unguardText(supplier))).toEqual(HOSTILE_TEXTS);
    for (const resource of descriptor.resources) {
      for (const cell of readTable(files, resource).flat()) expect(cell).not.toMatch(/^[\s"]*[=+@]|^[\s"]*-(?![\d])/);
    }
  }
});

describe('figures.json', () => {
  const plan = sample('it');
  const forecast = computeForecast(plan);
  const json = JSON.parse(figuresJson(forecast, 'it')) as {
    months: string[];
    finance: { npv: number; notDefined: object };
    documentation: {
      figures: Record<string, { label: string; definition: string; unit: string }>;
      reasons: Record<string, string>;
    };
    scopes: {
      scope: string;
      key: string;
      figures: Record<string, number | null>;
      notDefined: Record<string, string>;
      monthly: Record<string, number[]>;
    }[];
  };

  test('holds the plan, every group and every line', () => {
    const kinds = new Set(json.scopes.map(({ scope }) => scope));
    expect([...kinds]).toEqual(['plan', ...GROUP_KINDS, 'line']);
    expect(json.scopes.filter(({ scope }) => scope === 'line').map(({ key }) => key)).toEqual(
      plan.lines.map(({ id }) => id),
    );
  });

  test('gives each figure as a number, or null with its reason, and documents both', () => {
    for (const { figures, notDefined } of json.scopes) {
      for (const [key, value] of Object.entries(figures)) {
        expect(json.documentation.figures).toHaveProperty([key.split('.')[0] ?? '']);
        expect(value === null).toBe(key in notDefined);
        expect(value === null || Number.isFinite(value)).toBe(true);
      }
      for (const reason of Object.values(notDefined)) expect(json.documentation.reasons).toHaveProperty([reason]);
    }
  });

  test('gives each month of the horizon, and months add up to the total', () => {
    for (const { monthly, figures } of json.scopes) {
      for (const [flow, values] of Object.entries(monthly)) {
        expect(values.length).toBe(json.months.length);
        const total = values.reduce((sum, value) => sum + value, 0);
        // Adding in another order: some hundred terms, so well within 1e-9 of the total.
        expect(Math.abs(total - (figures[flow] ?? Number.NaN))).toBeLessThanOrEqual(
          1e-9 * Math.max(1, Math.abs(total)),
        );
      }
    }
  });

  test('gives the finance figures of the engine', () => {
    const { npv } = financeFigures(forecast);
    expect(npv.state === 'defined' && json.finance.npv === npv.value / 100).toBe(true);
  });

  test('says why there is no NPV when finance gave no rate', () => {
    const without = JSON.parse(figuresJson(computeForecast({ ...plan, hurdle: null }), 'it')) as { finance: object };
    expect(without.finance).toMatchObject({
      npv: null,
      discountedPayback: null,
      notDefined: { npv: 'no-hurdle' },
      monthly: { discounted: null, cumulativeDiscounted: null },
    });
  });

  test('is the same text in any run', () => {
    expect(figuresJson(computeForecast(plan), 'it')).toBe(figuresJson(forecast, 'it'));
  });
});

test('The tables of the samples are readable as text files', () => {
  const { files } = tablesOf(sample('it'), 'it');
  expect(textOf(files, 'tables/lines.csv').startsWith('\uFEFF"Codice riga";"Nome"')).toBe(true);
});
