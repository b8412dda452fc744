import type { FigureScope } from '../../forecast/figure.ts';
import { scopeLines } from '../../forecast/groups.ts';
import { ordersPerCustomer } from '../../forecast/line-sums.ts';
import { returnFigures } from '../../forecast/return.ts';
import { FIGURE_WORDS } from '../../language/figures.ts';
import { HEAD, LINES } from '../../language/workbook.ts';
import { RETURN } from '../../language/workbook-return.ts';
import { COLUMN, columnName, fixed, fixedRange, on } from './address.ts';
import type { CalculationRefs } from './calculations.ts';
import { isContact, type Context, type LineFacts } from './context.ts';
import { AXIS, heading, startSheet, type HeadFacts } from './head.ts';
import type { LineCalculation } from './calculation-parts.ts';
import type { InputRefs } from './input-refs.ts';
import { groupColumn, type LineRefs } from './lines.ts';
import type { CellValue, SheetModel } from './model.ts';
import {
  amountColumn,
  amountFormat,
  AMOUNTS,
  capital,
  type Amount,
  type Subject,
  type WriteHeads,
} from './return-amounts.ts';
import { relationBlock, RELATION_BLOCKS, type Relation, type RelationBlock } from './return-relations.ts';
import { allMonths, formula, sum, text, type SheetBuilder } from './sheet.ts';

/** Where the return stands. */
export interface ReturnRefs {
  /** The plan's loaded relations as the cells show them at export. */
  readonly loaded: Readonly<Partial<Record<Relation, CellValue>>>;
  readonly plan: { readonly amounts: number } & Readonly<Record<RelationBlock, number>>;
  /** Rows of the lines among the amounts, null without lines. */
  readonly lines: readonly [first: number, last: number] | null;
  readonly channels: readonly [first: number, last: number] | null;
  readonly campaigns: readonly [first: number, last: number] | null;
}

/** What the plan, each channel, campaign and line return: amounts first, then the relations, direct and loaded. */
export function returnSheet(
  context: Context,
  facts: HeadFacts,
  inputs: InputRefs,
  lines: LineRefs,
  calculations: CalculationRefs,
): { readonly sheet: SheetModel; readonly refs: ReturnRefs } {
  const { say } = context;
  const sheet = startSheet(context, 'return', facts);
  const groups = (['channel', 'campaign'] as const).map((kind) =>
    lines.groupings[kind].keys.map((key, at) =>
      subjectOf(
        context,
        `${kind}[${at + 1}]`,
        `${say(LINES.group[kind])} · ${lines.groupings[kind].names[at]}`,
        say(LINES.group[kind]),
        { kind, key },
      ),
    ),
  );
  const plan = subjectOf(context, 'plan', say(RETURN.plan), say(RETURN.planKind), { kind: 'plan' });
  const own = context.lines.map((line) =>
    subjectOf(context, line.line.id, line.name, say(RETURN.line), { kind: 'line', id: line.line.id }),
  );
  const subjects = [plan, ...groups.flat(), ...own];
  heading(sheet, say(RETURN.amounts), COLUMN.constant + AMOUNTS.length);
  heads(
    context,
    sheet,
    AMOUNTS.map((amount) =>
      amount === 'lifetimeOfAll' ? say(RETURN.lifetimeOfAll) : capital(say(FIGURE_WORDS[amount].label)),
    ),
    AMOUNTS.map((amount) => (amountFormat(amount) === 'count' ? say(RETURN.count) : context.plan.currency)),
  );
  // Lines come last, so their rows are known before the rows that add them up are written.
  const firstLine = sheet.next + subjects.length - own.length;
  const lineRows: ReturnRefs['lines'] = own.length === 0 ? null : [firstLine, firstLine + own.length - 1];
  plan.row = writeRow(context, sheet, plan, (amount) => planFormula(amount, lineRows, sheet.next));
  const groupRows = groups.map((list, at) => {
    const kind = at === 0 ? 'channel' : 'campaign';
    const first = sheet.next;
    for (const [index, subject] of list.entries())
      subject.row = writeRow(context, sheet, subject, (amount) =>
        groupFormula(context, amount, kind, index, lines, lineRows, plan.row, sheet.next),
      );
    return list.length === 0 ? null : ([first, sheet.next - 1] as const);
  });
  for (const [index, subject] of own.entries()) {
    const line = context.lines[index] as LineFacts;
    const at = calculations.lines[index] as LineCalculation;
    subject.row = writeRow(context, sheet, subject, (amount) =>
      lineFormula(context, amount, line, at, plan.row, sheet.next),
    );
  }
  const planRows = { amounts: plan.row, direct: 0, loaded: 0, others: 0 };
  const shown = new Map<RelationBlock, Partial<Record<Relation, CellValue>>>();
  for (const block of RELATION_BLOCKS) {
    const { row, values } = relationBlock(context, sheet, block, subjects, heads, inputs.words);
    planRows[block] = row;
    shown.set(block, values);
  }
  return {
    sheet: sheet.model({
      title: `${say(HEAD.titles.return)} · ${context.plan.title}`,
      widths: [22, 46, 12, 12, ...AMOUNTS.map(() => 16)],
      freeze: { rows: 4, columns: 2 },
      print: { titleRows: [4, 4], pagesHigh: 0, orientation: 'landscape' },
      tab: 'working',
    }),
    refs: {
      loaded: shown.get('loaded') ?? {},
      plan: planRows,
      lines: lineRows,
      channels: groupRows[0] ?? null,
      campaigns: groupRows[1] ?? null,
    },
  };
}

