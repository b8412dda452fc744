import type { Phrase } from '../kernel/language.ts';

/** The options sheet. */
export const OPTIONS = {
  list: { it: 'Le alternative', en: 'The options' },
  heads: {
    id: { it: 'Codice', en: 'Id' },
    option: { it: 'Alternativa', en: 'Option' },
    unit: { it: 'Unità', en: 'Unit' },
    by: { it: 'Scritta da', en: 'Written by' },
    cut: { it: 'Taglio', en: 'Cut' },
    keep: { it: 'Minimi (1 = sì)', en: 'Minimums (1 = yes)' },
    spend: { it: 'Spesa', en: 'Spend' },
    contacts: { it: 'Contatti', en: 'Contacts' },
    customers: { it: 'Clienti', en: 'Customers' },
    margin: { it: 'Margine', en: 'Margin' },
    profit: { it: 'Utile', en: 'Profit' },
    roi: { it: 'ROI', en: 'ROI' },
    npv: { it: 'VAN', en: 'NPV' },
    payback: { it: 'Mese di rientro', en: 'Payback month' },
    inForce: { it: 'In vigore adesso (1 = sì)', en: 'In force now (1 = yes)' },
    difference: { it: 'La riga viva dà un altro margine (1 = sì)', en: 'The live row gives another margin (1 = yes)' },
  },
  units: {
    number: { it: 'numero', en: 'number' },
    month: { it: 'mese', en: 'month' },
    seeHeads: { it: 'vedi titoli', en: 'see heads' },
    units: { it: 'Unità', en: 'Units' },
  },
  names: {
    nothing: {
      it: 'Non fare niente: restano impegni e costi comuni',
      en: 'Do nothing: commitments and overheads stay',
    },
    minimum: {
      it: 'Fare il minimo: ogni riga al suo importo minimo',
      en: 'Do the minimum: each line at its smallest amount',
    },
    'cut-30': { it: 'Tagliare il 30 %', en: 'Cut by 30 %' },
    'cut-20': { it: 'Tagliare il 20 %', en: 'Cut by 20 %' },
    'cut-10': { it: 'Tagliare il 10 %', en: 'Cut by 10 %' },
    requested: { it: 'La richiesta', en: 'As requested' },
    live: { it: 'Come stanno le celle adesso', en: 'As the cells stand now' },
  },
  engine: { it: 'motore, all’esportazione', en: 'engine, at export' },
  formulas: { it: 'formule', en: 'formulas' },
  howTo: {
    it: 'Le righe del motore sono numeri scritti all’esportazione, nello scenario esportato. Per rifarne una con le formule, scrivi il suo taglio e i suoi minimi nel foglio dei dati: la riga viva diventa uguale.',
    en: 'Rows of the engine are numbers written at export, in the exported scenario. To remake one by formulas, write its cut and minimums on the inputs sheet: the live row becomes equal.',
  },
  never: { it: 'mai', en: 'never' },
} as const;

