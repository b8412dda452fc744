import type { FigureScope } from '../forecast/figure.ts';
import type { Phrase, Text } from '../kernel/language.ts';
import type { Estimate, EvidenceKind } from '../plan/estimate.ts';
import type { LineState, PaymentTerms, VatRegime } from '../plan/line.ts';
import type { ContactResponse } from '../plan/response.ts';
import type { OptionCode } from '../proposal/options.ts';

/** Titles of the tables of a package, by file name. */
export const TABLE_WORDS = {
  lines: {
    title: { it: 'Righe del piano', en: 'Lines of the plan' },
    description: {
      it: 'Una riga per ogni voce di spesa, come sta nel piano (base). Importi al netto dell’IVA detraibile.',
      en: 'One row for each line, as it stands in the plan (base). Amounts net of recoverable VAT.',
    },
  },
  flows: {
    title: { it: 'Flussi mensili per riga', en: 'Monthly flows by line' },
    description: {
      it: 'Una riga per voce e mese, nello scenario della proposta. Importi calcolati, senza arrotondamenti. I mesi dopo la fine del piano raccolgono i clienti che arrivano più tardi.',
      en: 'One row for each line and month, in the scenario of the proposal. Computed amounts, not rounded. Months after the end of the plan hold the customers who arrive later.',
    },
  },
  figures: {
    title: { it: 'Grandezze del ritorno', en: 'Figures of the return' },
    description: {
      it: 'Una riga per il piano, ogni canale, campagna, conto, centro di costo, fornitore e voce. Casella vuota: grandezza non definita, il motivo è nell’ultima colonna.',
      en: 'One row for the plan, each channel, campaign, account, cost centre, supplier and line. An empty cell is a figure that is not defined; the last column says why.',
    },
  },
  accounts: {
    title: { it: 'Spesa per conto', en: 'Spend by account' },
    description: {
      it: 'Spesa per conto contabile e mese di competenza.',
      en: 'Spend by ledger account and month of competence.',
    },
  },
  'cost-centres': {
    title: { it: 'Spesa per centro di costo', en: 'Spend by cost centre' },
    description: {
      it: 'Spesa per centro di costo e mese di competenza.',
      en: 'Spend by cost centre and month of competence.',
    },
  },
  suppliers: {
    title: { it: 'Spesa per fornitore', en: 'Spend by supplier' },
    description: { it: 'Spesa per fornitore e mese di competenza.', en: 'Spend by supplier and month of competence.' },
  },
  campaigns: {
    title: { it: 'Spesa per campagna', en: 'Spend by campaign' },
    description: { it: 'Spesa per campagna e mese di competenza.', en: 'Spend by campaign and month of competence.' },
  },
  scenarios: {
    title: { it: 'Scenari a confronto', en: 'Scenarios side by side' },
    description: {
      it: 'La base e ogni scenario del piano. Utile, ROI e rapporti contano tutta la spesa.',
      en: 'The base and each scenario of the plan. Profit, ROI and ratios count all spend.',
    },
  },
  options: {
    title: { it: 'Alternative a confronto', en: 'Options side by side' },
    description: {
      it: 'Non fare nulla, il minimo, meno 30, 20 e 10 %, la richiesta: tagli in proporzione della spesa flessibile.',
      en: 'Do nothing, do the minimum, 30, 20 and 10 % less, as requested: cuts in proportion of the flexible spend.',
    },
  },
  assumptions: {
    title: { it: 'Registro delle ipotesi', en: 'Assumptions register' },
    description: {
      it: 'Ogni ipotesi del piano con il suo valore, il suo intervallo e la prova che la regge.',
      en: 'Each assumption of the plan with its value, its range and the evidence behind it.',
    },
  },
  findings: {
    title: { it: 'Segnalazioni', en: 'Findings' },
    description: {
      it: 'Che cosa manca o merita uno sguardo, con il rimedio.',
      en: 'What is missing or deserves a look, with the remedy.',
    },
  },
} as const satisfies Readonly<Record<string, { title: Text; description: Text }>>;

export type TableName = keyof typeof TABLE_WORDS;

