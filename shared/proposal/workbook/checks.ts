import { HEAD, NUMBER_WORDS } from '../../language/workbook.ts';
import { CHECKS } from '../../language/workbook-control.ts';
import { COLUMN, columnName, fixed, fixedRange, on, quoted } from './address.ts';
import type { CalculationRefs, PlanRow } from './calculations.ts';
import { isContact, type Context } from './context.ts';
import type { FinanceRefs } from './finance.ts';
import { heading, lever, PLACE, startSheet, type HeadFacts } from './head.ts';
import type { InputRefs } from './input-refs.ts';
import type { LedgerRefs, LedgerView } from './ledger.ts';
import { flagColumn, type LineFlag, type LineRefs } from './lines.ts';
import type { SheetModel } from './model.ts';
import { amountColumn, type Amount } from './return-amounts.ts';
import type { ReturnRefs } from './return.ts';
import { formula, link, number, sum, text, type SheetBuilder } from './sheet.ts';

const CHECK = { row: 3, result: 4, left: 5, right: 6, fails: 7 } as const;

export interface CheckSources {
  readonly inputs: InputRefs;
  readonly lines: LineRefs;
  readonly calculations: CalculationRefs;
  readonly returned: ReturnRefs;
  readonly finance: FinanceRefs;
  readonly ledger: LedgerRefs;
}

interface Check {
  readonly key: keyof typeof CHECKS.rows;
  readonly left: string;
  readonly right: string;
  readonly value: number;
  /** Formula that names the row, where the check looks at single lines. */
  readonly names?: string;
}

/** The file checks itself: two ways to the same amount, or a count that must be zero; then the totals at export. */
export function checksSheet(context: Context, facts: HeadFacts, sources: CheckSources): SheetModel {
  const { say } = context;
  const sheet = startSheet(context, 'checks', facts);
  sheet.row(
    [
      HEAD.columns.id,
      HEAD.columns.label,
      HEAD.columns.unit,
      CHECKS.heads.row,
      CHECKS.heads.result,
      CHECKS.heads.left,
      CHECKS.heads.right,
      CHECKS.heads.fails,
    ].map((head, column) => text(column, say(head), column > CHECK.result ? 'numberHead' : 'columnHead')),
    30,
  );
  const checks = [...amountChecks(context, sources), ...countChecks(context, sources)];
  // Master and open points, a space, a heading, then the checks.
  const first = PLACE.openPoints + 3;
  const last = first + checks.length - 1;
  masterRows(context, sheet, sources.lines, first, last);
  heading(sheet, say(CHECKS.list), CHECK.fails + 1);
  if (sheet.next !== first) throw new Error(`The checks start in row ${sheet.next}`);
  for (const check of checks) checkRow(context, sheet, sources.inputs, check);
  stampRows(context, sheet, sources);
  sheet.rules.push(
    { range: `E${PLACE.master}:E${last}`, begins: say(NUMBER_WORDS.ok), colour: 'good' },
    { range: `E${PLACE.master}:E${last}`, begins: say(NUMBER_WORDS.check), colour: 'bad' },
    { range: `E${PLACE.master}:E${last}`, begins: say(CHECKS.attention), colour: 'attention' },
  );
  return sheet.model({
    title: `${say(HEAD.titles.checks)} · ${context.plan.title}`,
    widths: [22, 58, 12, 34, 18, 16, 16, 12],
    freeze: { rows: 5, columns: 2 },
    print: { titleRows: [4, 5], pagesHigh: 0, orientation: 'landscape' },
    tab: 'control',
  });
}

function masterRows(context: Context, sheet: SheetBuilder, lines: LineRefs, first: number, last: number): void {
  const { say } = context;
  const ok = say(NUMBER_WORDS.ok);
  const count = columnName(CHECK.left);
  sheet.row([
    text(COLUMN.id, 'checks.master', 'note'),
    text(COLUMN.label, say(CHECKS.master), 'strong'),
    text(COLUMN.unit, say(NUMBER_WORDS.number), 'unit'),
    formula(
      CHECK.result,
      `IF(${count}${PLACE.master}=0,${quoted(ok)},${quoted(`${say(NUMBER_WORDS.check)} `)}&${count}${PLACE.master})`,
      ok,
      'general',
      'check',
    ),
    formula(CHECK.left, `SUM(${fixedRange(CHECK.fails, first, last)})`, 0, 'whole'),
  ]);
  const missing = sum(
    context.lines.map(({ line }) => [line.account, line.costCentre, line.owner].filter((given) => given === '').length),
  );
  const word = say(CHECKS.attention);
  sheet.row([
    text(COLUMN.id, 'checks.openPoints', 'note'),
    text(COLUMN.label, say(CHECKS.openPoints), 'strong'),
    text(COLUMN.unit, say(NUMBER_WORDS.number), 'unit'),
    formula(CHECK.row, firstFlagged(context, lines, 'missing'), flaggedName(context, lines), 'general'),
    formula(
      CHECK.result,
      `IF(${count}${PLACE.openPoints}=0,${quoted(ok)},${quoted(`${word} `)}&${count}${PLACE.openPoints})`,
      missing === 0 ? ok : `${word} ${missing}`,
      'general',
      'check',
    ),
    formula(CHECK.left, flagSum(context, lines, 'missing'), missing, 'whole'),
  ]);
}

