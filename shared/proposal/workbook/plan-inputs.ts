import { FORMULA_WORD_LABELS, FORMULA_WORDS, type FormulaWord } from '../../language/workbook-words.ts';
import { NUMBER_WORDS } from '../../language/workbook.ts';
import { INPUTS } from '../../language/workbook-inputs.ts';
import { COLUMN, columnName, fixedRange } from './address.ts';
import { type Context } from './context.ts';
import { heading, PLACE, type HeadFacts } from './head.ts';
import { constantRow, formula, number, optional, text, type SheetBuilder } from './sheet.ts';

import type { InputRefs } from './input-refs.ts';

/** Tail of a carry-over: followed until less than this share of a month's effect is left (definitions, horizon). */
const CUT_OFF = 0.001;

/** Levers of finance and facts of the plan, the lists formulas pick from. */
export function planInputs(
  context: Context,
  sheet: SheetBuilder,
  facts: HeadFacts,
): Omit<InputRefs, 'lines' | 'words'> {
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

/** The words formulas answer with, each in a cell. */
export function wordRows(context: Context, sheet: SheetBuilder): InputRefs['words'] {
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
