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
export type Figure =
  | { readonly state: 'defined'; readonly value: number }
  | { readonly state: 'undefined'; readonly reason: UndefinedReason };

export const defined = (value: number): Figure => ({ state: 'defined', value });
export const notDefined = (reason: UndefinedReason): Figure => ({ state: 'undefined', reason });

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
  readonly spend: number;
  /** Spend of the contact lines of the scope. */
  readonly ownSpend: number;
  /** Share of all the plan's overheads that falls on the scope's own spend. */
  readonly overheadShare: number;
  readonly contacts: number;
  readonly quotes: number;
  readonly customers: number;
  readonly orders: number;
  readonly revenue: number;
  readonly margin: number;
  /** What of the above falls after the plan's last month. */
  readonly afterPlan: {
    readonly contacts: number;
    readonly customers: number;
    readonly revenue: number;
    readonly margin: number;
  };
  readonly conversion: Figure;
  /** Independent of loading. */
  readonly breakEvenCostPerContact: Figure;
  readonly lifetimeMargin: Figure;
  readonly marginalRoi: Figure;
  readonly direct: LoadedFigures;
  readonly loaded: LoadedFigures;
}

/** The figures that depend on which spend is counted. */
export interface LoadedFigures {
  readonly spend: number;
  /** margin - spend. */
  readonly profit: number;
  readonly costPerContact: Figure;
  readonly costPerCustomer: Figure;
  readonly valueToCost: Figure;
  readonly roi: Figure;
  readonly breakEvenConversion: Figure;
  readonly breakEvenOrderValue: Figure;
}
