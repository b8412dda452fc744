import type { Found } from '../problem.ts';

/** Longest piece of the file's own text that a message repeats. */
const QUOTED = 60;

/** A value of the file as plain data for a message. */
export function describeFound(value: unknown): Found {
  if (value === undefined) return { kind: 'missing' };
  if (value === null) return { kind: 'null' };
  if (typeof value === 'boolean') return { kind: 'boolean', value };
  if (typeof value === 'number') return Number.isFinite(value) ? { kind: 'number', value } : { kind: 'infinite' };
  if (typeof value === 'string')
    return { kind: 'text', text: value.slice(0, QUOTED).toWellFormed(), length: value.length };
  if (Array.isArray(value)) return { kind: 'list', length: value.length };
  return { kind: 'object' };
}
