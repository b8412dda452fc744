/** What a person knows of a quantity: a number, or a range with its meaning. */
export type Estimate =
  | { readonly kind: 'point'; readonly value: number }
  /** PERT with lambda 4. `low <= likely <= high`. */
  | { readonly kind: 'three-point'; readonly low: number; readonly likely: number; readonly high: number }
  /** 90 % range, 5th to 95th percentile: lognormal when both are positive, else normal. `low <= high`. */
  | { readonly kind: 'interval'; readonly low: number; readonly high: number };

/** From the firmest ground to the softest. */
export const EVIDENCE_KINDS = ['ledger', 'crm', 'platform-report', 'benchmark', 'opinion'] as const;
export type EvidenceKind = (typeof EVIDENCE_KINDS)[number];

export interface Evidence {
  readonly kind: EvidenceKind;
  readonly source: string;
  /** ISO date (2026-11-20) of the source, null when not known. */
  readonly date: string | null;
  readonly owner: string;
  readonly note: string;
}

/** An estimate with what stands behind it; `evidence: null` is a finding, not a problem. */
export type Assumption = Estimate & { readonly evidence: Evidence | null };

/**
 * The value the base case uses: the number itself, the likely value, or the median of a 90 % range
 * (geometric mean of the limits when both are positive, since the range is then lognormal; else their mean).
 */
export function baseValue(estimate: Estimate): number {
  switch (estimate.kind) {
    case 'point':
      return estimate.value;
    case 'three-point':
      return estimate.likely;
    case 'interval':
      return estimate.low > 0 ? Math.sqrt(estimate.low * estimate.high) : (estimate.low + estimate.high) / 2;
  }
}
