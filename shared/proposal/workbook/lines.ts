import { HEAD, LINES, NUMBER_WORDS } from '../../language/workbook.ts';
import { formatDate } from '../../language/format.ts';
import type { PaymentTerms } from '../../plan/line.ts';
import { carryOverMonths, longestDelay, repeatMonths } from '../../plan/axis.ts';
import { baseValue } from '../../plan/estimate.ts';
import { COLUMN, columnName, fixed, fixedRange, on, quoted } from './address.ts';
import { isContact, type ContactFacts, type Context, type LineFacts } from './context.ts';
import { groupingOf, WORKBOOK_GROUPS, type Grouping, type WorkbookGroup } from './groups.ts';
import { AXIS, heading, startSheet, type HeadFacts } from './head.ts';
import type { InputRefs } from './input-refs.ts';
import type { LineInputRows } from './line-rows.ts';
import type { Cell, SheetModel } from './model.ts';
import { formula, link, number, text, type SheetBuilder } from './sheet.ts';

/** Where the facts of the lines stand. */
export interface LineRefs {
  readonly groupings: Readonly<Record<WorkbookGroup, Grouping>>;
  /** Rows of the names of the groups of a kind. */
  readonly groupRows: Readonly<Record<WorkbookGroup, readonly [first: number, last: number]>>;
  /** Rows of the lines, in the order of the plan; null when there are none. */
  readonly rows: readonly [first: number, last: number] | null;
}

/** Columns of the line register after the shared four. */
const LINE = {
  state: 4,
  until: 5,
  owner: 6,
  groups: 7,
  vat: 19,
  regime: 20,
  withholding: 21,
  terms: 22,
  rates: 23,
  negative: 24,
  shares: 25,
  beyond: 26,
  missing: 27,
} as const;
const LINE_FLAGS = ['rates', 'negative', 'shares', 'beyond', 'missing'] as const;
export type LineFlag = (typeof LINE_FLAGS)[number];

export function stateColumn(): number {
  return LINE.state;
}

/** Column with the number of the line's group of a kind. */
export function groupColumn(kind: WorkbookGroup): number {
  return LINE.groups + 2 * WORKBOOK_GROUPS.indexOf(kind);
}

export function flagColumn(flag: LineFlag): number {
  return LINE[flag];
}

/** Who each line belongs to in the ledger, and the checks that look at one line at a time. */
export function linesSheet(
  context: Context,
  facts: HeadFacts,
  inputs: InputRefs,
): { readonly sheet: SheetModel; readonly refs: LineRefs } {
  const { say } = context;
  const sheet = startSheet(context, 'lines', facts);
  const groupings = Object.fromEntries(WORKBOOK_GROUPS.map((kind) => [kind, groupingOf(context, kind)])) as Record<
    WorkbookGroup,
    Grouping
  >;
  const groupRows = {} as Record<WorkbookGroup, readonly [number, number]>;
  for (const kind of WORKBOOK_GROUPS) {
    heading(sheet, say(LINES.groups[kind]), 6);
    const first = sheet.next;
    for (const [index, name] of groupings[kind].names.entries()) {
      sheet.row([
        text(0, `${kind}[${index + 1}]`, 'note'),
        text(1, `${say(LINES.group[kind])} · ${name}`, 'label'),
        text(2, say(NUMBER_WORDS.number), 'unit'),
        text(3, '', 'note'),
        number(4, index + 1, 'whole', 'fixed'),
        text(5, name, 'text'),
      ]);
    }
    groupRows[kind] = [first, Math.max(first, sheet.next - 1)];
  }
  const rows = registerOf(context, sheet, inputs, groupings, groupRows);
  return {
    sheet: sheet.model({
      title: `${say(HEAD.titles.lines)} · ${context.plan.title}`,
      widths: [
        22,
        46,
        12,
        26,
        13,
        18,
        22,
        ...WORKBOOK_GROUPS.flatMap(() => [5, 26]),
        8,
        20,
        10,
        34,
        11,
        11,
        11,
        11,
        11,
      ],
      freeze: { rows: 4, columns: 2 },
      print: { titleRows: [4, 4], titleColumns: 2, pagesHigh: 0, pagesWide: 2, orientation: 'landscape' },
      tab: 'input',
    }),
    refs: { groupings, groupRows, rows },
  };
}

