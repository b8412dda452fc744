import type { Phrase, Text } from '../kernel/language.ts';
import { EVIDENCE_WORDS as EVIDENCE_KIND_WORDS, REGIME_WORDS } from './tables.ts';

/** Sheets in their order in the file. Names are one ASCII word each, so that every program reads references to them. */
export const SHEET_NAMES = {
  readme: { it: 'Leggimi', en: 'ReadMe' },
  summary: { it: 'Sintesi', en: 'Summary' },
  options: { it: 'Alternative', en: 'Options' },
  inputs: { it: 'Dati', en: 'Inputs' },
  lines: { it: 'Righe', en: 'Lines' },
  scenarios: { it: 'Scenari', en: 'Scenarios' },
  calculations: { it: 'Calcoli', en: 'Calculations' },
  return: { it: 'Ritorno', en: 'Return' },
  finance: { it: 'Finanza', en: 'Finance' },
  ledger: { it: 'Contabile', en: 'Ledger' },
  assumptions: { it: 'Ipotesi', en: 'Assumptions' },
  definitions: { it: 'Definizioni', en: 'Definitions' },
  checks: { it: 'Controlli', en: 'Checks' },
  versions: { it: 'Versioni', en: 'Versions' },
} as const satisfies Record<string, Text>;

export type SheetKey = keyof typeof SHEET_NAMES;

/** Names of finance's levers in the file, by which a returned file is read. */
export const LEVER_NAMES = {
  scenario: { it: 'Scenario', en: 'Scenario' },
  cut: { it: 'Taglio', en: 'Cut' },
  keepMinimums: { it: 'TieniMinimi', en: 'KeepMinimums' },
  hurdle: { it: 'TassoSoglia', en: 'HurdleRate' },
} as const satisfies Record<string, Text>;

/** The top of every sheet. */
export const HEAD = {
  titles: {
    readme: { it: 'Leggimi', en: 'Read me' },
    summary: { it: 'Sintesi', en: 'Summary' },
    options: { it: 'Alternative', en: 'Options' },
    inputs: { it: 'Dati di partenza', en: 'Inputs' },
    lines: { it: 'Anagrafica delle righe', en: 'Register of lines' },
    scenarios: { it: 'Scenari', en: 'Scenarios' },
    calculations: { it: 'Calcoli mese per mese', en: 'Calculations by month' },
    return: { it: 'Ritorno', en: 'Return' },
    finance: { it: 'Finanza', en: 'Finance' },
    ledger: { it: 'Vista contabile', en: 'Ledger view' },
    assumptions: { it: 'Registro delle ipotesi', en: 'Register of assumptions' },
    definitions: { it: 'Definizioni', en: 'Definitions' },
    checks: { it: 'Controlli', en: 'Checks' },
    versions: { it: 'Versioni', en: 'Versions' },
  },
  purposes: {
    readme: {
      it: 'Cosa c’è in questo file e come leggerlo in tre minuti.',
      en: 'What this file holds and how to read it in three minutes.',
    },
    summary: {
      it: 'La richiesta in una pagina: quanto, perché, con quale ritorno, quali alternative, quale decisione.',
      en: 'The request on one page: how much, why, with what return, which alternatives, which decision.',
    },
    options: {
      it: 'Spendere meno o niente: cosa succede a contatti, clienti, margine e ritorno.',
      en: 'Spending less or nothing: what happens to contacts, customers, margin and return.',
    },
    inputs: {
      it: 'Ogni dato una volta sola. Le celle gialle sono aperte: cambiale e tutto il file si ricalcola.',
      en: 'Every input once. Yellow cells are open: change them and the whole file recalculates.',
    },
    lines: {
      it: 'A chi appartiene ogni riga: canale, conto, centro di costo, fornitore, stato dell’impegno.',
      en: 'Who each line belongs to: channel, account, cost centre, supplier, state of the commitment.',
    },
    scenarios: {
      it: 'Cosa cambia in ogni scenario e quale valore è in vigore adesso.',
      en: 'What each scenario changes and which value is in force now.',
    },
    calculations: {
      it: 'Dalla spesa al margine, mese per mese: una formula per riga, uguale in tutti i mesi.',
      en: 'From spend to margin, month by month: one formula a row, the same in all months.',
    },
    return: {
      it: 'Quanto rende ogni riga, canale e campagna, e il piano intero.',
      en: 'What each line, channel and campaign returns, and the whole plan.',
    },
    finance: {
      it: 'Flussi netti, VAN, TIR, rientro e punto più basso.',
      en: 'Net flows, NPV, IRR, payback and lowest point.',
    },
    ledger: {
      it: 'Lo stesso piano per conto, centro di costo, fornitore, campagna, commessa e stato.',
      en: 'The same plan by account, cost centre, supplier, campaign, project and state.',
    },
    assumptions: {
      it: 'Su cosa poggia ogni numero: valori, fonte, data, responsabile.',
      en: 'What each number rests on: values, source, date, owner.',
    },
    definitions: { it: 'Una sola definizione per ogni cifra.', en: 'One definition for each figure.' },
    checks: {
      it: 'Il file si controlla da solo; un controllo che non torna nomina la riga.',
      en: 'The file checks itself; a check that fails names the row.',
    },
    versions: { it: 'Questa proposta e quelle che l’hanno preceduta.', en: 'This proposal and the ones before it.' },
  },
  amounts: {
    it: 'importi al netto dell’IVA detraibile; costi positivi nelle tabelle di spesa, sottratti una sola volta nel flusso netto',
    en: 'amounts net of recoverable VAT; costs are positive in cost tables and subtracted once in the net flow',
  },
  master: { it: 'Controllo generale', en: 'Master check' },
  scenario: { it: 'Scenario:', en: 'Scenario:' },
  cut: { it: 'Taglio:', en: 'Cut:' },
  columns: {
    id: { it: 'Codice', en: 'Id' },
    label: { it: 'Voce', en: 'Label' },
    unit: { it: 'Unità', en: 'Unit' },
    note: { it: 'Nota o fonte', en: 'Note or source' },
    constant: { it: 'Valore', en: 'Constant' },
    total: { it: 'Totale', en: 'Total' },
    opening: { it: '–', en: '–' },
  },
  axis: {
    number: { it: 'Numero del mese', en: 'Number of the month' },
    inPlan: { it: 'Mese del piano (1) o successivo (0)', en: 'Month of the plan (1) or later (0)' },
    afterPlan: { it: 'Mesi dopo la fine del piano', en: 'Months after the end of the plan' },
  },
  axisUnits: {
    number: { it: 'mese', en: 'month' },
    inPlan: { it: '0 / 1', en: '0 / 1' },
    afterPlan: { it: 'mesi', en: 'months' },
  },
  planMonths: { it: 'Valore: mesi del piano', en: 'Constant: months of the plan' },
} as const;

