/**
 * Words that formulas answer with, each in a cell of the inputs sheet: a formula picks from neighbours in this order.
 * Short, because they stand in the columns of numbers.
 */
export const FORMULA_WORDS = {
  noHurdle: { it: 'non definito: manca il tasso soglia', en: 'not defined: no hurdle rate' },
  noCustomersYet: { it: 'non definito: nessun cliente', en: 'not defined: no customers' },
  noContacts: { it: 'non definito: nessun contatto', en: 'not defined: no contacts' },
  noCustomers: { it: 'non definito: nessun cliente', en: 'not defined: no customers' },
  noMargin: { it: 'non definito: margine non positivo', en: 'not defined: margin not positive' },
  noOrders: { it: 'non definito: nessun ordine', en: 'not defined: no orders' },
  noSpend: { it: 'non definito: nessuna spesa', en: 'not defined: no spend' },
  noOwnSpend: { it: 'non definito: nessuna spesa propria', en: 'not defined: no own spend' },
  overhead: { it: 'non definito: costo comune', en: 'not defined: overhead' },
  none: { it: 'nessuno fra -90 % e 100.000 % al mese', en: 'none between -90 % and 100,000 % a month' },
  several: { it: 'più di uno: vedi la tabella dei tassi', en: 'several: see the table of rates' },
  unknown: { it: 'non definito: manca il traguardo', en: 'not defined: no target' },
  fails: { it: 'NO', en: 'NO' },
  meets: { it: 'SÌ', en: 'YES' },
} as const;

export type FormulaWord = keyof typeof FORMULA_WORDS;

/** What each word is for, as the label of its row. */
export const FORMULA_WORD_LABELS = {
  title: { it: 'Parole con cui le formule rispondono', en: 'Words that formulas answer with' },
  noHurdle: { it: 'Parola: tasso soglia', en: 'Word: hurdle rate' },
  noCustomersYet: { it: 'Parola: clienti, per il margine nel tempo', en: 'Word: customers, for the lifetime margin' },
  noContacts: { it: 'Parola: contatti', en: 'Word: contacts' },
  noCustomers: { it: 'Parola: clienti', en: 'Word: customers' },
  noMargin: { it: 'Parola: margine', en: 'Word: margin' },
  noOrders: { it: 'Parola: ordini', en: 'Word: orders' },
  noSpend: { it: 'Parola: spesa', en: 'Word: spend' },
  noOwnSpend: { it: 'Parola: spesa propria', en: 'Word: own spend' },
  overhead: { it: 'Parola: costo comune', en: 'Word: overhead' },
  none: { it: 'Parola: nessun TIR', en: 'Word: no IRR' },
  several: { it: 'Parola: più TIR', en: 'Word: several IRRs' },
  unknown: { it: 'Parola: traguardo assente', en: 'Word: no target' },
  fails: { it: 'Parola: non raggiunto', en: 'Word: not met' },
  meets: { it: 'Parola: raggiunto', en: 'Word: met' },
} as const;
