import { FLOW_NAMES } from './flows.ts';

/** Every figure that can be explained. Flows and the steps below them first, then relations, then finance. */
export const FIGURE_IDS = [
  ...FLOW_NAMES,
  'effectiveSpend',
  'elasticContacts',
  'ownSpend',
  'overheads',
  'overheadShare',
  'countedSpend',
  'contactsAfterPlan',
  'customersAfterPlan',
  'revenueAfterPlan',
  'marginAfterPlan',
  'elasticMargin',
  'ordersPerCustomer',
  'conversion',
  'breakEvenCostPerContact',
  'lifetimeMargin',
  'marginalRoi',
  'profit',
  'costPerContact',
  'costPerCustomer',
  'valueToCost',
  'roi',
  'breakEvenConversion',
  'breakEvenOrderValue',
  'net',
  'cumulative',
  'discounted',
  'cumulativeDiscounted',
  'npv',
  'irr',
  'payback',
  'discountedPayback',
  'lowestPoint',
] as const;
export type FigureId = (typeof FIGURE_IDS)[number];

/** Money is minor units; a ratio is 0.71 for 71 %; a month is numbered from 0; a rate is annual effective. */
export type Unit = 'money' | 'count' | 'ratio' | 'rate' | 'month';

interface FigureFacts {
  readonly unit: Unit;
  /** What it can be about. */
  readonly scopes: 'any' | 'plan' | 'line';
  /** Whether it exists for the whole axis, for one month, or for both. */
  readonly months: 'total' | 'month' | 'both';
  /** Whether it differs between direct and loaded. */
  readonly loading: boolean;
  /**
   * Formula in symbols, as `explain` evaluates it where no case of its own applies: + - * / ^, sum, exp, ln, min.
   * A symbol that stands for several values is a list, combined item by item. For flows it is the step within a line
   * and month; over months, lines and groups a flow is the sum.
   */
  readonly formula: string;
  /** The figure behind each symbol, same scope and loading; symbols that are not here are cells of the document. */
  readonly inputs: Readonly<Record<string, FigureId>>;
}

const flow = (unit: Unit, formula: string, inputs: FigureFacts['inputs']): FigureFacts => ({
  unit,
  scopes: 'any',
  months: 'both',
  loading: false,
  formula,
  inputs,
});
const total = (unit: Unit, formula: string, inputs: FigureFacts['inputs']): FigureFacts => ({
  unit,
  scopes: 'any',
  months: 'total',
  loading: false,
  formula,
  inputs,
});
const loaded = (unit: Unit, formula: string, inputs: FigureFacts['inputs']): FigureFacts => ({
  ...total(unit, formula, inputs),
  loading: true,
});
const ofLine = (
  unit: Unit,
  months: FigureFacts['months'],
  formula: string,
  inputs: FigureFacts['inputs'],
): FigureFacts => ({
  ...total(unit, formula, inputs),
  scopes: 'line',
  months,
});
const ofPlan = (
  unit: Unit,
  months: FigureFacts['months'],
  formula: string,
  inputs: FigureFacts['inputs'],
): FigureFacts => ({
  ...total(unit, formula, inputs),
  scopes: 'plan',
  months,
});

