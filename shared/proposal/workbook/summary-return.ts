import type { FigureId } from '../../forecast/explain-figures.ts';
import { returnFigures } from '../../forecast/return.ts';
import { FIGURE_WORDS } from '../../language/figures.ts';
import { FINANCE } from '../../language/workbook-finance.ts';
import { SUMMARY } from '../../language/workbook-front.ts';
import { COLUMN } from './address.ts';
import type { PlanRow } from './calculations.ts';
import type { Context } from './context.ts';
import type { FinanceRow } from './finance-figures.ts';
import type { Format } from './model.ts';
import { capital } from './return-amounts.ts';
import { relationColumn } from './return-relations.ts';
import { sum } from './sheet.ts';
import { cellOf, heads, section, shownFigure, writeRow, type SummaryRow, type SummarySources } from './summary-rows.ts';

type LoadedRelation = 'profit' | 'costPerContact' | 'costPerCustomer' | 'valueToCost' | 'roi';

/** The return of the plan in the order of the chain, each figure with its definition, loaded and direct side by side. */
export function returnSection(sources: SummarySources): void {
  const { say, plan } = sources.context;
  const { heads: words, definitions } = SUMMARY;
  section(sources, say(SUMMARY.sections.return));
  heads(
    sources,
    [words.figure, words.unit, words.definition, words.loaded, words.direct, words.sheet].map((head) => say(head)),
  );
  const ratio = say(FINANCE.ratio);
  const rows: readonly SummaryRow[] = [
    flow(sources, 'contacts', 'count'),
    flow(sources, 'customers', 'count'),
    flow(sources, 'revenue', 'money'),
    flow(sources, 'margin', 'money'),
    relation(sources, 'profit', plan.currency, 'money'),
    relation(sources, 'costPerContact', plan.currency, 'money'),
    breakEven(sources),
    relation(sources, 'costPerCustomer', plan.currency, 'money'),
    relation(sources, 'valueToCost', ratio, 'ratio', say(definitions.valueToCost)),
    relation(sources, 'roi', '%', 'percent'),
    finance(sources, 'npv', wordsOf(sources.context, 'npv', say(definitions.npv)), plan.currency, 'money'),
    finance(sources, 'irr', wordsOf(sources.context, 'irr', say(definitions.irr)), say(FINANCE.annual), 'percent'),
    finance(sources, 'paybackMonth', wordsOf(sources.context, 'payback'), say(FINANCE.month), 'general'),
    finance(
      sources,
      'discountedPaybackMonth',
      wordsOf(sources.context, 'discountedPayback'),
      say(FINANCE.month),
      'general',
    ),
    finance(sources, 'lowest', wordsOf(sources.context, 'lowestPoint'), plan.currency, 'money'),
    finance(
      sources,
      'lowestMonth',
      { label: say(SUMMARY.lowestMonth), definition: say(definitions.lowestMonth) },
      say(FINANCE.month),
      'general',
    ),
  ];
  for (const row of rows) writeRow(sources, row);
}

interface Words {
  readonly label: string;
  readonly definition: string;
}

/** How a figure is called and how it is made, with what a reader must not miss. */
function wordsOf({ say }: Context, id: FigureId, warning = ''): Words {
  const made = capital(say(FIGURE_WORDS[id].formula));
  return {
    label: capital(say(FIGURE_WORDS[id].label)),
    definition: warning === '' ? `${made}.` : `${made}: ${warning}.`,
  };
}

function flow(
  { context, calculations }: SummarySources,
  id: PlanRow & ('contacts' | 'customers' | 'revenue' | 'margin'),
  format: Format,
): SummaryRow {
  const values = context.forecast.total[id];
  const words = wordsOf(context, id);
  return {
    ...words,
    // What people count is better said in words than by a formula.
    definition: context.say(FIGURE_WORDS[id].definition),
    id,
    unit: format === 'money' ? context.plan.currency : context.say(SUMMARY.number),
    value: {
      of: cellOf(context, 'calculations', COLUMN.total, calculations.plan[id]),
      value: format === 'money' ? sum(context.majors(values)) : sum(values),
      format,
    },
    from: 'calculations',
  };
}

function relation(
  { context, returned }: SummarySources,
  id: LoadedRelation,
  unit: string,
  format: Format,
  warning = '',
): SummaryRow {
  const figures = returnFigures(context.forecast, { kind: 'plan' });
  const shown = (loading: 'loaded' | 'direct') => {
    const own = figures[loading];
    return {
      of: cellOf(context, 'return', relationColumn(id), returned.plan[loading]),
      value: id === 'profit' ? context.major(own.profit) : shownFigure(context, own[id], format === 'money'),
      format,
    };
  };
  return {
    ...wordsOf(context, id, warning),
    id,
    unit,
    value: shown('loaded'),
    second: shown('direct'),
    from: 'return',
  };
}

/** The most a contact may cost: stands under what it does cost. */
function breakEven({ context, returned }: SummarySources): SummaryRow {
  const id = 'breakEvenCostPerContact';
  const figure = returnFigures(context.forecast, { kind: 'plan' })[id];
  return {
    ...wordsOf(context, id),
    id,
    unit: context.plan.currency,
    value: {
      of: cellOf(context, 'return', relationColumn(id), returned.plan.others),
      value: shownFigure(context, figure, true),
      format: 'money',
    },
    from: 'return',
  };
}

function finance(
  { context, finance: { rows, values } }: SummarySources,
  row: FinanceRow,
  words: Words,
  unit: string,
  format: Format,
): SummaryRow {
  return {
    ...words,
    id: row,
    unit,
    value: { of: cellOf(context, 'finance', COLUMN.constant, rows[row]), value: values[row] ?? 0, format },
    from: 'finance',
  };
}
