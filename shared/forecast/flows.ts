/**
 * What happens month by month, one array per quantity, each as long as the axis. Money is minor units, unrounded.
 * `quotes` stand in the month of the contacts; `customers`, `revenue` and `margin` in the month they arrive.
 */
export interface Flows {
  readonly spend: Float64Array;
  readonly contacts: Float64Array;
  readonly quotes: Float64Array;
  readonly customers: Float64Array;
  /** First orders and repeat orders. */
  readonly orders: Float64Array;
  readonly revenue: Float64Array;
  readonly margin: Float64Array;
}

export const FLOW_NAMES = ['spend', 'contacts', 'quotes', 'customers', 'orders', 'revenue', 'margin'] as const;
export type FlowName = (typeof FLOW_NAMES)[number];

/** What a scope adds up to over the axis; money in minor units, unrounded. */
export interface ScopeSums {
  /** Spend as booked, overheads included. */
  readonly spend: number;
  /** Spend of the lines that bring contacts. */
  readonly ownSpend: number;
  readonly contacts: number;
  readonly quotes: number;
  readonly customers: number;
  readonly orders: number;
  readonly revenue: number;
  readonly margin: number;
  /** What falls after the plan's last month. */
  readonly lateContacts: number;
  readonly lateCustomers: number;
  readonly lateRevenue: number;
  readonly lateMargin: number;
  /** Margin that moves with spend: the next unit spent in today's proportions brings this divided by own spend. */
  readonly elasticMargin: number;
}
