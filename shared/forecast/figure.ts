import type { Amount, Count, Ratio } from '../money/money.ts';

/** Why a figure has no value. Words are chosen at the edge. */
export type UndefinedReason =
  | 'no-spend'
  | 'no-contacts'
  | 'no-quotes'
  | 'no-customers'
  | 'no-orders'
  | 'no-margin'
  | 'no-hurdle'
  | 'overhead'
  | 'no-own-spend';

/** A figure is a number or the reason why it is not defined; never 0, NaN or infinity in its place. */
export type Figure<Unit extends number = number> =
  | { readonly state: 'defined'; readonly value: Unit }
  | { readonly state: 'undefined'; readonly reason: UndefinedReason };

export const defined = <Unit extends number>(value: Unit): Figure<Unit> => ({ state: 'defined', value });
export const notDefined = (reason: UndefinedReason): Figure<never> => ({ state: 'undefined', reason });

/** What a figure is about. Groups are keyed by the text or id found on the lines ('' is "not given"). */
export type FigureScope =
  | { readonly kind: 'plan' }
  | { readonly kind: 'line'; readonly id: string }
  | { readonly kind: GroupKind; readonly key: string };

export const GROUP_KINDS = ['channel', 'campaign', 'account', 'costCentre', 'supplier'] as const;
export type GroupKind = (typeof GROUP_KINDS)[number];

/** Own spend only, or own spend plus a share of the overheads in proportion to own spend. */
export type Loading = 'direct' | 'loaded';

/**
 * Figures of the return for one scope. Money in minor units unrounded, ratios as ratios.
 * Amounts and counts always exist; relations are `Figure`s.
 */
export interface ReturnFigures {
  /** Spend of the scope as booked: contact lines and overheads alike. */
  readonly spend: Amount;
  /** Spend of the contact lines of the scope. */
  readonly ownSpend: Amount;
  /** Share of all the plan's overheads that falls on the scope's own spend. */
  readonly overheadShare: Amount;
  readonly contacts: Count;
  readonly quotes: Count;
  readonly customers: Count;
  readonly orders: Count;
  readonly revenue: Amount;
  readonly margin: Amount;
  /** What of the above falls after the plan's last month. */
  readonly afterPlan: {
    readonly contacts: Count;
    readonly customers: Count;
    readonly revenue: Amount;
    readonly margin: Amount;
  };
  readonly conversion: Figure<Ratio>;
  /** Independent of loading. */
  readonly breakEvenCostPerContact: Figure<Amount>;
  readonly lifetimeMargin: Figure<Amount>;
  readonly marginalRoi: Figure<Ratio>;
  readonly direct: LoadedFigures;
  readonly loaded: LoadedFigures;
}

/** The figures that depend on which spend is counted. */
export interface LoadedFigures {
  readonly spend: Amount;
  /** margin - spend. */
  readonly profit: Amount;
  readonly costPerContact: Figure<Amount>;
  readonly costPerCustomer: Figure<Amount>;
  readonly valueToCost: Figure<Ratio>;
  readonly roi: Figure<Ratio>;
  readonly breakEvenConversion: Figure<Ratio>;
  readonly breakEvenOrderValue: Figure<Amount>;
}
