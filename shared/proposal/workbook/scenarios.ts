import { HEAD, NUMBER_WORDS, SCENARIOS } from '../../language/workbook.ts';
import { INPUTS } from '../../language/workbook-inputs.ts';
import { baseValue } from '../../plan/estimate.ts';
import { bringsContacts } from '../../plan/line.ts';
import { SCENARIO_FIELDS, type ScenarioChange, type ScenarioField } from '../../plan/scenario.ts';
import { lineChanges, linesIn, plannedSpend, unchanged } from '../../forecast/scenario.ts';
import { COLUMN, columnName, fixed, fixedRange, on } from './address.ts';
import { type Context, type LineFacts } from './context.ts';
import { heading, lever, startSheet, type HeadFacts } from './head.ts';
import type { InputRefs } from './input-refs.ts';
import type { LineInputRows } from './line-rows.ts';
import { groupColumn, type LineRefs } from './lines.ts';
import type { Cell, Format, SheetModel } from './model.ts';
import { formula, link, number, text, type SheetBuilder } from './sheet.ts';

/** Answers with the live value of a field of a line: a cell of this sheet, or the input where no scenario changes it. */
export interface ScenarioRefs {
  readonly live: (index: number, field: ScenarioField) => LiveValue | null;
}

/** `null` stands for a factor that is 1 in every scenario. */
interface LiveValue {
  readonly reference: string;
}

interface ChangeRow {
  readonly change: ScenarioChange;
  readonly scenario: string;
  readonly row: number;
}

const CHANGE = { scope: 3, value: 4, base: 5 } as const;

/** What each scenario changes, what that makes of each line, and the values in force picked by the scenario's number. */
export function scenariosSheet(
  context: Context,
  facts: HeadFacts,
  inputs: InputRefs,
  lines: LineRefs,
): { readonly sheet: SheetModel; readonly refs: ScenarioRefs } {
  const { say, plan } = context;
  const sheet = startSheet(context, 'scenarios', facts);
  heading(sheet, say(SCENARIOS.changes));
  sheet.row(
    [INPUTS_HEADS.id, INPUTS_HEADS.label, INPUTS_HEADS.unit, SCENARIOS.scope, SCENARIOS.value, SCENARIOS.baseSpend].map(
      (head, column) => text(column, say(head), 'columnHead'),
    ),
    30,
  );
  const rows = plan.scenarios.flatMap((scenario) =>
    scenario.changes.map((change, index): ChangeRow => ({
      change,
      scenario: scenario.id,
      row: changeRow(context, sheet, inputs, lines, scenario.id, scenario.name, change, index),
    })),
  );
  if (rows.length === 0) sheet.row([text(1, say(SCENARIOS.none), 'label'), text(2, say(NUMBER_WORDS.text), 'unit')]);
  const live = resolvedValues(context, sheet, inputs, rows);
  return {
    sheet: sheet.model({
      title: `${say(HEAD.titles.scenarios)} · ${plan.title}`,
      widths: [28, 44, 14, 30, 14, 14, ...plan.scenarios.map(() => 14)],
      freeze: { rows: 4, columns: 2 },
      print: { titleRows: [4, 4], pagesHigh: 0, orientation: 'landscape' },
      tab: 'input',
    }),
    refs: { live: (index, field) => live.get(`${index} ${field}`) ?? untouched(context, inputs, index, field) },
  };
}

const INPUTS_HEADS = HEAD.columns;

function untouched(context: Context, inputs: InputRefs, index: number, field: ScenarioField): LiveValue | null {
  if (field === 'spend' || field === 'contacts') return null;
  return {
    reference: on(context.sheet('inputs'), fixed(COLUMN.constant, (inputs.lines[index] as LineInputRows)[field])),
  };
}

