import { quote } from '../kernel/quote.ts';
import type { Language, Text } from '../kernel/language.ts';
import { unreachable } from '../kernel/unreachable.ts';
import type { Expected, Found, NumberRange, ReferenceNoun, Unit } from '../plan/problem.ts';

export const NOUNS: Readonly<Record<ReferenceNoun, Text>> = {
  channel: { it: 'un canale', en: 'a channel' },
  campaign: { it: 'una campagna', en: 'a campaign' },
  line: { it: 'una voce', en: 'a line' },
};

const UNITS: Readonly<Record<Unit, Text>> = {
  'minor units': {
    it: ' (unità minime della valuta: 1250 sono 12,50 euro)',
    en: ' (minor units of the currency: 1250 is 12.50 euros)',
  },
  ratio: { it: ' (un rapporto: 0.25 è il 25 %)', en: ' (a ratio: 0.25 is 25 %)' },
  months: { it: ' (mesi)', en: ' (months)' },
  days: { it: ' (giorni)', en: ' (days)' },
  contacts: { it: ' (contatti)', en: ' (contacts)' },
  customers: { it: ' (clienti)', en: ' (customers)' },
  orders: { it: ' (ordini)', en: ' (orders)' },
  revision: { it: '', en: '' },
  'plain number': { it: '', en: '' },
};

/** What stands in the file, quoted as it is written there. */
export function foundWords(found: Found, language: Language): string {
  const it = language === 'it';
  switch (found.kind) {
    case 'missing':
      return it ? 'niente' : 'nothing';
    case 'null':
      return 'null';
    case 'boolean':
    case 'number':
      return String(found.value);
    case 'infinite':
      return it ? 'un numero troppo grande per un computer' : 'a number too large for a computer';
    case 'text':
      return textWords(found.text, found.length, it);
    case 'list':
      return it ? `un elenco di ${found.length}` : `a list of ${found.length}`;
    case 'object':
      return it ? 'un oggetto' : 'an object';
    default:
      return unreachable(found);
  }
}

function textWords(start: string, length: number, it: boolean): string {
  if (length <= start.length) return quote(start);
  return `${quote(`${start}…`)} ${it ? `(${length} caratteri)` : `(${length} characters)`}`;
}

/** What should stand there. */
export function expectedWords(expected: Expected, language: Language): string {
  const it = language === 'it';
  switch (expected.kind) {
    case 'text':
      return lengthWords(expected, it);
    case 'id':
      return it
        ? 'un identificativo: da 1 a 64 lettere minuscole, cifre e trattini, come "fiera-2027"'
        : 'an id: 1 to 64 lower-case letters, digits and hyphens, such as "trade-fair-2027"';
    case 'date':
      return it ? 'una data che esiste, come "2026-11-20"' : 'a date that exists, such as "2026-11-20"';
    case 'month':
      return it ? 'un mese, come "2027-01"' : 'a month, such as "2027-01"';
    case 'number':
      return rangeWords(expected, language);
    case 'choice': {
      const values = expected.values.map((value) => JSON.stringify(value)).join(', ');
      if (expected.values.length === 1) return values;
      return it ? `uno tra ${values}` : `one of ${values}`;
    }
    case 'list':
      return it
        ? `un elenco da ${expected.min} a ${expected.max} elementi`
        : `a list of ${expected.min} to ${expected.max} items`;
    case 'object':
      return it ? `un oggetto ("${expected.name}" nello schema)` : `an object ("${expected.name}" in the schema)`;
    case 'or-null':
      return `${expectedWords(expected.of, language)}${it ? ', oppure null' : ', or null'}`;
    default:
      return unreachable(expected);
  }
}

function lengthWords({ min, max, lines }: Extract<Expected, { kind: 'text' }>, it: boolean): string {
  const characters = min > 0 ? `${min}–${max}` : it ? `al massimo ${max}` : `at most ${max}`;
  if (lines === 'many') return it ? `un testo: ${characters} caratteri` : `a text: ${characters} characters`;
  return it ? `un testo su una riga: ${characters} caratteri` : `a text on one line: ${characters} characters`;
}

function rangeWords({ whole, min, max, openMin, openMax, unit }: NumberRange, language: Language): string {
  const it = language === 'it';
  const noun = it ? (whole ? 'un numero intero' : 'un numero') : whole ? 'a whole number' : 'a number';
  if (max === Number.MAX_VALUE) return noun;
  const unitWords = UNITS[unit][language];
  if (!openMin && !openMax) return `${noun} ${it ? `da ${min} a ${max}` : `from ${min} to ${max}`}${unitWords}`;
  const from = it ? (openMin ? `maggiore di ${min}` : `da ${min}`) : openMin ? `above ${min}` : `from ${min}`;
  const to = it ? (openMax ? `minore di ${max}` : `fino a ${max}`) : openMax ? `below ${max}` : `up to ${max}`;
  return `${noun} ${from}, ${to}${unitWords}`;
}
