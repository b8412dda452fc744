import { formatDate } from '../../language/format.ts';
import { LINES, NUMBER_WORDS } from '../../language/workbook.ts';
import { LEDGER } from '../../language/workbook-control.ts';
import { COLUMN, columnName, fixed, fixedRange, on } from './address.ts';
import type { CalculationRefs } from './calculations.ts';
import type { Context } from './context.ts';
import { WORKBOOK_GROUPS, type WorkbookGroup } from './groups.ts';
import { axisRows, heading, monthSheet, startSheet, type HeadFacts } from './head.ts';
import type { InputRefs } from './input-refs.ts';
import { groupColumn, stateColumn, type LineRefs } from './lines.ts';
import type { Cell, SheetModel } from './model.ts';
import { formula, link, monthRow, sum, text, type SheetBuilder } from './sheet.ts';

export type LedgerView = WorkbookGroup | 'state';

/** Where the ledger's totals stand, by view. */
export interface LedgerRefs {
  readonly totals: Readonly<Record<LedgerView, number>>;
  /** Rows of the money already committed and already spent. */
  readonly committed: number;
  readonly spent: number;
}

interface Sources {
  readonly context: Context;
  readonly sheet: SheetBuilder;
  readonly lines: LineRefs;
  /** `Calculations!H$20:H$40`: live spend of all lines in the month of the column. */
  readonly spend: string;
}

/** The spend of the plan seen by the ledger: by account, cost centre, supplier and so on, each view adding up to the plan. */
export function ledgerSheet(
  context: Context,
  facts: HeadFacts,
  inputs: InputRefs,
  lines: LineRefs,
  calculations: CalculationRefs,
): { readonly sheet: SheetModel; readonly refs: LedgerRefs } {
  const { say } = context;
  const sheet = startSheet(context, 'ledger', facts);
  axisRows(context, sheet, false);
  const rows = calculations.lines.map(({ spend }) => spend);
  const month = columnName(COLUMN.firstMonth);
  const spend = on(context.sheet('calculations'), `${month}$${rows[0] ?? 1}:${month}$${rows.at(-1) ?? 1}`);
  const sources: Sources = { context, sheet, lines, spend };
  const totals = {} as Record<LedgerView, number>;
  for (const kind of WORKBOOK_GROUPS) {
    const { names, numberOf } = lines.groupings[kind];
    const first = lines.groupRows[kind][0];
    totals[kind] = view(
      sources,
      kind,
      names.map((name, at) => ({
        id: `${kind}[${at + 1}]`,
        label: `${say(LINES.group[kind])} · ${name}`,
        constant: link(
          COLUMN.constant,
          on(context.sheet('lines'), fixed(COLUMN.constant, first + at)),
          at + 1,
          'whole',
        ),
        holds: (line) => numberOf[line] === at + 1,
      })),
      groupColumn(kind),
    );
  }
  const states = ['planned', 'committed', 'spent'] as const;
  totals.state = view(
    sources,
    'state',
    states.map((state, at) => ({
      id: `state.${state}`,
      label: `${say(LEDGER.state)} · ${say(NUMBER_WORDS.state[state])}`,
      constant: link(
        COLUMN.constant,
        on(context.sheet('inputs'), fixed(COLUMN.constant, inputs.states[0] + at)),
        say(NUMBER_WORDS.state[state]),
        'general',
      ),
      holds: (line) => context.lines[line]?.line.state.kind === state,
    })),
    stateColumn(),
  );
  const refs = { totals, committed: totals.state - 2, spent: totals.state - 1 };
  committedRows(context, sheet, calculations);
  return { sheet: monthSheet(context, sheet, 'ledger', 'presentation'), refs };
}

interface GroupRow {
  readonly id: string;
  readonly label: string;
  readonly constant: Cell;
  readonly holds: (line: number) => boolean;
}

/** One view: a row for each group, then their total. Spend falls in the plan's months only, so only they have cells. */
function view(
  { context, sheet, lines, spend }: Sources,
  kind: LedgerView,
  groups: readonly GroupRow[],
  column: number,
): number {
  const { say, plan } = context;
  heading(sheet, say(LEDGER.blocks[kind]));
  const first = sheet.next;
  const monthly = context.lines.map(({ result }) => context.majors(result.flows.spend.subarray(0, plan.months)));
  const total = Array.from({ length: plan.months }, (_, month) => sum(monthly.map((values) => values[month] ?? 0)));
  for (const { id, label, constant, holds } of groups) {
    const own = monthly.filter((_, line) => holds(line));
    const values = Array.from({ length: plan.months }, (_, month) => sum(own.map((line) => line[month] ?? 0)));
    const keys =
      lines.rows === null ? null : on(context.sheet('lines'), fixedRange(column, lines.rows[0], lines.rows[1]));
    monthRow(sheet, {
      id,
      label,
      unit: plan.currency,
      note: say(kind === 'state' ? LEDGER.stateNote : LEDGER.groupNote),
      constant,
      formula: keys === null ? '0' : `SUMIF(${keys},$E${sheet.next},${spend})`,
      values,
      format: 'money',
      total: sum(values),
    });
  }
  const month = columnName(COLUMN.firstMonth);
  return monthRow(sheet, {
    id: `total.${kind}`,
    label: say(LEDGER.totals[kind]),
    unit: plan.currency,
    formula: groups.length === 0 ? '0' : `SUM(${month}${first}:${month}${sheet.next - 1})`,
    values: total,
    format: 'money',
    total: sum(total),
    role: 'total',
  });
}

function committedRows(context: Context, sheet: SheetBuilder, calculations: CalculationRefs): void {
  const { say, plan, language } = context;
  heading(sheet, say(LEDGER.blocks.committed));
  const before = sheet.next;
  for (const { line, name, result, index } of context.lines) {
    if (line.state.kind !== 'committed') continue;
    const until = line.state.cancellableUntil;
    sheet.row([
      text(COLUMN.id, `${line.id}.committed`, 'note'),
      text(COLUMN.label, `${say(LEDGER.committed)} · ${name}`, 'label'),
      text(COLUMN.unit, plan.currency, 'unit'),
      text(COLUMN.note, say(LEDGER.untilNote), 'note'),
      text(COLUMN.constant, until === null ? say(LINES.notCancellable) : formatDate(until, language), 'fixed'),
      formula(
        COLUMN.total,
        on(context.sheet('calculations'), fixed(COLUMN.total, calculations.lines[index]?.spend ?? 0)),
        sum(context.majors(result.flows.spend)),
        'money',
        'link',
      ),
    ]);
  }
  if (sheet.next === before)
    sheet.row([
      text(COLUMN.label, say(LEDGER.noCommitted), 'label'),
      text(COLUMN.unit, say(NUMBER_WORDS.text), 'unit'),
    ]);
}
