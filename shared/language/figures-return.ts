import type { FigureWords } from './figures.ts';

/** Which spend is counted, and the return it brings. */
export const RETURN_WORDS = {
  ownSpend: {
    label: { it: 'spesa propria', en: 'own spend' },
    definition: {
      it: 'La spesa delle righe che portano contatti.',
      en: 'The spend of the lines that bring contacts.',
    },
    formula: { it: 'somma della spesa delle righe con contatti', en: 'sum of the spend of lines with contacts' },
  },
  overheads: {
    label: { it: 'costi comuni', en: 'overheads' },
    definition: {
      it: 'La spesa che non porta contatti propri, come l’agenzia o una licenza.',
      en: 'Spend that brings no contacts of its own, such as the agency or a licence.',
    },
    formula: { it: 'somma della spesa delle righe senza contatti', en: 'sum of the spend of lines without contacts' },
  },
  overheadShare: {
    label: { it: 'quota dei costi comuni', en: 'share of overheads' },
    definition: {
      it: 'La parte dei costi comuni di tutto il piano che tocca a questa spesa propria.',
      en: 'The part of the whole plan’s overheads that falls on this own spend.',
    },
    formula: {
      it: 'costi comuni × spesa propria ÷ spesa propria del piano',
      en: 'overheads × own spend ÷ own spend of the plan',
    },
  },
  countedSpend: {
    label: { it: 'spesa considerata', en: 'counted spend' },
    definition: {
      it: 'La spesa con cui si misura il ritorno: diretta solo la propria, piena con la quota dei costi comuni.',
      en: 'The spend the return is measured against: direct is own spend, loaded adds the share of overheads.',
    },
    formula: { it: 'spesa propria + quota dei costi comuni', en: 'own spend + share of overheads' },
  },
  elasticMargin: {
    label: { it: 'margine elastico', en: 'elastic margin' },
    definition: {
      it: 'Il margine che si muove con la spesa, alle condizioni di oggi.',
      en: 'The margin that moves with spend, as things stand today.',
    },
    formula: {
      it: 'contatti elastici × conversione × valore dell’ordine × tasso di margine × ordini per cliente',
      en: 'elastic contacts × conversion × order value × margin rate × orders per customer',
    },
  },
  ordersPerCustomer: {
    label: { it: 'ordini per cliente', en: 'orders per customer' },
    definition: {
      it: 'Quanti ordini ci si aspetta da un cliente, primo e riordini.',
      en: 'How many orders a customer is expected to place, the first and the repeats.',
    },
    formula: {
      it: '1 + fedeltà + fedeltà² + ... fino all’ultimo riordino dichiarato',
      en: '1 + retention + retention² + ... up to the last stated repeat order',
    },
  },
  conversion: {
    label: { it: 'conversione', en: 'conversion' },
    definition: {
      it: 'Quanti contatti su cento diventano clienti, espresso come rapporto.',
      en: 'How many contacts become customers, as a ratio.',
    },
    formula: { it: 'clienti ÷ contatti', en: 'customers ÷ contacts' },
  },
  breakEvenCostPerContact: {
    label: { it: 'costo per contatto di pareggio', en: 'break-even cost per contact' },
    definition: {
      it: 'Il costo per contatto oltre il quale si perde.',
      en: 'The cost per contact above which money is lost.',
    },
    formula: { it: 'margine ÷ contatti', en: 'margin ÷ contacts' },
  },
  lifetimeMargin: {
    label: { it: 'margine nel tempo', en: 'customer lifetime margin' },
    definition: {
      it: 'Il margine che un cliente porta con il primo ordine e con i riordini dichiarati, attualizzato al tasso soglia.',
      en: 'The margin a customer brings with the first and all stated repeat orders, discounted at the hurdle rate.',
    },
    formula: {
      it: 'valore dell’ordine × tasso di margine × somma degli ordini attesi, ciascuno attualizzato',
      en: 'order value × margin rate × sum of the expected orders, each discounted',
    },
  },
  marginalRoi: {
    label: { it: 'ROI marginale', en: 'marginal ROI' },
    definition: {
      it: 'Il margine che porterebbe la prossima unità di spesa, meno 1: sotto zero conviene spendere meno.',
      en: 'The margin the next unit of spend would bring, minus 1: below zero it pays to spend less.',
    },
    formula: { it: 'margine elastico ÷ spesa propria − 1', en: 'elastic margin ÷ own spend − 1' },
  },
  profit: {
    label: { it: 'utile', en: 'profit' },
    definition: {
      it: 'Quanto resta del margine tolta la spesa, su tutto l’orizzonte, senza attualizzare.',
      en: 'What is left of the margin after the spend, over the whole horizon, undiscounted.',
    },
    formula: { it: 'margine − spesa', en: 'margin − spend' },
  },
  costPerContact: {
    label: { it: 'costo per contatto', en: 'cost per contact' },
    definition: { it: 'Quanto costa in media ottenere un contatto.', en: 'What it costs on average to get a contact.' },
    formula: { it: 'spesa ÷ contatti', en: 'spend ÷ contacts' },
  },
  costPerCustomer: {
    label: { it: 'costo di acquisizione cliente', en: 'cost per customer' },
    definition: {
      it: 'Quanto costa in media acquisire un cliente.',
      en: 'What it costs on average to acquire a customer.',
    },
    formula: { it: 'spesa ÷ clienti', en: 'spend ÷ customers' },
  },
  valueToCost: {
    label: { it: 'rapporto valore/costo', en: 'value-to-cost ratio' },
    definition: {
      it: 'Quanto compra un cliente rispetto a quanto è costato acquisirlo; ignora il margine: sopra 1 si può ancora perdere.',
      en: 'What a customer buys against what it cost to acquire them; it ignores the margin: above 1 can still lose money.',
    },
    formula: { it: 'ricavi ÷ spesa', en: 'revenue ÷ spend' },
  },
  roi: {
    label: { it: 'ROI', en: 'ROI' },
    definition: {
      it: 'Ritorno della spesa come lo intende la finanza: quanto margine torna oltre la spesa, per ogni unità spesa.',
      en: 'Return on the spend as finance defines it: margin beyond the spend, for each unit spent.',
    },
    formula: { it: '(margine − spesa) ÷ spesa', en: '(margin − spend) ÷ spend' },
  },
  breakEvenConversion: {
    label: { it: 'conversione di pareggio', en: 'break-even conversion' },
    definition: {
      it: 'La conversione a cui l’utile è zero, a parità di tutto il resto.',
      en: 'The conversion at which profit is zero, all else equal.',
    },
    formula: { it: 'conversione × spesa ÷ margine', en: 'conversion × spend ÷ margin' },
  },
  breakEvenOrderValue: {
    label: { it: 'valore dell’ordine di pareggio', en: 'break-even order value' },
    definition: {
      it: 'Il valore medio dell’ordine a cui l’utile è zero, a parità di tutto il resto.',
      en: 'The mean order value at which profit is zero, all else equal.',
    },
    formula: { it: 'ricavi ÷ ordini × spesa ÷ margine', en: 'revenue ÷ orders × spend ÷ margin' },
  },
} satisfies Readonly<Record<string, FigureWords>>;
