import type { Phrase, Text } from '../kernel/language.ts';
import { ASSUMPTION_WORDS } from './tables.ts';

/** Quantities of a line that stand in blocks of the inputs sheet. */
const QUANTITIES = {
  spend: { it: 'Spesa', en: 'Spend' },
  smallest: { it: 'Importo minimo', en: 'Smallest amount' },
  carryOver: ASSUMPTION_WORDS.carryOver,
  point: { it: 'Punto noto', en: 'Known point' },
  costPerContact: ASSUMPTION_WORDS.costPerContact,
  ceiling: ASSUMPTION_WORDS.ceiling,
  half: ASSUMPTION_WORDS.half,
  slope: ASSUMPTION_WORDS.slope,
  scale: ASSUMPTION_WORDS.scale,
  factor: ASSUMPTION_WORDS.factor,
  exponent: ASSUMPTION_WORDS.exponent,
  fixedContacts: ASSUMPTION_WORDS.response,
  contacts: { it: 'Contatti', en: 'Contacts' },
  quoteRate: ASSUMPTION_WORDS.quoteRate,
  winRate: ASSUMPTION_WORDS.winRate,
  delay: ASSUMPTION_WORDS.delay,
  delayShare: { it: 'Quota dei clienti', en: 'Share of customers' },
  orderValue: ASSUMPTION_WORDS.orderValue,
  marginRate: ASSUMPTION_WORDS.marginRate,
  repeatEvery: { it: 'Intervallo fra gli ordini', en: 'Interval between orders' },
  repeatMost: { it: 'Ordini ripetuti al massimo', en: 'Repeat orders at most' },
  retention: ASSUMPTION_WORDS.retention,
} as const satisfies Record<string, Text>;

export type Quantity = keyof typeof QUANTITIES;

/** What may be typed. */
export const RANGES: Readonly<Record<Quantity, { readonly from: number; readonly to: number; readonly whole?: true }>> =
  {
    spend: { from: 0, to: 1e12 },
    smallest: { from: 0, to: 1e12 },
    carryOver: { from: 0, to: 0.99 },
    point: { from: 0, to: 1e12 },
    costPerContact: { from: 1e-6, to: 1e12 },
    ceiling: { from: 0, to: 1e12 },
    half: { from: 1e-6, to: 1e12 },
    slope: { from: 0.01, to: 20 },
    scale: { from: 1e-6, to: 1e12 },
    factor: { from: 0, to: 1e12 },
    exponent: { from: 0.001, to: 1 },
    fixedContacts: { from: 0, to: 1e12 },
    contacts: { from: 0, to: 1e12 },
    quoteRate: { from: 0, to: 1 },
    winRate: { from: 0, to: 1 },
    delay: { from: 0, to: 240, whole: true },
    delayShare: { from: 0, to: 1 },
    orderValue: { from: 0, to: 1e12 },
    marginRate: { from: -1, to: 1 },
    repeatEvery: { from: 1, to: 240, whole: true },
    repeatMost: { from: 0, to: 240, whole: true },
    retention: { from: 0, to: 1 },
  };

