import { computeForecast } from '../../../shared/forecast/compute.ts';
import { FIGURES, FIGURE_IDS, type FigureId } from '../../../shared/forecast/explain-figures.ts';
import type { FigureScope } from '../../../shared/forecast/figure.ts';
import { financeFigures } from '../../../shared/forecast/finance.ts';
import type { Forecast } from '../../../shared/forecast/forecast.ts';
import { groupKeys } from '../../../shared/forecast/groups.ts';
import { returnFigures } from '../../../shared/forecast/return.ts';
import { FIGURES_WORDS } from '../../../shared/language/cli.ts';
import { FIGURE_WORDS } from '../../../shared/language/figures.ts';
import { FIGURE_READINGS, type FigureReading } from '../../../shared/proposal/package/figure-values.ts';
import { figuresJson } from '../../../shared/proposal/package/figures-file.ts';
import type { Context } from '../command.ts';
import { FigureWriter } from '../figure-text.ts';
import { openPlan } from '../open-plan.ts';
import { DONE } from '../terminal.ts';
import { plainText, textTable } from '../text-table.ts';

/** `figures PLAN`: every figure as JSON, or the ones people look at first as tables. */
export async function runFigures(context: Context): Promise<number> {
  const { arguments: given, terminal } = context;
  const opened = await openPlan(context);
  if (!opened.ok) return opened.error;
  const { plan, language } = opened.value;
  const forecast = computeForecast(plan, { scenario: given.scenario });
  if (given.json) {
    terminal.out(figuresJson(forecast, language));
    return DONE;
  }
  const writer = new FigureWriter(forecast, language);
  terminal.out(
    [
      heading(forecast, writer),
      titled(FIGURES_WORDS.plan[language], planTable(forecast, writer)),
      titled(FIGURES_WORDS.finance[language], financeTable(forecast, writer)),
      titled(FIGURES_WORDS.channels[language], scopeTable(forecast, channels(forecast), writer)),
      titled(FIGURES_WORDS.lines[language], scopeTable(forecast, lines(forecast), writer)),
      ...(given.definitions ? [titled(FIGURES_WORDS.definitions[language], definitions(writer))] : []),
    ].join('\n'),
  );
  return DONE;
}

function heading({ plan, options }: Forecast, { language }: FigureWriter): string {
  const scenario = plan.scenarios.find(({ id }) => id === options.scenario);
  const chosen = scenario === undefined ? '' : ` · ${FIGURES_WORDS.scenario[language]}: ${plainText(scenario.name)}`;
  return `${plainText(plan.title)} · ${plan.currency}${chosen} · ${FIGURES_WORDS.net[language]}\n`;
}

function titled(title: string, body: string): string {
  return `${title}\n${body}`;
}

/** One row a figure; those that differ by loading have a value in each column, the others in the first. */
function planTable(forecast: Forecast, writer: FigureWriter): string {
  const { language } = writer;
  const found = returnFigures(forecast, { kind: 'plan' });
  const byFigure = Map.groupBy(FIGURE_READINGS, ({ figure }) => figure);
  const rows = [...byFigure].map(([figure, readings]) => {
    const values = readings.map(({ read }) => writer.short(figure, FIGURES[figure].unit, read(found)));
    return [FIGURE_WORDS[figure].label[language]].concat(values);
  });
  return textTable([['', FIGURES_WORDS.direct[language], FIGURES_WORDS.loaded[language]], ...rows]);
}

function financeTable(forecast: Forecast, writer: FigureWriter): string {
  const finance = financeFigures(forecast);
  const label = (figure: FigureId): string => FIGURE_WORDS[figure].label[writer.language];
  const { discountedPayback } = finance;
  return textTable([
    [label('profit'), writer.number(finance.profit, 'money')],
    [label('npv'), writer.value(finance.npv, 'money')],
    [label('irr'), writer.rate(finance.irr)],
    [label('payback'), writer.payback(finance.payback)],
    [
      label('discountedPayback'),
      discountedPayback === null
        ? writer.value({ state: 'undefined', reason: 'no-hurdle' }, 'month')
        : writer.payback(discountedPayback),
    ],
    [label('lowestPoint'), writer.lowestPoint(finance.lowestPoint.amount, finance.lowestPoint.month)],
  ]);
}

interface Row {
  readonly name: string;
  readonly scope: FigureScope;
}

function channels({ plan }: Forecast): readonly Row[] {
  const names = new Map(plan.channels.map(({ id, name }) => [id, name]));
  return groupKeys(plan, 'channel').map((key) => ({ name: names.get(key) ?? key, scope: { kind: 'channel', key } }));
}

function lines({ plan }: Forecast): readonly Row[] {
  return plan.lines.map(({ id, name }) => ({ name, scope: { kind: 'line', id } }));
}

/** Cost per contact stands beside its break-even, ROI on own spend beside ROI with the overheads. */
const SCOPE_COLUMNS = [
  'spend',
  'contacts',
  'customers',
  'margin',
  'profit.loaded',
  'costPerContact.direct',
  'breakEvenCostPerContact',
  'roi.direct',
  'roi.loaded',
];

function scopeTable(forecast: Forecast, rows: readonly Row[], writer: FigureWriter): string {
  const readings = SCOPE_COLUMNS.flatMap((key) => FIGURE_READINGS.filter((reading) => reading.key === key));
  const body = rows.map(({ name, scope }) => {
    const found = returnFigures(forecast, scope);
    return [
      plainText(name),
      ...readings.map(({ figure, read }) => writer.short(figure, FIGURES[figure].unit, read(found))),
    ];
  });
  return textTable([['', ...readings.map((reading) => columnHead(reading, writer))], ...body]);
}

function columnHead({ figure, loading }: FigureReading, { language }: FigureWriter): string {
  if (figure === 'costPerContact') return FIGURES_WORDS.costPerContact[language];
  if (figure === 'breakEvenCostPerContact') return FIGURES_WORDS.breakEven[language];
  const label = FIGURE_WORDS[figure].label[language];
  return figure === 'roi' && loading !== null ? `${label} ${FIGURES_WORDS[loading][language]}` : label;
}

function definitions({ language }: FigureWriter): string {
  return FIGURE_IDS.map(
    (id) => `  ${FIGURE_WORDS[id].label[language]}: ${FIGURE_WORDS[id].definition[language]}\n`,
  ).join('');
}