/** The name of the line where a flag is highest, a dash where it is zero everywhere. */
function firstFlagged(context: Context, lines: LineRefs, flag: LineFlag): string {
  if (lines.rows === null) return quoted('–');
  const [from, to] = lines.rows;
  const register = context.sheet('lines');
  const flags = on(register, fixedRange(flagColumn(flag), from, to));
  // From the heads on, because gnumeric cannot pick from a list of one cell.
  return `IF(SUM(${flags})=0,"–",INDEX(${on(register, fixedRange(COLUMN.label, from - 1, to))},MATCH(MAX(${flags}),${flags},0)+1))`;
}

function flaggedName(context: Context, lines: LineRefs): string {
  if (lines.rows === null) return '–';
  const counts = context.lines.map(
    ({ line }) => [line.account, line.costCentre, line.owner].filter((given) => given === '').length,
  );
  const most = Math.max(...counts);
  return most === 0 ? '–' : (context.lines[counts.indexOf(most)]?.name ?? '–');
}

function flagSum(context: Context, lines: LineRefs, flag: LineFlag): string {
  return lines.rows === null
    ? '0'
    : `SUM(${on(context.sheet('lines'), fixedRange(flagColumn(flag), lines.rows[0], lines.rows[1]))})`;
}

function amountChecks(context: Context, { calculations, returned, finance, ledger }: CheckSources): readonly Check[] {
  const { forecast, months } = context;
  const calc = context.sheet('calculations');
  const plan = (row: PlanRow): string => on(calc, fixed(COLUMN.total, calculations.plan[row]));
  const spend = sum(context.majors(forecast.total.spend));
  const margin = sum(context.majors(forecast.total.margin));
  const spendRows = calculations.lines.map((line) => line.spend);
  const lines =
    spendRows.length === 0
      ? '0'
      : `SUM(${on(calc, fixedRange(COLUMN.total, spendRows[0] ?? 0, spendRows.at(-1) ?? 0))})`;
  const views: readonly LedgerView[] = ['channel', 'campaign', 'account', 'costCentre', 'supplier', 'project', 'state'];
  const amounts = (rows: readonly [number, number] | null, amount: Amount): string =>
    rows === null ? '0' : `SUM(${on(context.sheet('return'), fixedRange(amountColumn(amount), rows[0], rows[1]))})`;
  const own = fixed(amountColumn('ownSpend'), returned.plan.amounts);
  const overheads = on(context.sheet('return'), fixed(amountColumn('overheadShare'), returned.plan.amounts));
  const ownSpend = sum(context.lines.filter(isContact).map(({ result }) => sum(result.flows.spend)));
  const financeCell = (row: keyof FinanceRefs['rows']): string =>
    on(context.sheet('finance'), fixed(COLUMN.constant, finance.rows[row]));
  const npv = finance.values.npv;
  const lastMonth = COLUMN.firstMonth + months - 1;
  return [
    { key: 'lines', left: lines, right: plan('spend'), value: spend },
    ...views.map((key) => ({
      key,
      left: on(context.sheet('ledger'), fixed(COLUMN.total, ledger.totals[key])),
      right: plan('spend'),
      value: spend,
    })),
    { key: 'marginLines', left: amounts(returned.lines, 'margin'), right: plan('margin'), value: margin },
    { key: 'marginChannels', left: amounts(returned.channels, 'margin'), right: plan('margin'), value: margin },
    { key: 'marginCampaigns', left: amounts(returned.campaigns, 'margin'), right: plan('margin'), value: margin },
    {
      key: 'overheads',
      left: amounts(returned.lines, 'overheadShare'),
      right: `(${on(context.sheet('return'), own)}<>0)*${overheads}`,
      value:
        ownSpend === 0
          ? 0
          : sum(
              context.lines
                .filter((facts) => !isContact(facts))
                .map(({ result }) => sum(context.majors(result.flows.spend))),
            ),
    },
    {
      key: 'profit',
      left: on(calc, fixed(lastMonth, calculations.plan.cumulative)),
      right: plan('net'),
      value: margin - spend,
    },
    {
      key: 'npv',
      left: `IF(ISNUMBER(${financeCell('npv')}),${financeCell('npv')},0)`,
      right: `SUM(${on(context.sheet('finance'), `${fixed(COLUMN.firstMonth, finance.rows.discounted)}:${fixed(lastMonth, finance.rows.discounted)}`)})`,
      value: typeof npv === 'number' ? npv : 0,
    },
  ];
}

