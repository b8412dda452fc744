import type { Text } from '../kernel/language.ts';
import type { SheetKey } from './workbook.ts';

/** A choice behind the figures: what is done, why or what others do, and the sheet on which it shows. */
interface Choice {
  readonly id: string;
  readonly label: Text;
  readonly rule: Text;
  readonly why: Text;
  readonly sheet: SheetKey;
}

/** The choices on the definitions sheet, in the order in which the figures meet them. */
export const CHOICES: readonly Choice[] = [
  {
    id: 'rounding',
    label: { it: 'Arrotondamenti', en: 'Rounding' },
    rule: {
      it: 'Si arrotonda solo ciò che si mostra, le metà lontano dallo zero. I totali vengono da valori non arrotondati.',
      en: 'Only what is shown is rounded, halves away from zero. Totals come from unrounded values.',
    },
    why: {
      it: 'È la regola di ARROTONDA(). Una somma di cifre mostrate può differire di un centesimo.',
      en: 'The rule of ROUND(). A sum of figures as shown may differ by a cent.',
    },
    sheet: 'calculations',
  },
  {
    id: 'competence',
    label: { it: 'Mese della spesa', en: 'Month of the spend' },
    rule: {
      it: 'La spesa sta nel mese di competenza, non in quello della fattura o del pagamento.',
      en: 'Spend stands in its month of competence, not in that of invoice or payment.',
    },
    why: {
      it: 'I flussi sono economici: i tempi di pagamento non spostano VAN e rientro.',
      en: 'Flows follow the accruals: payment terms move neither NPV nor payback.',
    },
    sheet: 'calculations',
  },
  {
    id: 'horizon',
    label: { it: 'Orizzonte', en: 'Horizon' },
    rule: {
      it: 'Mesi del piano, più coda dell’effetto (fino a meno dello 0,1 %), ritardo più lungo e riacquisti dichiarati: il massimo tra le righe.',
      en: 'Months of the plan, plus the tail of the effect (until below 0.1 %), the longest delay and stated repeat orders: the largest over the lines.',
    },
    why: {
      it: 'Fermarsi all’ultimo mese del piano conterebbe la spesa senza i suoi clienti. Base e scenari usano lo stesso.',
      en: 'Stopping at the plan’s last month would count spend without its customers. Base and scenarios share one.',
    },
    sheet: 'calculations',
  },
  {
    id: 'carryOver',
    label: { it: 'Effetto che passa al mese dopo', en: 'Carry-over' },
    rule: {
      it: 'Sposta nel tempo l’effetto della spesa e non ne aggiunge.',
      en: 'Carry-over moves the effect of spend in time and adds none.',
    },
    why: {
      it: 'Altri lo sommano alla spesa e trovano più contatti dalla stessa spesa.',
      en: 'Others add it to the spend and find more contacts from the same spend.',
    },
    sheet: 'calculations',
  },
  {
    id: 'curves',
    label: { it: 'Curve da pochi punti', en: 'Curves from few points' },
    rule: {
      it: 'La curva passa per i punti dichiarati o il più vicino possibile (minimi quadrati sui contatti); ciò che i punti lasciano aperto lo decide una regola fissa.',
      en: 'The curve meets the stated points or comes nearest (least squares in contacts); what the points leave open is decided by a fixed rule.',
    },
    why: {
      it: 'Oltre il punto più alto la curva è una stima senza riscontro.',
      en: 'Beyond the largest point the curve is a guess.',
    },
    sheet: 'inputs',
  },
  {
    id: 'customers',
    label: { it: 'Clienti con decimali', en: 'Fractional customers' },
    rule: {
      it: 'I clienti sono valori attesi e restano con i decimali (1,37 clienti).',
      en: 'Customers are expected values and stay fractional (1.37 customers).',
    },
    why: {
      it: 'Arrotondarli ogni mese cambierebbe ricavi e margine.',
      en: 'Rounding them each month would change revenue and margin.',
    },
    sheet: 'calculations',
  },
  {
    id: 'roi',
    label: { it: 'ROI della finanza', en: 'ROI as finance defines it' },
    rule: {
      it: 'ROI = (margine - spesa) / spesa.',
      en: 'ROI = (margin - spend) / spend.',
    },
    why: {
      it: 'Ricavi / spesa, che altri chiamano ROAS o ROI, qui è il rapporto valore/costo: ignora il margine.',
      en: 'Revenue / spend, called ROAS or ROI by others, is here the value-to-cost ratio: it ignores the margin.',
    },
    sheet: 'return',
  },
  {
    id: 'overheads',
    label: { it: 'Ripartizione dei costi comuni', en: 'Sharing of overheads' },
    rule: {
      it: 'I costi comuni si ripartiscono in proporzione alla spesa propria; le cifre in evidenza li contano.',
      en: 'Overheads are spread in proportion to own spend; headline figures count them.',
    },
    why: {
      it: 'Altre chiavi (contatti, margine) darebbero altri risultati per riga; il totale del piano non cambia.',
      en: 'Other keys (contacts, margin) would give other results by line; the plan’s total stays the same.',
    },
    sheet: 'return',
  },
  {
    id: 'hurdle',
    label: { it: 'Tasso soglia mensile', en: 'Monthly hurdle rate' },
    rule: {
      it: 'Il tasso è annuo effettivo; mensile = (1 + annuo)^(1/12) - 1.',
      en: 'The rate is annual effective; monthly = (1 + annual)^(1/12) - 1.',
    },
    why: {
      it: 'Annuo / 12 darebbe un tasso effettivo più alto.',
      en: 'Annual / 12 would give a higher effective rate.',
    },
    sheet: 'finance',
  },
  {
    id: 'npv',
    label: { it: 'VAN dalla fine del mese', en: 'NPV from the end of the month' },
    rule: {
      it: 'Ogni flusso è attualizzato dalla FINE del suo mese, come fa VAN(): il primo mese si sconta una volta.',
      en: 'Each flow is discounted from the END of its month, as NPV() does: the first month is discounted once.',
    },
    why: {
      it: 'Altri non scontano il primo flusso: il loro VAN è il nostro per (1 + tasso mensile).',
      en: 'Others leave the first flow undiscounted: their NPV is ours times (1 + monthly rate).',
    },
    sheet: 'finance',
  },
  {
    id: 'irr',
    label: { it: 'TIR: nessuno, uno o più', en: 'IRR: none, one or several' },
    rule: {
      it: 'Si elencano tutti i tassi che azzerano il VAN, come tassi annui effettivi; se non ce ne sono lo si dice.',
      en: 'All rates at which the NPV is zero are listed, as annual effective rates; where there is none, it is said.',
    },
    why: {
      it: 'Un risolutore ne darebbe uno solo, quello più vicino alla sua ipotesi iniziale.',
      en: 'A solver would give only one, the nearest to its first guess.',
    },
    sheet: 'finance',
  },
  {
    id: 'payback',
    label: { it: 'Rientro duraturo', en: 'Lasting payback' },
    rule: {
      it: 'Il rientro è il primo mese da cui il cumulato resta a zero o sopra fino alla fine; se ha toccato lo zero prima, si mostra anche quel mese.',
      en: 'Payback is the first month from which the cumulative net stays at or above zero to the end; an earlier first touch is shown too.',
    },
    why: {
      it: 'Altri si fermano al primo tocco, anche se il cumulato poi torna sotto zero.',
      en: 'Others stop at the first touch, even when the cumulative net then falls below zero again.',
    },
    sheet: 'finance',
  },
  {
    id: 'cut',
    label: { it: 'Che cosa tocca un taglio', en: 'What a cut touches' },
    rule: {
      it: 'Un taglio riduce solo le righe pianificate che portano contatti, nelle loro proporzioni mensili.',
      en: 'A cut reduces only planned lines that bring contacts, in their monthly proportions.',
    },
    why: {
      it: 'Impegnato, già speso e costi comuni restano: non fare niente costa comunque quanto già promesso.',
      en: 'What is committed, spent or an overhead stays: doing nothing still costs what is promised.',
    },
    sheet: 'options',
  },
  {
    id: 'contingency',
    label: { it: 'Imprevisti', en: 'Contingency' },
    rule: {
      it: 'Gli imprevisti stanno a parte: non sono spesa e nessuna cifra del ritorno li conta.',
      en: 'Contingency stands apart: it is not spend and no figure of the return counts it.',
    },
    why: {
      it: 'Diventano spesa solo quando qualcuno li spende.',
      en: 'It becomes spend only when somebody spends it.',
    },
    sheet: 'finance',
  },
  {
    id: 'evidence',
    label: { it: 'Quanto è sicura una riga', en: 'How sure a line is' },
    rule: {
      it: 'Una riga vale quanto la più debole delle ipotesi su cui poggia.',
      en: 'A line is as sure as the weakest assumption it rests on.',
    },
    why: {
      it: 'Il margine è un prodotto: un’opinione nella catena rende opinione il risultato.',
      en: 'Margin is a product: one opinion in the chain makes the result an opinion.',
    },
    sheet: 'assumptions',
  },
  {
    id: 'terms',
    label: { it: 'Termini di pagamento DFFM', en: 'Payment terms from month end' },
    rule: {
      it: '“dffm N”: N/30 mesi di calendario dopo la fattura, poi fine mese; il piano può scegliere le altre due letture.',
      en: '“dffm N”: N/30 calendar months after the invoice, then month end; the plan may choose the two other readings.',
    },
    why: {
      it: 'Altri contano N giorni e poi fine mese, o fine mese e poi N giorni. Qui nessuna data di pagamento è calcolata.',
      en: 'Others count N days then month end, or month end then N days. No payment date is computed here.',
    },
    sheet: 'lines',
  },
];
