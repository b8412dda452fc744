import { describe, expect, test } from 'vitest';
import { computeForecast } from '../../../shared/forecast/compute.ts';
import { explain, type Explanation } from '../../../shared/forecast/explain.ts';
import { FIGURE_IDS, FIGURES, type FigureId } from '../../../shared/forecast/explain-figures.ts';
import { formatReference, parseReference, suits, type Reference } from '../../../shared/forecast/explain-reference.ts';
import type { ExplainedValue } from '../../../shared/forecast/explain-value.ts';
import { GROUP_KINDS, type FigureScope } from '../../../shared/forecast/figure.ts';
import type { Forecast } from '../../../shared/forecast/forecast.ts';
import { groupKeys } from '../../../shared/forecast/groups.ts';
import { returnFigures } from '../../../shared/forecast/return.ts';
import type { Evidence } from '../../../shared/plan/estimate.ts';
import { lineEvidence } from '../../../shared/plan/assumptions.ts';
import { evaluateFormula, type Value } from '../../helpers/evaluate-formula.ts';
import { contactLine, minimalPlan, overheadLine, point } from '../../helpers/plan-fixtures.ts';
import { randomPlan } from '../../helpers/random-plan.ts';

const list = (value: Value): readonly number[] => (typeof value === 'number' ? [value] : value);
const FUNCTIONS = {
  sum: (value: Value) => list(value).reduce((sum, item) => sum + item, 0),
  exp: (value: Value) => Math.exp(Number(value)),
  ln: (value: Value) => Math.log(Number(value)),
  min: (first: Value, second: Value) => Math.min(...list(first), ...list(second)),
  /** The month after the last one below zero; as long as the axis when there is none. */
  payback: (value: Value) => list(value).findLastIndex((cumulative) => cumulative < 0) + 1,
};

/** Every reference of a forecast: all figures, scopes and loadings, and some months. */
function references(forecast: Forecast): readonly Reference[] {
  const { plan, axis } = forecast;
  const scopes: readonly FigureScope[] = [
    { kind: 'plan' },
    ...plan.lines.map(({ id }): FigureScope => ({ kind: 'line', id })),
    ...GROUP_KINDS.flatMap((kind) => groupKeys(plan, kind).map((key): FigureScope => ({ kind, key }))),
  ];
  return scopes.flatMap((scope) =>
    FIGURE_IDS.filter((figure) => suits(figure, scope)).flatMap((figure) =>
      (FIGURES[figure].loading ? (['direct', 'loaded'] as const) : [null]).flatMap((loading) =>
        months(figure, axis.months).map((month) => ({ figure, scope, loading, month })),
      ),
    ),
  );
}

function months(figure: FigureId, axis: number): readonly (number | null)[] {
  const some = [0, 1, Math.floor(axis / 2), axis - 1].filter((month) => month < axis);
  return FIGURES[figure].months === 'total' ? [null] : FIGURES[figure].months === 'both' ? [null, ...some] : some;
}

function numberOf(value: ExplainedValue): number | null {
  switch (value.state) {
    case 'defined':
    case 'lowest-point':
      return value.value;
    case 'undefined':
    case 'rate':
      return null;
    case 'payback':
      return value.payback.kind === 'month' ? value.payback.month : null;
  }
}

/** The value of the formula with its stated inputs, null when one of them is not defined. */
function evaluated({ formula, inputs }: Explanation): number | null {
  const symbols = new Map<string, number | number[]>();
  for (const { symbol, value } of inputs) {
    const number = numberOf(value);
    if (number === null) return null;
    const before = symbols.get(symbol);
    if (before === undefined) symbols.set(symbol, number);
    else symbols.set(symbol, [...(typeof before === 'number' ? [before] : before), number]);
  }
  return Number(evaluateFormula(formula, symbols, FUNCTIONS));
}

function evidence(kind: Evidence['kind']): Evidence {
  return { kind, source: 'A source', date: null, owner: '', note: '' };
}

