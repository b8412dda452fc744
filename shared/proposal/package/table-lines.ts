import { unreachable } from '../../kernel/unreachable.ts';
import type { Language } from '../../kernel/language.ts';
import { REGIME_WORDS, RESPONSE_WORDS, STATE_WORDS, TABLE_WORDS, TERMS_WORDS } from '../../language/tables.ts';
import { CURRENCIES, minorPerMajor } from '../../money/currency.ts';
import type { Line, PaymentTerms } from '../../plan/line.ts';
import type { Plan } from '../../plan/plan.ts';
import { column, NUMBER, TEXT } from './column.ts';
import { layOut, type ColumnKind, type Table } from './table.ts';

/** The lines as they stand in the document: what was typed, in major units with the currency's decimals. */
export function linesTable(plan: Plan, language: Language): Table {
  const { currency } = plan;
  const perMajor = minorPerMajor(currency);
  const typed: ColumnKind = { kind: 'typed-money', decimals: CURRENCIES[currency] };
  const nameOf = new Map([...plan.channels, ...plan.campaigns].map(({ id, name }) => [id, name]));
  const choice = (words: Readonly<Record<string, Readonly<Record<Language, string>>>>): ColumnKind => ({
    kind: 'choice',
    choices: Object.values(words).map((text) => text[language]),
  });
  const limit = (amount: number | null): number | null => (amount === null ? null : amount / perMajor);
  return layOut<Line>(
    {
      name: 'lines',
      title: TABLE_WORDS.lines.title[language],
      description: TABLE_WORDS.lines.description[language],
      primaryKey: ['line'],
    },
    plan.lines,
    [
      column('line', language, TEXT, (line) => line.id, { required: true }),
      column('name', language, TEXT, (line) => line.name, { required: true }),
      column('channel', language, TEXT, (line) => nameOf.get(line.channel) ?? line.channel, { required: true }),
      column('campaign', language, TEXT, ({ campaign }) =>
        campaign === null ? null : (nameOf.get(campaign) ?? campaign),
      ),
      column('supplier', language, TEXT, (line) => given(line.supplier)),
      column('account', language, TEXT, (line) => given(line.account)),
      column('costCentre', language, TEXT, (line) => given(line.costCentre)),
      column('project', language, TEXT, (line) => given(line.project)),
      column('purchaseOrder', language, TEXT, (line) => given(line.purchaseOrder)),
      column('owner', language, TEXT, (line) => given(line.owner)),
      column('state', language, choice(STATE_WORDS), ({ state }) => STATE_WORDS[state.kind][language], {
        required: true,
      }),
      column('cancellableUntil', language, { kind: 'date' }, ({ state }) =>
        state.kind === 'committed' ? state.cancellableUntil : null,
      ),
      column(
        'plannedSpend',
        language,
        typed,
        ({ spend }) => spend.reduce<number>((sum, month) => sum + month, 0) / perMajor,
        {
          unit: currency,
          required: true,
        },
      ),
      column('smallest', language, typed, (line) => limit(line.smallest), { unit: currency }),
      column('largest', language, typed, (line) => limit(line.largest), { unit: currency }),
      column('vatRate', language, NUMBER, (line) => line.vat.rate, { required: true }),
      column('vatRegime', language, choice(REGIME_WORDS), ({ vat }) => REGIME_WORDS[vat.regime][language], {
        required: true,
      }),
      column('withholding', language, NUMBER, (line) => line.withholding, { required: true }),
      column('paymentTerms', language, TEXT, (line) => termsText(line.payment, language), { required: true }),
      column('response', language, choice(RESPONSE_WORDS), ({ response }) => RESPONSE_WORDS[response.kind][language], {
        required: true,
      }),
      column('note', language, TEXT, (line) => given(line.note)),
    ],
  );
}

/** A text that was not given is an empty cell. */
export function given(text: string): string | null {
  return text === '' ? null : text;
}

function termsText(terms: PaymentTerms, language: Language): string {
  switch (terms.kind) {
    case 'df':
      return TERMS_WORDS.df[language](terms);
    case 'dffm':
      return TERMS_WORDS.dffm[language](terms);
    default:
      return unreachable(terms);
  }
}
