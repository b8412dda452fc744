import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { MIGRATIONS } from '../../../shared/plan/migrations.ts';
import { parsePlan } from '../../../shared/plan/parse.ts';
import { SCHEMA_VERSION } from '../../../shared/plan/plan.ts';
import { writePlan } from '../../../shared/plan/write.ts';

const fixture = (name: string): string => readFileSync(`tests/fixtures/plans/${name}`, 'utf8');

describe('A plan file of an older version', () => {
  test.each(MIGRATIONS)('of version $from becomes a current plan, as recorded: $name', ({ from }) => {
    const result = parsePlan(fixture(`v${from}.preventivo`));
    expect(result.ok && writePlan(result.value)).toBe(fixture(`v${from}.migrated.preventivo`));
  });

  test('has one migration for each version before the current one, in order, each with a name of its own', () => {
    expect(MIGRATIONS.map(({ from }) => from)).toEqual(Array.from({ length: SCHEMA_VERSION }, (_, version) => version));
    expect(new Set(MIGRATIONS.map(({ name }) => name)).size).toBe(MIGRATIONS.length);
  });

  test.each(MIGRATIONS)('is not changed by the migration itself: $name', ({ from, apply }) => {
    const document = JSON.parse(fixture(`v${from}.preventivo`));
    apply(document);
    expect(document).toEqual(JSON.parse(fixture(`v${from}.preventivo`)));
  });

  test('keeps the fields that no version knows', () => {
    const migrated: unknown = JSON.parse(fixture('v0.migrated.preventivo'));
    expect(migrated).toMatchObject({
      savedWith: '0.0.3',
      channels: [{ colour: '#336699' }, {}],
      lines: [{ response: { fittedIn: { tool: 'foglio', rows: [1, 2] } } }, {}],
    });
  });

  test('is refused at the place of a value that was already wrong', () => {
    const wrong = fixture('v0.preventivo').replace('"quoteRate": 0.3', '"quoteRate": 30');
    expect(parsePlan(wrong)).toMatchObject({ error: [{ code: 'mismatch', place: 'lines[0].quoteRate.value' }] });
    const missing = fixture('v0.preventivo').replace('"start": "2026-01",', '');
    expect(parsePlan(missing)).toMatchObject({ error: [{ place: 'firstMonth', found: { kind: 'missing' } }] });
  });
});
