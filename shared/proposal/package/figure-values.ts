import { FIGURES, type FigureId } from '../../forecast/explain-figures.ts';
import type { Figure, Loading, LoadedFigures, ReturnFigures, UndefinedReason } from '../../forecast/figure.ts';

/** One figure of the return under the name by which `explain` knows it: `conversion`, `roi.loaded`. */
export interface FigureReading {
  readonly key: string;
  readonly figure: FigureId;
  /** null where direct and loaded are the same. */
  readonly loading: Loading | null;
  readonly read: (figures: ReturnFigures) => number | Figure;
}

const common = (figure: FigureId, read: FigureReading['read']): FigureReading => ({
  key: figure,
  figure,
  loading: null,
  read,
});

const both = (figure: FigureId, read: (figures: LoadedFigures) => number | Figure): readonly FigureReading[] =>
  (['direct', 'loaded'] as const).map((loading) => ({
    key: `${figure}.${loading}`,
    figure,
    loading,
    read: (figures) => read(figures[loading]),
  }));

/** Every figure of `ReturnFigures`, in the order in which they are shown. */
export const FIGURE_READINGS: readonly FigureReading[] = [
  common('spend', (figures) => figures.spend),
  common('ownSpend', (figures) => figures.ownSpend),
  common('overheadShare', (figures) => figures.overheadShare),
  common('contacts', (figures) => figures.contacts),
  common('quotes', (figures) => figures.quotes),
  common('customers', (figures) => figures.customers),
  common('orders', (figures) => figures.orders),
  common('revenue', (figures) => figures.revenue),
  common('margin', (figures) => figures.margin),
  common('contactsAfterPlan', (figures) => figures.afterPlan.contacts),
  common('customersAfterPlan', (figures) => figures.afterPlan.customers),
  common('revenueAfterPlan', (figures) => figures.afterPlan.revenue),
  common('marginAfterPlan', (figures) => figures.afterPlan.margin),
  common('conversion', (figures) => figures.conversion),
  common('breakEvenCostPerContact', (figures) => figures.breakEvenCostPerContact),
  common('lifetimeMargin', (figures) => figures.lifetimeMargin),
  common('marginalRoi', (figures) => figures.marginalRoi),
  ...both('countedSpend', (figures) => figures.spend),
  ...both('profit', (figures) => figures.profit),
  ...both('costPerContact', (figures) => figures.costPerContact),
  ...both('costPerCustomer', (figures) => figures.costPerCustomer),
  ...both('valueToCost', (figures) => figures.valueToCost),
  ...both('roi', (figures) => figures.roi),
  ...both('breakEvenConversion', (figures) => figures.breakEvenConversion),
  ...both('breakEvenOrderValue', (figures) => figures.breakEvenOrderValue),
];

/** A value as it is written out: money in major units, everything else as it is; null with the reason when not defined. */
export interface WrittenFigure {
  readonly value: number | null;
  readonly reason: UndefinedReason | null;
}

/** `perMajor` is the number of minor units in one major unit. */
export function writtenFigure(figure: FigureId, found: number | Figure, perMajor: number): WrittenFigure {
  if (typeof found !== 'number' && found.state === 'undefined') return { value: null, reason: found.reason };
  const value = typeof found === 'number' ? found : found.value;
  return { value: (FIGURES[figure].unit === 'money' ? value / perMajor : value) + 0, reason: null };
}
