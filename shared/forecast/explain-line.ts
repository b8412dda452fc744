import { repeatMonths } from '../plan/axis.ts';
import { statesCarryOver } from '../plan/assumptions.ts';
import { baseValue } from '../plan/estimate.ts';
import { bringsContacts, type ContactLine } from '../plan/line.ts';
import type { Curve } from './curve.ts';
import { FIGURES, type FigureId, type Unit } from './explain-figures.ts';
import {
  cellInput,
  countInput,
  figureInput,
  ZERO,
  type Context,
  type Derivation,
  type ExplainedInput,
} from './explain-input.ts';
import { defined } from './figure.ts';
import type { LineForecast } from './forecast.ts';
import { unchanged } from './scenario.ts';

/** A line being explained, with its place in the document. */
export interface LineContext extends Context {
  readonly line: LineForecast;
  /** `lines[3]`. */
  readonly path: string;
}

/** One step of a line in one month, from the typed spend to the margin. */
export function deriveStep(context: LineContext, figure: FigureId, month: number): Derivation {
  const { line } = context.line;
  if (figure === 'spend') return spendStep(context, month);
  if (!bringsContacts(line)) return ZERO;
  const { contactMonths, delayShares } = context.line.inputs;
  const buying = contactMonths + delayShares.length - 1;
  switch (figure) {
    case 'effectiveSpend':
      return month < contactMonths ? effectiveStep(context, line, month) : ZERO;
    case 'contacts':
      return month < contactMonths ? contactsStep(context, line, month) : ZERO;
    case 'elasticContacts':
      return month < contactMonths ? elasticStep(context, line) : ZERO;
    case 'quotes':
      return month < contactMonths ? rateStep(context, 'quotes', 'contacts', 'quoteRate') : ZERO;
    case 'customers':
      return month < buying ? customersStep(context, month) : ZERO;
    case 'orders':
      return month < buying + repeatMonths(line.repeat) ? ordersStep(context, line, month) : ZERO;
    case 'revenue':
      return rateStep(context, 'revenue', 'orders', 'orderValue');
    case 'margin':
      return rateStep(context, 'margin', 'revenue', 'marginRate');
    default:
      throw new Error(`${figure} is not a step of a line`);
  }
}

/** Figures of a line that start from its assumptions and not from its months. */
export function deriveFromRates(
  context: LineContext,
  figure: 'elasticMargin' | 'ordersPerCustomer' | 'lifetimeMargin',
): Derivation {
  const { line } = context.line;
  if (!bringsContacts(line)) return ZERO;
  const { formula } = FIGURES[figure];
  const orders = timesKept(context, line);
  if (figure === 'ordersPerCustomer') return orders.length === 0 ? ONE : { formula, inputs: orders };
  const value = [rateInput(context, 'orderValue'), rateInput(context, 'marginRate')];
  if (figure === 'elasticMargin') {
    return {
      formula,
      inputs: [
        figureInput(context, 'elasticContacts', 'elasticContacts'),
        contactsFactor(context),
        rateInput(context, 'quoteRate'),
        rateInput(context, 'winRate'),
        ...value,
        figureInput(context, 'ordersPerCustomer', 'ordersPerCustomer'),
      ],
    };
  }
  const { hurdle } = context.forecast.plan;
  if (line.repeat === null) return { formula: 'orderValue * marginRate', inputs: value };
  const rate = hurdle === null ? [] : [cellInput('hurdle', 'rate', hurdle.rate, 'hurdle.rate')];
  const every = cellInput('everyMonths', 'count', line.repeat.everyMonths, `${context.path}.repeat.everyMonths`);
  return { formula, inputs: [...value, ...orders, ...rate, every] };
}

const ONE: Derivation = { formula: '1', inputs: [] };

/** retention, and 0, 1, 2... orders after the first; nothing without repeat orders. */
function timesKept(context: LineContext, { repeat }: ContactLine): readonly ExplainedInput[] {
  if (repeat === null) return [];
  return [
    retention(context, repeat),
    ...Array.from({ length: repeat.atMost + 1 }, (_, order) => countInput('times', order)),
  ];
}

function retention({ path }: LineContext, repeat: NonNullable<ContactLine['repeat']>): ExplainedInput {
  return cellInput('retention', 'ratio', baseValue(repeat.retention), `${path}.repeat.retention`);
}

function spendStep({ line: { line, inputs }, path, forecast }: LineContext, month: number): Derivation {
  const planned = line.spend[month];
  if (planned === undefined) return ZERO;
  const scenario = { kind: 'scenario', id: forecast.options.scenario } as const;
  return {
    formula: FIGURES.spend.formula,
    inputs: [
      cellInput('planned', 'money', planned, `${path}.spend[${month}]`),
      { symbol: 'spendFactor', unit: 'ratio', value: defined(inputs.spendFactor), source: scenario },
      { symbol: 'cutFactor', unit: 'ratio', value: defined(inputs.cutFactor), source: { kind: 'cut' } },
    ],
  };
}

function effectiveStep(context: LineContext, line: ContactLine, month: number): Derivation {
  const spend = figureInput(context, 'spend', 'spend');
  if (!statesCarryOver(line)) return { formula: 'spend', inputs: [spend] };
  const carryOver = cellInput('carryOver', 'ratio', context.line.inputs.carryOver, `${context.path}.carryOver`);
  if (month === 0) return { formula: '(1 - carryOver) * spend', inputs: [carryOver, spend] };
  const before = figureInput(context, 'before', 'effectiveSpend', { month: month - 1 });
  return { formula: FIGURES.effectiveSpend.formula, inputs: [carryOver, spend, before] };
}

