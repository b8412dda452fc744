import { computeForecast } from '../../../shared/forecast/compute.ts';
import type { FigureScope } from '../../../shared/forecast/figure.ts';
import { GROUP_KINDS } from '../../../shared/forecast/figure.ts';
import type { Forecast } from '../../../shared/forecast/forecast.ts';
import { randomPlan } from '../../helpers/random-plan.ts';
import { plainForecast } from './plain-model.ts';
import type { FittedCurves, PlainLine, PlainOptions } from './plain-model.ts';

interface Case {
  readonly name: string;
  readonly forecast: Forecast;
  readonly fitted: FittedCurves;
  readonly options: PlainOptions;
  readonly lines: readonly PlainLine[];
  readonly scopes: readonly FigureScope[];
}

/** Seed after seed: the base, a scenario when the plan has one, a cut, and a cut that keeps the minimums. */
function caseOf(seed: number): Case {
  const plan = randomPlan(seed);
  const options = {
    scenario: seed % 2 === 0 ? (plan.scenarios[0]?.id ?? null) : null,
    cut: [0, 0.2, 1, 0.35][seed % 4] ?? 0,
    keepMinimums: seed % 3 === 0,
  };
  const forecast = computeForecast(plan, options);
  const fitted = new Map(forecast.lines.flatMap(({ line, inputs }) => (inputs.curve ? [[line.id, inputs.curve]] : [])));
  const groups = GROUP_KINDS.flatMap((kind) =>
    [...new Set(plan.lines.map((line) => line[kind] ?? ''))].map((key): FigureScope => ({ kind, key })),
  );
  return {
    name: `plan ${seed}, ${JSON.stringify(options)}`,
    forecast,
    fitted,
    options,
    lines: plainForecast(plan, options, fitted),
    scopes: [{ kind: 'plan' }, ...plan.lines.map(({ id }): FigureScope => ({ kind: 'line', id })), ...groups],
  };
}

const CASES = Array.from({ length: 300 }, (_, seed) => caseOf(seed));

/** 1e-9 of the number's size, or of the largest amounts that were added and taken away to reach it. */
export function near(found: number, expected: number, size = 0): boolean {
  return Math.abs(found - expected) <= 1e-9 * Math.max(Math.abs(found), Math.abs(expected), size);
}

/** Sentences for what differs; an empty list is agreement. */
export function disagreements(
  each: (check: (what: string, agrees: boolean, found: unknown, expected: unknown) => void, item: Case) => void,
): string[] {
  const list: string[] = [];
  for (const item of CASES) {
    each((what, agrees, found, expected) => {
      if (!agrees) list.push(`${item.name}: ${what} is ${String(found)}, by the definitions ${String(expected)}`);
    }, item);
  }
  return list.slice(0, 20);
}
