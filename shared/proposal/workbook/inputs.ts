import { FORMULA_WORD_LABELS, FORMULA_WORDS, type FormulaWord } from '../../language/workbook-words.ts';
import { NUMBER_WORDS } from '../../language/workbook.ts';
import { INPUTS } from '../../language/workbook-inputs.ts';
import { baseValue, type Assumption } from '../../plan/estimate.ts';
import { COLUMN, columnName, fixedRange } from './address.ts';
import { isContact, type Context } from './context.ts';
import { curveBlocks } from './curve-inputs.ts';
import { axisRows, heading, monthSheet, PLACE, startSheet, type HeadFacts } from './head.ts';
import { blockRows, evidenceNote, spendRow, validate, type InputRow } from './input-block.ts';
import type { LineInputRows, MutableLineRows } from './line-rows.ts';
import type { SheetModel } from './model.ts';
import { constantRow, formula, number, optional, text, type SheetBuilder } from './sheet.ts';

/** Where the inputs stand: rows of the inputs sheet, values in the constant column unless they run by month. */
export interface InputRefs {
  readonly cutOff: number;
  readonly tolerance: number;
  readonly contingencyShare: number;
  readonly contingencyAmount: number;
  readonly budgetCap: number;
  readonly targetRoi: number;
  readonly targetCustomers: number;
  readonly scenarioNames: readonly [first: number, last: number];
  readonly states: readonly [first: number, last: number];
  readonly lines: readonly LineInputRows[];
  /** Rows of the words formulas answer with. */
  readonly words: Readonly<Record<FormulaWord, number>>;
}

/** Tail of a carry-over: followed until less than this share of a month's effect is left (definitions, horizon). */
const CUT_OFF = 0.001;

/** Every input of the plan, once: levers of finance, then one block for each quantity with one row for each line. */
export function inputsSheet(
  context: Context,
  facts: HeadFacts,
): { readonly sheet: SheetModel; readonly refs: InputRefs } {
  const sheet = startSheet(context, 'inputs', facts);
  axisRows(context, sheet, true);
  const plan = planInputs(context, sheet, facts);
  const lines = lineInputs(context, sheet);
  const words = wordRows(context, sheet);
  return { sheet: monthSheet(context, sheet, 'inputs', 'input'), refs: { ...plan, lines, words } };
}

function planInputs(context: Context, sheet: SheetBuilder, facts: HeadFacts): Omit<InputRefs, 'lines' | 'words'> {
  const { say, tell, plan, forecast } = context;
  const { hurdle, contingency, targets } = plan;
  heading(sheet, say(INPUTS.levers));
  const scenarioNumber = plan.scenarios.findIndex(({ id }) => id === forecast.options.scenario) + 2;
  const active = forecast.options.scenario === null ? 1 : scenarioNumber;
  const count = plan.scenarios.length + 1;
  const firstName = PLACE.scenarioNames;
  const lastName = firstName + count - 1;
  const put = (
    key: keyof typeof INPUTS.rows,
    unit: string,
    cell: Parameters<typeof constantRow>[1]['constant'],
    note = '',
  ): number =>
    constantRow(sheet, {
      id: `plan.${key}`,
      label: say(INPUTS.rows[key]),
      unit,
      note: note === '' ? say(INPUTS.notes[key]) : note,
      constant: cell,
    });
  put('scenario', say(NUMBER_WORDS.number), number(COLUMN.constant, active, 'whole'));
  put(
    'scenarioName',
    say(NUMBER_WORDS.text),
    formula(
      COLUMN.constant,
      // From the heading on, because gnumeric cannot pick from a list of one cell.
      `INDEX(${fixedRange(COLUMN.constant, firstName - 1, lastName)},${columnName(COLUMN.constant)}${PLACE.scenario}+1)`,
      facts.scenarioName,
      'general',
    ),
  );
  put('cut', '%', number(COLUMN.constant, facts.cut, 'percent'));
  put('keepMinimums', '0 / 1', number(COLUMN.constant, forecast.options.keepMinimums ? 1 : 0, 'whole'));
  put(
    'hurdle',
    say(NUMBER_WORDS.percentYear),
    optional(COLUMN.constant, hurdle?.rate ?? null, 'percent'),
    hurdle === null ? '' : tell(INPUTS.suppliedBy, { by: hurdle.suppliedBy, date: hurdle.date ?? '–' }),
  );
  const contingencyShare = put(
    'contingencyShare',
    '%',
    optional(COLUMN.constant, contingency?.kind === 'share' ? contingency.share : null, 'percent'),
  );
  const contingencyAmount = put(
    'contingencyAmount',
    plan.currency,
    optional(COLUMN.constant, contingency?.kind === 'amount' ? context.major(contingency.amount) : null, 'money'),
  );
  const budgetCap = put(
    'budgetCap',
    plan.currency,
    optional(COLUMN.constant, targets.budgetCap === null ? null : context.major(targets.budgetCap), 'money'),
  );
  const targetRoi = put('targetRoi', '%', optional(COLUMN.constant, targets.roi, 'percent'));
  const targetCustomers = put(
    'targetCustomers',
    say(NUMBER_WORDS.customers),
    optional(COLUMN.constant, targets.customers, 'count'),
  );
  const cutOff = put('cutOff', '%', number(COLUMN.constant, CUT_OFF, 'percent', 'fixed'));
  const tolerance = put(
    'tolerance',
    plan.currency,
    number(COLUMN.constant, 1 / (2 * context.scale), 'parameter', 'fixed'),
  );
  heading(sheet, say(INPUTS.scenarioNames));
  if (sheet.next !== firstName) throw new Error(`The scenario names start in row ${sheet.next}`);
  const names = [say(NUMBER_WORDS.base), ...plan.scenarios.map(({ name, id }) => name || id)];
  for (const [index, name] of names.entries()) {
    constantRow(sheet, {
      id: `scenario.${index + 1}`,
      label: tell(INPUTS.scenarioLabel, { number: index + 1 }),
      unit: say(NUMBER_WORDS.text),
      constant: text(COLUMN.constant, name, 'fixed'),
      note: plan.scenarios[index - 1]?.note ?? '',
    });
  }
  heading(sheet, say(INPUTS.states));
  const firstState = sheet.next;
  for (const key of ['planned', 'committed', 'spent'] as const) {
    constantRow(sheet, {
      id: `state.${key}`,
      label: say(INPUTS.stateLabels[key]),
      unit: say(NUMBER_WORDS.text),
      constant: text(COLUMN.constant, say(NUMBER_WORDS.state[key]), 'fixed'),
    });
  }
  leverRanges(context, sheet, count);
  return {
    cutOff,
    tolerance,
    contingencyShare,
    contingencyAmount,
    budgetCap,
    targetRoi,
    targetCustomers,
    scenarioNames: [firstName, lastName],
    states: [firstState, firstState + 2],
  };
}