export const INPUT_COLUMNS = HEAD.columns;

/** Short words that units, states and cells are made of. */
export const NUMBER_WORDS = {
  number: { it: 'numero', en: 'number' },
  text: { it: 'testo', en: 'text' },
  factor: { it: 'fattore', en: 'factor' },
  share: { it: 'quota', en: 'share' },
  months: { it: 'mesi', en: 'months' },
  contacts: { it: 'contatti', en: 'contacts' },
  quotes: { it: 'preventivi', en: 'quotes' },
  customers: { it: 'clienti', en: 'customers' },
  orders: { it: 'ordini', en: 'orders' },
  percentYear: { it: '% annuo', en: '% a year' },
  base: { it: 'Base', en: 'Base' },
  notGiven: { it: '(non indicato)', en: '(not given)' },
  notDefinedShort: { it: 'n.d.', en: 'n.d.' },
  ok: { it: 'OK', en: 'OK' },
  check: { it: 'VERIFICA', en: 'CHECK' },
  state: {
    planned: { it: 'pianificata', en: 'planned' },
    committed: { it: 'impegnata', en: 'committed' },
    spent: { it: 'spesa', en: 'spent' },
  },
} as const;

export const EVIDENCE_WORDS = {
  none: { it: 'nessuna fonte indicata', en: 'no source given' },
  ...EVIDENCE_KIND_WORDS,
} as const satisfies Record<string, Text>;

