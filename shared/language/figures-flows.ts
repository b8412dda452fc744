import type { FigureWords } from './figures.ts';

/** The chain from spend to margin, and the steps below it. */
export const FLOW_WORDS = {
  spend: {
    label: { it: 'spesa', en: 'spend' },
    definition: {
      it: 'Quanto costa, nel mese di competenza, al netto dell’IVA recuperabile.',
      en: 'What it costs, in the month the cost belongs to, net of recoverable VAT.',
    },
    formula: {
      it: 'importo previsto × fattore dello scenario × quota lasciata dal taglio',
      en: 'planned amount × scenario factor × share left by the cut',
    },
  },
  contacts: {
    label: { it: 'contatti', en: 'contacts' },
    definition: {
      it: 'Persone o aziende che potrebbero comprare e che la spesa porta a noi.',
      en: 'People or companies that might buy and that the spend brings to us.',
    },
    formula: {
      it: 'contatti che la spesa efficace del mese porta secondo la curva × fattore dello scenario',
      en: 'contacts that the month’s effective spend brings by the curve × scenario factor',
    },
  },
  quotes: {
    label: { it: 'preventivi', en: 'quotes' },
    definition: {
      it: 'Contatti che chiedono un preventivo, nel mese del contatto.',
      en: 'Contacts that ask for a quote, in the month of the contact.',
    },
    formula: { it: 'contatti × tasso di preventivo', en: 'contacts × quote rate' },
  },
  customers: {
    label: { it: 'clienti', en: 'customers' },
    definition: {
      it: 'Preventivi accettati, nel mese in cui arrivano; è un valore atteso e può avere decimali.',
      en: 'Quotes that are accepted, in the month they arrive; an expected value that may be fractional.',
    },
    formula: {
      it: 'somma dei preventivi dei mesi prima × quota che arriva ora × tasso di chiusura',
      en: 'sum of the quotes of earlier months × share that arrives now × win rate',
    },
  },
  orders: {
    label: { it: 'ordini', en: 'orders' },
    definition: {
      it: 'Primi ordini e riordini dichiarati, ciascuno nel suo mese.',
      en: 'First orders and stated repeat orders, each in its own month.',
    },
    formula: {
      it: 'clienti del mese + clienti di prima × fedeltà elevata al numero di riordini',
      en: 'customers of the month + earlier customers × retention to the power of their repeat orders',
    },
  },
  revenue: {
    label: { it: 'ricavi', en: 'revenue' },
    definition: {
      it: 'Quanto comprano i clienti, nel mese dell’ordine.',
      en: 'What the customers buy, in the month of the order.',
    },
    formula: { it: 'ordini × valore dell’ordine', en: 'orders × order value' },
  },
  margin: {
    label: { it: 'margine', en: 'margin' },
    definition: {
      it: 'Margine di contribuzione: quanto resta dei ricavi tolti i costi variabili.',
      en: 'Contribution margin: what is left of revenue after variable costs.',
    },
    formula: { it: 'ricavi × tasso di margine', en: 'revenue × margin rate' },
  },
  effectiveSpend: {
    label: { it: 'spesa efficace', en: 'effective spend' },
    definition: {
      it: 'La spesa come agisce nel mese: il trascinamento sposta l’effetto nel tempo e non ne aggiunge.',
      en: 'Spend as it works in the month: carry-over moves the effect in time and adds none.',
    },
    formula: {
      it: '(1 − trascinamento) × spesa + trascinamento × spesa efficace del mese prima',
      en: '(1 − carry-over) × spend + carry-over × effective spend of the month before',
    },
  },
  elasticContacts: {
    label: { it: 'contatti elastici', en: 'elastic contacts' },
    definition: {
      it: 'I contatti che si muovono con la spesa: spesa efficace per la pendenza della curva in quel punto.',
      en: 'The contacts that move with spend: effective spend times the slope of the curve at that point.',
    },
    formula: {
      it: 'spesa efficace × contatti portati dalla prossima unità di spesa',
      en: 'effective spend × contacts brought by the next unit of spend',
    },
  },
  contactsAfterPlan: {
    label: { it: 'contatti dopo il piano', en: 'contacts after the plan' },
    definition: {
      it: 'I contatti che arrivano dopo l’ultimo mese del piano, per trascinamento.',
      en: 'Contacts that come after the plan’s last month, through carry-over.',
    },
    formula: {
      it: 'somma dei contatti dei mesi dopo il piano',
      en: 'sum of the contacts of the months after the plan',
    },
  },
  customersAfterPlan: {
    label: { it: 'clienti dopo il piano', en: 'customers after the plan' },
    definition: {
      it: 'I clienti che arrivano dopo l’ultimo mese del piano.',
      en: 'Customers that arrive after the plan’s last month.',
    },
    formula: {
      it: 'somma dei clienti dei mesi dopo il piano',
      en: 'sum of the customers of the months after the plan',
    },
  },
  revenueAfterPlan: {
    label: { it: 'ricavi dopo il piano', en: 'revenue after the plan' },
    definition: {
      it: 'I ricavi che cadono dopo l’ultimo mese del piano.',
      en: 'Revenue that falls after the plan’s last month.',
    },
    formula: { it: 'somma dei ricavi dei mesi dopo il piano', en: 'sum of the revenue of the months after the plan' },
  },
  marginAfterPlan: {
    label: { it: 'margine dopo il piano', en: 'margin after the plan' },
    definition: {
      it: 'Il margine che cade dopo l’ultimo mese del piano.',
      en: 'Margin that falls after the plan’s last month.',
    },
    formula: { it: 'somma del margine dei mesi dopo il piano', en: 'sum of the margin of the months after the plan' },
  },
} satisfies Readonly<Record<string, FigureWords>>;
