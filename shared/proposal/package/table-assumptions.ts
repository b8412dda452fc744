import type { Unit } from '../../forecast/explain-figures.ts';
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
    value === null ? null : value / (assumptionUnit(name) === 'money' ? perMajor : 1);
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
      column(
        'unit',
        language,
        TEXT,
        ({ name, assumption }) => assumption && unitText(assumptionUnit(name), plan.currency, language),
      ),
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

/** The assumption that stands in a place inside a line: the last word of its path. */
export function assumptionName(place: string): AssumptionName {
  const last = place.split('.').at(-1) ?? '';
  return isAssumptionName(last) ? last : 'response';
}

/** The unit of the value of an assumption; money is minor units in the document. */
export function assumptionUnit(name: AssumptionName): Extract<Unit, 'money' | 'count' | 'ratio'> {
  switch (name) {
    case 'costPerContact':
    case 'half':
    case 'scale':
    case 'orderValue':
      return 'money';
    case 'ceiling':
    case 'contacts':
    case 'slope':
    case 'factor':
    case 'exponent':
      return 'count';
    default:
      return 'ratio';
  }
}

function isAssumptionName(name: string): name is AssumptionName {
  return Object.hasOwn(ASSUMPTION_WORDS, name);
}

function limitOf(assumption: Assumption | null, end: 'low' | 'high'): number | null {
  return assumption === null || assumption.kind === 'point' ? null : assumption[end];
}
