import type { FigureScope } from '../../../shared/forecast/figure.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import { sum } from './plain-model.ts';
import type { PlainLine } from './plain-model.ts';

/** A number, or null where the definitions leave the figure without a denominator. */
type Maybe = number | null;

export interface PlainFigures {
  readonly [figure: string]: Maybe;
}

export function inScope(scope: FigureScope, { line }: PlainLine): boolean {
  switch (scope.kind) {
    case 'plan':
      return true;
    case 'line':
      return line.id === scope.id;
    default:
      return (line[scope.kind] ?? '') === scope.key;
  }
}

/** The table of the return, for one scope. `direct.` and `loaded.` figures differ only in the spend they count. */
export function plainFigures(plan: Plan, lines: readonly PlainLine[], scope: FigureScope): PlainFigures {
  const chosen = lines.filter((line) => inScope(scope, line));
  const after = (flow: Flow): number => sum(chosen.map((line) => sum(line[flow].slice(plan.months))));

  const ownSpend = total(own(chosen), 'spend');
  const allOverheads = total(lines, 'spend') - total(own(lines), 'spend');
  const planOwn = total(own(lines), 'spend');
  const overheadShare = scope.kind === 'plan' ? allOverheads : planOwn === 0 ? 0 : (allOverheads * ownSpend) / planOwn;
  const [contacts, quotes, customers, orders, revenue, margin] = (
    ['contacts', 'quotes', 'customers', 'orders', 'revenue', 'margin'] as const
  ).map((flow) => total(chosen, flow)) as [number, number, number, number, number, number];

  // A loss on every order has no break-even: more customers or dearer orders only lose more.
  const payable = Math.max(margin, 0);
  const loadedFigures = (name: string, spend: number): PlainFigures => ({
    [`${name}.spend`]: spend,
    [`${name}.profit`]: margin - spend,
    [`${name}.costPerContact`]: over(spend, contacts),
    [`${name}.costPerCustomer`]: over(spend, customers),
    [`${name}.valueToCost`]: over(revenue, spend),
    [`${name}.roi`]: over(margin - spend, spend),
    [`${name}.breakEvenConversion`]: contacts === 0 ? null : over((customers / contacts) * spend, payable),
    [`${name}.breakEvenOrderValue`]: orders === 0 ? null : over((revenue / orders) * spend, payable),
  });
  const lifetime = sum(own(chosen).map((line) => sum(line.customers) * (line.lifetimeMargin ?? 0)));
  return {
    spend: total(chosen, 'spend'),
    ownSpend,
    overheadShare,
    contacts,
    quotes,
    customers,
    orders,
    revenue,
    margin,
    'afterPlan.contacts': after('contacts'),
    'afterPlan.customers': after('customers'),
    'afterPlan.revenue': after('revenue'),
    'afterPlan.margin': after('margin'),
    conversion: over(customers, contacts),
    breakEvenCostPerContact: over(margin, contacts),
    lifetimeMargin: plan.hurdle === null ? null : over(lifetime, customers),
    ...loadedFigures('direct', ownSpend),
    ...loadedFigures('loaded', ownSpend + overheadShare),
  };
}

function own(list: readonly PlainLine[]): PlainLine[] {
  return list.filter(({ line }) => line.response.kind !== 'none');
}

function total(list: readonly PlainLine[], flow: Flow): number {
  return sum(list.map((line) => sum(line[flow])));
}

type Flow = 'spend' | 'contacts' | 'quotes' | 'customers' | 'orders' | 'revenue' | 'margin';

function over(numerator: number, denominator: number): Maybe {
  return denominator === 0 ? null : numerator / denominator;
}

export interface PlainFinance {
  readonly net: number[];
  readonly cumulative: number[];
  readonly npv: Maybe;
  readonly payback: { readonly month: Maybe; readonly touches: Maybe };
  readonly lowestPoint: { readonly amount: number; readonly month: Maybe };
}

export function plainFinance(plan: Plan, lines: readonly PlainLine[], months: number): PlainFinance {
  const net = Array.from({ length: months }, (_, month) =>
    sum(lines.map((line) => (line.margin[month] ?? 0) - (line.spend[month] ?? 0))),
  );
  const cumulative = running(net);
  const lowest = Math.min(0, ...cumulative);
  return {
    net,
    cumulative,
    npv: plan.hurdle === null ? null : sum(plainDiscounted(net, plan.hurdle.rate)),
    payback: plainPayback(cumulative),
    lowestPoint: { amount: lowest, month: lowest < 0 ? cumulative.indexOf(lowest) : null },
  };
}

/** Each month's flow at the start of the plan, discounted from the month's end. */
export function plainDiscounted(net: readonly number[], annual: number): number[] {
  return net.map((flow, month) => flow / (1 + annual) ** ((month + 1) / 12));
}

export function running(flows: readonly number[]): number[] {
  let reached = 0;
  return flows.map((flow) => (reached += flow));
}

export function plainPayback(cumulative: readonly number[]): { month: Maybe; touches: Maybe } {
  const lasting = cumulative.findIndex((_, month) => cumulative.slice(month).every((amount) => amount >= 0));
  const below = cumulative.findIndex((amount) => amount < 0);
  const regained = below < 0 ? -1 : cumulative.findIndex((amount, month) => month > below && amount >= 0);
  const month = lasting < 0 ? null : lasting;
  return { month, touches: regained >= 0 && (month === null || regained < month) ? regained : null };
}

/** Monthly rates at which the flows are worth nothing, found on a fine net of growth factors from a thousandth to ten million. */
export function plainRates(net: readonly number[]): number[] {
  // Value at the END of the horizon for growth below 1 and at its START above: neither overflows.
  const worth = (growth: number): number =>
    growth <= 1
      ? net.reduce((value, flow) => value * growth + flow, 0)
      : net.reduceRight((value, flow) => value / growth + flow, 0);
  const steps = 10_000;
  const growthAt = (step: number): number => 10 ** (-3 + (10 * step) / steps);
  const found: number[] = [];
  for (let step = 0; step < steps; step += 1) {
    let [low, high] = [growthAt(step), growthAt(step + 1)];
    if (worth(low) > 0 === worth(high) > 0) continue;
    for (let halving = 0; halving < 80; halving += 1) {
      const middle = (low + high) / 2;
      if (worth(low) > 0 === worth(middle) > 0) low = middle;
      else high = middle;
    }
    found.push((low + high) / 2 - 1);
  }
  return found;
}