function leverRanges(context: Context, sheet: SheetBuilder, scenarios: number): void {
  const { say } = context;
  const add = (
    row: number,
    kind: 'whole' | 'decimal',
    from: number,
    to: number,
    key: 'scenario' | 'cut' | 'keepMinimums' | 'hurdle',
  ): void => {
    sheet.validations.push({
      range: `${columnName(COLUMN.constant)}${row}`,
      rule: { kind, from, to },
      title: say(INPUTS.rows[key]),
      prompt: say(INPUTS.notes[key]),
    });
  };
  add(PLACE.scenario, 'whole', 1, scenarios, 'scenario');
  add(PLACE.cut, 'decimal', 0, 1, 'cut');
  add(PLACE.keepMinimums, 'whole', 0, 1, 'keepMinimums');
  add(PLACE.hurdle, 'decimal', 0, 10, 'hurdle');
}

function lineInputs(context: Context, sheet: SheetBuilder): readonly LineInputRows[] {
  const { say, plan, lines } = context;
  const rows: MutableLineRows[] = lines.map(() => ({
    spend: 0,
    fixedContacts: 0,
    smallest: 0,
    carryOver: 0,
    curve: null,
    quoteRate: 0,
    winRate: 0,
    delay: { kind: 'months', row: 0 },
    orderValue: 0,
    marginRate: 0,
    repeat: null,
  }));
  const of = (index: number): MutableLineRows => rows[index] as MutableLineRows;
  heading(sheet, say(INPUTS.blocks.spend));
  const first = sheet.next;
  for (const { line, name, index } of lines) {
    of(index).spend = spendRow(
      context,
      sheet,
      `${line.id}.spend`,
      `${say(INPUTS.quantities.spend)} · ${name}`,
      plan.currency,
      context.majors(line.spend),
      line.note,
    );
  }
  validate(context, sheet, first, 'spend', plan.months);
  blockRows(
    context,
    sheet,
    'smallest',
    lines.map(({ line, name, index }): InputRow => ({
      id: `${line.id}.smallest`,
      name,
      unit: plan.currency,
      value: line.smallest === null ? null : context.major(line.smallest),
      format: 'money',
      note: say(INPUTS.quantityNotes.smallest),
      place: (row) => {
        of(index).smallest = row;
      },
    })),
  );
  const contacts = lines.filter(isContact);
  const simple = (key: 'carryOver' | 'quoteRate' | 'winRate' | 'marginRate' | 'orderValue'): void =>
    blockRows(
      context,
      sheet,
      key,
      contacts.map(({ line, name, index }): InputRow => {
        const assumption: Assumption = line[key];
        const value = baseValue(assumption);
        const money = key === 'orderValue';
        return {
          id: `${line.id}.${key}`,
          name,
          unit: money ? plan.currency : '%',
          value: money ? context.major(value) : value,
          format: money ? 'money' : 'percent',
          note: evidenceNote(context, assumption.evidence),
          place: (row) => {
            of(index)[key] = row;
          },
        };
      }),
    );
  simple('carryOver');
  curveBlocks(context, sheet, contacts, of);
  simple('quoteRate');
  simple('winRate');
  delayBlocks(context, sheet, of);
  simple('orderValue');
  simple('marginRate');
  repeatBlocks(context, sheet, of);
  return rows;
}

