import type { Phrase } from '../kernel/language.ts';

/** The ledger sheet. */
export const LEDGER = {
  blocks: {
    channel: { it: 'Spesa per canale', en: 'Spend by channel' },
    campaign: { it: 'Spesa per campagna', en: 'Spend by campaign' },
    account: { it: 'Spesa per conto', en: 'Spend by account' },
    costCentre: { it: 'Spesa per centro di costo', en: 'Spend by cost centre' },
    supplier: { it: 'Spesa per fornitore', en: 'Spend by supplier' },
    project: { it: 'Spesa per commessa e ordine d’acquisto', en: 'Spend by project and purchase order' },
    state: { it: 'Spesa per stato dell’impegno', en: 'Spend by state of the commitment' },
    committed: {
      it: 'Righe impegnate: fino a quando si possono annullare',
      en: 'Committed lines: until when they can be cancelled',
    },
  },
  totals: {
    channel: { it: 'Totale per canale', en: 'Total by channel' },
    campaign: { it: 'Totale per campagna', en: 'Total by campaign' },
    account: { it: 'Totale per conto', en: 'Total by account' },
    costCentre: { it: 'Totale per centro di costo', en: 'Total by cost centre' },
    supplier: { it: 'Totale per fornitore', en: 'Total by supplier' },
    project: { it: 'Totale per commessa', en: 'Total by project' },
    state: { it: 'Totale per stato', en: 'Total by state' },
  },
  state: { it: 'Stato', en: 'State' },
  committed: { it: 'Impegnata', en: 'Committed' },
  noCommitted: { it: 'Nessuna riga impegnata', en: 'No committed lines' },
  groupNote: { it: 'Valore: numero del gruppo', en: 'Constant: number of the group' },
  stateNote: { it: 'Valore: stato della riga', en: 'Constant: state of the line' },
  untilNote: { it: 'Valore: annullabile fino al', en: 'Constant: can be cancelled until' },
} as const;

/** The checks sheet. */
export const CHECKS = {
  heads: {
    row: { it: 'Riga da guardare', en: 'Row to look at' },
    result: { it: 'Esito', en: 'Result' },
    left: { it: 'Primo valore', en: 'First value' },
    right: { it: 'Secondo valore', en: 'Second value' },
    fails: { it: 'Non torna (1 = sì)', en: 'Fails (1 = yes)' },
  },
  master: { it: 'Controllo generale: quanti non tornano', en: 'Master check: how many fail' },
  openPoints: {
    it: 'Punti aperti: conti, centri di costo o responsabili mancanti',
    en: 'Open points: accounts, cost centres or owners missing',
  },
  list: { it: 'I controlli', en: 'The checks' },
  attention: { it: 'ATTENZIONE', en: 'ATTENTION' },
  rows: {
    lines: { it: 'Spesa per riga = spesa per mese', en: 'Spend by line = spend by month' },
    channel: { it: 'Spesa per canale = spesa del piano', en: 'Spend by channel = spend of the plan' },
    campaign: { it: 'Spesa per campagna = spesa del piano', en: 'Spend by campaign = spend of the plan' },
    account: { it: 'Spesa per conto = spesa del piano', en: 'Spend by account = spend of the plan' },
    costCentre: { it: 'Spesa per centro di costo = spesa del piano', en: 'Spend by cost centre = spend of the plan' },
    supplier: { it: 'Spesa per fornitore = spesa del piano', en: 'Spend by supplier = spend of the plan' },
    project: { it: 'Spesa per commessa = spesa del piano', en: 'Spend by project = spend of the plan' },
    state: { it: 'Spesa per stato = spesa del piano', en: 'Spend by state = spend of the plan' },
    marginLines: { it: 'Margine delle righe = margine del piano', en: 'Margin of the lines = margin of the plan' },
    marginChannels: { it: 'Margine dei canali = margine del piano', en: 'Margin of the channels = margin of the plan' },
    marginCampaigns: {
      it: 'Margine delle campagne = margine del piano',
      en: 'Margin of the campaigns = margin of the plan',
    },
    overheads: { it: 'Quote dei costi comuni = costi comuni', en: 'Shares of overheads = overheads' },
    profit: { it: 'Ultimo cumulato = utile', en: 'Last cumulative = profit' },
    npv: { it: 'VAN() = somma dei flussi attualizzati', en: 'NPV() = sum of the discounted flows' },
    rates: { it: 'Tassi fuori intervallo: nessuno', en: 'Rates out of range: none' },
    negative: { it: 'Spese negative: nessuna', en: 'Negative spend: none' },
    shares: { it: 'Quote di clienti diverse da 100 %: nessuna', en: 'Shares of customers not 100 %: none' },
    beyond: {
      it: 'Effetti oltre l’ultimo mese del file: nessuno',
      en: 'Effects past the last month of the file: none',
    },
    levers: { it: 'Leve fuori intervallo: nessuna', en: 'Levers out of range: none' },
  },
  stamp: { it: 'Timbro: totali al momento dell’esportazione e adesso', en: 'Stamp: totals at export and now' },
  stampHeads: {
    now: { it: 'Adesso', en: 'Now' },
    atExport: { it: 'All’esportazione', en: 'At export' },
    state: { it: 'Stato', en: 'State' },
  },
  asExported: { it: 'come esportato', en: 'as exported' },
  changed: { it: 'cambiato dopo l’esportazione', en: 'changed since export' },
  stampRows: {
    spend: { it: 'Timbro: spesa', en: 'Stamp: spend' },
    contacts: { it: 'Timbro: contatti', en: 'Stamp: contacts' },
    customers: { it: 'Timbro: clienti', en: 'Stamp: customers' },
    revenue: { it: 'Timbro: ricavi', en: 'Stamp: revenue' },
    margin: { it: 'Timbro: margine', en: 'Stamp: margin' },
    net: { it: 'Timbro: utile', en: 'Stamp: profit' },
  },
} as const;

