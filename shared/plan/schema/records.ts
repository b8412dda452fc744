import type { Expected } from '../problem.ts';
import { inspect } from './inspect.ts';
import type { Report } from './report.ts';
import type { Checker, Definitions, JsonSchema, Schema } from './schema.ts';

/** A schema for every field of `T`, no more and no less. */
export type Fields<T> = { readonly [K in keyof T]-?: Schema<T[K]> };

/** A law that joins several fields of one record; runs only when each field is right by itself. */
export type Rule<T> = (value: T, report: Report) => void;

type JsonObject = Record<string, unknown>;
type FieldList = readonly { readonly field: string; readonly schema: Checker }[];

export interface RecordSchema<T> extends Schema<T> {
  checkObject(value: JsonObject, report: Report): void;
}

/** An object with the fields of `T`. Fields it does not know are kept, and only looked at for what no file may hold. */
export function record<T>(name: string, description: string, fields: Fields<T>, rule?: Rule<T>): RecordSchema<T> {
  const expected: Expected = { kind: 'object', name };
  const own = fieldList(fields);
  const known = new Set(own.map(({ field }) => field));
  const checkObject = (value: JsonObject, report: Report): void => {
    const before = report.total;
    checkFields(value, own, known, own.length, report);
    // The fields were just checked one by one: the object is a T.
    if (rule !== undefined && report.total === before) rule(value as T, report);
  };
  return {
    expected,
    checkObject,
    check(value, report) {
      if (isObject(value)) checkObject(value, report);
      else report.mismatch(value, expected);
    },
    json: (definitions) => define(name, definitions, () => ({ description, ...objectJson(own, {}, definitions) })),
  };
}

type Kinded = { readonly kind: string };

/** The fields of each member of a union, by its `kind`. */
export type Variants<T extends Kinded> = {
  readonly [K in T['kind']]: Fields<Omit<Extract<T, { readonly kind: K }>, 'kind'>>;
};

/** One of several records, told apart by `kind`. */
export function oneOf<T extends Kinded>(
  name: string,
  description: string,
  variants: Variants<T>,
  rule?: Rule<T>,
): Schema<T> {
  const expected: Expected = { kind: 'object', name };
  const kinds = Object.keys(variants);
  const kindExpected: Expected = { kind: 'choice', values: kinds };
  const members = new Map<unknown, { fields: FieldList; known: ReadonlySet<string> }>();
  for (const kind of kinds) {
    const fields = fieldList(variants[kind as T['kind']]);
    members.set(kind, { fields, known: new Set(['kind', ...fields.map(({ field }) => field)]) });
  }
  return {
    expected,
    check(value, report) {
      if (!isObject(value)) return report.mismatch(value, expected);
      const before = report.total;
      const variant = members.get(value['kind']);
      if (variant === undefined) {
        report.mismatch(value['kind'], kindExpected);
        return report.under('kind', before);
      }
      checkFields(value, variant.fields, variant.known, variant.fields.length + 1, report);
      // The fields of this kind were just checked one by one: the object is a T.
      if (rule !== undefined && report.total === before) rule(value as unknown as T, report);
    },
    json: (definitions) =>
      define(name, definitions, () => ({
        description,
        oneOf: [...members].map(([kind, { fields }]) => objectJson(fields, { kind: { const: kind } }, definitions)),
      })),
  };
}

/** One of two records, told apart by the `kind` of the object in one of their fields. */
export function either<A, B>(
  name: string,
  field: string & keyof A & keyof B,
  kind: string,
  whenKind: RecordSchema<A>,
  otherwise: RecordSchema<B>,
): Schema<A | B> {
  const expected: Expected = { kind: 'object', name };
  return {
    expected,
    check(value, report) {
      if (!isObject(value)) return report.mismatch(value, expected);
      const part = value[field];
      // Without the deciding object the shorter record is checked: one problem, not one for each field it would need.
      const isKind = !isObject(part) || part['kind'] === kind;
      (isKind ? whenKind : otherwise).checkObject(value, report);
    },
    json: (definitions) =>
      define(name, definitions, () => ({ oneOf: [whenKind.json(definitions), otherwise.json(definitions)] })),
  };
}

export function list<T>(item: Schema<T>, min: number, max: number, description: string): Schema<readonly T[]> {
  const expected: Expected = { kind: 'list', min, max };
  return {
    expected,
    check(value, report) {
      if (!Array.isArray(value) || value.length < min || value.length > max) return report.mismatch(value, expected);
      for (let i = 0; i < value.length; i++) {
        const before = report.total;
        item.check(value[i], report);
        if (report.total !== before) report.under(i, before);
      }
    },
    json: (definitions) => ({
      type: 'array',
      minItems: min,
      maxItems: max,
      items: item.json(definitions),
      description,
    }),
  };
}

export function nullable<T>(inner: Schema<T>): Schema<T | null> {
  const expected: Expected = { kind: 'or-null', of: inner.expected };
  return {
    expected,
    check(value, report) {
      if (value === null) return;
      if (value === undefined) report.mismatch(value, expected);
      else inner.check(value, report);
    },
    json: (definitions) => ({ anyOf: [inner.json(definitions), { type: 'null' }] }),
  };
}

function checkFields(
  value: JsonObject,
  fields: FieldList,
  known: ReadonlySet<string>,
  knownCount: number,
  report: Report,
): void {
  const start = report.total;
  for (let i = 0; i < fields.length; i++) {
    const entry = fields[i];
    if (entry === undefined) continue;
    const before = report.total;
    entry.schema.check(value[entry.field], report);
    if (report.total !== before) report.under(entry.field, before);
  }
  // As many fields as declared and none of them missing: there is no room for an unknown one.
  if (Object.keys(value).length === knownCount && report.total === start) return;
  for (const field of Object.keys(value)) if (!known.has(field)) inspect(field, value[field], report);
}

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function fieldList(fields: { readonly [name: string]: Checker }): FieldList {
  return Object.entries(fields).map(([field, schema]) => ({ field, schema }));
}

function define(name: string, definitions: Definitions, write: () => JsonSchema): JsonSchema {
  if (!definitions.has(name)) {
    definitions.set(name, {});
    definitions.set(name, write());
  }
  return { $ref: `#/$defs/${name}` };
}

function objectJson(fields: FieldList, first: JsonSchema, definitions: Definitions): JsonSchema {
  const properties: Record<string, unknown> = { ...first };
  for (const { field, schema } of fields) properties[field] = schema.json(definitions);
  return { type: 'object', required: Object.keys(properties), properties };
}
