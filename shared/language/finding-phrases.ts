import type { Language, Text } from '../kernel/language.ts';
import type { FitConvention } from '../forecast/fit.ts';
import type { FindingCode, FindingDetail } from '../proposal/finding.ts';
import { ASSUMPTION_WORDS } from './tables.ts';

/** A finding in words: what it is, and what mends it. */
export interface FindingWords {
  readonly sentence: string;
  readonly remedy: string;
}

/** How the numbers of a finding are written in the reader's language. */
export interface NumberWriter {
  readonly money: (minorUnits: number) => string;
  readonly percent: (ratio: number) => string;
  readonly number: (value: number) => string;
  readonly date: (iso: string) => string;
}

export type FindingPhrases<Code extends FindingCode> = {
  readonly [C in Code]: Readonly<Record<Language, (finding: FindingDetail<C>, write: NumberWriter) => FindingWords>>;
};

/** `response.points[1].contacts` and the like, named once each as in the register of assumptions. */
function inputNames(places: readonly string[], language: Language): string {
  const words: Readonly<Record<string, Text>> = ASSUMPTION_WORDS;
  const names = places.map((place) => {
    const last = place.slice(place.lastIndexOf('.') + 1);
    const name = words[last]?.[language] ?? last;
    return name.charAt(0).toLowerCase() + name.slice(1);
  });
  return [...new Set(names)].join(', ');
}

/** Rules that decide what the points leave open. */
const CONVENTIONS: Readonly<Record<FitConvention, Text>> = {
  'slope-one': { it: 'pendenza 1', en: 'slope 1' },
  'ceiling-twice-largest': {
    it: 'un tetto pari al doppio dei contatti più alti dichiarati',
    en: 'a ceiling of twice the most contacts stated',
  },
  'scale-at-point': { it: 'scala pari alla spesa del punto', en: 'a scale equal to the spend of the point' },
  'exponent-half': { it: 'esponente 1/2', en: 'exponent 1/2' },
};

function conventionNames(conventions: readonly FitConvention[], language: Language): string {
  return conventions.map((convention) => CONVENTIONS[convention][language]).join(', ');
}

export const PLAN_FINDINGS: FindingPhrases<
  | 'opinion-share'
  | 'no-hurdle'
  | 'hurdle-without-source'
  | 'hurdle-old'
  | 'no-contingency'
  | 'supplier-share'
  | 'above-cap'
  | 'below-roi-target'
  | 'below-customer-target'
  | 'rate-above-one'
