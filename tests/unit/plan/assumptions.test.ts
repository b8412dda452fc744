import { describe, expect, test } from 'vitest';
import { lineAssumptions, lineEvidence } from '../../../shared/plan/assumptions.ts';
import type { Line } from '../../../shared/plan/line.ts';
import { samplePlan } from '../../../shared/samples/samples.ts';
import { overheadLine } from '../../helpers/plan-fixtures.ts';

const lines = [...samplePlan('it').lines, ...samplePlan('en').lines];

/** Places inside a value where something has evidence, found by looking at every field. */
function placesWithEvidence(value: unknown, place = ''): string[] {
  if (Array.isArray(value)) return value.flatMap((item, index) => placesWithEvidence(item, `${place}[${index}]`));
  if (typeof value !== 'object' || value === null) return [];
  const own = 'evidence' in value ? [place] : [];
  const inner = Object.entries(value).flatMap(([key, item]) =>
    placesWithEvidence(item, place === '' ? key : `${place}.${key}`),
  );
  return [...own, ...inner];
}

/** What stands at a place of the line. */
function at(line: Line, place: string): unknown {
  const names = place.split(/[.[\]]+/).filter((name) => name !== '');
  return names.reduce<unknown>((inside, name) => (inside as Record<string, unknown>)[name], line);
}

describe('the assumptions of a line', () => {
  test.each(lines)('of $id are everything that has evidence, each once', (line) => {
    const places = lineEvidence(line).map(({ place }) => place);
    expect([...places].sort()).toEqual(placesWithEvidence(line).sort());
    for (const { place, assumption } of lineAssumptions(line)) expect(assumption).toBe(at(line, place));
  });

  test.each(lines)('of $id can be replaced one at a time', (line) => {
    const next = { kind: 'point', value: 0.123, evidence: null } as const;
    for (const { place, replace } of lineAssumptions(line)) {
      const changed = replace(next);
      expect(at(changed, place)).toBe(next);
      // Nothing else has moved, and the line itself is as it was.
      const back = lineAssumptions(changed)
        .find((candidate) => candidate.place === place)
        ?.replace(lineAssumptions(line).find((candidate) => candidate.place === place)?.assumption ?? next);
      expect(back).toEqual(line);
    }
  });

  test('an overhead has none', () => {
    expect(lineEvidence(overheadLine())).toEqual([]);
  });
});
