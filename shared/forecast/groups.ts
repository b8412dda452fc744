import type { Line } from '../plan/line.ts';
import type { Plan } from '../plan/plan.ts';
import { unreachable } from '../kernel/unreachable.ts';
import type { FigureScope, GroupKind } from './figure.ts';
import type { Flows } from './flows.ts';
import type { Forecast, LineForecast } from './forecast.ts';
import { addFlows } from './totals.ts';

/** The key by which a line belongs to a group of this kind; '' where the line does not say. */
export function groupKey(line: Line, kind: GroupKind): string {
  switch (kind) {
    case 'channel':
      return line.channel;
    case 'campaign':
      return line.campaign ?? '';
    case 'account':
      return line.account;
    case 'costCentre':
      return line.costCentre;
    case 'supplier':
      return line.supplier;
    default:
      return unreachable(kind);
  }
}

/** The keys found on the lines, in order of first appearance; every line is in exactly one group of each kind. */
export function groupKeys(plan: Plan, kind: GroupKind): readonly string[] {
  return [...new Set(plan.lines.map((line) => groupKey(line, kind)))];
}

/** The lines of a scope in the order of the plan; none for an id or a key that the plan does not hold. */
export function scopeLines(forecast: Forecast, scope: FigureScope): readonly LineForecast[] {
  switch (scope.kind) {
    case 'plan':
      return forecast.lines;
    case 'line': {
      const line = linesById(forecast).get(scope.id);
      return line === undefined ? [] : [line];
    }
    default:
      return forecast.lines.filter(({ line }) => groupKey(line, scope.kind) === scope.key);
  }
}

/** The figures of every line ask for it by id: indexed once for each forecast. */
const byId = new WeakMap<Forecast, ReadonlyMap<string, LineForecast>>();

function linesById(forecast: Forecast): ReadonlyMap<string, LineForecast> {
  let index = byId.get(forecast);
  if (index === undefined) byId.set(forecast, (index = new Map(forecast.lines.map((line) => [line.line.id, line]))));
  return index;
}

/** The flows of a scope, as long as the axis: the sum of the flows of its lines, in the order of the plan. */
export function scopeFlows(forecast: Forecast, scope: FigureScope): Flows {
  if (scope.kind === 'plan') return forecast.total;
  const lines = scopeLines(forecast, scope);
  const only = lines[0];
  if (scope.kind === 'line' && only !== undefined) return only.flows;
  return addFlows(
    lines.map((line) => line.flows),
    forecast.axis.months,
  );
}
