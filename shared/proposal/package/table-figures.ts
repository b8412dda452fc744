import type { ReturnFigures } from '../../forecast/figure.ts';
import type { Forecast } from '../../forecast/forecast.ts';
import { returnFigures } from '../../forecast/return.ts';
import type { Language } from '../../kernel/language.ts';
import { SCOPE_WORDS, TABLE_WORDS } from '../../language/tables.ts';
import { column, TEXT } from './column.ts';
import { figureColumns } from './figure-columns.ts';
import { FIGURE_READINGS } from './figure-values.ts';
import { namedScopes, type NamedScope } from './scopes.ts';
import { layOut, type Table } from './table.ts';
import { given } from './table-lines.ts';

interface Row {
  readonly named: NamedScope;
  readonly figures: ReturnFigures;
}

/** Every figure of the return, one row for each scope; the same numbers as `figures.json`. */
export function figuresTable(forecast: Forecast, language: Language): Table {
  const rows = namedScopes(forecast.plan).map((named): Row => ({
    named,
    figures: returnFigures(forecast, named.scope),
  }));
  const figures = FIGURE_READINGS.map(({ key, figure, loading, read }) => ({
    key,
    figure,
    loading,
    read: (row: Row) => read(row.figures),
  }));
  const kinds = Object.values(SCOPE_WORDS).map((text) => text[language]);
  return layOut<Row>(
    {
      name: 'figures',
      title: TABLE_WORDS.figures.title[language],
      description: TABLE_WORDS.figures.description[language],
      primaryKey: ['scopeKind', 'scope'],
    },
    rows,
    [
      column(
        'scopeKind',
        language,
        { kind: 'choice', choices: kinds },
        ({ named }) => SCOPE_WORDS[named.scope.kind][language],
        {
          required: true,
        },
      ),
      column('scope', language, TEXT, ({ named }) => given(named.key)),
      column('name', language, TEXT, ({ named }) => given(named.name)),
      ...figureColumns(figures, language, forecast.plan.currency),
    ],
  );
}