function countChecks(context: Context, { inputs, lines }: CheckSources): readonly Check[] {
  const flags = (['rates', 'negative', 'shares', 'beyond'] as const).map((flag): Check => ({
    key: flag,
    left: flagSum(context, lines, flag),
    right: '0',
    value: 0,
    names: firstFlagged(context, lines, flag),
  }));
  const [first, last] = inputs.scenarioNames;
  const [scenario, cut, keep] = [lever(context, 'scenario'), lever(context, 'cut'), lever(context, 'keepMinimums')];
  const names = on(context.sheet('inputs'), fixedRange(COLUMN.constant, first, last));
  const levers = `(${scenario}<1)+(${scenario}>ROWS(${names}))+(${scenario}<>INT(${scenario}))+(${cut}<0)+(${cut}>1)+((${keep}<>0)*(${keep}<>1))`;
  return [...flags, { key: 'levers', left: levers, right: '0', value: 0 }];
}

function checkRow(
  context: Context,
  sheet: SheetBuilder,
  inputs: InputRefs,
  { key, left, right, value, names }: Check,
): void {
  const { say, plan } = context;
  const row = sheet.next;
  const counts = right === '0';
  const ok = say(NUMBER_WORDS.ok);
  const tolerance = on(context.sheet('inputs'), fixed(COLUMN.constant, inputs.tolerance));
  const at = (column: number): string => `${columnName(column)}${row}`;
  sheet.row([
    text(COLUMN.id, `checks.${key}`, 'note'),
    text(COLUMN.label, say(CHECKS.rows[key]), 'label'),
    text(COLUMN.unit, counts ? say(NUMBER_WORDS.number) : plan.currency, 'unit'),
    ...(names === undefined ? [] : [formula(CHECK.row, names, '–', 'general')]),
    formula(
      CHECK.result,
      `IF(${at(CHECK.fails)}=0,${quoted(ok)},${quoted(say(NUMBER_WORDS.check))})`,
      ok,
      'general',
      'check',
    ),
    formula(CHECK.left, left, value, counts ? 'whole' : 'money'),
    formula(CHECK.right, right, value, counts ? 'whole' : 'money'),
    formula(CHECK.fails, `(ABS(${at(CHECK.left)}-${at(CHECK.right)})>${tolerance})*1`, 0, 'whole'),
  ]);
}

/** What the engine found at export beside what the cells give now. */
function stampRows(context: Context, sheet: SheetBuilder, { calculations, inputs }: CheckSources): void {
  const { say, plan, forecast } = context;
  heading(sheet, say(CHECKS.stamp), CHECK.fails + 1);
  sheet.row(
    [
      HEAD.columns.id,
      HEAD.columns.label,
      HEAD.columns.unit,
      CHECKS.stampHeads.state,
      CHECKS.stampHeads.now,
      CHECKS.stampHeads.atExport,
    ].map((head, column) => text(column, say(head), column > CHECK.result ? 'numberHead' : 'columnHead')),
  );
  const tolerance = on(context.sheet('inputs'), fixed(COLUMN.constant, inputs.tolerance));
  const net = context
    .majors(forecast.total.margin)
    .map((margin, month) => margin - context.major(forecast.total.spend[month] ?? 0));
  const totals = {
    spend: sum(context.majors(forecast.total.spend)),
    contacts: sum(forecast.total.contacts),
    customers: sum(forecast.total.customers),
    revenue: sum(context.majors(forecast.total.revenue)),
    margin: sum(context.majors(forecast.total.margin)),
    net: sum(net),
  };
  for (const key of ['spend', 'contacts', 'customers', 'revenue', 'margin', 'net'] as const) {
    const row = sheet.next;
    const count = key === 'contacts' || key === 'customers';
    sheet.row([
      text(COLUMN.id, `stamp.${key}`, 'note'),
      text(COLUMN.label, say(CHECKS.stampRows[key]), 'label'),
      text(COLUMN.unit, count ? say(NUMBER_WORDS[key]) : plan.currency, 'unit'),
      formula(
        CHECK.row,
        `IF(ABS(E${row}-F${row})>${tolerance},${quoted(say(CHECKS.changed))},${quoted(say(CHECKS.asExported))})`,
        say(CHECKS.asExported),
        'general',
        'check',
      ),
      link(
        CHECK.result,
        on(context.sheet('calculations'), fixed(COLUMN.total, calculations.plan[key])),
        totals[key],
        count ? 'count' : 'money',
      ),
      number(CHECK.left, totals[key], count ? 'count' : 'money', 'fixed'),
    ]);
  }
}
