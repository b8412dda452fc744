import type { Plan } from './plan.ts';
import type { Scenario, ScenarioScope } from './scenario.ts';
import { refer } from './references.ts';
import type { Report } from './schema/report.ts';

/** The ids a scenario may point to, and whether there is money in the base behind each. */
export interface ScenarioTargets {
  readonly channels: ReadonlySet<string>;
  readonly lines: ReadonlySet<string>;
  /** Ids of channels and lines whose base spend is above zero. */
  readonly spendingChannels: ReadonlySet<string>;
  readonly spendingLines: ReadonlySet<string>;
}

export function scenarioTargets(
  plan: Plan,
  channels: ReadonlySet<string>,
  lines: ReadonlySet<string>,
): ScenarioTargets {
  const spending = plan.lines.filter((line) => line.spend.some((cell) => cell > 0));
  return {
    channels,
    lines,
    spendingChannels: new Set(spending.map((line) => line.channel)),
    spendingLines: new Set(spending.map((line) => line.id)),
  };
}

/** What a scenario points to must exist; spend that is replaced is shared as in the base, so the base must have some. */
export function checkScenario(scenario: Scenario, targets: ScenarioTargets, report: Report): void {
  scenario.changes.forEach((change, i) => {
    const before = report.total;
    checkScope(change.scope, targets, report);
    if (report.total !== before) report.under('scope', before);
    else if (change.kind === 'replacement' && change.field === 'spend' && !hasSpend(change.scope, targets)) {
      report.add({ code: 'nothing-to-share' }, 'value');
    }
    if (report.total === before) return;
    report.under(i, before);
    report.under('changes', before);
  });
}

function checkScope(scope: ScenarioScope, targets: ScenarioTargets, report: Report): void {
  if (scope.kind === 'channel') refer(scope.id, targets.channels, 'channel', 'id', report);
  if (scope.kind === 'line') refer(scope.id, targets.lines, 'line', 'id', report);
}

function hasSpend(scope: ScenarioScope, targets: ScenarioTargets): boolean {
  switch (scope.kind) {
    case 'plan':
      return targets.spendingLines.size > 0;
    case 'channel':
      return targets.spendingChannels.has(scope.id);
    case 'line':
      return targets.spendingLines.has(scope.id);
  }
}
