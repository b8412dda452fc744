import type { GroupKind } from '../../forecast/figure.ts';
import type { Forecast } from '../../forecast/forecast.ts';
import { groupKeys, scopeFlows, scopeLines } from '../../forecast/groups.ts';
import type { Language } from '../../kernel/language.ts';
import { COLUMN_WORDS, TABLE_WORDS, type TableName } from '../../language/tables.ts';
import { minorPerMajor } from '../../money/currency.ts';
import { monthAt } from '../../plan/axis.ts';
import { column, INTEGER, MONEY, NUMBER, TEXT } from './column.ts';
import { layOut, type Table } from './table.ts';
import { given } from './table-lines.ts';

/** Spend of each group of one kind, in all and by month of the plan: the ledger's view of the proposal. */
export function groupTable(name: TableName, kind: GroupKind, forecast: Forecast, language: Language): Table {
  const { plan, axis } = forecast;
  const { currency } = plan;
  const perMajor = minorPerMajor(currency);
  const names = new Map(plan.campaigns.map((campaign) => [campaign.id, campaign.name]));
  const rows = groupKeys(plan, kind).map((key) => {
    const { spend } = scopeFlows(forecast, { kind, key });
    const lines = scopeLines(forecast, { kind, key }).length;
    return { name: names.get(key) ?? key, lines, spend, total: sum(spend) };
  });
  const whole = sum(forecast.total.spend);
  type Row = (typeof rows)[number];
  const months = Array.from({ length: axis.planMonths }, (_, month) => {
    const heading = monthAt(axis.firstMonth, month);
    const read = ({ spend }: Row): number => (spend[month] ?? 0) / perMajor;
    return column('monthSpend', language, MONEY, read, { unit: currency, heading, key: heading, required: true });
  });
  const groupKey = kind === 'channel' ? 'scope' : kind;
  return layOut<Row>(
    {
      name,
      title: TABLE_WORDS[name].title[language],
      description: TABLE_WORDS[name].description[language],
      primaryKey: [],
    },
    rows,
    [
      column(groupKey, language, TEXT, (row) => given(row.name)),
      column('lines', language, INTEGER, (row) => row.lines, { required: true }),
      column('plannedSpend', language, MONEY, ({ total }) => total / perMajor, {
        key: 'spend',
        unit: currency,
        required: true,
        heading: COLUMN_WORDS.plannedSpend.heading[language],
      }),
      column('share', language, NUMBER, ({ total }) => (whole === 0 ? null : total / whole)),
      ...months,
    ],
  );
}

function sum(values: Float64Array): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}
