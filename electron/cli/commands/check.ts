import { computeForecast } from '../../../shared/forecast/compute.ts';
import type { Language } from '../../../shared/kernel/language.ts';
import { SAY } from '../../../shared/language/cli.ts';
import { describeFinding, SEVERITY_WORDS } from '../../../shared/language/findings.ts';
import { describeProblem } from '../../../shared/language/problems.ts';
import { parsePlan } from '../../../shared/plan/parse.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import type { PlanProblem } from '../../../shared/plan/problem.ts';
import { findings } from '../../../shared/proposal/findings.ts';
import { readPlanFile } from '../../files/read-plan-file.ts';
import type { Context } from '../command.ts';
import { describeDisk } from '../messages.ts';
import { DONE, INPUT_PROBLEM } from '../terminal.ts';

/** `check PLAN`: the problems of the file are the answer here, so they are data; findings are advice and not problems. */
export async function runCheck({ arguments: given, language, terminal }: Context): Promise<number> {
  const text = await readPlanFile(given.positionals[0] ?? '');
  if (!text.ok) {
    terminal.note(`preventivo: ${describeDisk(text.error, language)}`);
    return INPUT_PROBLEM;
  }
  const plan = parsePlan(text.value);
  if (!plan.ok) {
    terminal.out(given.json ? problemsJson(plan.error, language) : problemsText(plan.error, language));
    return INPUT_PROBLEM;
  }
  const speaking = given.language ?? plan.value.language;
  terminal.out(given.json ? findingsJson(plan.value, speaking) : findingsText(plan.value, speaking));
  return DONE;
}

function problemsText(problems: readonly PlanProblem[], language: Language): string {
  const lines = problems.map((problem) => `  ${describeProblem(problem, language)}\n`);
  return `${SAY.problems[language](problems.length)}\n${lines.join('')}`;
}

function problemsJson(problems: readonly PlanProblem[], language: Language): string {
  const described = problems.map((problem) => ({ ...problem, message: describeProblem(problem, language) }));
  return `${JSON.stringify({ valid: false, problems: described, findings: [] }, null, 2)}\n`;
}

/** Findings are about the plan as it stands: the base. */
function describedFindings(plan: Plan, language: Language) {
  return findings(computeForecast(plan)).map((finding) => {
    const { sentence, remedy } = describeFinding(finding, language, plan.currency);
    return { severity: finding.severity, code: finding.code, place: finding.place, message: sentence, remedy };
  });
}

function findingsText(plan: Plan, language: Language): string {
  const found = describedFindings(plan, language);
  if (found.length === 0) return `${SAY.noProblems[language]} ${SAY.noFindings[language]}\n`;
  const lines = found.map(({ severity, place, message, remedy }) => {
    const where = place === '' ? '' : ` ${place}:`;
    return `  [${SEVERITY_WORDS[severity][language]}]${where} ${message}\n      ${remedy}\n`;
  });
  return `${SAY.noProblems[language]} ${SAY.findings[language](found.length)}\n${lines.join('')}`;
}

function findingsJson(plan: Plan, language: Language): string {
  return `${JSON.stringify({ valid: true, problems: [], findings: describedFindings(plan, language) }, null, 2)}\n`;
}