function changeRow(
  context: Context,
  sheet: SheetBuilder,
  inputs: InputRefs,
  lines: LineRefs,
  scenario: string,
  name: string,
  change: ScenarioChange,
  index: number,
): number {
  const { say, plan } = context;
  const money = change.kind === 'replacement' && (change.field === 'spend' || change.field === 'orderValue');
  const unit = change.kind === 'factor' ? say(NUMBER_WORDS.factor) : money ? plan.currency : '%';
  const value = change.kind === 'factor' ? change.factor : money ? context.major(change.value) : change.value;
  const format: Format = change.kind === 'factor' ? 'parameter' : money ? 'money' : 'percent';
  const kind = say(change.kind === 'factor' ? SCENARIOS.factor : SCENARIOS.replacement);
  const cells: Cell[] = [
    text(COLUMN.id, `${scenario}.changes[${index}]`, 'note'),
    text(COLUMN.label, `${name || scenario} ${index + 1} · ${say(INPUTS.quantities[change.field])} · ${kind}`, 'label'),
    text(COLUMN.unit, unit, 'unit'),
    text(CHANGE.scope, scopeName(context, change), 'note'),
    number(CHANGE.value, value, format),
  ];
  if (change.kind === 'replacement' && change.field === 'spend') {
    const base = context.major(linesIn(plan, change.scope).reduce((sum, line) => sum + plannedSpend(line), 0));
    cells.push(formula(CHANGE.base, scopeSpend(context, inputs, lines, change), base, 'money'));
  }
  return sheet.row(cells);
}

function scopeName(context: Context, { scope }: ScenarioChange): string {
  const { say, plan, lines } = context;
  if (scope.kind === 'plan') return say(SCENARIOS.wholePlan);
  if (scope.kind === 'channel')
    return `${say(SCENARIOS.channel)} ${plan.channels.find(({ id }) => id === scope.id)?.name ?? scope.id}`;
  return lines.find(({ line }) => line.id === scope.id)?.name ?? scope.id;
}

/** Spend of the base in the scope of a change. */
function scopeSpend(context: Context, inputs: InputRefs, lines: LineRefs, { scope }: ScenarioChange): string {
  const sheet = context.sheet('inputs');
  const first = inputs.lines[0]?.spend ?? 0;
  const all = on(sheet, fixedRange(COLUMN.total, first, first + inputs.lines.length - 1));
  if (scope.kind === 'plan') return `SUM(${all})`;
  if (scope.kind === 'line') {
    const index = context.lines.findIndex(({ line }) => line.id === scope.id);
    return on(sheet, fixed(COLUMN.total, inputs.lines[index]?.spend ?? 0));
  }
  const { keys } = lines.groupings.channel;
  const group = keys.indexOf(scope.id);
  const [from, to] = lines.rows ?? [1, 1];
  const [firstGroup] = lines.groupRows.channel;
  const register = context.sheet('lines');
  return `SUMIF(${on(register, fixedRange(groupColumn('channel'), from, to))},${on(register, fixed(COLUMN.constant, firstGroup + group))},${all})`;
}

/** One row for each line and field that some scenario changes: base, each scenario, and the value in force. */
function resolvedValues(
  context: Context,
  sheet: SheetBuilder,
  inputs: InputRefs,
  rows: readonly ChangeRow[],
): ReadonlyMap<string, LiveValue> {
  const { say, plan } = context;
  const live = new Map<string, LiveValue>();
  heading(sheet, say(SCENARIOS.resolved), CHANGE.base + 1 + plan.scenarios.length);
  sheet.row(
    [
      ...[
        INPUTS_HEADS.id,
        INPUTS_HEADS.label,
        INPUTS_HEADS.unit,
        INPUTS_HEADS.note,
        SCENARIOS.inForce,
        NUMBER_WORDS.base,
      ].map((head, column) => text(column, say(head), 'columnHead')),
      ...plan.scenarios.map(({ name, id }, index) => text(CHANGE.base + 1 + index, name || id, 'columnHead')),
    ],
    30,
  );
  if (rows.length === 0) {
    sheet.row([text(1, say(SCENARIOS.noneResolved), 'label'), text(2, say(NUMBER_WORDS.text), 'unit')]);
    return live;
  }
  const made = plan.scenarios.map(({ id }) => lineChanges(plan, id));
  const active = plan.scenarios.findIndex(({ id }) => id === context.forecast.options.scenario);
  const touching = touched(context, rows);
  for (const field of SCENARIO_FIELDS) {
    for (const facts of context.lines) {
      const changes = touching.get(`${facts.index} ${field}`);
      if (changes === undefined) continue;
      const row = sheet.next;
      const { unit, format, base, value } = fieldOf(context, inputs, facts, field);
      const values = made.map((map) =>
        value(map.get(facts.line)?.[factorName(field)] ?? unchanged(facts.line)[factorName(field)]),
      );
      const inForce = active < 0 ? base.value : (values[active] ?? base.value);
      sheet.row([
        text(COLUMN.id, `${facts.line.id}.${field}`, 'note'),
        text(COLUMN.label, `${say(INPUTS.quantities[field])} · ${facts.name}`, 'label'),
        text(COLUMN.unit, unit, 'unit'),
        text(COLUMN.note, say(SCENARIOS.pick), 'note'),
        formula(
          CHANGE.value,
          `INDEX(${columnName(CHANGE.base)}${row}:${columnName(CHANGE.base + plan.scenarios.length)}${row},1,${lever(context, 'scenario')})`,
          inForce,
          format,
          'total',
        ),
        base.cell,
        ...plan.scenarios.map(({ id }, index) =>
          formula(
            CHANGE.base + 1 + index,
            chain(
              changes.filter((change) => change.scenario === id),
              field,
              row,
            ),
            values[index] ?? base.value,
            format,
          ),
        ),
      ]);
      live.set(`${facts.index} ${field}`, { reference: on(context.sheet('scenarios'), fixed(CHANGE.value, row)) });
    }
  }
  return live;
}