/** Headings of the columns that are not figures, with their meaning. */
export const COLUMN_WORDS = {
  line: {
    heading: { it: 'Codice riga', en: 'Line id' },
    description: { it: 'Codice della voce nel piano.', en: 'Id of the line in the plan.' },
  },
  name: {
    heading: { it: 'Nome', en: 'Name' },
    description: { it: 'Nome come scritto nel piano.', en: 'Name as written in the plan.' },
  },
  channel: {
    heading: { it: 'Canale', en: 'Channel' },
    description: { it: 'Nome del canale.', en: 'Name of the channel.' },
  },
  campaign: {
    heading: { it: 'Campagna', en: 'Campaign' },
    description: {
      it: 'Nome della campagna; vuoto se la voce non ne ha.',
      en: 'Name of the campaign; empty when the line has none.',
    },
  },
  supplier: {
    heading: { it: 'Fornitore', en: 'Supplier' },
    description: { it: 'Fornitore della voce.', en: 'Supplier of the line.' },
  },
  account: { heading: { it: 'Conto', en: 'Account' }, description: { it: 'Conto contabile.', en: 'Ledger account.' } },
  costCentre: {
    heading: { it: 'Centro di costo', en: 'Cost centre' },
    description: { it: 'Centro di costo.', en: 'Cost centre.' },
  },
  project: { heading: { it: 'Progetto', en: 'Project' }, description: { it: 'Progetto o commessa.', en: 'Project.' } },
  purchaseOrder: {
    heading: { it: 'Ordine d’acquisto', en: 'Purchase order' },
    description: { it: 'Numero dell’ordine d’acquisto.', en: 'Number of the purchase order.' },
  },
  owner: {
    heading: { it: 'Responsabile', en: 'Owner' },
    description: { it: 'Chi risponde della voce o dell’ipotesi.', en: 'Who answers for the line or the assumption.' },
  },
  state: {
    heading: { it: 'Stato', en: 'State' },
    description: {
      it: 'Pianificata, impegnata o spesa: solo la pianificata si può tagliare.',
      en: 'Planned, committed or spent: only planned money can be cut.',
    },
  },
  cancellableUntil: {
    heading: { it: 'Disdicibile fino al', en: 'Cancellable until' },
    description: {
      it: 'Ultimo giorno per disdire; vuoto se non si può o non serve.',
      en: 'Last day to cancel; empty when it cannot be or need not be.',
    },
  },
  plannedSpend: {
    heading: { it: 'Spesa', en: 'Spend' },
    description: {
      it: 'Spesa della voce in tutto il piano, come scritta.',
      en: 'Spend of the line over the plan, as typed.',
    },
  },
  smallest: {
    heading: { it: 'Minimo', en: 'Smallest' },
    description: {
      it: 'Minimo della voce in tutto il piano; vuoto se non c’è.',
      en: 'Least the line may take over the plan; empty when there is no limit.',
    },
  },
  largest: {
    heading: { it: 'Massimo', en: 'Largest' },
    description: {
      it: 'Massimo della voce in tutto il piano; vuoto se non c’è.',
      en: 'Most the line may take over the plan; empty when there is no limit.',
    },
  },
  vatRate: {
    heading: { it: 'Aliquota IVA', en: 'VAT rate' },
    description: { it: 'Aliquota IVA (0,22 è il 22 %).', en: 'VAT rate (0.22 is 22 %).' },
  },
  vatRegime: {
    heading: { it: 'Regime IVA', en: 'VAT regime' },
    description: { it: 'Regime IVA della fattura.', en: 'VAT regime of the invoice.' },
  },
  withholding: {
    heading: { it: 'Ritenuta', en: 'Withholding' },
    description: {
      it: 'Ritenuta sull’imponibile; 0 se non c’è.',
      en: 'Withholding on the taxable amount; 0 when there is none.',
    },
  },
  paymentTerms: {
    heading: { it: 'Termini di pagamento', en: 'Payment terms' },
    description: { it: 'Termini di pagamento.', en: 'Payment terms.' },
  },
  response: {
    heading: { it: 'Risposta', en: 'Response' },
    description: { it: 'Come la spesa diventa contatti.', en: 'How spend becomes contacts.' },
  },
  note: {
    heading: { it: 'Nota', en: 'Note' },
    description: { it: 'Nota scritta nel piano.', en: 'Note written in the plan.' },
  },
  month: {
    heading: { it: 'Mese', en: 'Month' },
    description: {
      it: 'Mese di competenza; contatti e preventivi nel mese del contatto, clienti e ricavi nel mese in cui arrivano.',
      en: 'Month of competence; contacts and quotes in the month of the contact, customers and revenue when they arrive.',
    },
  },
  insidePlan: {
    heading: { it: 'Dentro il piano', en: 'Inside the plan' },
    description: {
      it: 'Vero per i mesi del piano, falso per quelli dopo la sua fine.',
      en: 'True for the months of the plan, false for those after its end.',
    },
  },
  scopeKind: {
    heading: { it: 'Ambito', en: 'Scope' },
    description: { it: 'Di che cosa parla la riga.', en: 'What the row is about.' },
  },
  scope: {
    heading: { it: 'Chiave', en: 'Key' },
    description: {
      it: 'Codice o testo trovato sulle voci; vuoto se non indicato.',
      en: 'Id or text found on the lines; empty when not given.',
    },
  },
  lines: { heading: { it: 'Voci', en: 'Lines' }, description: { it: 'Numero di voci.', en: 'Number of lines.' } },
  share: {
    heading: { it: 'Quota del piano', en: 'Share of the plan' },
    description: {
      it: 'Parte della spesa del piano (0,1 è il 10 %); vuota se il piano non spende.',
      en: 'Share of the plan’s spend (0.1 is 10 %); empty when the plan spends nothing.',
    },
  },
  monthSpend: {
    heading: { it: '', en: '' },
    description: {
      it: 'Spesa del mese, nello scenario della proposta.',
      en: 'Spend of the month, in the scenario of the proposal.',
    },
  },
  scenario: {
    heading: { it: 'Codice scenario', en: 'Scenario id' },
    description: { it: 'Codice dello scenario; vuoto per la base.', en: 'Id of the scenario; empty for the base.' },
  },
  option: {
    heading: { it: 'Alternativa', en: 'Option' },
    description: { it: 'Alternativa proposta alla decisione.', en: 'Option put to the decision.' },
  },
  cut: {
    heading: { it: 'Taglio', en: 'Cut' },
    description: {
      it: 'Parte della spesa flessibile che si toglie (0,1 è il 10 %).',
      en: 'Share of the flexible spend taken away (0.1 is 10 %).',
    },
  },
  internalRate: {
    heading: { it: 'TIR annuo', en: 'Annual IRR' },
    description: {
      it: 'Tasso interno di rendimento annuo effettivo; vuoto se non esiste o non è uno solo.',
      en: 'Annual effective internal rate of return; empty when there is none or more than one.',
    },
  },
  paybackMonth: {
    heading: { it: 'Mese di rientro', en: 'Payback month' },
    description: {
      it: 'Primo mese dal quale il netto cumulato resta a zero o sopra fino alla fine; vuoto se mai.',
      en: 'First month from which the cumulative net stays at or above zero to the end; empty when never.',
    },
  },
  notDefined: {
    heading: { it: 'Non definite', en: 'Not defined' },
    description: { it: 'Grandezze non definite, con il motivo.', en: 'Figures that are not defined, with the reason.' },
  },
  place: {
    heading: { it: 'Posto nel piano', en: 'Place in the plan' },
    description: { it: 'Dove sta nel file del piano.', en: 'Where it stands in the plan file.' },
  },
  assumption: {
    heading: { it: 'Ipotesi', en: 'Assumption' },
    description: { it: 'Che cosa si ipotizza.', en: 'What is assumed.' },
  },
  form: {
    heading: { it: 'Forma', en: 'Form' },
    description: {
      it: 'Numero solo, tre valori (PERT) o intervallo al 90 %.',
      en: 'One number, three values (PERT) or a 90 % range.',
    },
  },
  base: {
    heading: { it: 'Valore base', en: 'Base value' },
    description: {
      it: 'Valore usato nel caso base, nell’unità della riga.',
      en: 'Value used in the base case, in the unit of the row.',
    },
  },
  low: {
    heading: { it: 'Basso', en: 'Low' },
    description: { it: 'Estremo basso, se l’ipotesi è un intervallo.', en: 'Low end, when the assumption is a range.' },
  },
  high: {
    heading: { it: 'Alto', en: 'High' },
    description: { it: 'Estremo alto, se l’ipotesi è un intervallo.', en: 'High end, when the assumption is a range.' },
  },
  unit: {
    heading: { it: 'Unità', en: 'Unit' },
    description: { it: 'Unità dei valori della riga.', en: 'Unit of the values of the row.' },
  },
  evidence: {
    heading: { it: 'Prova', en: 'Evidence' },
    description: {
      it: 'Tipo di prova, dalla più solida alla più debole; vuoto se manca.',
      en: 'Kind of evidence, from the firmest to the softest; empty when missing.',
    },
  },
  source: {
    heading: { it: 'Fonte', en: 'Source' },
    description: { it: 'Fonte della prova.', en: 'Source of the evidence.' },
  },
  date: {
    heading: { it: 'Data', en: 'Date' },
    description: { it: 'Data della fonte; vuota se non nota.', en: 'Date of the source; empty when not known.' },
  },
  severity: {
    heading: { it: 'Gravità', en: 'Severity' },
    description: { it: 'Quanto conta.', en: 'How much it matters.' },
  },
  code: {
    heading: { it: 'Codice', en: 'Code' },
    description: { it: 'Codice stabile della segnalazione.', en: 'Stable code of the finding.' },
  },
  message: {
    heading: { it: 'Segnalazione', en: 'Finding' },
    description: { it: 'Che cosa si è trovato.', en: 'What was found.' },
  },
  remedy: {
    heading: { it: 'Rimedio', en: 'Remedy' },
    description: { it: 'Che cosa puoi fare.', en: 'What you can do.' },
  },
} as const satisfies Readonly<Record<string, { heading: Text; description: Text }>>;

