import { NUMBER_WORDS } from '../../language/workbook.ts';
import type { GroupKind } from '../../forecast/figure.ts';
import { groupKey } from '../../forecast/groups.ts';
import type { Line } from '../../plan/line.ts';
import { uniqueNames, type Context } from './context.ts';

/** Ways the workbook groups lines: those of the engine, and project with purchase order. */
export const WORKBOOK_GROUPS = ['channel', 'campaign', 'account', 'costCentre', 'supplier', 'project'] as const;
export type WorkbookGroup = (typeof WORKBOOK_GROUPS)[number];

/**
 * The groups of one kind, numbered from 1 in order of first appearance. Lines are tied to groups by number and not by text:
 * spreadsheets read a text such as `>5` or `a*` as a condition, and do not tell `Ads` from `ads`.
 */
export interface Grouping {
  readonly kind: WorkbookGroup;
  readonly keys: readonly string[];
  /** Unique among the groups of the kind, never empty. */
  readonly names: readonly string[];
  /** Number of the group of each line, in the order of the workbook. */
  readonly numberOf: readonly number[];
}

export function groupingOf(context: Context, kind: WorkbookGroup): Grouping {
  const { say } = context;
  const keyed = context.lines.map(({ line }) => keyOf(line, kind));
  const keys = [...new Set(keyed)];
  const position = new Map(keys.map((key, index) => [key, index + 1]));
  const named = keys.map((key) => ({
    id: key,
    name: key === '' ? say(NUMBER_WORDS.notGiven) : nameOf(context, kind, key),
  }));
  return { kind, keys, names: uniqueNames(named), numberOf: keyed.map((key) => position.get(key) ?? 0) };
}

function keyOf(line: Line, kind: WorkbookGroup): string {
  if (kind !== 'project') return groupKey(line, kind satisfies GroupKind);
  return [line.project, line.purchaseOrder].filter((part) => part !== '').join(' / ');
}

function nameOf({ plan }: Context, kind: WorkbookGroup, key: string): string {
  if (kind === 'channel') return plan.channels.find(({ id }) => id === key)?.name ?? key;
  if (kind === 'campaign') return plan.campaigns.find(({ id }) => id === key)?.name ?? key;
  return key;
}