/** The versions sheet. */
export const VERSIONS = {
  heads: {
    id: { it: 'Codice', en: 'Id' },
    revision: { it: 'Versione', en: 'Version' },
    unit: { it: 'Unità', en: 'Unit' },
    date: { it: 'Data', en: 'Date' },
    author: { it: 'Autore', en: 'Author' },
    what: { it: 'Cosa cambia', en: 'What changed' },
    why: { it: 'Perché', en: 'Why' },
    spend: { it: 'Spesa', en: 'Spend' },
    margin: { it: 'Margine', en: 'Margin' },
    profit: { it: 'Utile', en: 'Profit' },
    customers: { it: 'Clienti', en: 'Customers' },
  },
  revision: { it: ({ number }) => `Versione ${number}`, en: ({ number }) => `Version ${number}` } satisfies Phrase<{
    number: number;
  }>,
  current: { it: 'Questa proposta, con i valori di adesso', en: 'This proposal, with the values of now' },
  earlier: { it: 'come proposto allora', en: 'as proposed then' },
  live: { it: 'formule', en: 'formulas' },
  difference: {
    it: ({ number }) => `Differenza dalla versione ${number}`,
    en: ({ number }) => `Difference from version ${number}`,
  } satisfies Phrase<{ number: number }>,
  differenceText: {
    it: 'Questa versione, con i valori di adesso, meno i totali (arrotondati) di quella di prima',
    en: 'This version, with the values of now, minus the (rounded) totals of the one before',
  },
  differenceNote: {
    it: 'Segue lo scenario e il taglio in vigore',
    en: 'Follows the scenario and the cut in force',
  },
  noDifference: { it: 'Differenza dalla versione precedente', en: 'Difference from the previous version' },
  notRecorded: {
    it: ({ number }) => `La versione ${number} non ha registrato i suoi totali: non c’è un confronto`,
    en: ({ number }) => `Version ${number} did not record its totals: there is nothing to compare`,
  } satisfies Phrase<{ number: number }>,
  first: {
    it: 'È la prima versione: non c’è un confronto',
    en: 'This is the first version: there is nothing to compare',
  },
} as const;

/** The definitions sheet. */
export const DEFINITIONS = {
  list: { it: 'Ogni cifra: che cos’è, come si fa', en: 'Each figure: what it is, how it is made' },
  heads: {
    id: { it: 'Codice', en: 'Id' },
    figure: { it: 'Cifra', en: 'Figure' },
    unit: { it: 'Unità', en: 'Unit' },
    definition: { it: 'Che cos’è', en: 'What it is' },
    formula: { it: 'Come si fa', en: 'How it is made' },
    where: { it: 'Dove si calcola', en: 'Where it is computed' },
  },
  afterPlan: {
    it: ({ sheet }) => `${sheet}: mesi dopo il piano`,
    en: ({ sheet }) => `${sheet}: months after the plan`,
  } satisfies Phrase<{ sheet: string }>,
  choices: { it: 'Scelte: dove altri fanno diversamente', en: 'Choices: where others do otherwise' },
  choiceHeads: {
    choice: { it: 'Scelta', en: 'Choice' },
    rule: { it: 'Che cosa facciamo', en: 'What we do' },
    why: { it: 'Perché, o che cosa fanno altri', en: 'Why, or what others do' },
    where: { it: 'Dove si vede', en: 'Where to see it' },
  },
} as const;