> = {
  'rate-above-one': {
    it: ({ scenario, name, rate, value, lines }, { percent }) => ({
      sentence: `Scenario “${scenario}”: ${inputNames([rate], 'it')} arriva al ${percent(value)} per ${name}${lines > 1 ? ` e altre ${lines - 1} righe` : ''}: più di tutti non si può.`,
      remedy: 'Riduci il fattore, o scrivi il valore che ti aspetti al posto del fattore.',
    }),
    en: ({ scenario, name, rate, value, lines }, { percent }) => ({
      sentence: `Scenario “${scenario}”: ${inputNames([rate], 'en')} reaches ${percent(value)} for ${name}${lines > 1 ? ` and ${lines - 1} more lines` : ''}: more than all of them cannot be.`,
      remedy: 'Lower the factor, or write the value you expect in place of the factor.',
    }),
  },

  'opinion-share': {
    it: ({ share }, { percent }) => ({
      sentence: `Il ${percent(share)} del margine atteso poggia su opinioni.`,
      remedy: 'Sostituisci prima le opinioni delle righe con più margine: bastano un estratto del CRM o un rapporto.',
    }),
    en: ({ share }, { percent }) => ({
      sentence: `${percent(share)} of the expected margin rests on opinion.`,
      remedy: 'Replace the opinions of the lines with the most margin first: a CRM extract or a report will do.',
    }),
  },
  'no-hurdle': {
    it: () => ({
      sentence: 'Manca il tasso soglia: VAN e mese di rientro attualizzato non sono definiti.',
      remedy: 'Chiedi il tasso annuo all’amministrazione e scrivi chi lo ha dato e quando.',
    }),
    en: () => ({
      sentence: 'There is no hurdle rate: NPV and the discounted payback month are not defined.',
      remedy: 'Ask finance for the annual rate and write who gave it and when.',
    }),
  },
  'hurdle-without-source': {
    it: ({ missing }) => ({
      sentence: `Del tasso soglia non si sa ${{ who: 'chi lo ha dato', when: 'quando è stato dato', both: 'chi lo ha dato e quando' }[missing]}.`,
      remedy: 'Completa il dato: un tasso senza fonte non convince chi deve decidere.',
    }),
    en: ({ missing }) => ({
      sentence: `The hurdle rate does not say ${{ who: 'who gave it', when: 'when it was given', both: 'who gave it and when' }[missing]}.`,
      remedy: 'Complete it: a rate without a source convinces nobody who decides.',
    }),
  },
  'hurdle-old': {
    it: (f, { date }) => ({
      sentence: `Il tasso soglia è del ${date(f.date)}, più di un anno prima di questa proposta.`,
      remedy: 'Chiedi all’amministrazione se vale ancora e aggiorna la data.',
    }),
    en: (f, { date }) => ({
      sentence: `The hurdle rate dates from ${date(f.date)}, more than a year before this proposal.`,
      remedy: 'Ask finance whether it still holds and update the date.',
    }),
  },
  'no-contingency': {
    it: () => ({
      sentence: 'Non c’è una riserva per imprevisti.',
      remedy: 'Prevedi una riserva, di solito tra il 5 % e il 15 %: sta per conto suo e non è spesa finché non serve.',
    }),
    en: () => ({
      sentence: 'There is no contingency.',
      remedy: 'Set one aside, usually 5 % to 15 %: it stays in a row of its own and is not spend until it is needed.',
    }),
  },
  'supplier-share': {
    it: ({ supplier, share }, { percent }) => ({
      sentence: `Un solo fornitore, ${supplier}, pesa per il ${percent(share)} della spesa.`,
      remedy: 'Spiega perché, o di’ che cosa faresti se alzasse i prezzi o si fermasse.',
    }),
    en: ({ supplier, share }, { percent }) => ({
      sentence: `One supplier, ${supplier}, takes ${percent(share)} of the spend.`,
      remedy: 'Say why, or what you would do if it raised its prices or stopped.',
    }),
  },
  'above-cap': {
    it: ({ spend, cap }, { money }) => ({
      sentence: `La spesa, ${money(spend)}, supera il tetto di ${money(cap)}.`,
      remedy: `Togli ${money(spend - cap)}, o chiedi un tetto più alto dicendo che cosa porta.`,
    }),
    en: ({ spend, cap }, { money }) => ({
      sentence: `Spend is ${money(spend)}, above the cap of ${money(cap)}.`,
      remedy: `Take ${money(spend - cap)} away, or ask for a higher cap and say what it brings.`,
    }),
  },
  'below-roi-target': {
    it: ({ roi, target }, { percent }) => ({
      sentence: `Il ROI pieno, costi comuni compresi, è ${percent(roi)}, sotto l’obiettivo del ${percent(target)}.`,
      remedy: 'Riduci le righe che perdono o rendono meno, oppure rivedi l’obiettivo con l’amministrazione.',
    }),
    en: ({ roi, target }, { percent }) => ({
      sentence: `The loaded ROI is ${percent(roi)}, below the target of ${percent(target)}.`,
      remedy: 'Reduce the lines that lose or return least, or settle the target with finance again.',
    }),
  },
  'below-customer-target': {
    it: ({ customers, target }, { number }) => ({
      sentence: `I clienti attesi sono ${number(customers)}, meno dei ${number(target)} dell’obiettivo.`,
      remedy: 'Sposta spesa sulle righe con il ROI marginale più alto, oppure rivedi l’obiettivo.',
    }),
    en: ({ customers, target }, { number }) => ({
      sentence: `${number(customers)} customers are expected, fewer than the target of ${number(target)}.`,
      remedy: 'Move spend to the lines with the highest marginal ROI, or settle the target again.',
    }),
  },
};

