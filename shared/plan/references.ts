import type { ReferenceNoun } from './problem.ts';
import { writePlace, type Report } from './schema/report.ts';

/** The ids of a list; each may stand there once. */
export function uniqueIds(
  list: string,
  records: readonly { readonly id: string }[],
  report: Report,
): ReadonlySet<string> {
  const seen = new Map<string, number>();
  records.forEach(({ id }, i) => {
    const first = seen.get(id);
    if (first === undefined) seen.set(id, i);
    else report.add({ code: 'duplicate-id', id, first: writePlace([list, first, 'id']) }, list, i, 'id');
  });
  return new Set(seen.keys());
}

/** The id in `field` must be one of those that exist. */
export function refer(
  id: string,
  known: ReadonlySet<string>,
  noun: ReferenceNoun,
  field: string,
  report: Report,
): void {
  if (!known.has(id)) report.add({ code: 'unknown-reference', id, noun }, field);
}