/** The summary sheet. */
export const SUMMARY = {
  sections: {
    request: { it: 'La richiesta', en: 'The request' },
    return: { it: 'Il ritorno', en: 'The return' },
    targets: { it: 'I traguardi', en: 'The targets' },
    options: { it: 'Le alternative', en: 'The alternatives' },
    approval: { it: 'La decisione: celle da riempire', en: 'The decision: cells to fill in' },
  },
  why: { it: 'Perché', en: 'Why' },
  noWhy: { it: 'Il piano non lo dice', en: 'The plan does not say' },
  spend: { it: 'Spesa richiesta', en: 'Spend requested' },
  contingency: { it: 'Imprevisti', en: 'Contingency' },
  request: { it: 'Richiesta totale', en: 'Total request' },
  spent: { it: 'di cui già spesa: non si decide più', en: 'of which already spent: no longer a decision' },
  paybackMonth: { it: 'Mese di rientro', en: 'Payback month' },
  lowest: { it: 'Punto più basso del cumulato', en: 'Lowest point of the cumulative flow' },
  lowestMonth: { it: 'Mese del punto più basso', en: 'Month of the lowest point' },
  definitions: {
    spend: { it: 'Somma delle righe, netta dell’IVA detraibile.', en: 'Sum of the lines, net of recoverable VAT.' },
    contingency: {
      it: 'Da parte, in una riga sua; fuori dai conti del ritorno.',
      en: 'Set aside in its own row; outside the return.',
    },
    request: { it: 'Spesa più imprevisti.', en: 'Spend plus contingency.' },
    spent: { it: 'Costi già sostenuti (non recuperabili), mostrati a parte.', en: 'Sunk costs, shown apart.' },
    lowestMonth: { it: 'Il mese in cui serve più denaro.', en: 'The month that needs the most money.' },
    target: { it: 'Confronto con il traguardo scritto nei dati.', en: 'Compared with the target on the inputs sheet.' },
  },
  option: { it: 'Alternativa', en: 'Option' },
  amount: { it: 'importo', en: 'amount' },
  approval: {
    role: { it: 'Ruolo', en: 'Role' },
    name: { it: 'Nome', en: 'Name' },
    date: { it: 'Data', en: 'Date' },
    decision: { it: 'Decisione', en: 'Decision' },
    amount: { it: 'Importo', en: 'Amount' },
    condition: { it: 'Condizione', en: 'Condition' },
    reason: { it: 'Motivo', en: 'Reason' },
  },
  roles: [
    { it: 'Marketing', en: 'Marketing' },
    { it: 'Amministrazione', en: 'Finance' },
    { it: 'Direzione', en: 'Management' },
  ],
  chart: { it: 'Spesa e margine per mese', en: 'Spend and margin by month' },
  chartAlt: {
    it: ({ spend, margin, months }) =>
      `Colonne: spesa e margine di ${months} mesi. Totali: spesa ${spend}, margine ${margin}.`,
    en: ({ spend, margin, months }) =>
      `Columns: spend and margin of ${months} months. Totals: spend ${spend}, margin ${margin}.`,
  } satisfies Phrase<{ spend: string; margin: string; months: number }>,
  cumulativeChart: { it: 'Flusso netto cumulato', en: 'Cumulative net flow' },
  cumulativeAlt: {
    it: ({ lowest, month, last }) =>
      `Linea: flusso netto cumulato. Punto più basso ${lowest} (${month}), alla fine ${last}.`,
    en: ({ lowest, month, last }) =>
      `Line: cumulative net flow. Lowest point ${lowest} (${month}), at the end ${last}.`,
  } satisfies Phrase<{ lowest: string; month: string; last: string }>,
} as const;

