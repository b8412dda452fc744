import type { FitConvention } from '../forecast/fit.ts';
import type { CurveFamily } from '../plan/response.ts';

/** `serious`: finance would send the proposal back, or money is lost. `advice`: better known before somebody asks. */
export type Severity = 'serious' | 'advice';

/** What each finding carries for a sentence about it: money in minor units, ratios as ratios, `name` is the line's. */
interface FindingParts {
  readonly 'no-evidence': { readonly name: string; readonly inputs: readonly string[] };
  readonly 'opinion-share': { readonly share: number };
  readonly 'no-account': { readonly name: string };
  readonly 'no-cost-centre': { readonly name: string };
  readonly 'no-owner': { readonly name: string };
  readonly 'no-supplier': { readonly name: string };
  readonly 'no-hurdle': object;
  readonly 'hurdle-without-source': { readonly missing: 'who' | 'when' | 'both' };
  readonly 'hurdle-old': { readonly date: string };
  readonly 'no-contingency': object;
  readonly 'supplier-share': { readonly supplier: string; readonly share: number };
  readonly 'above-cap': { readonly spend: number; readonly cap: number };
  readonly 'below-roi-target': { readonly roi: number; readonly target: number };
  readonly 'below-customer-target': { readonly customers: number; readonly target: number };
  /** A scenario takes a rate of `lines` lines above 100 %; `name` is the first of them. */
  readonly 'rate-above-one': {
    readonly scenario: string;
    readonly name: string;
    readonly rate: 'quoteRate' | 'winRate' | 'marginRate';
    readonly value: number;
    readonly lines: number;
  };
  readonly 'below-smallest': { readonly name: string; readonly spend: number; readonly smallest: number };
  readonly 'above-largest': { readonly name: string; readonly spend: number; readonly largest: number };
  readonly 'line-loses': { readonly name: string; readonly loss: number; readonly roi: number };
  /** The trap: customers buy for more than they cost, and the line still loses, since revenue is not margin. */
  readonly 'value-trap': {
    readonly name: string;
    readonly loss: number;
    readonly valueToCost: number;
    readonly roi: number;
  };
  readonly 'loses-at-margin': { readonly name: string; readonly roi: number; readonly marginalRoi: number };
  readonly 'poor-fit': { readonly name: string; readonly family: CurveFamily; readonly error: number };
  /** What the points leave open and a rule decided. */
  readonly 'open-curve': { readonly name: string; readonly conventions: readonly FitConvention[] };
  readonly 'beyond-points': { readonly name: string; readonly spend: number; readonly largest: number };
}

export type FindingCode = keyof FindingParts;

/** What was found, with its parts. */
export type FindingDetail<Code extends FindingCode = FindingCode> = {
  [C in Code]: { readonly code: C } & FindingParts[C];
}[Code];

/** Something finance would ask about. `place` is the path in the document; words are chosen in `describeFinding`. */
export type Finding = FindingDetail & { readonly place: string; readonly severity: Severity };
