import type { FigureId, Unit } from '../forecast/explain-figures.ts';
import type { UndefinedReason } from '../forecast/figure.ts';
import type { Text } from '../kernel/language.ts';
import { FINANCE_WORDS } from './figures-finance.ts';
import { FLOW_WORDS } from './figures-flows.ts';
import { RETURN_WORDS } from './figures-return.ts';

/** A figure in words: its name, what it means in one sentence, and how it is made. */
export interface FigureWords {
  readonly label: Text;
  readonly definition: Text;
  readonly formula: Text;
}

export const FIGURE_WORDS: Readonly<Record<FigureId, FigureWords>> = {
  ...FLOW_WORDS,
  ...RETURN_WORDS,
  ...FINANCE_WORDS,
};

/** Units as they stand beside a label; money is the plan's currency. */
export const UNIT_WORDS: Readonly<Record<Unit, Text>> = {
  money: { it: 'valuta del piano', en: 'currency of the plan' },
  count: { it: 'numero', en: 'count' },
  ratio: { it: 'rapporto', en: 'ratio' },
  rate: { it: 'tasso annuo', en: 'annual rate' },
  month: { it: 'mese', en: 'month' },
};

/** Why a figure has no value. */
export const REASON_WORDS: Readonly<Record<UndefinedReason, Text>> = {
  'no-spend': { it: 'non definito: non c’è spesa', en: 'not defined: there is no spend' },
  'no-contacts': { it: 'non definito: non ci sono contatti', en: 'not defined: there are no contacts' },
  'no-quotes': { it: 'non definito: non ci sono preventivi', en: 'not defined: there are no quotes' },
  'no-customers': { it: 'non definito: non ci sono clienti', en: 'not defined: there are no customers' },
  'no-orders': { it: 'non definito: non ci sono ordini', en: 'not defined: there are no orders' },
  'no-margin': {
    it: 'non definito: il margine non è positivo, quindi nessun valore porta al pareggio',
    en: 'not defined: the margin is not positive, so no value breaks even',
  },
  'no-hurdle': {
    it: 'non definito: manca il tasso soglia, chiedilo all’amministrazione',
    en: 'not defined: the hurdle rate is missing, ask finance for it',
  },
  overhead: {
    it: 'non definito: è un costo comune, senza contatti propri',
    en: 'not defined: this is an overhead, without contacts of its own',
  },
  'no-own-spend': {
    it: 'non definito: nessuna spesa propria porta contatti',
    en: 'not defined: no own spend brings contacts',
  },
};