/** The changes that touch each line and field, by line position and field. */
function touched(context: Context, rows: readonly ChangeRow[]): ReadonlyMap<string, ChangeRow[]> {
  const positions = new Map(context.lines.map(({ line, index }) => [line, index]));
  const found = new Map<string, ChangeRow[]>();
  for (const row of rows) {
    for (const line of linesIn(context.plan, row.change.scope)) {
      if (row.change.field !== 'spend' && !bringsContacts(line)) continue;
      const key = `${positions.get(line)} ${row.change.field}`;
      const list = found.get(key);
      if (list === undefined) found.set(key, [row]);
      else list.push(row);
    }
  }
  return found;
}

/** From the base, or from the last replacement, through the factors that follow it. */
function chain(changes: readonly ChangeRow[], field: ScenarioField, row: number): string {
  const from = changes.findLastIndex(({ change }) => change.kind === 'replacement');
  const value = (at: ChangeRow): string => fixed(CHANGE.value, at.row);
  const start = changes[from];
  const base = `${columnName(CHANGE.base)}${row}`;
  const first =
    start === undefined
      ? `$${base}`
      : field === 'spend'
        ? `IF(${fixed(CHANGE.base, start.row)}=0,0,${value(start)}/${fixed(CHANGE.base, start.row)})`
        : value(start);
  return [first, ...changes.slice(from + 1).map(value)].join('*');
}

function factorName(
  field: ScenarioField,
): 'spendFactor' | 'contactsFactor' | 'quoteRate' | 'winRate' | 'orderValue' | 'marginRate' {
  if (field === 'spend') return 'spendFactor';
  return field === 'contacts' ? 'contactsFactor' : field;
}

function fieldOf(
  context: Context,
  inputs: InputRefs,
  { line, index }: LineFacts,
  field: ScenarioField,
): { unit: string; format: Format; base: { cell: Cell; value: number }; value: (engine: number) => number } {
  const { say, plan } = context;
  if (field === 'spend' || field === 'contacts' || !bringsContacts(line)) {
    return {
      unit: say(NUMBER_WORDS.factor),
      format: 'parameter',
      base: { cell: formula(CHANGE.base, '1', 1, 'parameter'), value: 1 },
      value: (engine) => engine,
    };
  }
  const money = field === 'orderValue';
  const value = (engine: number): number => (money ? context.major(engine) : engine);
  const format: Format = money ? 'money' : 'percent';
  const base = value(baseValue(line[field]));
  const from = on(context.sheet('inputs'), fixed(COLUMN.constant, (inputs.lines[index] as LineInputRows)[field]));
  return {
    unit: money ? plan.currency : '%',
    format,
    base: { cell: link(CHANGE.base, from, base, format), value: base },
    value,
  };
}
