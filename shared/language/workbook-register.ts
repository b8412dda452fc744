import type { Phrase } from '../kernel/language.ts';

/** The register of assumptions. */
export const ASSUMPTIONS = {
  sections: {
    ground: { it: 'Su cosa poggia il margine atteso', en: 'What the expected margin rests on' },
    tornado: { it: 'Cosa muove di più l’utile', en: 'What moves the profit most' },
    list: { it: 'Il registro: una riga per ogni ipotesi', en: 'The register: a row for each assumption' },
  },
  onOpinion: { it: 'Margine atteso che poggia su opinioni', en: 'Expected margin that rests on opinion' },
  ground: {
    definition: {
      it: 'Parte del margine delle righe la cui ipotesi più debole è un’opinione o non ha fonte: il margine è un prodotto, basta un anello debole.',
      en: 'Share of the margin in lines whose weakest assumption is an opinion or has no source: margin is a product, one weak link is enough.',
    },
    risk: {
      it: 'Rischio = impatto × peso. La qualità va da 5 (contabilità) a 0 (nessuna fonte); il peso cresce quando la fonte è più debole.',
      en: 'Risk = impact × weight. Quality runs from 5 (ledger) to 0 (no source); the weight grows as the source gets weaker.',
    },
    written: {
      it: 'Quote, oscillazioni e utili di questo foglio sono scritti dal motore all’esportazione: se cambi i dati non si muovono. Il valore usato invece è vivo.',
      en: 'Shares, swings and profits on this sheet are written by the engine at export: they do not move when inputs change. The value used is live.',
    },
    none: {
      it: 'Nessuna riga porta contatti: non c’è un margine atteso da sostenere.',
      en: 'No line brings contacts: there is no expected margin to support.',
    },
    heads: {
      label: { it: 'Ipotesi più debole della riga', en: 'Weakest assumption of the line' },
      quality: { it: 'Qualità', en: 'Quality' },
      weight: { it: 'Peso nel rischio', en: 'Weight in the risk' },
      share: { it: 'Quota del margine', en: 'Share of the margin' },
    },
  },
  tornado: {
    profit: { it: 'Utile all’esportazione', en: 'Profit at export' },
    none: {
      it: 'Nessuna ipotesi ha un intervallo: non si può dire quale muove di più l’utile.',
      en: 'No assumption has a range: nothing can be said about which moves the profit most.',
    },
    heads: {
      label: { it: 'Ipotesi, da basso ad alto', en: 'Assumption, from low to high' },
      atLow: { it: 'Utile al valore basso', en: 'Profit at the low value' },
      atHigh: { it: 'Utile al valore alto', en: 'Profit at the high value' },
      changeAtLow: { it: 'Differenza al basso', en: 'Change at low' },
      changeAtHigh: { it: 'Differenza all’alto', en: 'Change at high' },
      swing: { it: 'Oscillazione dell’utile', en: 'Swing of the profit' },
    },
    note: {
      it: 'Una ipotesi alla volta, le altre ferme. «n.d.»: nessuna curva passa per i punti con quel valore.',
      en: 'One assumption at a time, the others still. “n.d.”: no curve meets the points with that value.',
    },
    range: {
      it: ({ label, low, high }) => `${label}: da ${low} a ${high}`,
      en: ({ label, low, high }) => `${label}: from ${low} to ${high}`,
    } satisfies Phrase<{ label: string; low: string; high: string }>,
    chart: { it: 'Differenza dell’utile al valore basso e alto', en: 'Change of profit at the low and high value' },
    alt: {
      it: ({ count, label, swing }) =>
        `Barre: le ${count} ipotesi che muovono di più l’utile. La prima, ${label}, lo sposta di ${swing}.`,
      en: ({ count, label, swing }) =>
        `Bars: the ${count} assumptions that move the profit most. The first, ${label}, moves it by ${swing}.`,
    } satisfies Phrase<{ count: number; label: string; swing: string }>,
  },
  heads: {
    id: { it: 'Codice', en: 'Id' },
    label: { it: 'Ipotesi', en: 'Assumption' },
    unit: { it: 'Unità', en: 'Unit' },
    form: { it: 'Forma', en: 'Form' },
    used: { it: 'Valore usato', en: 'Value used' },
    low: { it: 'Basso', en: 'Low' },
    likely: { it: 'Probabile', en: 'Likely' },
    high: { it: 'Alto', en: 'High' },
    impact: { it: 'Impatto sull’utile', en: 'Impact on profit' },
    quality: { it: 'Qualità 0-5', en: 'Quality 0-5' },
    risk: { it: 'Rischio', en: 'Risk' },
    kind: { it: 'Tipo di fonte', en: 'Kind of evidence' },
    source: { it: 'Fonte', en: 'Source' },
    date: { it: 'Data', en: 'Date' },
    owner: { it: 'Responsabile', en: 'Owner' },
    note: { it: 'Nota', en: 'Note' },
    where: { it: 'Cella del dato', en: 'Cell of the input' },
    usedFor: { it: 'Usata per', en: 'Used for' },
  },
  none: {
    it: 'Nessuna riga porta contatti: non ci sono altre ipotesi.',
    en: 'No line brings contacts: there are no other assumptions.',
  },
  hurdle: { it: 'Tasso soglia annuo', en: 'Hurdle rate a year' },
  finance: { it: 'amministrazione', en: 'finance' },
} as const;
