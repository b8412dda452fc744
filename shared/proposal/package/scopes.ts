import { GROUP_KINDS, type FigureScope } from '../../forecast/figure.ts';
import { groupKeys } from '../../forecast/groups.ts';
import type { Plan } from '../../plan/plan.ts';

/** A scope with the name people gave it; '' where nobody did. */
export interface NamedScope {
  readonly scope: FigureScope;
  /** Id of a line or text of a group, '' for the plan. */
  readonly key: string;
  readonly name: string;
}

/** Every scope of a plan that has figures: the plan, then each kind of group, then the lines in their order. */
export function namedScopes(plan: Plan): readonly NamedScope[] {
  const names = new Map([...plan.channels, ...plan.campaigns].map(({ id, name }) => [id, name]));
  const groups = GROUP_KINDS.flatMap((kind) =>
    groupKeys(plan, kind).map((key): NamedScope => {
      const hasName = kind === 'channel' || kind === 'campaign';
      return { scope: { kind, key }, key, name: hasName ? (names.get(key) ?? '') : key };
    }),
  );
  const lines = plan.lines.map(({ id, name }): NamedScope => ({ scope: { kind: 'line', id }, key: id, name }));
  return [{ scope: { kind: 'plan' }, key: '', name: plan.title }, ...groups, ...lines];
}
