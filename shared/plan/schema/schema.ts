import type { Expected } from '../problem.ts';
import type { Report } from './report.ts';

/** A JSON Schema (draft 2020-12), as plain data. */
export type JsonSchema = { readonly [keyword: string]: unknown };

/** Named parts of a JSON Schema, written once and pointed to. */
export type Definitions = Map<string, JsonSchema>;

/** What a declaration can do, whatever its type. */
export interface Checker {
  readonly expected: Expected;
  /** Adds to the report everything that keeps `value` from being what the declaration says. */
  check(value: unknown, report: Report): void;
  json(definitions: Definitions): JsonSchema;
}

/**
 * One declaration of a value of the document. It checks a parsed value in place (nothing is copied, so what the
 * declaration does not know stays where it is), says what it expects, and writes itself as JSON Schema.
 */
export interface Schema<T> extends Checker {
  /** Never set: makes the declaration match its interface exactly, neither wider nor narrower. */
  readonly exactly?: (value: T) => T;
}
