import type { Report, Step } from './report.ts';

/** Names that reach an object's prototype: harmless while parsed, dangerous in the hands of code that copies. */
const FORBIDDEN_KEYS: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

/** Levels of objects and lists inside an unknown field. Saving walks the file, so its depth must have an end. */
export const MAX_DEPTH = 64;

/** An object or list still to be looked through. */
interface Visit {
  readonly value: object;
  readonly step: Step;
  readonly parent: Visit | null;
  readonly depth: number;
}

/**
 * Looks through a part of the file that no declaration describes. It is kept as it is, so it may hold anything
 * except what would not survive or not be safe: prototype keys, numbers beyond a computer's range (they would be
 * saved as null), and depth without end. Walks with a list of its own, so depth cannot exhaust the stack.
 */
export function inspect(step: Step, value: unknown, report: Report): void {
  const waiting: Visit[] = [];
  look(step, value, null, waiting, report);
  for (let visit = waiting.pop(); visit !== undefined; visit = waiting.pop()) {
    if (Array.isArray(visit.value)) {
      for (let i = 0; i < visit.value.length; i++) look(i, visit.value[i], visit, waiting, report);
    } else {
      for (const [key, part] of Object.entries(visit.value)) look(key, part, visit, waiting, report);
    }
  }
}

function look(step: Step, value: unknown, parent: Visit | null, waiting: Visit[], report: Report): void {
  if (typeof step === 'string' && FORBIDDEN_KEYS.has(step)) {
    report.add({ code: 'forbidden-key', key: step }, ...stepsTo(parent), step);
  } else if (typeof value === 'number' && !Number.isFinite(value)) {
    report.add({ code: 'mismatch', found: { kind: 'infinite' }, expected: ANY_NUMBER }, ...stepsTo(parent), step);
  } else if (typeof value === 'object' && value !== null) {
    const depth = parent === null ? 1 : parent.depth + 1;
    if (depth <= MAX_DEPTH) waiting.push({ value, step, parent, depth });
    else report.add({ code: 'too-deep', limit: MAX_DEPTH }, ...stepsTo(parent).slice(0, 1));
  }
}

const ANY_NUMBER = {
  kind: 'number',
  whole: false,
  min: -Number.MAX_VALUE,
  max: Number.MAX_VALUE,
  openMin: false,
  openMax: false,
  unit: 'plain number',
} as const;

function stepsTo(visit: Visit | null): Step[] {
  const steps: Step[] = [];
  for (let at = visit; at !== null; at = at.parent) steps.push(at.step);
  return steps.reverse();
}
