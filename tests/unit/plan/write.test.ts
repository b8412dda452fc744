import { describe, expect, test } from 'vitest';
import { minor } from '../../../shared/money/money.ts';
import { parsePlan } from '../../../shared/plan/parse.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import { writePlan } from '../../../shared/plan/write.ts';
import { contactLine, minimalPlan } from '../../helpers/plan-fixtures.ts';
import { randomPlan } from '../../helpers/random-plan.ts';
import { fullPlan } from './full-plan.ts';

function opened(text: string): Plan {
  const result = parsePlan(text);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

describe('A written plan', () => {
  test('is read back equal, and written again to the same bytes', () => {
    const plans = [minimalPlan(), fullPlan(), ...Array.from({ length: 200 }, (_, seed) => randomPlan(seed))];
    for (const plan of plans) {
      const text = writePlan(plan);
      expect(opened(text)).toEqual(plan);
      expect(writePlan(opened(text))).toBe(text);
    }
  });

  test('has two spaces a level, the months of a line on one line, and a line break at the end', () => {
    const text = writePlan(minimalPlan());
    expect(text).toContain('\n      "spend": [100000, 100000, 100000],\n');
    expect(text).toMatch(/^\{\n {2}"format": "preventivo-plan",\n {2}"schemaVersion": 1,\n/);
    expect(text).toMatch(/\n\}\n$/);
  });

  test('differs in one line when one cell changes', () => {
    const before = writePlan(minimalPlan()).split('\n');
    const cells = [minor(1_000_00), minor(7), minor(1_000_00)];
    const after = writePlan(minimalPlan({ lines: [contactLine({ spend: cells })] })).split('\n');
    expect(after).toHaveLength(before.length);
    expect(after.filter((line, i) => line !== before[i])).toEqual(['      "spend": [100000, 7, 100000],']);
  });

  test('keeps texts that look like a list of numbers as they are', () => {
    const notes = 'See [\n  1,\n  2\n] and [1,\n2].';
    expect(opened(writePlan(minimalPlan({ notes }))).notes).toBe(notes);
  });

  test('holds small, negative and exponent numbers as they were', () => {
    const own = [1e-7, -0.5, 1e21, 5e-324, 1.7976931348623157e308];
    expect(opened(writePlan(Object.assign(minimalPlan(), { own })))).toMatchObject({ own });
  });
});

describe('Unknown fields', () => {
  test('survive open, edit and save at every depth and in every record', () => {
    const text = JSON.stringify(withOwnFields(fullPlan()));
    const plan = opened(text);
    const edited: Plan = { ...plan, title: 'Edited' };
    const saved: unknown = JSON.parse(writePlan(edited));
    expect(saved).toEqual({ ...withOwnFields(fullPlan()), title: 'Edited' });
    expect(text.match(/"ownField"/g)?.length).toBeGreaterThan(80);
  });
});

/** Every object of the document with a field of its own that no declaration knows. */
function withOwnFields(value: unknown): object {
  return addOwnFields(value) as object;
}

function addOwnFields(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(addOwnFields);
  if (typeof value !== 'object' || value === null) return value;
  const fields = Object.entries(value).map(([key, part]): [string, unknown] => [key, addOwnFields(part)]);
  return Object.fromEntries([['ownField', { list: [1, { deep: null }], text: 'kept' }], ...fields]);
}