/** The register of lines. */
export const LINES = {
  groups: {
    channel: { it: 'Canali', en: 'Channels' },
    campaign: { it: 'Campagne', en: 'Campaigns' },
    account: { it: 'Conti', en: 'Accounts' },
    costCentre: { it: 'Centri di costo', en: 'Cost centres' },
    supplier: { it: 'Fornitori', en: 'Suppliers' },
    project: { it: 'Commesse e ordini d’acquisto', en: 'Projects and purchase orders' },
  },
  group: {
    channel: { it: 'Canale', en: 'Channel' },
    campaign: { it: 'Campagna', en: 'Campaign' },
    account: { it: 'Conto', en: 'Account' },
    costCentre: { it: 'Centro di costo', en: 'Cost centre' },
    supplier: { it: 'Fornitore', en: 'Supplier' },
    project: { it: 'Commessa / ordine', en: 'Project / PO' },
  },
  register: { it: 'Le righe del piano', en: 'The lines of the plan' },
  none: { it: 'Il piano non ha righe', en: 'The plan has no lines' },
  heads: {
    id: { it: 'Codice', en: 'Id' },
    name: { it: 'Riga', en: 'Line' },
    unit: { it: 'Unità', en: 'Unit' },
    note: { it: 'Nota', en: 'Note' },
    state: { it: 'Stato', en: 'State' },
    until: { it: 'Annullabile fino al', en: 'Can be cancelled until' },
    owner: { it: 'Responsabile', en: 'Owner' },
    number: { it: 'N.', en: 'No.' },
    vat: { it: 'IVA %', en: 'VAT %' },
    regime: { it: 'Regime IVA', en: 'VAT regime' },
    withholding: { it: 'Ritenuta %', en: 'Withholding %' },
    terms: { it: 'Pagamento', en: 'Payment terms' },
  },
  flags: {
    rates: { it: 'Tassi fuori intervallo (1 = sì)', en: 'Rates out of range (1 = yes)' },
    negative: { it: 'Spesa negativa (1 = sì)', en: 'Negative spend (1 = yes)' },
    shares: { it: 'Quote diverse da 100 % (1 = sì)', en: 'Shares not 100 % (1 = yes)' },
    beyond: { it: 'Effetti oltre l’ultimo mese (1 = sì)', en: 'Effects past the last month (1 = yes)' },
    missing: { it: 'Dati contabili mancanti (quanti)', en: 'Ledger facts missing (how many)' },
  },
  seeHeads: { it: 'vedi titoli', en: 'see heads' },
  notCancellable: { it: 'non annullabile', en: 'cannot be cancelled' },
  regimes: REGIME_WORDS,
  readings: {
    'months-then-end': { it: 'mesi, poi fine mese', en: 'months, then month end' },
    'days-then-end': { it: 'giorni, poi fine mese', en: 'days, then month end' },
    'end-then-days': { it: 'fine mese, poi giorni', en: 'month end, then days' },
  },
  terms: {
    df: { it: ({ days }) => `${days} gg d.f.`, en: ({ days }) => `${days} days from invoice` } satisfies Phrase<{
      days: number;
    }>,
    dffm: {
      it: ({ days, extra, reading }) => `${days} gg d.f.f.m.${extra > 0 ? ` + ${extra}` : ''} (${reading})`,
      en: ({ days, extra, reading }) => `${days} days end of month${extra > 0 ? ` + ${extra}` : ''} (${reading})`,
    } satisfies Phrase<{ days: number; extra: number; reading: string }>,
  },
  stateNote: {
    it: 'Solo le righe pianificate che portano contatti si possono tagliare.',
    en: 'Only planned lines that bring contacts can be cut.',
  },
  groupNote: {
    it: 'Il numero del gruppo, dagli elenchi qui sopra.',
    en: 'The number of the group, from the lists above.',
  },
} as const;

/** The scenarios sheet. */
export const SCENARIOS = {
  changes: { it: 'Cosa cambia in ogni scenario', en: 'What each scenario changes' },
  scope: { it: 'A cosa si applica', en: 'Applies to' },
  value: { it: 'Valore', en: 'Value' },
  baseSpend: { it: 'Spesa di base interessata', en: 'Base spend concerned' },
  none: { it: 'Il piano non ha scenari con cambiamenti', en: 'The plan has no scenarios with changes' },
  resolved: { it: 'Valori per riga: base, scenari, in vigore', en: 'Values by line: base, scenarios, in force' },
  noneResolved: { it: 'Nessun valore cambia: valgono i dati di base', en: 'No value changes: the inputs hold' },
  inForce: { it: 'In vigore', en: 'In force' },
  pick: { it: 'Scelto dal numero dello scenario', en: 'Picked by the number of the scenario' },
  factor: { it: 'moltiplicato per', en: 'multiplied by' },
  replacement: { it: 'sostituito con', en: 'replaced with' },
  wholePlan: { it: 'tutto il piano', en: 'the whole plan' },
  channel: { it: 'canale', en: 'channel' },
} as const;
