import { baseValue } from './estimate.ts';
import { bringsContacts, type Delay, type Line, type RepeatOrders } from './line.ts';
import type { Plan } from './plan.ts';

/**
 * The one time axis of a plan, shared by the base and all its scenarios so that they can be laid side by side.
 * Months are numbered from 0, the plan's first month. `months` is the horizon: for the longest line, the plan's months,
 * plus its carry-over until less than 0.1 % of the effect is left, plus its longest delay, plus its stated repeat orders.
 */
export interface TimeAxis {
  /** `2027-01`. */
  readonly firstMonth: string;
  readonly planMonths: number;
  /** planMonths <= months <= MAX_HORIZON. */
  readonly months: number;
}

/** Twenty years: a plan whose horizon would be longer is refused. */
export const MAX_HORIZON = 240;

/** Carry-over is followed until less than this share of a month's effect is left. */
const CARRY_OVER_REST = 0.001;

/** The plan's one time axis (shapes and limits: `TimeAxis`). Past `parsePlan` the horizon never exceeds `MAX_HORIZON`. */
export function timeAxis(plan: Plan): TimeAxis {
  let months = plan.months;
  for (const line of plan.lines) months = Math.max(months, lineMonths(line, plan.months));
  return { firstMonth: plan.firstMonth, planMonths: plan.months, months };
}

/** Months from the plan's first month in which this line may still bring money: its own horizon. */
export function lineMonths(line: Line, planMonths: number): number {
  if (!bringsContacts(line)) return planMonths;
  return contactMonths(line, planMonths) + longestDelay(line.delay) + repeatMonths(line.repeat);
}

/** Months in which a line may bring contacts: the plan's months and the tail of its carry-over. */
export function contactMonths(line: Line, planMonths: number): number {
  return bringsContacts(line) ? planMonths + carryOverMonths(baseValue(line.carryOver)) : planMonths;
}

/** Whole months after the contact in which the last of its customers arrive. */
export function longestDelay(delay: Delay): number {
  return delay.kind === 'months' ? delay.months : delay.shares.length - 1;
}

/** Months from the first order to the last one that is stated. */
export function repeatMonths(repeat: RepeatOrders | null): number {
  return repeat === null ? 0 : repeat.everyMonths * repeat.atMost;
}

/**
 * Smallest k with carryOver^(k+1) < 0.1 %: after k further months less than that is left of a month's effect.
 * 0 without carry-over. Counting stops beyond `MAX_HORIZON`, which no plan may reach anyway.
 */
export function carryOverMonths(carryOver: number): number {
  let months = 0;
  for (let left = carryOver; left >= CARRY_OVER_REST && months <= MAX_HORIZON; left *= carryOver) months++;
  return months;
}

/** The month `index` months after `firstMonth` (`2027-01`), written the same way: index 13 is `2028-02`. */
export function monthAt(firstMonth: string, index: number): string {
  const months = Number(firstMonth.slice(0, 4)) * 12 + Number(firstMonth.slice(5, 7)) - 1 + index;
  const year = Math.floor(months / 12);
  return `${String(year).padStart(4, '0')}-${String(months - year * 12 + 1).padStart(2, '0')}`;
}
