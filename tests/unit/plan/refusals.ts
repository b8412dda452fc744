import { parsePlan } from '../../../shared/plan/parse.ts';
import type { PlanProblem } from '../../../shared/plan/problem.ts';
import { fullPlan, withValueAt, type Step } from './full-plan.ts';

/** What a text is refused for; nothing when it is a plan. */
export function problemsOf(text: string): readonly PlanProblem[] {
  const result = parsePlan(text);
  return result.ok ? [] : result.error;
}

/** Code and place of what a document is refused for. */
export function refusals(document: unknown): readonly string[] {
  return problemsOf(JSON.stringify(document)).map(({ code, place }) => `${code} ${place}`.trim());
}

/** A valid plan in which everything occurs, with one value changed. */
export function changed(path: readonly Step[], value: unknown): unknown {
  return withValueAt(fullPlan(), path, value);
}
