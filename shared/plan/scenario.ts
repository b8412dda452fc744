/** What a change touches. */
export type ScenarioScope =
  | { readonly kind: 'plan' }
  | { readonly kind: 'channel'; readonly id: string }
  | { readonly kind: 'line'; readonly id: string };

/** Fields a scenario may change; `contacts` is what the response brings, after the curve. */
export const SCENARIO_FIELDS = ['spend', 'contacts', 'quoteRate', 'winRate', 'orderValue', 'marginRate'] as const;
export type ScenarioField = (typeof SCENARIO_FIELDS)[number];

/**
 * One change over the base. Changes apply in the order listed, to every line of the scope that has the field.
 * - `factor` multiplies the value reached so far (>= 0).
 * - `replacement` starts again from the base and sets aside what was listed before it for the line and field:
 *   a rate or an order value becomes the value; `spend` becomes the total of the whole scope, shared among its lines
 *   and their months in the proportions of the base (a scope whose base spend is zero is refused).
 *   `contacts` knows no replacement.
 */
export type ScenarioChange =
  | { readonly kind: 'factor'; readonly scope: ScenarioScope; readonly field: ScenarioField; readonly factor: number }
  | {
      readonly kind: 'replacement';
      readonly scope: ScenarioScope;
      readonly field: Exclude<ScenarioField, 'contacts'>;
      readonly value: number;
    };

export interface Scenario {
  readonly id: string;
  readonly name: string;
  readonly note: string;
  readonly changes: readonly ScenarioChange[];
}
