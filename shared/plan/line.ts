import type { Minor } from '../money/money.ts';
import type { Assumption, Evidence } from './estimate.ts';
import type { ContactResponse, NoResponse } from './response.ts';

/** How firmly a line is promised. Only `planned` money is flexible. */
export type LineState =
  | { readonly kind: 'planned' }
  /** Signed; `cancellableUntil` is the last ISO date on which it can still be cancelled, null when it cannot. */
  | { readonly kind: 'committed'; readonly cancellableUntil: string | null }
  | { readonly kind: 'spent' };

export const VAT_REGIMES = ['ordinary', 'reverse-charge', 'none'] as const;
export type VatRegime = (typeof VAT_REGIMES)[number];

/** `df N`: invoice date + N days. `dffm N`: end of month, in one of the three readings in circulation. */
export type PaymentTerms =
  | { readonly kind: 'df'; readonly days: number }
  | {
      readonly kind: 'dffm';
      readonly days: number;
      readonly reading: 'months-then-end' | 'days-then-end' | 'end-then-days';
      readonly extraDays: number;
    };

/** When customers arrive after the contact. */
export type Delay =
  | { readonly kind: 'months'; readonly months: number; readonly evidence: Evidence | null }
  /** `shares[k]` of the customers arrive k months after the contact; the shares add up to 1. */
  | { readonly kind: 'shares'; readonly shares: readonly number[]; readonly evidence: Evidence | null };

/** Repeat orders: `atMost` further orders, one every `everyMonths` months, each kept with probability `retention`. */
export interface RepeatOrders {
  readonly everyMonths: number;
  readonly retention: Assumption;
  readonly atMost: number;
}

interface LineBase {
  readonly id: string;
  readonly name: string;
  /** Id of a channel of the plan. */
  readonly channel: string;
  /** Id of a campaign of the plan, or null. */
  readonly campaign: string | null;
  /** Texts below are '' when not given. */
  readonly supplier: string;
  readonly account: string;
  readonly costCentre: string;
  readonly project: string;
  readonly purchaseOrder: string;
  readonly owner: string;
  readonly note: string;
  /** Net of recoverable VAT, one amount for each month of the plan (month of competence). */
  readonly spend: readonly Minor[];
  readonly state: LineState;
  /** Limits of the line's total over the plan, null when there is none. */
  readonly smallest: Minor | null;
  readonly largest: Minor | null;
  readonly vat: { readonly rate: number; readonly regime: VatRegime };
  /** Withholding tax on the taxable amount, as a ratio; 0 when none. */
  readonly withholding: number;
  readonly payment: PaymentTerms;
}

/** A cost that brings no contacts of its own (agency retainer, licence). */
export interface OverheadLine extends LineBase {
  readonly response: NoResponse;
}

/** A line that buys contacts and follows them to the order. */
export interface ContactLine extends LineBase {
  readonly response: ContactResponse;
  /** Share of a month's effect carried to the next month: 0 <= d < 1. */
  readonly carryOver: Assumption;
  /** Quotes per contact, 0 to 1. */
  readonly quoteRate: Assumption;
  /** Customers per quote, 0 to 1. */
  readonly winRate: Assumption;
  readonly delay: Delay;
  /** What a customer buys with one order, in minor units (may be fractional when it is a mean). */
  readonly orderValue: Assumption;
  /** Contribution margin per unit of revenue, -1 to 1. */
  readonly marginRate: Assumption;
  readonly repeat: RepeatOrders | null;
}

export type Line = OverheadLine | ContactLine;

export function bringsContacts(line: Line): line is ContactLine {
  return line.response.kind !== 'none';
}

/** Flexible spend: planned and not an overhead. Cuts and splits touch nothing else. */
export function isFlexible(line: Line): boolean {
  return line.state.kind === 'planned' && bringsContacts(line);
}
