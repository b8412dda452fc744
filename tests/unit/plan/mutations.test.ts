import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { LANGUAGES } from '../../../shared/kernel/language.ts';
import { describeProblem } from '../../../shared/language/problems.ts';
import { MAX_HORIZON, timeAxis } from '../../../shared/plan/axis.ts';
import { bringsContacts } from '../../../shared/plan/line.ts';
import { parsePlan } from '../../../shared/plan/parse.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import type { PlanProblem } from '../../../shared/plan/problem.ts';
import { planJsonSchema } from '../../../shared/plan/records/plan.ts';
import { writePlan } from '../../../shared/plan/write.ts';
import { minimalPlan } from '../../helpers/plan-fixtures.ts';
import { seededRandom } from '../../helpers/random.ts';
import { fullPlan } from './full-plan.ts';
import { mutate } from './mutate.ts';

const FILES = 10_000;

/** Codes that concern the file as a whole and so have no place inside it. */
const WHOLE_FILE: ReadonlySet<PlanProblem['code']> = new Set([
  'empty-file',
  'truncated-file',
  'broken-json',
  'not-an-object',
  'more-problems',
]);

const EXPECTED_OUTCOMES = [
  'plan',
  'truncated-file',
  'broken-json',
  'wrong-format',
  'forbidden-key',
  'mismatch',
  'character',
  'unknown-reference',
  'out-of-order',
  'month-count',
];

const accepts = new Ajv2020({ validateFormats: false }).compile(planJsonSchema());

test(`${FILES} damaged files are each a plan that keeps the laws, or problems with their place: never a crash`, () => {
  const originals = [
    writePlan(fullPlan()),
    JSON.stringify(fullPlan()),
    writePlan(minimalPlan()),
    readFileSync('tests/fixtures/plans/v0.preventivo', 'utf8'),
  ] as const;
  const random = seededRandom(2027);
  const seen = new Map<string, number>();
  for (let i = 0; i < FILES; i++) {
    const text = mutate(random.pick(originals), random);
    const result = parsePlan(text);
    expect(result.ok ? brokenLaws(result.value) : result.error.flatMap(faults)).toEqual([]);
    const outcomes = result.ok ? ['plan'] : result.error.map(({ code }) => code);
    for (const outcome of new Set(outcomes)) seen.set(outcome, (seen.get(outcome) ?? 0) + 1);
  }
  // The damage must reach every depth of the door: plans that survive, broken text, wrong values, broken rules.
  const often = [...seen].filter(([, times]) => times >= 10).map(([outcome]) => outcome);
  expect(often).toEqual(expect.arrayContaining(EXPECTED_OUTCOMES));
});

/** What is wrong with a problem itself. */
function faults(problem: PlanProblem): readonly string[] {
  const words = LANGUAGES.map((language) => describeProblem(problem, language));
  const needsPlace = !WHOLE_FILE.has(problem.code);
  return [
    ...(needsPlace === (problem.place === '') ? [`place of ${problem.code}: ${problem.place}`] : []),
    ...words.filter((text) => /undefined|NaN|\[object|Infinity|\p{Cc}/u.test(text)),
  ];
}

/** The laws of a plan, written again without the door's own code. */
function brokenLaws(plan: Plan): readonly string[] {
  const broken: string[] = [];
  const law = (name: string, holds: boolean): void => {
    if (!holds) broken.push(name);
  };
  law('fits the JSON Schema', accepts(plan));
  for (const list of [plan.channels, plan.campaigns, plan.lines, plan.scenarios]) {
    law('ids are unique', new Set(list.map(({ id }) => id)).size === list.length);
  }
  for (const line of plan.lines) {
    law('has its months', line.spend.length === plan.months);
    law(
      'is in a channel',
      plan.channels.some(({ id }) => id === line.channel),
    );
    law('is in a campaign', line.campaign === null || plan.campaigns.some(({ id }) => id === line.campaign));
    law('smallest is at most largest', (line.smallest ?? 0) <= (line.largest ?? Infinity));
    if (bringsContacts(line) && line.delay.kind === 'shares') {
      law('shares add up', Math.abs(line.delay.shares.reduce((sum, share) => sum + share, 0) - 1) < 1e-6);
    }
  }
  law('horizon has an end', timeAxis(plan).months <= MAX_HORIZON);
  const again = parsePlan(writePlan(plan));
  law('is read back as written', again.ok && writePlan(again.value) === writePlan(plan));
  return broken;
}
