import type { FigureWords } from './figures.ts';

/** The figures finance decides on: all spend of the plan, overheads included, month by month. */
export const FINANCE_WORDS = {
  net: {
    label: { it: 'flusso netto', en: 'net flow' },
    definition: {
      it: 'Margine del mese meno spesa del mese, costi comuni compresi.',
      en: 'Margin of the month minus spend of the month, overheads included.',
    },
    formula: { it: 'margine − spesa', en: 'margin − spend' },
  },
  cumulative: {
    label: { it: 'netto cumulato', en: 'cumulative net' },
    definition: {
      it: 'Somma dei flussi netti dal primo mese a questo.',
      en: 'Sum of the net flows from the first month to this one.',
    },
    formula: { it: 'cumulato del mese prima + flusso netto', en: 'cumulative of the month before + net flow' },
  },
  discounted: {
    label: { it: 'flusso netto attualizzato', en: 'discounted net flow' },
    definition: {
      it: 'Il flusso netto riportato all’inizio del piano, dalla fine del suo mese.',
      en: 'The net flow brought back to the start of the plan, from the end of its month.',
    },
    formula: {
      it: 'flusso netto ÷ (1 + tasso soglia) elevato a (mesi ÷ 12); il primo mese conta 1',
      en: 'net flow ÷ (1 + hurdle rate) to the power of (months ÷ 12); the first month counts 1',
    },
  },
  cumulativeDiscounted: {
    label: { it: 'cumulato attualizzato', en: 'cumulative discounted net' },
    definition: {
      it: 'Somma dei flussi netti attualizzati dal primo mese a questo.',
      en: 'Sum of the discounted net flows from the first month to this one.',
    },
    formula: {
      it: 'cumulato attualizzato del mese prima + flusso attualizzato',
      en: 'cumulative discounted of the month before + discounted flow',
    },
  },
  npv: {
    label: { it: 'VAN', en: 'NPV' },
    definition: {
      it: 'Valore attuale netto: quanto vale oggi il piano al tasso soglia, con ogni mese scontato dalla sua fine.',
      en: 'Net present value: what the plan is worth today at the hurdle rate, each month discounted from its end.',
    },
    formula: { it: 'somma dei flussi netti attualizzati', en: 'sum of the discounted net flows' },
  },
  irr: {
    label: { it: 'TIR', en: 'IRR' },
    definition: {
      it: 'Tasso interno di rendimento: il tasso annuo effettivo a cui il VAN è zero; può non esistere o non essere unico.',
      en: 'Internal rate of return: the annual effective rate at which NPV is zero; there may be none or several.',
    },
    formula: {
      it: 'il tasso che porta a zero il VAN dei flussi netti',
      en: 'the rate that brings the NPV of the net flows to zero',
    },
  },
  payback: {
    label: { it: 'mese di rientro', en: 'payback month' },
    definition: {
      it: 'Il primo mese da cui il netto cumulato resta a zero o sopra fino alla fine dell’orizzonte.',
      en: 'The first month from which the cumulative net stays at or above zero to the end of the horizon.',
    },
    formula: {
      it: 'il mese dopo l’ultimo con netto cumulato negativo',
      en: 'the month after the last one with a negative cumulative net',
    },
  },
  discountedPayback: {
    label: { it: 'mese di rientro attualizzato', en: 'discounted payback month' },
    definition: {
      it: 'Come il mese di rientro, con i flussi attualizzati al tasso soglia.',
      en: 'As the payback month, with the flows discounted at the hurdle rate.',
    },
    formula: {
      it: 'il mese dopo l’ultimo con cumulato attualizzato negativo',
      en: 'the month after the last one with a negative cumulative discounted net',
    },
  },
  lowestPoint: {
    label: { it: 'punto più basso', en: 'lowest point' },
    definition: {
      it: 'Il netto cumulato più negativo, con il suo mese: quanto si anticipa al massimo.',
      en: 'The most negative cumulative net, with its month: the most that is advanced.',
    },
    formula: { it: 'il minore tra zero e i netti cumulati', en: 'the least of zero and the cumulative nets' },
  },
} satisfies Readonly<Record<string, FigureWords>>;
