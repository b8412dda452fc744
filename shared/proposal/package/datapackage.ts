import type { Language } from '../../kernel/language.ts';
import { TABLES_FILE_WORDS } from '../../language/package.ts';
import type { Plan } from '../../plan/plan.ts';
import { PROGRAM } from '../version.ts';
import { DIALECTS } from './csv.ts';
import type { Column, Table } from './table.ts';

/**
 * The description of the tables as a Frictionless Data Package (specification v1): how each file is written, what each
 * column holds, its unit and definition. `path` is relative to the folder of this file.
 */
export function dataPackage(plan: Plan, tables: readonly Table[], language: Language): object {
  return {
    profile: 'tabular-data-package',
    name: 'preventivo-tables',
    title: plan.title,
    description: TABLES_FILE_WORDS[language],
    version: String(plan.revision),
    created: `${plan.date}T00:00:00Z`,
    program: PROGRAM,
    resources: tables.map((table) => resource(table, language)),
  };
}

function resource(table: Table, language: Language): object {
  const { delimiter, decimal } = DIALECTS[language];
  const headingOf = new Map(table.columns.map(({ key, heading }) => [key, heading]));
  const headings = (keys: readonly string[]): string[] => keys.map((key) => headingOf.get(key) ?? key);
  return {
    profile: 'tabular-data-resource',
    name: table.name,
    path: `${table.name}.csv`,
    title: table.title,
    description: table.description,
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    dialect: {
      delimiter,
      lineTerminator: '\r\n',
      quoteChar: '"',
      doubleQuote: true,
      skipInitialSpace: false,
      header: true,
      caseSensitiveHeader: true,
    },
    schema: {
      fields: table.columns.map((column) => field(column, decimal)),
      missingValues: [''],
      ...(table.primaryKey.length === 0 ? {} : { primaryKey: headings(table.primaryKey) }),
      ...(table.name === 'flows' || table.name === 'assumptions'
        ? {
            foreignKeys: [{ fields: headings(['line']), reference: { resource: 'lines', fields: headings(['line']) } }],
          }
        : {}),
    },
  };
}

function field({ key, heading, description, unit, holds, required }: Column, decimal: string): object {
  const facts = { name: heading, title: heading, key, description, ...(unit === '' ? {} : { unit }) };
  const constraints = required ? { required } : {};
  const number = { type: 'number', decimalChar: decimal, bareNumber: true };
  switch (holds.kind) {
    case 'typed-money':
      return { ...facts, ...number, decimals: holds.decimals, constraints: { ...constraints, minimum: 0 } };
    case 'number':
    case 'money':
      return { ...facts, ...number, constraints };
    case 'choice':
      return { ...facts, type: 'string', constraints: { ...constraints, enum: holds.choices } };
    case 'month':
      return { ...facts, type: 'yearmonth', constraints };
    case 'boolean':
      return { ...facts, type: 'boolean', trueValues: ['true'], falseValues: ['false'], constraints };
    default:
      return { ...facts, type: holds.kind === 'text' ? 'string' : holds.kind, constraints };
  }
}