/** Cells of the document that evidence may stand behind. */
function assumptionPaths(forecast: Forecast): ReadonlySet<string> {
  return new Set(
    forecast.lines.flatMap(({ line }, at) => lineEvidence(line).map(({ place }) => `lines[${at}].${place}`)),
  );
}

/** A sentence for an explanation whose formula does not give its figure. */
function wrong(explanation: Explanation): string | null {
  const value = numberOf(explanation.value);
  // The internal rate is checked against its flows below; outcomes without a number have nothing to compare.
  if (explanation.figure === 'irr' || value === null) return null;
  const found = evaluated(explanation);
  const size = explanation.inputs.reduce((most, input) => Math.max(most, Math.abs(numberOf(input.value) ?? 0)), 0);
  const agrees = found !== null && Math.abs(found - value) <= 1e-9 * Math.max(Math.abs(value), size);
  return agrees ? null : `${explanation.reference}: ${explanation.formula} gives ${String(found)}, not ${value}`;
}

describe('An explanation', () => {
  const cases = Array.from({ length: 24 }, (_, seed) => {
    const plan = randomPlan(seed, { lines: seed % 8, months: 1 + (seed % 5) });
    const scenario = plan.scenarios[0]?.id ?? null;
    return computeForecast(plan, seed % 2 === 0 ? { scenario, cut: 0.2 } : {});
  });

  test('evaluates to the figure it explains, for every figure, scope, loading and month', () => {
    const found = cases.flatMap((forecast) =>
      references(forecast).flatMap((reference) => wrong(explain(forecast, reference)) ?? []),
    );
    expect(found.slice(0, 20)).toEqual([]);
  });

  test('names references that can be read back, and are what they say', () => {
    const found = cases.flatMap((forecast) =>
      references(forecast).filter((reference) => {
        const read = parseReference(forecast, formatReference(reference, forecast.axis));
        return !read.ok || JSON.stringify(read.value) !== JSON.stringify(reference);
      }),
    );
    expect(found).toEqual([]);
  });

  test('of the internal rate carries the flows whose net value is zero at that rate', () => {
    const forecast = computeForecast(
      minimalPlan({ lines: [contactLine({ delay: { kind: 'months', months: 6, evidence: null } })] }),
    );
    const { value, inputs } = explain(forecast, { figure: 'irr', scope: { kind: 'plan' }, loading: null, month: null });
    const monthly = value.state === 'rate' && value.rate.kind === 'one' ? value.rate.monthly : NaN;
    const net = inputs.map((input) => numberOf(input.value) ?? NaN);
    const npv = net.reduce((sum, flow, month) => sum + flow / (1 + monthly) ** (month + 1), 0);
    expect(Math.abs(npv)).toBeLessThan(1);
  });

  test('walked to its end reaches cells of the document, and exactly the evidence it lists', () => {
    const line = contactLine({ winRate: { ...point(0.2), evidence: evidence('opinion') }, carryOver: point(0.5) });
    const forecast = computeForecast(minimalPlan({ lines: [line, overheadLine()] }));
    const known = assumptionPaths(forecast);
    for (const text of ['roi', 'line/search/contacts', 'costPerCustomer.direct', 'marginalRoi', 'spend', 'npv']) {
      const listed = explained(forecast, text).evidence.map(({ path }) => path);
      const reached = [...cellsBehind(forecast, text)].filter((path) => known.has(path));
      expect(listed.toSorted()).toEqual(reached.toSorted());
    }
  });

  test('reaches no assumption that it does not list, on plans drawn at random', () => {
    for (const forecast of cases.slice(0, 12)) {
      const known = assumptionPaths(forecast);
      for (const text of [
        'contacts',
        'conversion',
        'valueToCost.direct',
        'marginalRoi',
        'lifetimeMargin',
        'lowestPoint',
      ]) {
        const listed = new Set(explained(forecast, text).evidence.map(({ path }) => path));
        const reached = [...cellsBehind(forecast, text)].filter((path) => known.has(path));
        expect(reached.filter((path) => !listed.has(path))).toEqual([]);
      }
    }
  });

  test('says how sure it is by the weakest assumption of each line, weighed by margin', () => {
    const sure = {
      ...contactLine({ id: 'sure' }),
      delay: { kind: 'months', months: 0, evidence: evidence('crm') },
    } as const;
    const backed = Object.fromEntries(
      (['carryOver', 'quoteRate', 'winRate', 'orderValue', 'marginRate'] as const).map((field) => [
        field,
        { ...sure[field], evidence: evidence('ledger') },
      ]),
    );
    const response = { kind: 'constant', costPerContact: { ...point(50_00), evidence: evidence('ledger') } } as const;
    const line = { ...sure, ...backed, response };
    const unsure = { ...line, id: 'unsure', winRate: { ...point(0.6), evidence: evidence('opinion') } };
    const forecast = computeForecast(minimalPlan({ lines: [line, unsure, overheadLine()] }));
    // Three times as many customers, so three times the margin, rest on an opinion.
    expect(explained(forecast, 'roi').certainty).toEqual([
      { kind: 'crm', share: 0.25 },
      { kind: 'opinion', share: expect.closeTo(0.75, 12) },
    ]);
    expect(explained(forecast, 'quotes').certainty).toEqual([{ kind: 'ledger', share: 1 }]);
    expect(explained(forecast, 'spend').certainty).toEqual([]);
  });
});