export type ColumnKey = keyof typeof COLUMN_WORDS;

type Words<Key extends string> = Readonly<Record<Key, Text>>;

export const STATE_WORDS: Words<LineState['kind']> = {
  planned: { it: 'pianificata', en: 'planned' },
  committed: { it: 'impegnata', en: 'committed' },
  spent: { it: 'spesa', en: 'spent' },
};

export const REGIME_WORDS: Words<VatRegime> = {
  ordinary: { it: 'ordinario', en: 'ordinary' },
  'reverse-charge': { it: 'inversione contabile', en: 'reverse charge' },
  none: { it: 'fuori campo o esente', en: 'none' },
};

export const RESPONSE_WORDS: Words<ContactResponse['kind'] | 'none'> = {
  constant: { it: 'costo per contatto costante', en: 'constant cost per contact' },
  hill: { it: 'curva di Hill', en: 'Hill curve' },
  exponential: { it: 'curva esponenziale', en: 'exponential curve' },
  log: { it: 'curva logaritmica', en: 'logarithmic curve' },
  power: { it: 'curva di potenza', en: 'power curve' },
  fixed: { it: 'contatti fissi', en: 'fixed contacts' },
  points: { it: 'curva da punti dichiarati', en: 'curve from stated points' },
  none: { it: 'nessun contatto proprio (costo comune)', en: 'no contacts of its own (overhead)' },
};

