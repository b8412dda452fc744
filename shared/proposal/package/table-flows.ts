import { FIGURES } from '../../forecast/explain-figures.ts';
import { FLOW_NAMES } from '../../forecast/flows.ts';
import type { Forecast, LineForecast } from '../../forecast/forecast.ts';
import type { Language } from '../../kernel/language.ts';
import { FIGURE_WORDS } from '../../language/figures.ts';
import { TABLE_WORDS } from '../../language/tables.ts';
import { unitText } from '../../language/package.ts';
import { minorPerMajor } from '../../money/currency.ts';
import { monthAt } from '../../plan/axis.ts';
import { column, TEXT } from './column.ts';
import { figureHeading } from './figure-columns.ts';
import { layOut, type Reading, type Table } from './table.ts';

interface Row {
  readonly line: LineForecast;
  readonly month: number;
}

/** What happens month by month, each line over the whole horizon. */
export function flowsTable({ plan, axis, lines }: Forecast, language: Language): Table {
  const perMajor = minorPerMajor(plan.currency);
  const months = Array.from({ length: axis.months }, (_, month) => monthAt(axis.firstMonth, month));
  const flows = FLOW_NAMES.map((flow): Reading<Row> => {
    const isMoney = FIGURES[flow].unit === 'money';
    return {
      key: flow,
      heading: figureHeading(flow, null, language),
      description: FIGURE_WORDS[flow].definition[language],
      unit: unitText(FIGURES[flow].unit, plan.currency, language),
      holds: isMoney ? { kind: 'money' } : { kind: 'number' },
      required: true,
      read: ({ line, month }) => (line.flows[flow][month] ?? 0) / (isMoney ? perMajor : 1),
    };
  });
  return layOut<Row>(
    {
      name: 'flows',
      title: TABLE_WORDS.flows.title[language],
      description: TABLE_WORDS.flows.description[language],
      primaryKey: ['line', 'month'],
    },
    lines.flatMap((line) => months.map((_, month): Row => ({ line, month }))),
    [
      column('line', language, TEXT, ({ line }) => line.line.id, { required: true }),
      column('name', language, TEXT, ({ line }) => line.line.name, { required: true }),
      column('month', language, { kind: 'month' }, ({ month }) => months[month] ?? '', { required: true }),
      column('insidePlan', language, { kind: 'boolean' }, ({ month }) => month < axis.planMonths, { required: true }),
      ...flows,
    ],
  );
}