function delayBlocks(context: Context, sheet: SheetBuilder, of: (index: number) => MutableLineRows): void {
  const { say, tell } = context;
  const contacts = context.lines.filter(isContact);
  blockRows(
    context,
    sheet,
    'delay',
    contacts.flatMap(({ line, name, index }): InputRow[] => {
      if (line.delay.kind !== 'months') return [];
      return [
        {
          id: `${line.id}.delay`,
          name,
          unit: say(NUMBER_WORDS.months),
          value: line.delay.months,
          format: 'whole',
          note: evidenceNote(context, line.delay.evidence),
          place: (row) => {
            of(index).delay = { kind: 'months', row };
          },
        },
      ];
    }),
  );
  blockRows(
    context,
    sheet,
    'delayShare',
    contacts.flatMap(({ line, name, index }): InputRow[] => {
      if (line.delay.kind !== 'shares') return [];
      const { shares, evidence } = line.delay;
      return shares.map((share, month): InputRow => ({
        id: `${line.id}.delay[${month}]`,
        name: tell(INPUTS.afterMonths, { name, months: month }),
        unit: '%',
        value: share,
        format: 'percent',
        note: evidenceNote(context, evidence),
        place: (row) => {
          if (month === 0) of(index).delay = { kind: 'shares', first: row, count: shares.length };
        },
      }));
    }),
  );
}

function repeatBlocks(context: Context, sheet: SheetBuilder, of: (index: number) => MutableLineRows): void {
  const { say } = context;
  const repeating = context.lines
    .filter(isContact)
    .flatMap(({ line, name, index }) =>
      line.repeat === null || line.repeat.atMost === 0 ? [] : [{ id: line.id, name, index, repeat: line.repeat }],
    );
  for (const { index, repeat } of repeating)
    of(index).repeat = { every: 0, retention: 0, most: 0, atMost: repeat.atMost };
  const place =
    (index: number, key: 'every' | 'retention' | 'most') =>
    (row: number): void => {
      const repeat = of(index).repeat;
      if (repeat !== null) repeat[key] = row;
    };
  blockRows(
    context,
    sheet,
    'repeatEvery',
    repeating.map(({ id, name, index, repeat }) => ({
      id: `${id}.repeat.everyMonths`,
      name,
      unit: say(NUMBER_WORDS.months),
      value: repeat.everyMonths,
      format: 'whole',
      note: say(INPUTS.quantityNotes.repeatEvery),
      place: place(index, 'every'),
    })),
  );
  blockRows(
    context,
    sheet,
    'repeatMost',
    repeating.map(({ id, name, index, repeat }) => ({
      id: `${id}.repeat.atMost`,
      name,
      unit: say(NUMBER_WORDS.orders),
      value: repeat.atMost,
      format: 'whole',
      note: say(INPUTS.quantityNotes.repeatMost),
      role: 'fixed',
      place: place(index, 'most'),
    })),
  );
  blockRows(
    context,
    sheet,
    'retention',
    repeating.map(({ id, name, index, repeat }) => ({
      id: `${id}.repeat.retention`,
      name,
      unit: '%',
      value: baseValue(repeat.retention),
      format: 'percent',
      note: evidenceNote(context, repeat.retention.evidence),
      place: place(index, 'retention'),
    })),
  );
}

function wordRows(context: Context, sheet: SheetBuilder): InputRefs['words'] {
  const { say } = context;
  heading(sheet, say(FORMULA_WORD_LABELS.title));
  const rows = {} as Record<FormulaWord, number>;
  for (const key of Object.keys(FORMULA_WORDS) as FormulaWord[]) {
    rows[key] = constantRow(sheet, {
      id: `word.${key}`,
      label: say(FORMULA_WORD_LABELS[key]),
      unit: say(NUMBER_WORDS.text),
      constant: text(COLUMN.constant, say(FORMULA_WORDS[key]), 'fixed'),
    });
  }
  return rows;
}