export const LINE_FINDINGS: FindingPhrases<Exclude<FindingCode, keyof typeof PLAN_FINDINGS>> = {
  'no-evidence': {
    it: ({ name, inputs }) => ({
      sentence: `${name}: manca la fonte per: ${inputNames(inputs, 'it')}.`,
      remedy: 'Scrivi da dove viene ogni dato; se è un’opinione, dillo: è più credibile del silenzio.',
    }),
    en: ({ name, inputs }) => ({
      sentence: `${name}: no source for: ${inputNames(inputs, 'en')}.`,
      remedy: 'Write where each figure comes from; if it is an opinion, say so: that is more credible than silence.',
    }),
  },
  'no-account': {
    it: ({ name }) => ({
      sentence: `${name}: manca il conto contabile.`,
      remedy: 'Chiedi il conto all’amministrazione: senza, la spesa non si registra.',
    }),
    en: ({ name }) => ({
      sentence: `${name}: no ledger account.`,
      remedy: 'Ask finance for the account: without it the spend cannot be posted.',
    }),
  },
  'no-cost-centre': {
    it: ({ name }) => ({
      sentence: `${name}: manca il centro di costo.`,
      remedy: 'Scrivi il centro di costo che porta la spesa.',
    }),
    en: ({ name }) => ({
      sentence: `${name}: no cost centre.`,
      remedy: 'Write the cost centre that carries the spend.',
    }),
  },
  'no-owner': {
    it: ({ name }) => ({
      sentence: `${name}: nessuno ne risponde.`,
      remedy: 'Scrivi il ruolo di chi risponde della riga.',
    }),
    en: ({ name }) => ({
      sentence: `${name}: nobody answers for it.`,
      remedy: 'Write the role of who answers for it.',
    }),
  },
  'no-supplier': {
    it: ({ name }) => ({
      sentence: `${name}: manca il fornitore.`,
      remedy: 'Scrivi il fornitore, anche solo il tipo se non è ancora scelto.',
    }),
    en: ({ name }) => ({
      sentence: `${name}: no supplier.`,
      remedy: 'Write the supplier, or only its kind while it is not chosen yet.',
    }),
  },
  'below-smallest': {
    it: ({ name, spend, smallest }, { money }) => ({
      sentence: `${name}: ${money(spend)} è meno del minimo di ${money(smallest)}.`,
      remedy: 'Porta la riga al minimo, toglila del tutto, o correggi il minimo.',
    }),
    en: ({ name, spend, smallest }, { money }) => ({
      sentence: `${name}: ${money(spend)} is less than its smallest amount of ${money(smallest)}.`,
      remedy: 'Raise the line to its smallest amount, drop it, or correct the limit.',
    }),
  },
  'above-largest': {
    it: ({ name, spend, largest }, { money }) => ({
      sentence: `${name}: ${money(spend)} è più del massimo di ${money(largest)}.`,
      remedy: 'Riduci la riga al massimo, o correggi il massimo.',
    }),
    en: ({ name, spend, largest }, { money }) => ({
      sentence: `${name}: ${money(spend)} is more than its largest amount of ${money(largest)}.`,
      remedy: 'Bring the line down to its largest amount, or correct the limit.',
    }),
  },
  'line-loses': {
    it: ({ name, loss, roi }, { money, percent }) => ({
      sentence: `${name}: perde ${money(loss)} (ROI ${percent(roi)}).`,
      remedy: 'Riducila o toglila; se serve ad altro, scrivi nella nota a che cosa.',
    }),
    en: ({ name, loss, roi }, { money, percent }) => ({
      sentence: `${name}: loses ${money(loss)} (ROI ${percent(roi)}).`,
      remedy: 'Reduce it or drop it; if it serves another purpose, write which in its note.',
    }),
  },
  'value-trap': {
    it: ({ name, loss, valueToCost, roi }, { money, number, percent }) => ({
      sentence: `${name}: i clienti comprano ${number(valueToCost)} volte quello che costano, eppure la riga perde ${money(loss)} (ROI ${percent(roi)}): del ricavo resta poco margine.`,
      remedy:
        'Succede spesso guardando solo i ricavi. Confrontala sul margine: riducila, alza il prezzo o scrivi perché la tieni.',
    }),
    en: ({ name, loss, valueToCost, roi }, { money, number, percent }) => ({
      sentence: `${name}: customers buy ${number(valueToCost)} times what they cost, and still the line loses ${money(loss)} (ROI ${percent(roi)}): little of the revenue is margin.`,
      remedy:
        'Easy to miss when looking at revenue alone. Judge it by margin: reduce it, raise the price, or write why you keep it.',
    }),
  },
  'loses-at-margin': {
    it: ({ name, roi, marginalRoi }, { percent }) => ({
      sentence: `${name}: nel complesso rende (ROI ${percent(roi)}), ma l’ultima parte della spesa perde (ROI marginale ${percent(marginalRoi)}).`,
      remedy: 'Un taglio qui costa poco o niente: puoi offrirlo tu per primo.',
    }),
    en: ({ name, roi, marginalRoi }, { percent }) => ({
      sentence: `${name}: it returns on the whole (ROI ${percent(roi)}), but the last of its spend loses (marginal ROI ${percent(marginalRoi)}).`,
      remedy: 'A cut here costs little or nothing: you can be the first to offer it.',
    }),
  },
  'poor-fit': {
    it: ({ name, error }, { percent }) => ({
      sentence: `${name}: la curva scelta si scosta dai punti dichiarati fino al ${percent(error)} dei contatti.`,
      remedy: 'Prova un’altra famiglia di curve, o rivedi i punti.',
    }),
    en: ({ name, error }, { percent }) => ({
      sentence: `${name}: the chosen curve misses the stated points by up to ${percent(error)} of the contacts.`,
      remedy: 'Try another family of curve, or look at the points again.',
    }),
  },
  'open-curve': {
    it: ({ name, conventions }) => ({
      sentence: `${name}: i punti dichiarati non bastano a scegliere la curva; una regola ha deciso ${conventionNames(conventions, 'it')}.`,
      remedy: 'Aggiungi un punto, o il tetto di contatti che non si può superare.',
    }),
    en: ({ name, conventions }) => ({
      sentence: `${name}: the stated points do not settle the curve; a rule chose ${conventionNames(conventions, 'en')}.`,
      remedy: 'Add a point, or the number of contacts that can never be exceeded.',
    }),
  },
  'beyond-points': {
    it: ({ name, spend, largest }, { money }) => ({
      sentence: `${name}: in un mese la spesa arriva a ${money(spend)}, oltre l’ultimo punto noto di ${money(largest)}.`,
      remedy: 'Oltre l’ultimo punto la curva è un’ipotesi: aggiungi un punto o resta sotto.',
    }),
    en: ({ name, spend, largest }, { money }) => ({
      sentence: `${name}: in one month spend reaches ${money(spend)}, beyond the largest stated point of ${money(largest)}.`,
      remedy: 'Beyond the last point the curve is a guess: add a point or stay below it.',
    }),
  },
};