function registerOf(
  context: Context,
  sheet: SheetBuilder,
  inputs: InputRefs,
  groupings: LineRefs['groupings'],
  groupRows: LineRefs['groupRows'],
): LineRefs['rows'] {
  const { say, lines } = context;
  heading(sheet, say(LINES.register), LINE.missing + 1);
  const heads = [
    LINES.heads.id,
    LINES.heads.name,
    LINES.heads.unit,
    LINES.heads.note,
    LINES.heads.state,
    LINES.heads.until,
    LINES.heads.owner,
    ...WORKBOOK_GROUPS.flatMap((kind) => [LINES.heads.number, LINES.group[kind]]),
    LINES.heads.vat,
    LINES.heads.regime,
    LINES.heads.withholding,
    LINES.heads.terms,
    ...LINE_FLAGS.map((flag) => LINES.flags[flag]),
  ];
  sheet.row(
    heads.map((head, column) => text(column, say(head), 'columnHead')),
    42,
  );
  if (lines.length === 0) {
    sheet.row([text(1, say(LINES.none), 'label'), text(2, say(NUMBER_WORDS.text), 'unit')]);
    return null;
  }
  const first = sheet.next;
  for (const facts of lines) {
    const row = sheet.next;
    sheet.row([
      ...factCells(context, facts),
      ...groupCells(row, facts, groupings, groupRows),
      ...flagCells(context, row, facts, inputs),
    ]);
  }
  const last = sheet.next - 1;
  const [from, to] = inputs.states;
  const states = on(context.sheet('inputs'), fixedRange(COLUMN.constant, from, to));
  sheet.validations.push({
    range: columnRange(LINE.state, first, last),
    rule: { kind: 'list', cells: states },
    title: say(LINES.heads.state),
    prompt: say(LINES.stateNote),
  });
  for (const kind of WORKBOOK_GROUPS) {
    sheet.validations.push({
      range: columnRange(groupColumn(kind), first, last),
      rule: { kind: 'whole', from: 1, to: groupings[kind].names.length },
      title: say(LINES.group[kind]),
      prompt: say(LINES.groupNote),
    });
  }
  return [first, last];
}

function columnRange(column: number, first: number, last: number): string {
  return `${columnName(column)}${first}:${columnName(column)}${last}`;
}

function factCells(context: Context, { line, name }: LineFacts): readonly Cell[] {
  const { say, language } = context;
  const { state } = line;
  const until =
    state.kind === 'committed'
      ? state.cancellableUntil === null
        ? say(LINES.notCancellable)
        : formatDate(state.cancellableUntil, language)
      : '–';
  return [
    text(0, line.id, 'note'),
    text(1, name, 'label'),
    text(2, say(LINES.seeHeads), 'unit'),
    text(3, line.note, 'note'),
    text(LINE.state, say(NUMBER_WORDS.state[state.kind]), 'input'),
    text(LINE.until, until, 'input'),
    text(LINE.owner, line.owner || '–', 'input'),
    number(LINE.vat, line.vat.rate, 'percent'),
    text(LINE.regime, say(LINES.regimes[line.vat.regime]), 'input'),
    number(LINE.withholding, line.withholding, 'percent'),
    text(LINE.terms, termsOf(context, line.payment), 'input'),
  ];
}

function termsOf({ say, tell }: Context, terms: PaymentTerms): string {
  if (terms.kind === 'df') return tell(LINES.terms.df, { days: terms.days });
  return tell(LINES.terms.dffm, {
    days: terms.days,
    extra: terms.extraDays,
    reading: say(LINES.readings[terms.reading]),
  });
}

