/** A response curve ready to compute; money parameters in minor units a month (definitions, step 3). */
export type Curve =
  | { readonly kind: 'constant'; readonly costPerContact: number }
  | { readonly kind: 'hill'; readonly ceiling: number; readonly half: number; readonly slope: number }
  | { readonly kind: 'exponential'; readonly ceiling: number; readonly scale: number }
  | { readonly kind: 'log'; readonly ceiling: number; readonly scale: number }
  | { readonly kind: 'power'; readonly factor: number; readonly exponent: number };