/** Heads of a block, and below them the unit of each column. */
const heads: WriteHeads = (context, sheet, names, units) => {
  const { say } = context;
  sheet.row(
    [
      ...[HEAD.columns.id, HEAD.columns.label, HEAD.columns.unit, RETURN.kind].map((head, column) =>
        text(column, say(head), 'columnHead'),
      ),
      ...names.map((name, at) => text(COLUMN.constant + at, name, 'numberHead')),
    ],
    42,
  );
  sheet.row([
    text(COLUMN.label, '', 'unit'),
    text(COLUMN.unit, say(RETURN.unitsHere), 'unit'),
    ...units.map((unit, at) => text(COLUMN.constant + at, unit, 'numberUnit')),
  ]);
};

function subjectOf(context: Context, id: string, name: string, kind: string, scope: FigureScope): Subject {
  const { forecast, major } = context;
  const figures = returnFigures(forecast, scope);
  // The next unit spent brings (marginal ROI + 1) of margin for each unit of own spend.
  const { marginalRoi } = figures;
  const elasticMargin = marginalRoi.state === 'defined' ? (marginalRoi.value + 1) * figures.ownSpend : 0;
  return {
    id,
    name,
    kind,
    scope,
    figures,
    row: 0,
    amounts: {
      spend: major(figures.spend),
      ownSpend: major(figures.ownSpend),
      overheadShare: major(figures.overheadShare),
      contacts: figures.contacts,
      quotes: figures.quotes,
      customers: figures.customers,
      orders: figures.orders,
      revenue: major(figures.revenue),
      margin: major(figures.margin),
      customersAfterPlan: figures.afterPlan.customers,
      marginAfterPlan: major(figures.afterPlan.margin),
      elasticMargin: major(elasticMargin),
      lifetimeOfAll: lifetimeOfAll(context, scope),
    },
  };
}

/** Margin of all customers over time: at the hurdle rate, undiscounted while there is none (the cell is then not shown as a figure). */
function lifetimeOfAll(context: Context, scope: FigureScope): number {
  let total = 0;
  for (const line of scopeLines(context.forecast, scope)) {
    const { orderValue, marginRate } = line.inputs;
    total +=
      sum(line.flows.customers) *
      orderValue *
      marginRate *
      ordersPerCustomer(line.inputs, context.plan.hurdle?.rate ?? 0);
  }
  return context.major(total);
}