export const EVIDENCE_WORDS: Words<EvidenceKind> = {
  ledger: { it: 'contabilità', en: 'ledger' },
  crm: { it: 'CRM', en: 'CRM' },
  'platform-report': { it: 'rapporto della piattaforma', en: 'platform report' },
  benchmark: { it: 'dato di settore', en: 'benchmark' },
  opinion: { it: 'opinione', en: 'opinion' },
};

export const FORM_WORDS: Words<Estimate['kind'] | 'list'> = {
  point: { it: 'numero', en: 'number' },
  'three-point': { it: 'basso, probabile, alto (PERT)', en: 'low, likely, high (PERT)' },
  interval: { it: 'intervallo al 90 %', en: '90 % range' },
  list: { it: 'elenco nel piano', en: 'list in the plan' },
};

export const SCOPE_WORDS: Words<FigureScope['kind']> = {
  plan: { it: 'piano', en: 'plan' },
  channel: { it: 'canale', en: 'channel' },
  campaign: { it: 'campagna', en: 'campaign' },
  account: { it: 'conto', en: 'account' },
  costCentre: { it: 'centro di costo', en: 'cost centre' },
  supplier: { it: 'fornitore', en: 'supplier' },
  line: { it: 'voce', en: 'line' },
};

export const OPTION_WORDS: Words<OptionCode> = {
  nothing: { it: 'Non fare nulla', en: 'Do nothing' },
  minimum: { it: 'Il minimo', en: 'Do the minimum' },
  'cut-30': { it: '30 % in meno', en: '30 % less' },
  'cut-20': { it: '20 % in meno', en: '20 % less' },
  'cut-10': { it: '10 % in meno', en: '10 % less' },
  requested: { it: 'Richiesta', en: 'As requested' },
};

