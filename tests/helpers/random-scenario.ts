import type { Line } from '../../shared/plan/line.ts';
import { bringsContacts } from '../../shared/plan/line.ts';
import type { Scenario, ScenarioChange, ScenarioScope } from '../../shared/plan/scenario.ts';
import { SCENARIO_FIELDS } from '../../shared/plan/scenario.ts';
import type { Draw } from './random-draw.ts';

/** Up to three scenarios of up to five changes, on every scope and field. */
export function randomScenarios(draw: Draw, lines: readonly Line[]): Scenario[] {
  const { random, text } = draw;
  return Array.from({ length: random.whole(0, 3) }, (_, at) => ({
    id: `scenario-${at + 1}`,
    name: text(`Scenario ${at + 1}`),
    note: random.chance(0.5) ? '' : text('What if'),
    changes: Array.from({ length: random.whole(0, 5) }, () => randomChange(draw, lines)),
  }));
}

function randomChange(draw: Draw, lines: readonly Line[]): ScenarioChange {
  const { random } = draw;
  const scope = randomScope(draw, lines);
  const field = random.pick(SCENARIO_FIELDS);
  // A rate raised above 1 is a mistake of the scenario, so rates are only lowered by factors.
  const factor =
    field === 'quoteRate' || field === 'winRate' || field === 'marginRate'
      ? random.real(0.3, 1, 2)
      : random.real(0, 1.6, 2);
  if (field === 'contacts' || random.chance(0.5)) return { kind: 'factor', scope, field, factor };
  switch (field) {
    case 'spend':
      // A total can only be shared out in proportion to something.
      return inScope(lines, scope).some((line) => line.spend.some((amount) => amount > 0))
        ? { kind: 'replacement', scope, field, value: random.whole(0, 90_000) * draw.minorUnits }
        : { kind: 'factor', scope, field, factor };
    case 'orderValue':
      return { kind: 'replacement', scope, field, value: random.whole(10, 9_000) * draw.minorUnits };
    case 'quoteRate':
    case 'winRate':
      return { kind: 'replacement', scope, field, value: random.real(0, 1, 3) };
    case 'marginRate':
      return { kind: 'replacement', scope, field, value: random.real(-0.2, 1, 3) };
  }
}

function randomScope({ random, channels }: Draw, lines: readonly Line[]): ScenarioScope {
  const line = lines.filter(bringsContacts)[random.whole(0, Math.max(0, lines.length - 1))];
  return random.pick<ScenarioScope>([
    { kind: 'plan' },
    { kind: 'channel', id: random.pick(channels).id },
    line === undefined ? { kind: 'plan' } : { kind: 'line', id: line.id },
  ]);
}

function inScope(lines: readonly Line[], scope: ScenarioScope): readonly Line[] {
  switch (scope.kind) {
    case 'plan':
      return lines;
    case 'channel':
      return lines.filter((line) => line.channel === scope.id);
    case 'line':
      return lines.filter((line) => line.id === scope.id);
  }
}