function groupCells(
  row: number,
  { index }: LineFacts,
  groupings: LineRefs['groupings'],
  groupRows: LineRefs['groupRows'],
): readonly Cell[] {
  return WORKBOOK_GROUPS.flatMap((kind) => {
    const group = groupings[kind].numberOf[index] ?? 1;
    const [first, last] = groupRows[kind];
    const column = groupColumn(kind);
    // From the heading on, because gnumeric cannot pick from a list of one cell.
    return [
      number(column, group, 'whole'),
      link(
        column + 1,
        `INDEX(${fixedRange(COLUMN.total, first - 1, last)},${columnName(column)}${row}+1)`,
        groupings[kind].names[group - 1] ?? '',
        'general',
      ),
    ];
  });
}

/** 1 where something is wrong with the line, 0 where not; the checks sheet adds them up and names the first row. */
function flagCells(context: Context, row: number, facts: LineFacts, inputs: InputRefs): readonly Cell[] {
  const at = inputs.lines[facts.index] as LineInputRows;
  const sheet = context.sheet('inputs');
  const name = (kind: WorkbookGroup): string => `${columnName(groupColumn(kind) + 1)}${row}`;
  const unknown = quoted(context.say(NUMBER_WORDS.notGiven));
  const flags: Flags = {
    rates: ['0', 0],
    negative: [
      `(COUNTIF(${on(sheet, `${fixed(COLUMN.firstMonth, at.spend)}:${fixed(COLUMN.firstMonth + context.months - 1, at.spend)}`)},"<0")>0)*1`,
      facts.line.spend.some((month) => month < 0) ? 1 : 0,
    ],
    shares: ['0', 0],
    beyond: ['0', 0],
    missing: [
      `(${name('account')}=${unknown})+(${name('costCentre')}=${unknown})+(${columnName(LINE.owner)}${row}="–")`,
      [facts.line.account, facts.line.costCentre, facts.line.owner].filter((given) => given === '').length,
    ],
  };
  if (isContact(facts)) contactFlags(context, facts, at, inputs, flags);
  return LINE_FLAGS.map((flag) => formula(LINE[flag], flags[flag][0], flags[flag][1], 'whole'));
}

type Flags = Record<LineFlag, [formula: string, value: number]>;

function contactFlags(
  context: Context,
  { line }: ContactFacts,
  at: LineInputRows,
  inputs: InputRefs,
  flags: Flags,
): void {
  const sheet = context.sheet('inputs');
  const cell = (row: number): string => on(sheet, fixed(COLUMN.constant, row));
  const carryOver = cell(at.carryOver);
  const cutOff = cell(inputs.cutOff);
  const rates = [at.quoteRate, at.winRate, at.carryOver].map((row) => `(${cell(row)}<0)+(${cell(row)}>1)`);
  flags.rates = [`(${rates.join('+')}+(${carryOver}=1)+(ABS(${cell(at.marginRate)})>1)>0)*1`, 0];
  let delay = '';
  if (at.delay.kind === 'months') {
    delay = cell(at.delay.row);
  } else {
    const shares = on(sheet, fixedRange(COLUMN.constant, at.delay.first, at.delay.first + at.delay.count - 1));
    flags.shares = [`(ABS(SUM(${shares})-1)>${cutOff})*1`, 0];
    delay = `ROWS(${shares})-1`;
  }
  // Months needed after the plan: the tail of the carry-over, the longest delay, the repeat orders.
  const tail = `(${carryOver}>=${cutOff})*ROUNDDOWN(LN(${cutOff})/LN(MAX(${carryOver}*(${carryOver}<1),${cutOff})),0)`;
  const repeat = at.repeat === null ? '' : `+${cell(at.repeat.every)}*${cell(at.repeat.most)}`;
  const left = on(sheet, fixed(COLUMN.firstMonth + context.months - 1, AXIS.afterPlan));
  const needed = carryOverMonths(baseValue(line.carryOver)) + longestDelay(line.delay) + repeatMonths(line.repeat);
  flags.beyond = [`(${tail}+${delay}${repeat}>${left})*1`, needed > context.months - context.plan.months ? 1 : 0];
}