export const BASE_SCENARIO: Text = { it: 'Base', en: 'Base' };

/** Assumptions by the last word of their place in a line: one name each, in tables, workbook, findings and explanations. */
export const ASSUMPTION_WORDS = {
  costPerContact: { it: 'Costo per contatto', en: 'Cost per contact' },
  ceiling: { it: 'Tetto dei contatti', en: 'Ceiling of contacts' },
  half: { it: 'Spesa a metà del tetto', en: 'Spend at half the ceiling' },
  slope: { it: 'Pendenza della curva', en: 'Slope of the curve' },
  scale: { it: 'Scala della curva', en: 'Scale of the curve' },
  factor: { it: 'Fattore della curva', en: 'Factor of the curve' },
  exponent: { it: 'Esponente della curva', en: 'Exponent of the curve' },
  contacts: { it: 'Contatti al mese a una spesa dichiarata', en: 'Contacts a month at a stated spend' },
  response: { it: 'Contatti fissi', en: 'Fixed contacts' },
  carryOver: { it: 'Effetto che passa al mese dopo', en: 'Carry-over' },
  quoteRate: { it: 'Tasso di preventivo', en: 'Quote rate' },
  winRate: { it: 'Tasso di chiusura', en: 'Win rate' },
  delay: { it: 'Ritardo fra contatto e cliente', en: 'Delay from contact to customer' },
  orderValue: { it: 'Valore dell’ordine', en: 'Order value' },
  marginRate: { it: 'Tasso di margine', en: 'Margin rate' },
  retention: { it: 'Clienti che riordinano', en: 'Retention' },
} as const satisfies Words<string>;

export type AssumptionName = keyof typeof ASSUMPTION_WORDS;

type Terms<Kind extends PaymentTerms['kind']> = Phrase<Extract<PaymentTerms, { kind: Kind }>>;

export const TERMS_WORDS: { readonly df: Terms<'df'>; readonly dffm: Terms<'dffm'> } = {
  df: { it: ({ days }) => `${days} giorni d.f.`, en: ({ days }) => `${days} days from invoice` },
  dffm: {
    it: ({ days, extraDays, reading }) =>
      `${days} giorni d.f.f.m.${extraDays === 0 ? '' : ` + ${extraDays}`} (${DFFM_READINGS[reading].it})`,
    en: ({ days, extraDays, reading }) =>
      `${days} days end of month${extraDays === 0 ? '' : ` + ${extraDays}`} (${DFFM_READINGS[reading].en})`,
  },
};

const DFFM_READINGS: Words<Extract<PaymentTerms, { kind: 'dffm' }>['reading']> = {
  'months-then-end': { it: 'mesi, poi fine mese', en: 'months, then end of month' },
  'days-then-end': { it: 'giorni, poi fine mese', en: 'days, then end of month' },
  'end-then-days': { it: 'fine mese, poi giorni', en: 'end of month, then days' },
};
