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
