import type { Expected } from '../problem.ts';
import { FieldList } from './field-list.ts';
import type { Report } from './report.ts';
import { choice } from './scalars.ts';
import type { Definitions, JsonSchema, Schema } from './schema.ts';

/** A schema for every field of `T`, no more and no less. */
export type Fields<T> = { readonly [K in keyof T]-?: Schema<T[K]> };

/** A law that joins several fields of one record; runs only when each field is right by itself. */
export type Rule<T> = (value: T, report: Report) => void;

type JsonObject = Record<string, unknown>;

export interface RecordSchema<T> extends Schema<T> {
  checkObject(value: JsonObject, report: Report): void;
}

/** An object with the fields of `T`. Fields it does not know are kept, and only looked at for what no file may hold. */
export function record<T>(name: string, description: string, fields: Fields<T>, rule?: Rule<T>): RecordSchema<T> {
  const expected: Expected = { kind: 'object', name };
  const own = new FieldList(fields);
  const checkObject = (value: JsonObject, report: Report): void => {
    const before = report.total;
    own.check(value, report);
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
    json: (definitions) => define(name, definitions, () => ({ description, ...own.json(definitions) })),
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
  const tags: readonly unknown[] = kinds;
  const kindExpected: Expected = { kind: 'choice', values: kinds };
  const members = kinds.map((kind) => {
    const fields: Fields<unknown> = variants[kind as T['kind']];
    return new FieldList({ kind: choice([kind], 'Tells the record from the others.'), ...fields });
  });
  return {
    expected,
    check(value, report) {
      if (!isObject(value)) return report.mismatch(value, expected);
      const before = report.total;
      const fields = members[tags.indexOf(value['kind'])];
      if (fields === undefined) {
        report.mismatch(value['kind'], kindExpected);
        return report.under('kind', before);
      }
      fields.check(value, report);
      // The fields of this kind were just checked one by one: the object is a T.
      if (rule !== undefined && report.total === before) rule(value as unknown as T, report);
    },
    json: (definitions) =>
      define(name, definitions, () => ({
        description,
        oneOf: members.map((fields) => fields.json(definitions)),
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

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function define(name: string, definitions: Definitions, write: () => JsonSchema): JsonSchema {
  if (!definitions.has(name)) {
    definitions.set(name, {});
    definitions.set(name, write());
  }
  return { $ref: `#/$defs/${name}` };
}