export const FIGURES: Readonly<Record<FigureId, FigureFacts>> = {
  spend: flow('money', 'planned * spendFactor * cutFactor', {}),
  contacts: flow('count', 'curve(effectiveSpend) * contactsFactor', { effectiveSpend: 'effectiveSpend' }),
  quotes: flow('count', 'contacts * quoteRate', { contacts: 'contacts' }),
  customers: flow('count', 'sum(quotes * share) * winRate', { quotes: 'quotes' }),
  orders: flow('count', 'sum(customers * retention ^ times)', { customers: 'customers' }),
  revenue: flow('money', 'orders * orderValue', { orders: 'orders' }),
  margin: flow('money', 'revenue * marginRate', { revenue: 'revenue' }),
  effectiveSpend: ofLine('money', 'month', '(1 - carryOver) * spend + carryOver * before', {
    spend: 'spend',
    before: 'effectiveSpend',
  }),
  elasticContacts: ofLine('count', 'both', 'effectiveSpend * slopeOfCurve(effectiveSpend)', {
    effectiveSpend: 'effectiveSpend',
  }),
  ownSpend: total('money', 'sum(spend)', { spend: 'spend' }),
  overheads: ofPlan('money', 'total', 'sum(spend)', { spend: 'spend' }),
  overheadShare: total('money', 'overheads * ownSpend / planOwnSpend', {
    overheads: 'overheads',
    ownSpend: 'ownSpend',
    planOwnSpend: 'ownSpend',
  }),
  countedSpend: loaded('money', 'ownSpend + overheadShare', { ownSpend: 'ownSpend', overheadShare: 'overheadShare' }),
  contactsAfterPlan: total('count', 'sum(contacts)', { contacts: 'contacts' }),
  customersAfterPlan: total('count', 'sum(customers)', { customers: 'customers' }),
  revenueAfterPlan: total('money', 'sum(revenue)', { revenue: 'revenue' }),
  marginAfterPlan: total('money', 'sum(margin)', { margin: 'margin' }),
  elasticMargin: total(
    'money',
    'elasticContacts * contactsFactor * quoteRate * winRate * orderValue * marginRate * ordersPerCustomer',
    { elasticContacts: 'elasticContacts', ordersPerCustomer: 'ordersPerCustomer' },
  ),
  ordersPerCustomer: ofLine('count', 'total', 'sum(retention ^ times)', {}),
  conversion: total('ratio', 'customers / contacts', { customers: 'customers', contacts: 'contacts' }),
  breakEvenCostPerContact: total('money', 'margin / contacts', { margin: 'margin', contacts: 'contacts' }),
  lifetimeMargin: total(
    'money',
    'orderValue * marginRate * sum(retention ^ times / (1 + hurdle) ^ (times * everyMonths / 12))',
    {},
  ),
  marginalRoi: total('ratio', 'elasticMargin / ownSpend - 1', {
    elasticMargin: 'elasticMargin',
    ownSpend: 'ownSpend',
  }),
  profit: loaded('money', 'margin - spend', { margin: 'margin', spend: 'countedSpend' }),
  costPerContact: loaded('money', 'spend / contacts', { spend: 'countedSpend', contacts: 'contacts' }),
  costPerCustomer: loaded('money', 'spend / customers', { spend: 'countedSpend', customers: 'customers' }),
  valueToCost: loaded('ratio', 'revenue / spend', { revenue: 'revenue', spend: 'countedSpend' }),
  roi: loaded('ratio', '(margin - spend) / spend', { margin: 'margin', spend: 'countedSpend' }),
  breakEvenConversion: loaded('ratio', 'conversion * spend / margin', {
    conversion: 'conversion',
    spend: 'countedSpend',
    margin: 'margin',
  }),
  breakEvenOrderValue: loaded('money', 'revenue / orders * spend / margin', {
    revenue: 'revenue',
    orders: 'orders',
    spend: 'countedSpend',
    margin: 'margin',
  }),
  net: ofPlan('money', 'month', 'margin - spend', { margin: 'margin', spend: 'spend' }),
  cumulative: ofPlan('money', 'month', 'before + net', { before: 'cumulative', net: 'net' }),
  discounted: ofPlan('money', 'month', 'net / (1 + hurdle) ^ ((month + 1) / 12)', { net: 'net' }),
  cumulativeDiscounted: ofPlan('money', 'month', 'before + discounted', {
    before: 'cumulativeDiscounted',
    discounted: 'discounted',
  }),
  npv: ofPlan('money', 'total', 'sum(discounted)', { discounted: 'discounted' }),
  irr: ofPlan('rate', 'total', 'irr(net)', { net: 'net' }),
  payback: ofPlan('month', 'total', 'payback(cumulative)', { cumulative: 'cumulative' }),
  discountedPayback: ofPlan('month', 'total', 'payback(cumulativeDiscounted)', {
    cumulativeDiscounted: 'cumulativeDiscounted',
  }),
  lowestPoint: ofPlan('money', 'total', 'min(0, cumulative)', { cumulative: 'cumulative' }),
};

export function isFigureId(text: string): text is FigureId {
  return (FIGURE_IDS as readonly string[]).includes(text);
}
