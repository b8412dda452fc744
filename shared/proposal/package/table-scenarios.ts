import { computeForecast } from '../../forecast/compute.ts';
import type { Figure } from '../../forecast/figure.ts';
import { financeFigures, type InternalRate, type Payback } from '../../forecast/finance.ts';
import type { Forecast } from '../../forecast/forecast.ts';
import { returnFigures } from '../../forecast/return.ts';
import type { Language } from '../../kernel/language.ts';
import { BASE_SCENARIO, OPTION_WORDS, TABLE_WORDS } from '../../language/tables.ts';
import { monthAt, type TimeAxis } from '../../plan/axis.ts';
import { proposalOptions, type OptionOutcome } from '../options.ts';
import { column, NUMBER, TEXT } from './column.ts';
import { figureColumns } from './figure-columns.ts';
import { layOut, type Table } from './table.ts';
import { given } from './table-lines.ts';

/** What scenarios and options have in common: the headline figures of the plan, loaded. */
type Headline = Pick<
  OptionOutcome,
  'spend' | 'contacts' | 'customers' | 'margin' | 'profit' | 'roi' | 'npv' | 'payback'
>;

interface ScenarioRow extends Headline {
  readonly id: string;
  readonly name: string;
  readonly revenue: number;
  readonly irr: InternalRate;
}

/** The base and every scenario of the plan on the one axis they share. */
export function scenariosTable(forecast: Forecast, language: Language): Table {
  const { plan, axis } = forecast;
  const rows: ScenarioRow[] = [{ id: '', name: BASE_SCENARIO[language] }, ...plan.scenarios].map(({ id, name }) => {
    const computed = computeForecast(plan, { scenario: id === '' ? null : id }, forecast);
    const { spend, contacts, customers, revenue, margin, loaded } = returnFigures(computed, { kind: 'plan' });
    const { npv, irr, payback } = financeFigures(computed);
    const { profit, roi } = loaded;
    return { id, name, spend, contacts, customers, revenue, margin, profit, roi, npv, irr, payback };
  });
  return layOut<ScenarioRow>(
    {
      name: 'scenarios',
      title: TABLE_WORDS.scenarios.title[language],
      description: TABLE_WORDS.scenarios.description[language],
      primaryKey: [],
    },
    rows,
    [
      column('scenario', language, TEXT, ({ id }) => given(id)),
      column('name', language, TEXT, ({ name }) => name, { required: true }),
      column('internalRate', language, NUMBER, ({ irr }) => (irr.kind === 'one' ? irr.annual : null)),
      paybackColumn(axis, language),
      ...figureColumns<ScenarioRow>(
        [...headline, { key: 'revenue', figure: 'revenue', loading: null, read: (row) => row.revenue }],
        language,
        plan.currency,
      ),
    ],
  );
}

/** What is put to the decision, from nothing to all that is requested. */
export function optionsTable(forecast: Forecast, language: Language): Table {
  const { plan, axis, options } = forecast;
  return layOut<OptionOutcome>(
    {
      name: 'options',
      title: TABLE_WORDS.options.title[language],
      description: TABLE_WORDS.options.description[language],
      primaryKey: ['option'],
    },
    proposalOptions(plan, options.scenario),
    [
      column('option', language, TEXT, ({ code }) => OPTION_WORDS[code][language], { required: true }),
      column('cut', language, NUMBER, ({ cut }) => cut, { required: true }),
      paybackColumn(axis, language),
      ...figureColumns<OptionOutcome>(headline, language, plan.currency),
    ],
  );
}

const headline = (
  [
    ['spend', (row) => row.spend],
    ['contacts', (row) => row.contacts],
    ['customers', (row) => row.customers],
    ['margin', (row) => row.margin],
    ['profit', (row) => row.profit],
    ['roi', (row) => row.roi],
    ['npv', (row) => row.npv],
  ] as const satisfies readonly (readonly [string, (row: Headline) => number | Figure])[]
).map(([figure, read]) => ({ key: figure, figure, loading: null, read }));

function paybackColumn(axis: TimeAxis, language: Language) {
  const read = ({ payback }: { readonly payback: Payback }): string | null =>
    payback.kind === 'month' ? monthAt(axis.firstMonth, payback.month) : null;
  return column('paybackMonth', language, { kind: 'month' }, read);
}
