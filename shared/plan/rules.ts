import { MAX_HORIZON, contactMonths, lineMonths, longestDelay, repeatMonths } from './axis.ts';
import { bringsContacts, type Line } from './line.ts';
import type { Plan } from './plan.ts';
import { MAX_TOTAL } from './records/limits.ts';
import { refer, uniqueIds } from './references.ts';
import { checkScenario, scenarioTargets } from './scenario-rules.ts';
import type { Report } from './schema/report.ts';

/** The laws that join several records of a plan whose records are right by themselves. */
export function checkRules(plan: Plan, report: Report): void {
  const channels = uniqueIds('channels', plan.channels, report);
  const campaigns = uniqueIds('campaigns', plan.campaigns, report);
  const lines = uniqueIds('lines', plan.lines, report);
  uniqueIds('scenarios', plan.scenarios, report);
  plan.lines.forEach((line, i) => {
    const before = report.total;
    refer(line.channel, channels, 'channel', 'channel', report);
    if (line.campaign !== null) refer(line.campaign, campaigns, 'campaign', 'campaign', report);
    checkMonths(line, plan.months, report);
    checkHorizon(line, plan.months, report);
    if (report.total !== before) under('lines', i, before, report);
  });
  checkTotal(plan, report);
  const targets = scenarioTargets(plan, channels, lines);
  plan.scenarios.forEach((scenario, i) => {
    const before = report.total;
    checkScenario(scenario, targets, report);
    if (report.total !== before) under('scenarios', i, before, report);
  });
  checkHistory(plan, report);
}

function under(list: string, index: number, before: number, report: Report): void {
  report.under(index, before);
  report.under(list, before);
}

function checkMonths(line: Line, months: number, report: Report): void {
  if (line.spend.length !== months) {
    report.add({ code: 'month-count', found: line.spend.length, expected: months }, 'spend');
  }
  if (line.response.kind === 'fixed' && line.response.contacts.length !== months) {
    report.add({ code: 'month-count', found: line.response.contacts.length, expected: months }, 'response', 'contacts');
  }
}

/** A horizon that is too long is reported at what lengthens it most. */
function checkHorizon(line: Line, planMonths: number, report: Report): void {
  const months = lineMonths(line, planMonths);
  if (months <= MAX_HORIZON || !bringsContacts(line)) return;
  const causes = [
    ['carryOver', contactMonths(line, planMonths) - planMonths],
    ['delay', longestDelay(line.delay)],
    ['repeat', repeatMonths(line.repeat)],
  ] as const;
  const [cause] = causes.reduce((worst, next) => (next[1] > worst[1] ? next : worst));
  report.add({ code: 'horizon', months, limit: MAX_HORIZON }, cause);
}

function checkTotal(plan: Plan, report: Report): void {
  let total = 0;
  for (const line of plan.lines) for (const cell of line.spend) total += cell;
  if (total > MAX_TOTAL) report.add({ code: 'total-too-large', limit: MAX_TOTAL }, 'lines');
}

function checkHistory(plan: Plan, report: Report): void {
  let previous = 0;
  plan.history.forEach(({ revision }, i) => {
    if (revision <= previous) report.add({ code: 'revision-order', revision, previous }, 'history', i, 'revision');
    previous = revision;
  });
  if (plan.revision <= previous) {
    report.add({ code: 'revision-order', revision: plan.revision, previous }, 'revision');
  }
}
