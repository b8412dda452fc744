import { FIGURES, type FigureId } from '../../forecast/explain-figures.ts';
import type { Figure, UndefinedReason } from '../../forecast/figure.ts';
import type { Language } from '../../kernel/language.ts';
import { FIGURE_WORDS, REASON_WORDS } from '../../language/figures.ts';
import { COLUMN_WORDS } from '../../language/tables.ts';
import { SHORT_LOADING_WORDS, unitText } from '../../language/package.ts';
import { minorPerMajor, type Currency } from '../../money/currency.ts';
import { writtenFigure } from './figure-values.ts';
import type { Reading } from './table.ts';

/** How a table reads one figure from the source of a row; amounts and counts need no reason. */
export interface FigureColumn<Row> {
  readonly key: string;
  readonly figure: FigureId;
  readonly loading: 'direct' | 'loaded' | null;
  readonly read: (row: Row) => number | Figure;
}

/** Columns of figures with the definition as their description, and a last one that says which are not defined and why. */
export function figureColumns<Row>(
  columns: readonly FigureColumn<Row>[],
  language: Language,
  currency: Currency,
): readonly Reading<Row>[] {
  const perMajor = minorPerMajor(currency);
  const readings = columns.map(({ key, figure, loading, read }): Reading<Row> => {
    const { unit } = FIGURES[figure];
    return {
      key,
      heading: figureHeading(figure, loading, language),
      description: FIGURE_WORDS[figure].definition[language],
      unit: unitText(unit, currency, language),
      holds: unit === 'money' ? { kind: 'money' } : { kind: 'number' },
      required: false,
      read: (row) => writtenFigure(figure, read(row), perMajor).value,
    };
  });
  const reasons: Reading<Row> = {
    key: 'notDefined',
    heading: COLUMN_WORDS.notDefined.heading[language],
    description: COLUMN_WORDS.notDefined.description[language],
    unit: '',
    holds: { kind: 'text' },
    required: false,
    read: (row) => {
      const missing = columns.flatMap(({ figure, loading, read }) => {
        const { reason } = writtenFigure(figure, read(row), perMajor);
        return reason === null ? [] : [{ heading: figureHeading(figure, loading, language), reason }];
      });
      return missing.length === 0 ? null : reasonsText(missing, language);
    },
  };
  return [...readings, reasons];
}

/** "ROI (loaded)": unique in a table, because direct and loaded stand side by side. */
export function figureHeading(figure: FigureId, loading: 'direct' | 'loaded' | null, language: Language): string {
  const label = capitalised(FIGURE_WORDS[figure].label[language]);
  return loading === null ? label : `${label} (${SHORT_LOADING_WORDS[loading][language]})`;
}

/** One sentence for each reason: "no contacts: cost per contact, conversion". */
function reasonsText(
  missing: readonly { readonly heading: string; readonly reason: UndefinedReason }[],
  language: Language,
): string {
  const byReason = Map.groupBy(missing, ({ reason }) => reason);
  return [...byReason]
    .map(([reason, list]) => `${REASON_WORDS[reason][language]}: ${list.map(({ heading }) => heading).join(', ')}`)
    .join(' · ');
}

/** Headings begin with a capital, labels inside a sentence do not. */
function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
