import { quote } from '../../kernel/quote.ts';
import { MAX_PROBLEMS, type Expected, type PlanProblem, type PlanProblemDetail } from '../problem.ts';
import { describeFound } from './found.ts';

/** One step from a value to a part of it: a field's name or a position in a list. */
export type Step = string | number;

interface Entry {
  readonly detail: PlanProblemDetail;
  /** From the value at fault outwards: each level adds its step once the check of its part has found something. */
  readonly steps: Step[];
}

/**
 * Collects problems. A check that finds nothing pays nothing for places: steps are added on the way out,
 * and only to problems that exist.
 */
export class Report {
  private readonly entries: Entry[] = [];
  /** Problems found so far, the ones beyond the cap included. */
  total = 0;

  add(detail: PlanProblemDetail, ...steps: readonly Step[]): void {
    this.total++;
    if (this.entries.length < MAX_PROBLEMS) this.entries.push({ detail, steps: [...steps].reverse() });
  }

  mismatch(value: unknown, expected: Expected): void {
    this.add({ code: 'mismatch', found: describeFound(value), expected });
  }

  /** The problems found since the report counted `before` lie under `step`. */
  under(step: Step, before: number): void {
    for (let i = Math.min(before, MAX_PROBLEMS); i < this.entries.length; i++) this.entries[i]?.steps.push(step);
  }

  problems(): PlanProblem[] {
    const problems = this.entries.map(({ detail, steps }) => ({ ...detail, place: writePlace(steps.toReversed()) }));
    const rest = this.total - problems.length;
    return rest > 0 ? [...problems, { code: 'more-problems', count: rest, place: '' }] : problems;
  }
}

const PLAIN_NAME = /^[A-Za-z_]\w{0,63}$/;

/** `lines[3].winRate`; a name that is not plain is quoted and shortened: `lines[3]["odd name"]`. */
export function writePlace(steps: readonly Step[]): string {
  let place = '';
  for (const step of steps) {
    if (typeof step === 'number') place += `[${step}]`;
    else if (PLAIN_NAME.test(step)) place += place === '' ? step : `.${step}`;
    else place += `[${quote(step.slice(0, 64))}]`;
  }
  return place;
}