describe('A reference', () => {
  const forecast = computeForecast(minimalPlan({ lines: [contactLine({ supplier: 'Fairs / 100 %' })] }));
  const problemOf = (text: string) => {
    const read = parseReference(forecast, text);
    return read.ok ? null : read.error;
  };

  test('without loading is the loaded figure, as in the headline', () => {
    const { loaded } = returnFigures(forecast, { kind: 'plan' });
    expect(explained(forecast, 'roi')).toMatchObject({ reference: 'roi.loaded', value: loaded.roi });
  });

  test('may carry any text as key', () => {
    expect(explained(forecast, 'supplier/Fairs %2F 100 %25/spend')).toMatchObject({ value: { value: 3_000_00 } });
    expect(explained(forecast, 'account//spend@2027-02')).toMatchObject({ value: { value: 1_000_00 } });
  });

  test.each([
    ['rio', 'unknown-figure', 'rio', 'roi'],
    ['line/search/npv', 'unknown-figure', 'npv', 'margin'],
    ['toString', 'unknown-figure', 'toString', 'roi'],
    ['', 'unknown-figure', '', 'roi'],
    ['vendor/x/roi', 'unknown-scope', 'vendor/x', 'supplier'],
    ['line/roi', 'unknown-scope', 'line', 'line'],
    ['line/other/roi', 'unknown-key', 'other', 'search'],
    ['roi.net', 'wrong-loading', 'net', 'direct'],
    ['margin@2027-04', 'wrong-month', '2027-04', '2027-03'],
    ['net', 'wrong-month', '', '2027-01'],
  ])('%s is refused as %s, and says what is possible', (text, code, found, possible) => {
    expect(problemOf(text)).toMatchObject({ code, found, possible: expect.arrayContaining([possible]) });
  });

  test('asks for no loading or month where there is none', () => {
    expect(problemOf('npv.direct')).toEqual({ code: 'wrong-loading', found: 'direct', possible: [] });
    expect(problemOf('roi@2027-01')).toEqual({ code: 'wrong-month', found: '2027-01', possible: [] });
  });
});

function explained(forecast: Forecast, text: string): Explanation {
  const reference = parseReference(forecast, text);
  if (!reference.ok) throw new Error(`${text}: ${reference.error.code}`);
  return explain(forecast, reference.value);
}

/** Walks from a figure through all its inputs to the cells of the document. */
function cellsBehind(
  forecast: Forecast,
  text: string,
  cells = new Set<string>(),
  seen = new Set<string>(),
): Set<string> {
  if (seen.has(text)) return cells;
  seen.add(text);
  for (const { source } of explained(forecast, text).inputs) {
    if (source.kind === 'figure') cellsBehind(forecast, source.reference, cells, seen);
    if (source.kind === 'cell') cells.add(source.path);
  }
  return cells;
}
