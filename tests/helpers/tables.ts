import Papa from 'papaparse';
import type { PackageFile } from '../../shared/proposal/package/package-file.ts';

/** What this test code reads of a data package; written apart from the code that makes it. */
export interface Descriptor {
  readonly resources: readonly Resource[];
}

export interface Resource {
  readonly name: string;
  readonly path: string;
  readonly encoding: string;
  readonly dialect: { readonly delimiter: string; readonly quoteChar: string; readonly lineTerminator: string };
  readonly schema: {
    readonly fields: readonly Field[];
    readonly primaryKey?: readonly string[];
    readonly foreignKeys?: readonly ForeignKey[];
  };
}

export interface Field {
  readonly name: string;
  readonly key: string;
  readonly type: string;
  readonly description: string;
  readonly unit?: string;
  readonly decimalChar?: string;
  readonly decimals?: number;
  readonly constraints: { readonly required?: boolean; readonly enum?: readonly string[]; readonly minimum?: number };
}

interface ForeignKey {
  readonly fields: readonly string[];
  readonly reference: { readonly resource: string; readonly fields: readonly string[] };
}

export function textOf(files: readonly PackageFile[], path: string): string {
  const file = files.find((candidate) => candidate.path === path);
  if (file === undefined) throw new Error(`The package has no ${path}`);
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(file.bytes);
}

/** The rows of a table as its description says they are to be read, heading first. */
export function readTable(files: readonly PackageFile[], { path, dialect }: Resource): string[][] {
  const text = textOf(files, `tables/${path}`).replace(/^\uFEFF/, '');
  const { data, errors } = Papa.parse<string[]>(text, {
    delimiter: dialect.delimiter,
    quoteChar: dialect.quoteChar,
    newline: '\r\n',
    skipEmptyLines: false,
  });
  if (errors.length > 0) throw new Error(`${path}: ${JSON.stringify(errors[0])}`);
  // What follows the last line end is no row.
  return data.slice(0, -1);
}

/** Everything in a table that its description does not allow, in words. */
export function tableFaults(resource: Resource, rows: readonly (readonly string[])[]): string[] {
  const { fields, primaryKey } = resource.schema;
  const [heading = [], ...body] = rows;
  const faults: string[] = [];
  if (JSON.stringify(heading) !== JSON.stringify(fields.map(({ name }) => name))) faults.push('heading');
  if (new Set(heading).size !== heading.length) faults.push('a heading twice');
  for (const [index, row] of body.entries()) {
    if (row.length !== fields.length) faults.push(`row ${index}: ${row.length} cells`);
    for (const [column, field] of fields.entries()) {
      const fault = cellFault(field, row[column] ?? '');
      if (fault !== null) faults.push(`row ${index}, ${field.name}: ${fault}`);
    }
  }
  if (primaryKey !== undefined) {
    const places = primaryKey.map((name) => heading.indexOf(name));
    const keys = body.map((row) => JSON.stringify(places.map((place) => row[place])));
    if (places.includes(-1) || new Set(keys).size !== keys.length) faults.push('primary key');
  }
  return faults;
}

function cellFault(field: Field, cell: string): string | null {
  const { required, enum: choices, minimum } = field.constraints;
  if (cell === '') return required === true ? 'required' : null;
  if (choices !== undefined && !choices.includes(cell)) return `${cell} is no choice`;
  switch (field.type) {
    case 'string':
      return null;
    case 'integer':
      return /^-?\d+$/.test(cell) ? null : `${cell} is no integer`;
    case 'boolean':
      return cell === 'true' || cell === 'false' ? null : `${cell} is no boolean`;
    case 'yearmonth':
      return /^\d{4}-(0[1-9]|1[0-2])$/.test(cell) ? null : `${cell} is no month`;
    case 'date':
      return new Date(`${cell}T00:00:00Z`).toISOString().slice(0, 10) === cell ? null : `${cell} is no date`;
    case 'number': {
      const sign = field.decimalChar === ',' ? ',' : '\\.';
      const digits =
        field.decimals === undefined
          ? ''
          : `(?=[^${sign}]*${field.decimals === 0 ? '$' : `${sign}\\d{${field.decimals}}$`})`;
      if (!new RegExp(`^${digits}-?\\d+(${sign}\\d+)?(E[+-]?\\d+)?$`).test(cell)) return `${cell} is no number`;
      return minimum !== undefined && numberOf(field, cell) < minimum ? `${cell} is below ${minimum}` : null;
    }
    default:
      return `unknown type ${field.type}`;
  }
}

export function numberOf(field: Field, cell: string): number {
  return Number(cell.replace(field.decimalChar ?? '.', '.'));
}
