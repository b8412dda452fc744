import type { Language } from '../../shared/kernel/language.ts';
import { fail, succeed, type Result } from '../../shared/kernel/result.ts';
import { SAY } from '../../shared/language/cli.ts';
import { describeProblem } from '../../shared/language/problems.ts';
import { parsePlan } from '../../shared/plan/parse.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import { readPlanFile } from '../files/read-plan-file.ts';
import { refuseUsage, type Context } from './command.ts';
import { describeDisk } from './messages.ts';
import { INPUT_PROBLEM } from './terminal.ts';

export interface OpenPlan {
  readonly plan: Plan;
  /** `--language`, else the plan's. */
  readonly language: Language;
}

/**
 * The plan named first on the command line, and the scenario if one was chosen looked up in it. What is wrong has been
 * said when it answers with an exit code.
 */
export async function openPlan(context: Context): Promise<Result<OpenPlan, number>> {
  const { arguments: given, terminal } = context;
  const path = given.positionals[0] ?? '';
  const text = await readPlanFile(path);
  if (!text.ok) {
    terminal.note(`preventivo: ${describeDisk(text.error, context.language)}`);
    return fail(INPUT_PROBLEM);
  }
  const plan = parsePlan(text.value);
  if (!plan.ok) {
    terminal.note(`preventivo: ${path}: ${SAY.problems[context.language](plan.error.length)}`);
    for (const problem of plan.error) terminal.note(`  ${describeProblem(problem, context.language)}`);
    return fail(INPUT_PROBLEM);
  }
  const language = given.language ?? plan.value.language;
  const known = plan.value.scenarios.map(({ id }) => id);
  if (given.scenario !== null && !known.includes(given.scenario)) {
    const problem = { code: 'unknown-scenario', found: given.scenario, known } as const;
    return fail(refuseUsage(problem, given.command, language, terminal));
  }
  return succeed({ plan: plan.value, language });
}
