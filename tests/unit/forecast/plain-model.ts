import type { Curve } from '../../../shared/forecast/curve.ts';
import { baseValue } from '../../../shared/plan/estimate.ts';
import type { ContactLine, Line } from '../../../shared/plan/line.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import type { ScenarioField, ScenarioScope } from '../../../shared/plan/scenario.ts';

/**
 * The definitions once more, written to be read and not to be fast, from their text alone: what the engine is compared with.
 * Only the curve found from stated points is taken from the engine, since the definitions do not fix how it is found.
 */
export interface PlainOptions {
  readonly scenario: string | null;
  readonly cut: number;
  readonly keepMinimums: boolean;
  /** All spend times this, after scenario and cut: the slope of the margin is taken by it. */
  readonly stretch?: number;
}

export interface PlainLine {
  readonly line: Line;
  readonly spend: number[];
  readonly contacts: number[];
  readonly quotes: number[];
  readonly customers: number[];
  readonly orders: number[];
  readonly revenue: number[];
  readonly margin: number[];
  /** Margin of one customer over all stated orders, each discounted from its own month; null for an overhead. */
  readonly lifetimeMargin: number | null;
}

export type FittedCurves = ReadonlyMap<string, Curve>;

export function plainForecast(plan: Plan, options: PlainOptions, fitted: FittedCurves): PlainLine[] {
  const months = horizon(plan);
  return plan.lines.map((line) => plainLine(plan, line, options, fitted, months));
}

/** Plan months, carry-over until less than 0.1 % is left, longest delay and stated repeat orders: the longest line decides. */
export function horizon(plan: Plan): number {
  let longest = plan.months;
  for (const line of plan.lines) {
    if (line.response.kind === 'none') continue;
    const contactLine = line as ContactLine;
    const repeat = contactLine.repeat === null ? 0 : contactLine.repeat.everyMonths * contactLine.repeat.atMost;
    const length = plan.months + tail(contactLine) + delayShares(contactLine).length - 1 + repeat;
    longest = Math.max(longest, length);
  }
  return longest;
}

function tail(line: ContactLine): number {
  const kept = baseValue(line.carryOver);
  return kept === 0
    ? 0
    : Array.from({ length: 1000 }, (_, month) => month).findIndex((month) => kept ** (month + 1) < 0.001);
}

function delayShares(line: ContactLine): readonly number[] {
  if (line.delay.kind === 'shares') return line.delay.shares;
  return Array.from({ length: line.delay.months + 1 }, (_, month) =>
    line.delay.kind === 'months' && month === line.delay.months ? 1 : 0,
  );
}

function plainLine(plan: Plan, line: Line, options: PlainOptions, fitted: FittedCurves, months: number): PlainLine {
  const zeros = (): number[] => Array.from({ length: months }, () => 0);
  const spend = zeros();
  const factor = spendFactor(plan, line, options.scenario) * cutFactor(plan, line, options) * (options.stretch ?? 1);
  line.spend.forEach((amount, month) => (spend[month] = amount * factor));
  const flows = {
    contacts: zeros(),
    quotes: zeros(),
    customers: zeros(),
    orders: zeros(),
    revenue: zeros(),
    margin: zeros(),
  };
  if (line.response.kind === 'none') return { line, spend, ...flows, lifetimeMargin: null };

  const contactLine = line as ContactLine;
  const value = (field: ScenarioField, base: number): number => changed(plan, line, options.scenario, field, base);
  const quoteRate = value('quoteRate', baseValue(contactLine.quoteRate));
  const winRate = value('winRate', baseValue(contactLine.winRate));
  const orderValue = value('orderValue', baseValue(contactLine.orderValue));
  const marginRate = value('marginRate', baseValue(contactLine.marginRate));
  const contactsFactor = value('contacts', 1);
  const kept = baseValue(contactLine.carryOver);
  const retention = contactLine.repeat === null ? 0 : baseValue(contactLine.repeat.retention);
  const every = contactLine.repeat?.everyMonths ?? 0;
  const atMost = contactLine.repeat?.atMost ?? 0;

  let effective = 0;
  for (let month = 0; month < plan.months + tail(contactLine); month += 1) {
    effective = (1 - kept) * (spend[month] ?? 0) + kept * effective;
    const contacts = contactsFactor * contactsOf(contactLine, effective, month, fitted);
    add(flows.contacts, month, contacts);
    add(flows.quotes, month, contacts * quoteRate);
    delayShares(contactLine).forEach((share, delay) => {
      const customers = contacts * quoteRate * winRate * share;
      if (customers === 0) return;
      add(flows.customers, month + delay, customers);
      for (let repeat = 0; repeat <= atMost; repeat += 1) {
        const orders = customers * retention ** repeat;
        const when = month + delay + repeat * every;
        add(flows.orders, when, orders);
        add(flows.revenue, when, orders * orderValue);
        add(flows.margin, when, orders * orderValue * marginRate);
      }
    });
  }
  const monthly = plan.hurdle === null ? 0 : (1 + plan.hurdle.rate) ** (1 / 12) - 1;
  let lifetimeMargin = 0;
  for (let repeat = 0; repeat <= atMost; repeat += 1) {
    lifetimeMargin += (orderValue * marginRate * retention ** repeat) / (1 + monthly) ** (repeat * every);
  }
  return { line, spend, ...flows, lifetimeMargin };
}