function writeRow(context: Context, sheet: SheetBuilder, subject: Subject, of: (amount: Amount) => string): number {
  const role = subject.scope.kind === 'plan' ? 'total' : 'formula';
  return sheet.row([
    text(COLUMN.id, subject.id, 'note'),
    text(COLUMN.label, `${context.say(RETURN.amountsOf)} · ${subject.name}`, role === 'total' ? 'strong' : 'label'),
    text(COLUMN.unit, context.say(RETURN.seeHeads), 'unit'),
    text(COLUMN.note, subject.kind, 'note'),
    ...AMOUNTS.map((amount) =>
      formula(amountColumn(amount), of(amount), subject.amounts[amount], amountFormat(amount), role),
    ),
  ]);
}

function planFormula(amount: Amount, lines: ReturnRefs['lines'], row: number): string {
  if (amount === 'overheadShare')
    return `${columnName(amountColumn('spend'))}${row}-${columnName(amountColumn('ownSpend'))}${row}`;
  const column = columnName(amountColumn(amount));
  return lines === null ? '0' : `SUM(${column}${lines[0]}:${column}${lines[1]})`;
}

function overheadFormula(plan: number, row: number): string {
  const all = fixed(amountColumn('overheadShare'), plan);
  const own = fixed(amountColumn('ownSpend'), plan);
  return `IF(${own}=0,0,${all}*${columnName(amountColumn('ownSpend'))}${row}/${own})`;
}

function groupFormula(
  context: Context,
  amount: Amount,
  kind: 'channel' | 'campaign',
  index: number,
  lines: LineRefs,
  rows: ReturnRefs['lines'],
  plan: number,
  row: number,
): string {
  if (amount === 'overheadShare') return overheadFormula(plan, row);
  if (rows === null || lines.rows === null) return '0';
  const register = context.sheet('lines');
  const column = columnName(amountColumn(amount));
  const group = on(register, fixed(COLUMN.constant, lines.groupRows[kind][0] + index));
  return `SUMIF(${on(register, fixedRange(groupColumn(kind), lines.rows[0], lines.rows[1]))},${group},${column}$${rows[0]}:${column}$${rows[1]})`;
}

function lineFormula(
  context: Context,
  amount: Amount,
  line: LineFacts,
  at: LineCalculation,
  plan: number,
  row: number,
): string {
  const sheet = context.sheet('calculations');
  const total = (of: number): string => on(sheet, fixed(COLUMN.total, of));
  const constant = (of: number): string => on(sheet, fixed(COLUMN.constant, of));
  if (amount === 'spend') return total(at.spend);
  if (amount === 'overheadShare') return overheadFormula(plan, row);
  if (!isContact(line)) return '0';
  const customers = `${columnName(amountColumn('customers'))}${row}`;
  const perOrder = `${constant(at.revenue)}*${constant(at.margin)}`;
  switch (amount) {
    case 'ownSpend':
      return `${columnName(amountColumn('spend'))}${row}`;
    case 'customersAfterPlan':
      return afterPlan(context, at.customers);
    case 'marginAfterPlan':
      return afterPlan(context, at.margin);
    case 'elasticMargin':
      return at.elastic === 0
        ? '0'
        : `${total(at.elastic)}*${constant(at.quotes)}*${constant(at.customers)}*${perOrder}${times(context, at.repeats)}`;
    case 'lifetimeOfAll':
      return `${customers}*${perOrder}${times(context, at.discounted)}`;
    default:
      return total(at[amount]);
  }
}

/** Orders a customer places: the first and the shares kept. */
function times(context: Context, rows: readonly [number, number] | null): string {
  if (rows === null) return '';
  return `*(1+SUM(${on(context.sheet('calculations'), fixedRange(COLUMN.constant, rows[0], rows[1]))}))`;
}

/** What of a row falls after the plan's last month: all of it without the plan's months. */
function afterPlan(context: Context, row: number): string {
  const sheet = context.sheet('calculations');
  return `${on(sheet, fixed(COLUMN.total, row))}-SUMPRODUCT(${on(sheet, allMonths(row, context.months))},${on(sheet, allMonths(AXIS.inPlan, context.months))})`;
}
