import type { Language } from '../../kernel/language.ts';
import {
  ASSUMPTION_WORDS,
  EVIDENCE_WORDS,
  FORM_WORDS,
  TABLE_WORDS,
  type AssumptionName,
} from '../../language/tables.ts';
import { unitText } from '../../language/package.ts';
import { minorPerMajor } from '../../money/currency.ts';
import { lineAssumptions, lineEvidence } from '../../plan/assumptions.ts';
import { baseValue, type Assumption, type Evidence } from '../../plan/estimate.ts';
import type { Line } from '../../plan/line.ts';
import type { Plan } from '../../plan/plan.ts';
import { column, NUMBER, TEXT } from './column.ts';
import { layOut, type Table } from './table.ts';
import { given } from './table-lines.ts';

interface Row {
  readonly line: Line;
  readonly place: string;
  readonly name: AssumptionName;
  /** null where the document holds a list and not one number (typed contacts, delay). */
  readonly assumption: Assumption | null;
  readonly evidence: Evidence | null;
}

/** Assumptions in money, by the last word of their place. */
const MONEY_NAMES = new Set<AssumptionName>(['costPerContact', 'half', 'scale', 'orderValue']);
const COUNT_NAMES = new Set<AssumptionName>(['ceiling', 'contacts']);

/** Every assumption with its evidence: value and limits in the unit of the row, money in major units. */
export function assumptionsTable(plan: Plan, language: Language): Table {
  const rows = plan.lines.flatMap((line, index) =>
    lineEvidence(line).map(({ place, evidence }): Row => {
      const assumption = lineAssumptions(line).find((candidate) => candidate.place === place)?.assumption ?? null;
      return { line, place: `lines[${index}].${place}`, name: assumptionName(place), assumption, evidence };
    }),
  );
  const perMajor = minorPerMajor(plan.currency);
  const inUnit = ({ name }: Row, value: number | null): number | null =>
    value === null ? null : value / (MONEY_NAMES.has(name) ? perMajor : 1);
  const choices = (words: Readonly<Record<string, Readonly<Record<Language, string>>>>) => ({
    kind: 'choice' as const,
    choices: Object.values(words).map((text) => text[language]),
  });
  return layOut<Row>(
    {
      name: 'assumptions',
      title: TABLE_WORDS.assumptions.title[language],
      description: TABLE_WORDS.assumptions.description[language],
      primaryKey: ['place'],
    },
    rows,
    [
      column('place', language, TEXT, ({ place }) => place, { required: true }),
      column('line', language, TEXT, ({ line }) => line.id, { required: true }),
      column('name', language, TEXT, ({ line }) => line.name, { required: true }),
      column('assumption', language, TEXT, ({ name }) => ASSUMPTION_WORDS[name][language], { required: true }),
      column(
        'form',
        language,
        choices(FORM_WORDS),
        ({ assumption }) => FORM_WORDS[assumption?.kind ?? 'list'][language],
        {
          required: true,
        },
      ),
      column('base', language, NUMBER, (row) => inUnit(row, row.assumption && baseValue(row.assumption))),
      column('low', language, NUMBER, (row) => inUnit(row, limitOf(row.assumption, 'low'))),
      column('high', language, NUMBER, (row) => inUnit(row, limitOf(row.assumption, 'high'))),
      column('unit', language, TEXT, ({ name, assumption }) => assumption && unitOf(name, plan, language)),
      column(
        'evidence',
        language,
        choices(EVIDENCE_WORDS),
        ({ evidence }) => evidence && EVIDENCE_WORDS[evidence.kind][language],
      ),
      column('source', language, TEXT, ({ evidence }) => evidence && given(evidence.source)),
      column('date', language, { kind: 'date' }, ({ evidence }) => evidence && evidence.date),
      column('owner', language, TEXT, ({ evidence }) => evidence && given(evidence.owner)),
      column('note', language, TEXT, ({ evidence }) => evidence && given(evidence.note)),
    ],
  );
}

function assumptionName(place: string): AssumptionName {
  const last = place.split('.').at(-1) ?? '';
  return isAssumptionName(last) ? last : 'response';
}

function isAssumptionName(name: string): name is AssumptionName {
  return Object.hasOwn(ASSUMPTION_WORDS, name);
}

function limitOf(assumption: Assumption | null, end: 'low' | 'high'): number | null {
  return assumption === null || assumption.kind === 'point' ? null : assumption[end];
}

function unitOf(name: AssumptionName, plan: Plan, language: Language): string {
  const unit = MONEY_NAMES.has(name) ? 'money' : COUNT_NAMES.has(name) ? 'count' : 'ratio';
  return unitText(unit, plan.currency, language);
}
