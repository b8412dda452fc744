import { baseValue } from '../plan/estimate.ts';
import { bringsContacts, type Line } from '../plan/line.ts';
import type { Plan } from '../plan/plan.ts';
import type { Scenario, ScenarioChange, ScenarioScope } from '../plan/scenario.ts';
import { unreachable } from '../kernel/unreachable.ts';

/** What a scenario makes of one line: factors on spend and contacts, and the rates and order value it ends with. */
export interface LineChange {
  spendFactor: number;
  contactsFactor: number;
  quoteRate: number;
  winRate: number;
  orderValue: number;
  marginRate: number;
}

/** The line as planned. An overhead has no rates: its zeros are never read. */
export function unchanged(line: Line): LineChange {
  if (!bringsContacts(line)) {
    return { spendFactor: 1, contactsFactor: 1, quoteRate: 0, winRate: 0, orderValue: 0, marginRate: 0 };
  }
  return {
    spendFactor: 1,
    contactsFactor: 1,
    quoteRate: baseValue(line.quoteRate),
    winRate: baseValue(line.winRate),
    orderValue: baseValue(line.orderValue),
    marginRate: baseValue(line.marginRate),
  };
}

/** The scenario of a plan by its id; asking for one that is not there is a mistake of the caller. */
function scenarioOf(plan: Plan, id: string): Scenario {
  const scenario = plan.scenarios.find((candidate) => candidate.id === id);
  if (scenario === undefined) throw new Error(`The plan has no scenario "${id}"`);
  return scenario;
}

/**
 * The lines a scenario touches, with what it makes of them; a line that is not in the map stays as planned.
 * Rules: `ScenarioChange`. `null` is the base and touches nothing.
 */
export function lineChanges(plan: Plan, scenarioId: string | null): ReadonlyMap<Line, Readonly<LineChange>> {
  const changes = new Map<Line, LineChange>();
  if (scenarioId === null) return changes;
  for (const change of scenarioOf(plan, scenarioId).changes) {
    const lines = linesIn(plan, change.scope);
    const spendFactor =
      change.kind === 'replacement' && change.field === 'spend' ? shareOfTotal(change.value, lines) : 1;
    for (const line of lines) {
      if (change.field !== 'spend' && !bringsContacts(line)) continue;
      let reached = changes.get(line);
      if (reached === undefined) changes.set(line, (reached = unchanged(line)));
      apply(change, spendFactor, reached);
    }
  }
  return changes;
}

/** The lines of a scope, in the order of the plan. */
export function linesIn(plan: Plan, scope: ScenarioScope): readonly Line[] {
  switch (scope.kind) {
    case 'plan':
      return plan.lines;
    case 'channel':
      return plan.lines.filter((line) => line.channel === scope.id);
    case 'line':
      return plan.lines.filter((line) => line.id === scope.id);
    default:
      return unreachable(scope);
  }
}

/** A new total for the whole scope keeps the proportions of the base: one factor for all its lines and months. */
function shareOfTotal(total: number, lines: readonly Line[]): number {
  const base = lines.reduce((sum, line) => sum + plannedSpend(line), 0);
  if (base === 0) throw new Error('A scope without spend cannot be given a new total');
  return total / base;
}

/** What the document plans for the line over all months, minor units (exact: whole numbers). */
export function plannedSpend(line: Line): number {
  let sum = 0;
  for (const month of line.spend) sum += month;
  return sum;
}

function apply(change: ScenarioChange, spendFactor: number, reached: LineChange): void {
  if (change.field === 'spend') {
    reached.spendFactor = change.kind === 'factor' ? reached.spendFactor * change.factor : spendFactor;
  } else if (change.field === 'contacts') {
    reached.contactsFactor *= change.factor;
  } else {
    reached[change.field] = change.kind === 'factor' ? reached[change.field] * change.factor : change.value;
  }
}
