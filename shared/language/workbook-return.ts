/** The return sheet. */
export const RETURN = {
  plan: { it: 'Piano intero', en: 'Whole plan' },
  planKind: { it: 'piano', en: 'plan' },
  line: { it: 'riga', en: 'line' },
  kind: { it: 'Che cos’è', en: 'What it is' },
  count: { it: 'numero', en: 'count' },
  ratio: { it: 'rapporto', en: 'ratio' },
  unitsHere: { it: 'Unità', en: 'Units' },
  seeHeads: { it: 'vedi titoli', en: 'see heads' },
  amounts: { it: 'Importi e quantità', en: 'Amounts and counts' },
  amountsOf: { it: 'Importi', en: 'Amounts' },
  lifetimeOfAll: { it: 'Margine nel tempo di tutti i clienti', en: 'Lifetime margin of all customers' },
  blocks: {
    direct: { it: 'Ritorno diretto: conta solo la spesa propria', en: 'Direct return: counts own spend only' },
    loaded: {
      it: 'Ritorno pieno: spesa propria più la quota dei costi comuni',
      en: 'Loaded return: own spend plus a share of the overheads',
    },
    others: {
      it: 'Conversione, pareggio, valore nel tempo, prossimo euro',
      en: 'Conversion, break-even, lifetime value, the next unit spent',
    },
  },
  blockNames: {
    direct: { it: 'Diretto', en: 'Direct' },
    loaded: { it: 'Pieno', en: 'Loaded' },
    others: { it: 'Altro', en: 'Other' },
  },
} as const;
