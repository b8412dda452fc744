import type { Plan } from './plan.ts';

/** A list of numbers as `JSON.stringify` spreads it over lines. No text holds a raw line break, so only lists match. */
const NUMBER_LIST = /\[\n\s+(-?\d[\d.eE+-]*(?:,\n\s+-?\d[\d.eE+-]*)*)\n\s+\]/g;

/**
 * The plan as the text of its file: JSON, two spaces, a list of numbers on one line so that a changed month is one
 * changed line of a diff, a line break at the end. Fields keep their order, unknown ones included: the same plan
 * gives the same text.
 */
export function writePlan(plan: Plan): string {
  const text = JSON.stringify(plan, null, 2);
  return `${text.replace(NUMBER_LIST, (_, numbers: string) => `[${numbers.replace(/,\n\s+/g, ', ')}]`)}\n`;
}