function add(flow: number[], month: number, amount: number): void {
  if (month >= flow.length && amount !== 0) throw new Error(`Month ${month} is past the horizon of ${flow.length}`);
  flow[month] = (flow[month] ?? 0) + amount;
}

function contactsOf(line: ContactLine, spend: number, month: number, fitted: FittedCurves): number {
  const { response } = line;
  switch (response.kind) {
    case 'fixed':
      return response.contacts[month] ?? 0;
    case 'points': {
      const curve = fitted.get(line.id);
      if (curve === undefined) throw new Error(`No curve for ${line.id}`);
      return curveContacts(curve, spend);
    }
    case 'constant':
      return curveContacts({ kind: 'constant', costPerContact: baseValue(response.costPerContact) }, spend);
    case 'hill': {
      const [ceiling, half, slope] = [response.ceiling, response.half, response.slope].map(baseValue);
      return curveContacts({ kind: 'hill', ceiling: ceiling ?? 0, half: half ?? 0, slope: slope ?? 0 }, spend);
    }
    case 'exponential':
    case 'log':
      return curveContacts(
        { kind: response.kind, ceiling: baseValue(response.ceiling), scale: baseValue(response.scale) },
        spend,
      );
    case 'power':
      return curveContacts(
        { kind: 'power', factor: baseValue(response.factor), exponent: baseValue(response.exponent) },
        spend,
      );
  }
}

function curveContacts(curve: Curve, x: number): number {
  if (x === 0) return 0;
  switch (curve.kind) {
    case 'constant':
      return x / curve.costPerContact;
    case 'hill':
      // x^s / (h^s + x^s) written as 1 / (1 + (h/x)^s): no power of an amount in cents that could overflow.
      return curve.ceiling / (1 + Math.pow(curve.half / x, curve.slope));
    case 'exponential':
      return curve.ceiling * -Math.expm1(-x / curve.scale);
    case 'log':
      return curve.ceiling * Math.log1p(x / curve.scale);
    case 'power':
      return curve.factor * Math.pow(x, curve.exponent);
  }
}

function covers(scope: ScenarioScope, line: Line): boolean {
  switch (scope.kind) {
    case 'plan':
      return true;
    case 'channel':
      return line.channel === scope.id;
    case 'line':
      return line.id === scope.id;
  }
}

/** A field of a line after the changes of the scenario, in their order; a replacement forgets what came before it. */
function changed(plan: Plan, line: Line, scenario: string | null, field: ScenarioField, base: number): number {
  let value = base;
  for (const change of plan.scenarios.find(({ id }) => id === scenario)?.changes ?? []) {
    if (change.field !== field || !covers(change.scope, line)) continue;
    if (change.kind === 'factor') value *= change.factor;
    else if (field === 'spend') value = (base * change.value) / baseSpend(plan, change.scope);
    else value = change.value;
  }
  return value;
}

function baseSpend(plan: Plan, scope: ScenarioScope): number {
  return sum(plan.lines.filter((line) => covers(scope, line)).map((line) => sum(line.spend)));
}

function spendFactor(plan: Plan, line: Line, scenario: string | null): number {
  return changed(plan, line, scenario, 'spend', 1);
}

function cutFactor(plan: Plan, line: Line, options: PlainOptions): number {
  if (line.state.kind !== 'planned' || line.response.kind === 'none') return 1;
  const factor = 1 - options.cut;
  const total = sum(line.spend) * spendFactor(plan, line, options.scenario);
  if (!options.keepMinimums || line.smallest === null || total === 0) return factor;
  return Math.max(factor, Math.min(1, line.smallest / total));
}

export function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
