import type { FigureId, Unit } from './explain-figures.ts';
import { FIGURES } from './explain-figures.ts';
import { formatReference, type Reference } from './explain-reference.ts';
import { valueOf, type ExplainedValue } from './explain-value.ts';
import { defined, type FigureScope, type Loading } from './figure.ts';
import type { Forecast } from './forecast.ts';

/** Where the value of a symbol comes from. */
type InputSource =
  /** Another figure, to be explained in its turn. */
  | { readonly kind: 'figure'; readonly reference: string }
  /** A cell of the document; `planned` is what it says, which a scenario may have changed. */
  | { readonly kind: 'cell'; readonly path: string; readonly planned: number }
  /** Parameters of the curve found for the points stated in this cell. */
  | { readonly kind: 'fitted'; readonly path: string }
  /** The changes of a scenario, null in the base. */
  | { readonly kind: 'scenario'; readonly id: string | null }
  /** What the cut leaves of the line's spend. */
  | { readonly kind: 'cut' }
  /** A number of months or orders, counted by the formula. */
  | { readonly kind: 'count' };

/** One value put into a formula; a symbol that comes several times is a list, in this order. */
export interface ExplainedInput {
  readonly symbol: string;
  readonly unit: Unit;
  readonly value: ExplainedValue;
  readonly source: InputSource;
}

/** A formula with the values put into it. */
export interface Derivation {
  readonly formula: string;
  readonly inputs: readonly ExplainedInput[];
}

/** What the explained figure shares with its inputs. */
export interface Context {
  readonly forecast: Forecast;
  readonly scope: FigureScope;
  readonly loading: Loading | null;
  readonly month: number | null;
}

/** An input that is a figure: of the same scope, loading and month unless `elsewhere` says otherwise. */
export function figureInput(
  context: Context,
  symbol: string,
  figure: FigureId,
  elsewhere: { readonly scope?: FigureScope; readonly month?: number | null } = {},
): ExplainedInput {
  const reference: Reference = {
    figure,
    scope: elsewhere.scope ?? context.scope,
    loading: FIGURES[figure].loading ? context.loading : null,
    month: elsewhere.month === undefined ? context.month : elsewhere.month,
  };
  return {
    symbol,
    unit: FIGURES[figure].unit,
    value: valueOf(context.forecast, reference),
    source: { kind: 'figure', reference: formatReference(reference, context.forecast.axis) },
  };
}

export function cellInput(symbol: string, unit: Unit, value: number, path: string, planned = value): ExplainedInput {
  return { symbol, unit, value: defined(value), source: { kind: 'cell', path, planned } };
}

export function countInput(symbol: string, value: number): ExplainedInput {
  return { symbol, unit: 'count', value: defined(value), source: { kind: 'count' } };
}

/** A sum of one figure over some scopes or months: those that are zero add nothing and are left out. */
export function sumOf(figure: string, inputs: readonly ExplainedInput[]): Derivation {
  const shown = inputs.filter(({ value }) => value.state !== 'defined' || value.value !== 0);
  return shown.length === 0 ? ZERO : { formula: `sum(${figure})`, inputs: shown };
}

export const ZERO: Derivation = { formula: '0', inputs: [] };
