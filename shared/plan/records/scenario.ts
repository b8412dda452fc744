import type { NumberRange } from '../problem.ts';
import { SCENARIO_FIELDS, type Scenario, type ScenarioChange, type ScenarioScope } from '../scenario.ts';
import { list, oneOf, record } from '../schema/records.ts';
import type { Report } from '../schema/report.ts';
import { choice, inRange, range } from '../schema/scalars.ts';
import { MARGIN_RATE, MAX_TOTAL, PRICE, SCENARIO_FACTOR, SHARE, name, note, ownId, reference } from './limits.ts';

const MAX_CHANGES = 1_000;

type Replacement = Extract<ScenarioChange, { kind: 'replacement' }>;

/** What a replaced field may become: the limits it has in the line itself. */
const REPLACEMENT_LIMITS: Readonly<Record<Replacement['field'], NumberRange>> = {
  spend: { ...range(0, MAX_TOTAL, 'minor units'), whole: true },
  quoteRate: SHARE,
  winRate: SHARE,
  orderValue: PRICE,
  marginRate: MARGIN_RATE,
};

const replacementSchemas = {
  spend: inRange(REPLACEMENT_LIMITS.spend, ''),
  quoteRate: inRange(REPLACEMENT_LIMITS.quoteRate, ''),
  winRate: inRange(REPLACEMENT_LIMITS.winRate, ''),
  orderValue: inRange(REPLACEMENT_LIMITS.orderValue, ''),
  marginRate: inRange(REPLACEMENT_LIMITS.marginRate, ''),
};

const scope = oneOf<ScenarioScope>('ScenarioScope', 'What a change touches.', {
  plan: {},
  channel: { id: reference('channel') },
  line: { id: reference('line') },
});

const change = oneOf<ScenarioChange>(
  'ScenarioChange',
  'One change over the base; changes apply in the order listed.',
  {
    factor: {
      scope,
      field: choice(SCENARIO_FIELDS, 'What is multiplied.'),
      factor: inRange(SCENARIO_FACTOR, 'Multiplies the value reached so far.'),
    },
    replacement: {
      scope,
      field: choice(['spend', 'quoteRate', 'winRate', 'orderValue', 'marginRate'], 'What is replaced.'),
      value: inRange(range(-1, MAX_TOTAL, 'plain number'), 'The value, in the unit and range of its field.'),
    },
  },
  (value, report) => {
    if (value.kind === 'replacement') checkReplacement(value, report);
  },
);

function checkReplacement(value: Replacement, report: Report): void {
  const before = report.total;
  replacementSchemas[value.field].check(value.value, report);
  if (report.total !== before) report.under('value', before);
}

export const scenario = record<Scenario>('Scenario', 'A named set of changes over the base.', {
  id: ownId,
  name: name('Name of the scenario.'),
  note: note('Note.'),
  changes: list(change, 0, MAX_CHANGES, 'Changes, in the order in which they apply.'),
});