/** The inputs sheet. */
export const INPUTS = {
  levers: {
    it: 'Le leve dell’amministrazione e i dati del piano',
    en: 'The levers of finance and the facts of the plan',
  },
  rows: {
    scenario: { it: 'Scenario: scrivi il numero', en: 'Scenario: write its number' },
    scenarioName: { it: 'Scenario in vigore', en: 'Scenario in force' },
    cut: { it: 'Taglio della spesa tagliabile', en: 'Cut of the flexible spend' },
    keepMinimums: { it: 'Rispetta gli importi minimi (1 = sì)', en: 'Keep the smallest amounts (1 = yes)' },
    hurdle: { it: 'Tasso soglia annuo effettivo', en: 'Hurdle rate, annual effective' },
    contingencyShare: { it: 'Imprevisti, in quota della spesa', en: 'Contingency as a share of spend' },
    contingencyAmount: { it: 'Imprevisti, in importo', en: 'Contingency as an amount' },
    budgetCap: { it: 'Tetto di spesa', en: 'Budget cap' },
    targetRoi: { it: 'ROI obiettivo', en: 'Target ROI' },
    targetCustomers: { it: 'Clienti obiettivo', en: 'Target customers' },
    cutOff: { it: 'Soglia sotto cui l’effetto è trascurato', en: 'Share of the effect that is neglected' },
    tolerance: { it: 'Tolleranza dei controlli', en: 'Tolerance of the checks' },
  },
  notes: {
    scenario: {
      it: 'Il numero di uno scenario dell’elenco qui sotto; 1 è la base.',
      en: 'The number of a scenario from the list below; 1 is the base.',
    },
    scenarioName: { it: 'Letto dall’elenco', en: 'Read from the list' },
    cut: {
      it: 'Da 0 % a 100 %. Tocca solo le righe pianificate che portano contatti; impegni e costi comuni restano.',
      en: 'From 0 % to 100 %. Touches planned lines that bring contacts only; commitments and overheads stay.',
    },
    keepMinimums: {
      it: '1: una riga non scende sotto il suo minimo; 0: il taglio è uguale per tutte.',
      en: '1: no line falls below its smallest amount; 0: the cut is the same for all.',
    },
    hurdle: {
      it: 'Lo fornisce l’amministrazione; vuoto se non c’è.',
      en: 'Supplied by finance; empty when there is none.',
    },
    contingencyShare: {
      it: 'Fuori dai conti del ritorno finché nessuno la spende',
      en: 'Outside the return until somebody spends it',
    },
    contingencyAmount: {
      it: 'Fuori dai conti del ritorno finché nessuno lo spende',
      en: 'Outside the return until somebody spends it',
    },
    budgetCap: { it: 'Vuoto se non c’è', en: 'Empty when there is none' },
    targetRoi: { it: 'Vuoto se non c’è', en: 'Empty when there is none' },
    targetCustomers: { it: 'Vuoto se non c’è', en: 'Empty when there is none' },
    cutOff: { it: 'Definizione dell’orizzonte', en: 'Definition of the horizon' },
    tolerance: { it: 'Mezza unità minima della valuta', en: 'Half of the smallest unit of the currency' },
  },
  suppliedBy: {
    it: ({ by, date }) => `Fornito da ${by || '–'}, ${date}`,
    en: ({ by, date }) => `Supplied by ${by || '–'}, ${date}`,
  } satisfies Phrase<{ by: string; date: string }>,
  scenarioNames: { it: 'Elenco degli scenari', en: 'List of scenarios' },
  scenarioLabel: {
    it: ({ number }) => `Scenario numero ${number}`,
    en: ({ number }) => `Scenario number ${number}`,
  } satisfies Phrase<{ number: number }>,
  states: { it: 'Stati di una riga', en: 'States of a line' },
  stateLabels: {
    planned: { it: 'Stato: si può ancora cambiare', en: 'State: can still change' },
    committed: { it: 'Stato: firmata', en: 'State: signed' },
    spent: { it: 'Stato: già spesa', en: 'State: already spent' },
  },
  quantities: QUANTITIES,
  blocks: {
    spend: { it: 'Spesa per mese di competenza', en: 'Spend by month of competence' },
    smallest: { it: 'Importi minimi', en: 'Smallest amounts' },
    carryOver: { it: 'Effetto che passa al mese dopo', en: 'Carry-over' },
    point: { it: 'Risposta nota per punti: quello che si sa', en: 'Response stated by points: what is known' },
    costPerContact: { it: 'Risposta costante: costo per contatto', en: 'Constant response: cost per contact' },
    ceiling: { it: 'Risposta: tetto dei contatti', en: 'Response: ceiling of contacts' },
    half: { it: 'Risposta di Hill: spesa a metà del tetto', en: 'Hill response: spend at half the ceiling' },
    slope: { it: 'Risposta di Hill: pendenza', en: 'Hill response: slope' },
    scale: { it: 'Risposta esponenziale o logaritmica: scala', en: 'Exponential or logarithmic response: scale' },
    factor: {
      it: 'Risposta a potenza: fattore',
      en: 'Power response: factor',
    },
    exponent: { it: 'Risposta a potenza: esponente', en: 'Power response: exponent' },
    fixedContacts: { it: 'Contatti fissi per mese', en: 'Fixed contacts by month' },
    contacts: { it: 'Contatti', en: 'Contacts' },
    quoteRate: { it: 'Tassi di preventivo', en: 'Quote rates' },
    winRate: { it: 'Tassi di chiusura', en: 'Win rates' },
    delay: { it: 'Ritardo fra contatto e cliente', en: 'Delay from contact to customer' },
    delayShare: { it: 'Ritardo in quote di clienti', en: 'Delay as shares of customers' },
    orderValue: { it: 'Valore dell’ordine', en: 'Order value' },
    marginRate: { it: 'Tassi di margine', en: 'Margin rates' },
    repeatEvery: { it: 'Riordini: ogni quanti mesi', en: 'Repeat orders: every how many months' },
    repeatMost: { it: 'Riordini: quanti al massimo', en: 'Repeat orders: how many at most' },
    retention: { it: 'Riordini: clienti che restano', en: 'Repeat orders: customers kept' },
  },
  quantityNotes: {
    spend: {
      it: 'Spesa netta del mese di competenza. Fonte: il piano.',
      en: 'Net spend of the month of competence. Source: the plan.',
    },
    smallest: {
      it: 'Totale sotto cui la riga non ha senso; vuoto se non c’è.',
      en: 'Total below which the line makes no sense; empty when there is none.',
    },
    carryOver: {
      it: 'Quota dell’effetto di un mese che passa al successivo, da 0 % a meno di 100 %.',
      en: 'Share of a month’s effect carried to the next, 0 % to below 100 %.',
    },
    point: { it: 'Come è stato detto da chi lo sa.', en: 'As stated by those who know.' },
    costPerContact: { it: 'Spesa per un contatto.', en: 'Spend for one contact.' },
    ceiling: { it: 'Contatti al mese che la curva non supera.', en: 'Contacts a month the curve never passes.' },
    half: { it: 'Spesa al mese che porta metà del tetto.', en: 'Spend a month that brings half the ceiling.' },
    slope: { it: 'Ripidità della curva, maggiore di zero.', en: 'Steepness of the curve, above zero.' },
    scale: { it: 'Spesa al mese su cui la curva si piega.', en: 'Spend a month on which the curve bends.' },
    factor: {
      it: 'Contatti che porterebbe una unità di valuta al mese.',
      en: 'Contacts one unit of currency a month would bring.',
    },
    exponent: { it: 'Fra 0 e 1: quanto calano i rendimenti.', en: 'Between 0 and 1: how fast returns fall.' },
    fixedContacts: {
      it: 'Contatti del mese, qualunque sia la spesa.',
      en: 'Contacts of the month, whatever the spend.',
    },
    contacts: { it: 'Fattore sui contatti.', en: 'Factor on contacts.' },
    quoteRate: { it: 'Preventivi per contatto, da 0 % a 100 %.', en: 'Quotes per contact, 0 % to 100 %.' },
    winRate: { it: 'Clienti per preventivo, da 0 % a 100 %.', en: 'Customers per quote, 0 % to 100 %.' },
    delay: { it: 'Mesi interi fra il contatto e il cliente.', en: 'Whole months from contact to customer.' },
    delayShare: {
      it: 'Quota dei clienti che arriva dopo quei mesi; la somma è 100 %.',
      en: 'Share of customers that arrives after those months; they add up to 100 %.',
    },
    orderValue: { it: 'Valore medio di un ordine, netto.', en: 'Mean value of one order, net.' },
    marginRate: {
      it: 'Margine di contribuzione sul ricavo, da -100 % a 100 %.',
      en: 'Contribution margin on revenue, -100 % to 100 %.',
    },
    repeatEvery: { it: 'Mesi interi fra un ordine e il successivo.', en: 'Whole months from one order to the next.' },
    repeatMost: { it: 'Fissato dal piano.', en: 'Set by the plan.' },
    retention: {
      it: 'Clienti che fanno l’ordine successivo, da 0 % a 100 %.',
      en: 'Customers who place the next order, 0 % to 100 %.',
    },
  },
  fitted: { it: 'Trovato dal motore dai punti noti', en: 'Found by the engine from the known points' },
  aMonth: { it: ({ unit }) => `${unit} al mese`, en: ({ unit }) => `${unit} a month` } satisfies Phrase<{
    unit: string;
  }>,
  contactsPerUnit: {
    it: ({ currency }) => `contatti / ${currency}`,
    en: ({ currency }) => `contacts / ${currency}`,
  } satisfies Phrase<{ currency: string }>,
  afterMonths: {
    it: ({ name, months }) => `${name}, dopo ${months} mesi`,
    en: ({ name, months }) => `${name}, after ${months} months`,
  } satisfies Phrase<{ name: string; months: number }>,
  pointSpend: {
    it: ({ name, number }) => `${name}, punto ${number}: spesa`,
    en: ({ name, number }) => `${name}, point ${number}: spend`,
  } satisfies Phrase<{ name: string; number: number }>,
  pointContacts: {
    it: ({ name, number }) => `${name}, punto ${number}: contatti`,
    en: ({ name, number }) => `${name}, point ${number}: contacts`,
  } satisfies Phrase<{ name: string; number: number }>,
  pointCeiling: {
    it: ({ name }) => `${name}, mai più di circa`,
    en: ({ name }) => `${name}, never more than about`,
  } satisfies Phrase<{ name: string }>,
  families: {
    constant: { it: 'famiglia: costante', en: 'family: constant' },
    hill: { it: 'famiglia: Hill', en: 'family: Hill' },
    exponential: { it: 'famiglia: esponenziale', en: 'family: exponential' },
    log: { it: 'famiglia: logaritmica', en: 'family: logarithmic' },
    power: { it: 'famiglia: potenza', en: 'family: power' },
  },
} as const;
