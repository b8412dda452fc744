import { bringsContacts } from '../plan/line.ts';
import { defined, notDefined, type Figure, type LoadedFigures, type ReturnFigures } from './figure.ts';
import type { Reference } from './explain-reference.ts';
import { financeFigures, type FinanceFigures, type InternalRate, type Payback } from './finance.ts';
import type { FlowName } from './flows.ts';
import type { Forecast, LineForecast } from './forecast.ts';
import { scopeFlows, scopeLines } from './groups.ts';
import { ordersPerCustomer } from './line-sums.ts';
import { planSums, returnFigures, scopeSums } from './return.ts';

/** What stands at the end of an explanation: a figure, or one of the outcomes of the finance figures. */
export type ExplainedValue =
  | Figure
  | { readonly state: 'rate'; readonly rate: InternalRate }
  | { readonly state: 'payback'; readonly payback: Payback }
  | { readonly state: 'lowest-point'; readonly value: number; readonly month: number | null };

/** The value of a reference (from `parseReference`), the very number that the other outputs show. */
export function valueOf(forecast: Forecast, reference: Reference): ExplainedValue {
  const { figure, scope, month } = reference;
  switch (figure) {
    case 'spend':
    case 'contacts':
    case 'quotes':
    case 'customers':
    case 'orders':
    case 'revenue':
    case 'margin':
      return defined(flowOf(forecast, reference, figure));
    case 'effectiveSpend':
      return defined(lineOf(forecast, reference).effective[month ?? 0] ?? 0);
    case 'elasticContacts': {
      const { elasticContacts } = lineOf(forecast, reference);
      return defined(
        month === null ? elasticContacts.reduce((sum, value) => sum + value, 0) : (elasticContacts[month] ?? 0),
      );
    }
    case 'ordersPerCustomer': {
      const { line, inputs } = lineOf(forecast, reference);
      return bringsContacts(line) ? defined(ordersPerCustomer(inputs, 0)) : notDefined('overhead');
    }
    case 'overheads': {
      const plan = planSums(forecast);
      return defined(plan.spend - plan.ownSpend);
    }
    case 'ownSpend':
    case 'elasticMargin':
      return defined(scopeSums(forecast, scope)[figure]);
    case 'contactsAfterPlan':
      return defined(scopeSums(forecast, scope).lateContacts);
    case 'customersAfterPlan':
      return defined(scopeSums(forecast, scope).lateCustomers);
    case 'revenueAfterPlan':
      return defined(scopeSums(forecast, scope).lateRevenue);
    case 'marginAfterPlan':
      return defined(scopeSums(forecast, scope).lateMargin);
    case 'net':
    case 'cumulative':
    case 'discounted':
    case 'cumulativeDiscounted':
    case 'npv':
    case 'irr':
    case 'payback':
    case 'discountedPayback':
    case 'lowestPoint':
      return financeValue(financeOf(forecast), figure, month ?? 0, forecast.plan.hurdle !== null);
    default:
      return returnValue(returnFigures(forecast, scope), figure, reference.loading === 'direct' ? 'direct' : 'loaded');
  }
}

/** Finance figures are read once for each month of a walk: kept with the forecast. */
const known = new WeakMap<Forecast, FinanceFigures>();

function financeOf(forecast: Forecast): FinanceFigures {
  let finance = known.get(forecast);
  if (finance === undefined) known.set(forecast, (finance = financeFigures(forecast)));
  return finance;
}

function lineOf(forecast: Forecast, { scope }: Reference): LineForecast {
  const [line] = scopeLines(forecast, scope);
  if (scope.kind !== 'line' || line === undefined) throw new Error('A figure of one line was asked of another scope');
  return line;
}

function flowOf(forecast: Forecast, { scope, month }: Reference, name: FlowName): number {
  if (month !== null) return scopeFlows(forecast, scope)[name][month] ?? 0;
  return scopeSums(forecast, scope)[name];
}

type FinanceId =
  | 'net'
  | 'cumulative'
  | 'discounted'
  | 'cumulativeDiscounted'
  | 'npv'
  | 'irr'
  | 'payback'
  | 'discountedPayback'
  | 'lowestPoint';

function financeValue(finance: FinanceFigures, figure: FinanceId, month: number, hurdle: boolean): ExplainedValue {
  switch (figure) {
    case 'net':
    case 'cumulative':
      return defined(finance[figure][month] ?? 0);
    case 'discounted':
    case 'cumulativeDiscounted':
      return hurdle ? defined(finance[figure][month] ?? 0) : notDefined('no-hurdle');
    case 'npv':
      return finance.npv;
    case 'irr':
      return { state: 'rate', rate: finance.irr };
    case 'payback':
      return { state: 'payback', payback: finance.payback };
    case 'discountedPayback':
      return finance.discountedPayback === null
        ? notDefined('no-hurdle')
        : { state: 'payback', payback: finance.discountedPayback };
    case 'lowestPoint':
      return { state: 'lowest-point', value: finance.lowestPoint.amount, month: finance.lowestPoint.month };
  }
}

type ReturnId =
  | 'overheadShare'
  | 'conversion'
  | 'breakEvenCostPerContact'
  | 'lifetimeMargin'
  | 'marginalRoi'
  | 'countedSpend'
  | Exclude<keyof LoadedFigures, 'spend'>;

function returnValue(figures: ReturnFigures, figure: ReturnId, loading: 'direct' | 'loaded'): Figure {
  switch (figure) {
    case 'overheadShare':
      return defined(figures.overheadShare);
    case 'conversion':
    case 'breakEvenCostPerContact':
    case 'lifetimeMargin':
    case 'marginalRoi':
      return figures[figure];
    case 'countedSpend':
      return defined(figures[loading].spend);
    case 'profit':
      return defined(figures[loading].profit);
    default:
      return figures[loading][figure];
  }
}
