import { bringsContacts } from '../plan/line.ts';
import { certaintyOf, evidenceBehind, type Certainty, type EvidenceUse } from './explain-evidence.ts';
import { FIGURES, type FigureId, type Unit } from './explain-figures.ts';
import {
  cellInput,
  countInput,
  figureInput,
  sumOf,
  ZERO,
  type Context,
  type Derivation,
  type ExplainedInput,
} from './explain-input.ts';
import { deriveFromRates, deriveStep, type LineContext } from './explain-line.ts';
import { formatReference, type Reference } from './explain-reference.ts';
import { valueOf, type ExplainedValue } from './explain-value.ts';
import type { FigureScope } from './figure.ts';
import type { FlowName } from './flows.ts';
import type { Forecast, LineForecast } from './forecast.ts';
import { scopeLines } from './groups.ts';
import { planSums } from './return.ts';

/** How a figure is made, one step deep; its inputs name the references to walk on to, down to cells of the document. */
export interface Explanation extends Derivation {
  /** As text, complete: `roi.loaded`. */
  readonly reference: string;
  /** Key of the definition. */
  readonly figure: FigureId;
  readonly unit: Unit;
  readonly value: ExplainedValue;
  /** Every assumption the figure rests on, through all steps. */
  readonly evidence: readonly EvidenceUse[];
  readonly certainty: readonly Certainty[];
}

/**
 * Explains one figure (a reference from `parseReference`): its formula in symbols (+ - * / ^, sum, exp, ln, min, irr,
 * payback), the values put into it, and what its assumptions rest on. A formula whose figure is not defined is given all
 * the same: the value carries the reason.
 */
export function explain(forecast: Forecast, reference: Reference): Explanation {
  const { figure, scope } = reference;
  return {
    reference: formatReference(reference, forecast.axis),
    figure,
    unit: FIGURES[figure].unit,
    value: valueOf(forecast, reference),
    ...derive({ forecast, ...reference }, figure),
    evidence: evidenceBehind(forecast, figure, scope),
    certainty: certaintyOf(forecast, figure, scope),
  };
}

function derive(context: Context, figure: FigureId): Derivation {
  switch (figure) {
    case 'spend':
    case 'contacts':
    case 'quotes':
    case 'customers':
    case 'orders':
    case 'revenue':
    case 'margin':
    case 'effectiveSpend':
    case 'elasticContacts':
      return deriveFlow(context, figure);
    case 'ownSpend':
    case 'overheads':
    case 'overheadShare':
    case 'countedSpend':
      return deriveSpend(context, figure);
    case 'contactsAfterPlan':
      return deriveAfterPlan(context, figure, 'contacts');
    case 'customersAfterPlan':
      return deriveAfterPlan(context, figure, 'customers');
    case 'revenueAfterPlan':
      return deriveAfterPlan(context, figure, 'revenue');
    case 'marginAfterPlan':
      return deriveAfterPlan(context, figure, 'margin');
    case 'elasticMargin':
    case 'ordersPerCustomer':
    case 'lifetimeMargin':
      return deriveRates(context, figure);
    case 'cumulative':
    case 'cumulativeDiscounted':
      return deriveCumulative(context, figure);
    case 'discounted':
      return deriveDiscounted(context);
    case 'npv':
      return overMonths(context, 'discounted');
    case 'irr':
      return { formula: FIGURES.irr.formula, inputs: months(context, 'net') };
    case 'payback':
    case 'lowestPoint':
      return { formula: FIGURES[figure].formula, inputs: months(context, 'cumulative') };
    case 'discountedPayback':
      return { formula: FIGURES[figure].formula, inputs: months(context, 'cumulativeDiscounted') };
    default:
      return deriveRelation(context, figure);
  }
}

/** The formula of the registry, with figures of the same scope, loading and month. */
function deriveRelation(context: Context, figure: FigureId): Derivation {
  const { formula, inputs } = FIGURES[figure];
  return { formula, inputs: Object.entries(inputs).map(([symbol, input]) => figureInput(context, symbol, input)) };
}

/** A flow is the sum over lines, then over months, then the step within the line and month. */
function deriveFlow(context: Context, figure: FlowName | 'effectiveSpend' | 'elasticContacts'): Derivation {
  if (context.scope.kind !== 'line')
    return overLines(context, figure, figure, scopeLines(context.forecast, context.scope));
  if (context.month === null) return overMonths(context, figure);
  return deriveStep(lineContext(context), figure, context.month);
}