/** Contacts by each curve, in the symbols of the definitions. */
const CONTACTS_FORMULA: Readonly<Record<Curve['kind'], string>> = {
  constant: 'effectiveSpend / costPerContact',
  hill: 'ceiling * effectiveSpend ^ slope / (half ^ slope + effectiveSpend ^ slope)',
  exponential: 'ceiling * (1 - exp(-effectiveSpend / scale))',
  log: 'ceiling * ln(1 + effectiveSpend / scale)',
  power: 'factor * effectiveSpend ^ exponent',
};

/** x * f'(x) of each curve. */
const ELASTIC_FORMULA: Readonly<Record<Curve['kind'], string>> = {
  constant: 'effectiveSpend / costPerContact',
  hill: 'ceiling * slope * half ^ slope * effectiveSpend ^ slope / (half ^ slope + effectiveSpend ^ slope) ^ 2',
  exponential: 'ceiling * effectiveSpend / scale * exp(-effectiveSpend / scale)',
  log: 'ceiling * effectiveSpend / (scale + effectiveSpend)',
  power: 'factor * exponent * effectiveSpend ^ exponent',
};

function contactsStep(context: LineContext, { response }: ContactLine, month: number): Derivation {
  const { path, line } = context;
  if (response.kind === 'fixed') {
    const typed = response.contacts[month];
    if (typed === undefined) return ZERO;
    const cell = cellInput('typed', 'count', typed, `${path}.response.contacts[${month}]`);
    return { formula: 'typed * contactsFactor', inputs: [cell, contactsFactor(context)] };
  }
  const { curve } = line.inputs;
  if (curve === null) return ZERO;
  return {
    formula: `${CONTACTS_FORMULA[curve.kind]} * contactsFactor`,
    inputs: [
      figureInput(context, 'effectiveSpend', 'effectiveSpend'),
      ...parameters(context, curve),
      contactsFactor(context),
    ],
  };
}

function elasticStep(context: LineContext, { response }: ContactLine): Derivation {
  const { curve } = context.line.inputs;
  if (response.kind === 'fixed' || curve === null) return ZERO;
  return {
    formula: ELASTIC_FORMULA[curve.kind],
    inputs: [figureInput(context, 'effectiveSpend', 'effectiveSpend'), ...parameters(context, curve)],
  };
}

const PARAMETER_UNITS: Readonly<Record<string, Unit>> = {
  costPerContact: 'money',
  half: 'money',
  scale: 'money',
  ceiling: 'count',
  factor: 'count',
};

function parameters({ line: { line }, path }: LineContext, curve: Curve): readonly ExplainedInput[] {
  return Object.entries(curve).flatMap(([symbol, value]) => {
    if (typeof value === 'string') return [];
    const unit = PARAMETER_UNITS[symbol] ?? 'ratio';
    if (line.response.kind !== 'points') return [cellInput(symbol, unit, value, `${path}.response.${symbol}`)];
    return [
      { symbol, unit, value: defined(value), source: { kind: 'fitted', path: `${path}.response.points` } as const },
    ];
  });
}

function contactsFactor({ line, forecast }: LineContext): ExplainedInput {
  const source = { kind: 'scenario', id: forecast.options.scenario } as const;
  return { symbol: 'contactsFactor', unit: 'ratio', value: defined(line.inputs.contactsFactor), source };
}

type Rate = 'quoteRate' | 'winRate' | 'orderValue' | 'marginRate';

function rateInput({ line: { line, inputs }, path }: LineContext, rate: Rate): ExplainedInput {
  const unit = rate === 'orderValue' ? 'money' : 'ratio';
  return cellInput(rate, unit, inputs[rate], `${path}.${rate}`, unchanged(line)[rate]);
}

/** A step that multiplies the one before it by a rate of the line. */
function rateStep(context: LineContext, figure: FigureId, before: FigureId, rate: Rate): Derivation {
  return { formula: FIGURES[figure].formula, inputs: [figureInput(context, before, before), rateInput(context, rate)] };
}

function customersStep(context: LineContext, month: number): Derivation {
  const { delayShares } = context.line.inputs;
  const from = delayShares.flatMap((share, later) =>
    share === 0 || later > month
      ? []
      : [
          figureInput(context, 'quotes', 'quotes', { month: month - later }),
          cellInput('share', 'ratio', share, `${context.path}.delay`),
        ],
  );
  if (from.length === 0) return ZERO;
  return { formula: FIGURES.customers.formula, inputs: [...from, rateInput(context, 'winRate')] };
}

function ordersStep(context: LineContext, { repeat }: ContactLine, month: number): Derivation {
  if (repeat === null) return { formula: 'customers', inputs: [figureInput(context, 'customers', 'customers')] };
  const times = Array.from({ length: repeat.atMost + 1 }, (_, order) => order).filter(
    (order) => order * repeat.everyMonths <= month,
  );
  const earlier = times.flatMap((order) => [
    figureInput(context, 'customers', 'customers', { month: month - order * repeat.everyMonths }),
    countInput('times', order),
  ]);
  return { formula: FIGURES.orders.formula, inputs: [...earlier, retention(context, repeat)] };
}
