import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, expectTypeOf, test } from 'vitest';
import { minor } from '../../../shared/money/money.ts';
import type { Estimate } from '../../../shared/plan/estimate.ts';
import type { Line } from '../../../shared/plan/line.ts';
import { parsePlan } from '../../../shared/plan/parse.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import { line } from '../../../shared/plan/records/line.ts';
import { plan, planJsonSchema } from '../../../shared/plan/records/plan.ts';
import type { Fields, Variants } from '../../../shared/plan/schema/records.ts';
import type { Schema } from '../../../shared/plan/schema/schema.ts';
import { writePlan } from '../../../shared/plan/write.ts';
import { minimalPlan } from '../../helpers/plan-fixtures.ts';
import { alterations, fullPlan, withValueAt } from './full-plan.ts';

const accepts = new Ajv2020({ allErrors: false, validateFormats: false }).compile(planJsonSchema());

describe('One declaration per record', () => {
  test('has the type of its interface, neither wider nor narrower', () => {
    expectTypeOf(plan).toExtend<Schema<Plan>>();
    expectTypeOf(line).toExtend<Schema<Line>>();
    expectTypeOf<Schema<string>>().not.toExtend<Schema<'a' | 'b'>>();
    expectTypeOf<Schema<'a'>>().not.toExtend<Schema<string>>();
    expectTypeOf<Schema<number>>().not.toExtend<Schema<number | null>>();
  });

  test('names every field of its interface and every kind of a union', () => {
    expectTypeOf<{ id: Schema<string> }>().not.toExtend<Fields<{ id: string; name: string }>>();
    expectTypeOf<{ point: { value: Schema<number> } }>().not.toExtend<Variants<Estimate>>();
  });
});

describe('The JSON Schema of the document', () => {
  test('accepts what parsePlan accepts, with every record in use', () => {
    for (const document of [minimalPlan(), fullPlan()]) {
      expect(parsePlan(writePlan(document))).toMatchObject({ ok: true });
      expect({ accepts: accepts(document), errors: accepts.errors }).toEqual({ accepts: true, errors: null });
    }
  });

  test('refuses a document without any one of its fields, and so does parsePlan', () => {
    const places = alterations(fullPlan());
    expect(places.length).toBeGreaterThan(200);
    for (const place of places) {
      const broken = withValueAt(fullPlan(), place, undefined);
      expect({ place, parses: parsePlan(JSON.stringify(broken)).ok }).toEqual({ place, parses: false });
      expect({ place, accepts: accepts(broken) }).toEqual({ place, accepts: false });
    }
  });

  test.each([[true], [{}], [[null]], ['\u0007'], [-1e300], [1e300]])(
    'refuses %j wherever a field holds something else, and so does parsePlan',
    (value) => {
      for (const place of alterations(fullPlan())) {
        const broken = withValueAt(fullPlan(), place, value);
        const parses = parsePlan(JSON.stringify(broken)).ok;
        expect({ place, parses }).toEqual({ place, parses: false });
        expect({ place, accepts: accepts(broken) }).toEqual({ place, accepts: false });
      }
    },
  );

  test('accepts unknown fields, as the file does', () => {
    expect(accepts({ ...minimalPlan(), colour: 'blue' })).toBe(true);
  });

  test('describes every field, and says the unit of every number', () => {
    const fields = new Map<string, unknown>();
    collectLeaves(planJsonSchema(), '', fields);
    expect(fields.size).toBeGreaterThan(100);
    for (const [place, leaf] of fields)
      expect({ place, leaf }).toMatchObject({ leaf: { description: expect.any(String) } });
  });

  test('lets a cell be whole minor units only', () => {
    expect(accepts(minimalPlan())).toBe(true);
    expect(accepts(withValueAt(minimalPlan(), ['lines', 0, 'spend', 0], minor(0.5)))).toBe(false);
  });
});

function collectLeaves(schema: unknown, place: string, leaves: Map<string, unknown>): void {
  if (typeof schema !== 'object' || schema === null) return;
  if ('type' in schema && ['string', 'number', 'integer', 'array'].includes(String(schema.type)))
    leaves.set(place, schema);
  for (const [key, part] of Object.entries(schema)) collectLeaves(part, `${place}/${key}`, leaves);
}