function deriveSpend(
  context: Context,
  figure: 'ownSpend' | 'overheads' | 'overheadShare' | 'countedSpend',
): Derivation {
  const { forecast, scope } = context;
  const plan: FigureScope = { kind: 'plan' };
  switch (figure) {
    case 'ownSpend':
      return overLines(
        context,
        figure,
        'spend',
        scopeLines(forecast, scope).filter(({ line }) => bringsContacts(line)),
      );
    case 'overheads':
      return overLines(
        context,
        figure,
        'spend',
        forecast.lines.filter(({ line }) => !bringsContacts(line)),
      );
    case 'overheadShare': {
      const overheads = figureInput(context, 'overheads', 'overheads', { scope: plan });
      if (scope.kind === 'plan') return { formula: 'overheads', inputs: [overheads] };
      if (planSums(forecast).ownSpend === 0) return ZERO;
      const planOwnSpend = figureInput(context, 'planOwnSpend', 'ownSpend', { scope: plan });
      const inputs = [overheads, figureInput(context, 'ownSpend', 'ownSpend'), planOwnSpend];
      return { formula: FIGURES.overheadShare.formula, inputs };
    }
    case 'countedSpend': {
      if (context.loading === 'loaded') return deriveRelation(context, figure);
      return { formula: 'ownSpend', inputs: [figureInput(context, 'ownSpend', 'ownSpend')] };
    }
  }
}

function deriveAfterPlan(context: Context, figure: FigureId, flow: FlowName): Derivation {
  const { forecast, scope } = context;
  if (scope.kind !== 'line') return overLines(context, figure, figure, scopeLines(forecast, scope));
  return sumOf(flow, months(context, flow).slice(forecast.axis.planMonths));
}

function deriveRates(context: Context, figure: 'elasticMargin' | 'ordersPerCustomer' | 'lifetimeMargin'): Derivation {
  const { forecast, scope } = context;
  if (scope.kind === 'line') return deriveFromRates(lineContext(context), figure);
  const lines = scopeLines(forecast, scope);
  if (figure !== 'lifetimeMargin') return overLines(context, figure, figure, lines);
  const buying = lines.filter(({ flows }) => flows.customers.some((customers) => customers !== 0));
  const inputs = buying.flatMap(({ line }) => {
    const ofLine = { scope: { kind: 'line', id: line.id } } as const;
    return [
      figureInput(context, 'customers', 'customers', ofLine),
      figureInput(context, 'lifetimeMargin', 'lifetimeMargin', ofLine),
    ];
  });
  return { formula: 'sum(customers * lifetimeMargin) / sum(customers)', inputs };
}

function deriveCumulative(context: Context, figure: 'cumulative' | 'cumulativeDiscounted'): Derivation {
  const month = context.month ?? 0;
  const flow = figure === 'cumulative' ? 'net' : 'discounted';
  const now = figureInput(context, flow, flow);
  if (month === 0) return { formula: flow, inputs: [now] };
  return {
    formula: FIGURES[figure].formula,
    inputs: [figureInput(context, 'before', figure, { month: month - 1 }), now],
  };
}

function deriveDiscounted(context: Context): Derivation {
  const { hurdle } = context.forecast.plan;
  const rate = hurdle === null ? [] : [cellInput('hurdle', 'rate', hurdle.rate, 'hurdle.rate')];
  const inputs = [figureInput(context, 'net', 'net'), ...rate, countInput('month', context.month ?? 0)];
  return { formula: FIGURES.discounted.formula, inputs };
}

function overMonths(context: Context, figure: FigureId): Derivation {
  return sumOf(figure, months(context, figure));
}

function months(context: Context, figure: FigureId): readonly ExplainedInput[] {
  return Array.from({ length: context.forecast.axis.months }, (_, month) =>
    figureInput(context, figure, figure, { month }),
  );
}

/** The sum of a figure over lines, shown as `symbol`; a line that is asked about itself is the sum of its own spend. */
function overLines(context: Context, symbol: FigureId, figure: FigureId, lines: readonly LineForecast[]): Derivation {
  const inputs = lines.map(({ line }) =>
    figureInput(context, symbol, figure, { scope: { kind: 'line', id: line.id } }),
  );
  return sumOf(symbol, inputs);
}

function lineContext(context: Context): LineContext {
  const [line] = scopeLines(context.forecast, context.scope);
  if (line === undefined) throw new Error('A line that the plan does not hold cannot be explained');
  return { ...context, line, path: `lines[${context.forecast.lines.indexOf(line)}]` };
}
