/** Rows of the inputs sheet that hold the inputs of one line; 0 where the line has no such input. */
export interface MutableLineRows {
  spend: number;
  fixedContacts: number;
  smallest: number;
  carryOver: number;
  curve: CurveRows | null;
  quoteRate: number;
  winRate: number;
  delay:
    | { readonly kind: 'months'; readonly row: number }
    | { readonly kind: 'shares'; readonly first: number; readonly count: number };
  orderValue: number;
  marginRate: number;
  repeat: { every: number; retention: number; most: number; readonly atMost: number } | null;
}

export type LineInputRows = Readonly<MutableLineRows>;

/** Parameters of a response curve by name, each with its row. */
type CurveRows = Partial<Record<CurveParameter, number>>;

export const CURVE_PARAMETERS = ['costPerContact', 'ceiling', 'half', 'slope', 'scale', 'factor', 'exponent'] as const;
export type CurveParameter = (typeof CURVE_PARAMETERS)[number];