/** The first sheet. */
export const README = {
  facts: { it: 'Che cos’è', en: 'What this is' },
  purpose: { it: 'Scopo', en: 'Purpose' },
  purposeText: {
    it: 'Proposta di budget di marketing con il ritorno che dovrebbe portare. Ogni risultato è una formula che si può seguire fino al dato di partenza.',
    en: 'A marketing budget proposal with the return it should bring. Every result is a formula that can be followed back to an input.',
  },
  plan: { it: 'Piano', en: 'Plan' },
  organisation: { it: 'Organizzazione', en: 'Organisation' },
  author: { it: 'Autore', en: 'Author' },
  date: { it: 'Data', en: 'Date' },
  version: { it: 'Versione', en: 'Version' },
  versionText: {
    it: ({ revision, id }) => `${revision} (codice del piano: ${id})`,
    en: ({ revision, id }) => `${revision} (id of the plan: ${id})`,
  } satisfies Phrase<{ revision: number; id: string }>,
  audience: { it: 'Per chi', en: 'For whom' },
  audienceText: {
    it: 'Amministrazione e direzione; si apre senza altri programmi.',
    en: 'Finance and management; opens without any other program.',
  },
  language: { it: 'Lingua', en: 'Language' },
  languageText: { it: 'Italiano', en: 'English' },
  currency: { it: 'Valuta', en: 'Currency' },
  currencyText: {
    it: ({ currency }) => `${currency}, importi al netto dell’IVA detraibile`,
    en: ({ currency }) => `${currency}, amounts net of recoverable VAT`,
  } satisfies Phrase<{ currency: string }>,
  units: { it: 'Unità', en: 'Units' },
  unitsText: {
    it: 'Ogni riga dice la sua unità; i mesi sono di competenza; clienti e ordini sono valori attesi e restano frazioni.',
    en: 'Every row says its unit; months are months of competence; customers and orders are expected values and stay fractional.',
  },
  signs: { it: 'Segni', en: 'Signs' },
  signsText: {
    it: 'I costi sono positivi nelle tabelle di spesa e diventano negativi nel flusso di cassa per un solo -1 visibile.',
    en: 'Costs are positive in cost tables and turn negative in the cash flow by one visible -1.',
  },
  read: { it: 'Come leggerlo in tre minuti', en: 'How to read it in three minutes' },
  steps: [
    {
      it: 'Minuto 1: leggi la sintesi. Ogni cifra ha accanto la definizione; il controllo generale deve dire OK.',
      en: 'Minute 1: read the summary. Each figure has its definition beside it; the master check must say OK.',
    },
    {
      it: 'Minuto 2: nei dati cambia lo scenario o il taglio e torna alla sintesi: tutto si è ricalcolato.',
      en: 'Minute 2: on the inputs sheet change the scenario or the cut and come back to the summary: all is recalculated.',
    },
    {
      it: 'Minuto 3: segui una cifra all’indietro: sintesi, ritorno, calcoli, dati, e la sua fonte nelle ipotesi.',
      en: 'Minute 3: follow one figure back: summary, return, calculations, inputs, and its source among the assumptions.',
    },
  ],
  step: { it: ({ number }) => `Passo ${number}`, en: ({ number }) => `Step ${number}` } satisfies Phrase<{
    number: number;
  }>,
  sheets: { it: 'I fogli', en: 'The sheets' },
  legend: { it: 'I colori', en: 'The colours' },
  legendRows: {
    input: { it: 'Dato di partenza', en: 'Input' },
    fixed: { it: 'Fissato dal piano o dal motore', en: 'Set by the plan or the engine' },
    formula: { it: 'Formula', en: 'Formula' },
    link: { it: 'Collegamento', en: 'Link' },
    check: { it: 'Controllo', en: 'Check' },
  },
  legendTexts: {
    input: {
      it: 'blu su giallo chiaro: cella aperta, si può cambiare',
      en: 'blue on pale yellow: open cell, may be changed',
    },
    fixed: {
      it: 'corsivo su grigio: cella chiusa, scritta all’esportazione',
      en: 'italics on grey: closed cell, written at export',
    },
    formula: { it: 'nero: cella chiusa, si ricalcola', en: 'black: closed cell, recalculates' },
    link: { it: 'verde: prende il valore da un’altra cella', en: 'green: takes its value from another cell' },
    check: { it: 'OK o VERIFICA in parole, con un colore accanto', en: 'OK or CHECK in words, with a colour besides' },
  },
  protection: {
    it: 'La protezione dei fogli guida e non difende: si toglie senza parola d’ordine.',
    en: 'Sheet protection guides and does not secure: it comes off without a password.',
  },
  limits: { it: 'Limiti: cosa il modello non prova', en: 'Limits: what the model does not prove' },
  limit: { it: ({ number }) => `Limite ${number}`, en: ({ number }) => `Limit ${number}` } satisfies Phrase<{
    number: number;
  }>,
  limitTexts: [
    {
      it: 'I contatti attribuiti a una riga forse sarebbero arrivati comunque: l’attribuzione non prova la causa.',
      en: 'Contacts attributed to a line might have come anyway: attribution does not prove cause.',
    },
    {
      it: 'Le curve descrivono quello che si sa oggi; lontano dalla spesa di oggi sono un’ipotesi.',
      en: 'Curves describe what is known today; far from today’s spend they are an assumption.',
    },
    {
      it: 'Non ci sono effetti fra le righe, imposte sul reddito, IVA indetraibile, calendario di fatture e pagamenti, probabilità dei risultati.',
      en: 'There are no effects between lines, income taxes, non-recoverable VAT, calendar of invoices and payments, or chances of the results.',
    },
    {
      it: 'L’orizzonte è fissato all’esportazione: se un ritardo cambiato supera l’ultimo mese, un controllo lo dice.',
      en: 'The horizon is set at export: when a changed delay runs past the last month, a check says so.',
    },
  ],
  sunk: { it: 'Costi già sostenuti, mostrati a parte', en: 'Sunk costs, shown apart' },
} as const;
