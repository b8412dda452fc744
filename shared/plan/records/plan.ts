import { LANGUAGES } from '../../kernel/language.ts';
import { CURRENCIES, type Currency } from '../../money/currency.ts';
import {
  PLAN_FORMAT,
  SCHEMA_VERSION,
  type Campaign,
  type Channel,
  type Contingency,
  type Hurdle,
  type Plan,
  type Revision,
} from '../plan.ts';
import { list, nullable, oneOf, record } from '../schema/records.ts';
import { choice, inRange, isoDate, month, range, whole } from '../schema/scalars.ts';
import type { Definitions, JsonSchema } from '../schema/schema.ts';
import { line } from './line.ts';
import {
  MAX_LINES,
  MAX_MONTHS,
  MAX_SCENARIOS,
  SHARE,
  name,
  note,
  ownId,
  people,
  shortText,
  signedTotal,
  total,
} from './limits.ts';
import { scenario } from './scenario.ts';

const MAX_CHANNELS = 1_000;
const MAX_CAMPAIGNS = 5_000;
const MAX_REVISION = 1_000_000;
const MAX_HISTORY = 1_000;

const currencies = Object.keys(CURRENCIES) as Currency[];

const channel = record<Channel>('Channel', 'A way to reach people.', { id: ownId, name: name('Name of the channel.') });

const campaign = record<Campaign>('Campaign', 'What lines are for.', {
  id: ownId,
  name: name('Name of the campaign.'),
});

const hurdle = record<Hurdle>('Hurdle', 'The rate a project must earn.', {
  rate: inRange(range(0, 10, 'ratio'), 'Annual effective rate: 0.08 is 8 %.'),
  suppliedBy: shortText('Who in finance supplied it.'),
  date: nullable(isoDate('When it was supplied; null when not known.')),
});

const contingency = oneOf<Contingency>('Contingency', 'Money set aside on top of the lines.', {
  share: { share: inRange(SHARE, 'Share of the spend.') },
  amount: { amount: total('The amount.') },
});

const revision = record<Revision>('Revision', 'An earlier revision, as it was proposed.', {
  revision: whole(1, MAX_REVISION, 'revision', 'Its number.'),
  date: isoDate('Its day.'),
  author: shortText('Who proposed it.'),
  what: note('What changed.'),
  why: note('Why it changed.'),
  totals: nullable(
    record<NonNullable<Revision['totals']>>('RevisionTotals', 'Rounded totals as proposed then.', {
      spend: total('Spend.'),
      margin: signedTotal('Margin.'),
      profit: signedTotal('Profit.'),
      customers: people('customers', 'Customers.'),
    }),
  ),
});

const targets = record<Plan['targets']>('Targets', 'What the plan should reach; null where there is no target.', {
  budgetCap: nullable(total('The most that may be spent.')),
  roi: nullable(inRange(range(-1, 1_000, 'ratio'), '(margin - spend) / spend.')),
  customers: nullable(people('customers', 'Customers.')),
});

/** The declaration of the whole document; `checkRules` adds what joins several of its records. */
export const plan = record<Plan>('Plan', 'A marketing budget plan: one JSON file, .preventivo.', {
  format: choice([PLAN_FORMAT], 'What the file is.'),
  schemaVersion: choice([SCHEMA_VERSION], 'Version of this declaration.'),
  id: ownId,
  revision: whole(1, MAX_REVISION, 'revision', '1 for the first proposal; raised at each new one.'),
  date: isoDate('Day of this revision.'),
  title: name('Title of the plan.'),
  organisation: shortText('Organisation.'),
  author: shortText('Author.'),
  language: choice(LANGUAGES, 'Language of the plan.'),
  currency: choice(currencies, 'ISO 4217 code; amounts are whole numbers of its minor units.'),
  firstMonth: month('First month, as 2027-01.'),
  months: whole(1, MAX_MONTHS, 'months', 'Number of months.'),
  hurdle: nullable(hurdle),
  targets,
  contingency: nullable(contingency),
  notes: note('Notes.'),
  channels: list(channel, 0, MAX_CHANNELS, 'Channels.'),
  campaigns: list(campaign, 0, MAX_CAMPAIGNS, 'Campaigns.'),
  lines: list(line, 0, MAX_LINES, 'Lines of spend.'),
  scenarios: list(scenario, 0, MAX_SCENARIOS, 'Scenarios.'),
  history: list(revision, 0, MAX_HISTORY, 'Earlier revisions, oldest first.'),
});

/**
 * The document's JSON Schema (draft 2020-12): what other programs need to read and write plans.
 * It knows each value by itself; laws that join values (ids that exist, months that match) are `parsePlan`'s.
 */
export function planJsonSchema(): JsonSchema {
  const definitions: Definitions = new Map();
  const root = plan.json(definitions);
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Preventivo plan',
    ...root,
    $defs: Object.fromEntries(definitions),
  };
}
