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
    deadlines: {
      it: 'Che cosa è impegnato e fino a quando si può annullare',
      en: 'What is committed, and until when it can be cancelled',
    },
    approval: {
      it: 'La decisione: le celle gialle sono da riempire',
      en: 'The decision: the yellow cells are to be filled in',
    },
  },
  why: { it: 'Perché, con le parole del piano', en: 'Why, in the words of the plan' },
  noWhy: { it: 'Il piano non ha note.', en: 'The plan has no notes.' },
  whyGoesOn: { it: '… (continua nel file del piano)', en: '… (goes on in the plan file)' },
  request: {
    spend: { it: 'Spesa del piano', en: 'Spend of the plan' },
    contingency: { it: 'Imprevisti', en: 'Contingency' },
    request: { it: 'Richiesta totale', en: 'Total request' },
    spent: { it: 'di cui già spesi: non si decidono più', en: 'of which already spent: no longer a decision' },
    budgetCap: { it: 'Tetto di budget', en: 'Budget cap' },
    scenario: { it: 'Scenario in vigore', en: 'Scenario in force' },
    cut: { it: 'Taglio in vigore', en: 'Cut in force' },
  },
  definitions: {
    spend: {
      it: 'Somma delle righe nello scenario e con il taglio in vigore.',
      en: 'Sum of the lines in the scenario and with the cut in force.',
    },
    contingency: {
      it: 'Messi da parte in una riga loro; fuori dai conti del ritorno.',
      en: 'Set aside in a row of its own; outside the return.',
    },
    request: { it: 'Spesa del piano + imprevisti.', en: 'Spend of the plan + contingency.' },
    spent: {
      it: 'Righe già spese (costi non recuperabili), comprese nella spesa.',
      en: 'Lines already spent (sunk costs), included in the spend.',
    },
    budgetCap: {
      it: 'Vale per la spesa del piano, senza imprevisti.',
      en: 'Holds for the spend of the plan, without contingency.',
    },
    scenario: {
      it: 'Si cambia nel foglio dei dati, cella Scenario.',
      en: 'Changed on the inputs sheet, cell Scenario.',
    },
    cut: {
      it: 'Parte della spesa flessibile tolta; si cambia nei dati.',
      en: 'Part of the flexible spend taken away; changed among the inputs.',
    },
    lowestMonth: { it: 'Il mese in cui è anticipato più denaro.', en: 'The month in which most money is advanced.' },
    valueToCost: {
      it: 'ignora il margine, sopra 1 si può perdere',
      en: 'ignores the margin, above 1 can still lose money',
    },
    irr: { it: 'annuo effettivo', en: 'annual effective' },
    npv: { it: 'al tasso soglia, dalla fine di ogni mese', en: 'at the hurdle rate, from the end of each month' },
    hurdle: { it: 'VAN al tasso soglia, non sotto zero.', en: 'NPV at the hurdle rate, not below zero.' },
    roi: { it: 'ROI pieno, non sotto l’obiettivo.', en: 'Loaded ROI, not below its target.' },
    customers: { it: 'Clienti su tutto l’orizzonte.', en: 'Customers over the whole horizon.' },
  },
  noCap: { it: 'nessun tetto', en: 'no cap' },
  noTarget: { it: 'nessuno', en: 'none' },
  lowestMonth: { it: 'Mese del punto più basso', en: 'Month of the lowest point' },
  heads: {
    figure: { it: 'Cifra', en: 'Figure' },
    unit: { it: 'Unità', en: 'Unit' },
    definition: { it: 'Definizione', en: 'Definition' },
    loaded: { it: 'Pieno: tutta la spesa', en: 'Loaded: all spend' },
    direct: { it: 'Diretto: spesa propria', en: 'Direct: own spend' },
    sheet: { it: 'Dove si calcola', en: 'Where it is made' },
    target: { it: 'Traguardo', en: 'Target' },
    met: { it: 'Raggiunto?', en: 'Met?' },
    now: { it: 'Adesso', en: 'Now' },
    asked: { it: 'Richiesto', en: 'Asked for' },
    option: { it: 'Alternativa', en: 'Option' },
    by: { it: 'Chi la calcola', en: 'Who computes it' },
    line: { it: 'Riga', en: 'Line' },
    until: { it: 'Si può annullare fino al', en: 'Can be cancelled until' },
    amount: { it: 'Importo', en: 'Amount' },
  },
  text: { it: 'testo', en: 'text' },
  number: { it: 'numero', en: 'number' },
  committed: { it: 'Tutto l’impegnato', en: 'All that is committed' },
  committedText: {
    it: ({ count }) => (count === 1 ? '1 riga' : `${count} righe, le prime a scadere qui sopra`),
    en: ({ count }) => (count === 1 ? '1 line' : `${count} lines, the first to expire above`),
  } satisfies Phrase<{ count: number }>,
  noCommitted: {
    it: 'Nessuna riga è impegnata: nessuna data da rispettare.',
    en: 'No line is committed: no date to keep.',
  },
  approval: {
    role: { it: 'Ruolo', en: 'Role' },
    name: { it: 'Nome', en: 'Name' },
    date: { it: 'Data', en: 'Date' },
    condition: { it: 'Condizione', en: 'Condition' },
    decision: { it: 'Decisione', en: 'Decision' },
    amount: { it: 'Importo', en: 'Amount' },
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
  date: { it: 'Data del piano', en: 'Date of the plan' },
  version: { it: 'Versione', en: 'Version' },
  versionText: {
    it: ({ revision, id }) => `${revision} (codice del piano: ${id})`,
    en: ({ revision, id }) => `${revision} (id of the plan: ${id})`,
  } satisfies Phrase<{ revision: number; id: string }>,
  period: { it: 'Periodo', en: 'Period' },
  periodText: {
    it: ({ first, last, after }) =>
      `Spesa da ${first} a ${last}${after === 0 ? '' : `; gli effetti si seguono per altri ${after} mesi, contati a parte`}`,
    en: ({ first, last, after }) =>
      `Spend from ${first} to ${last}${after === 0 ? '' : `; effects are followed for ${after} more months, counted apart`}`,
  } satisfies Phrase<{ first: string; last: string; after: number }>,
  audience: { it: 'Per chi', en: 'For whom' },
  audienceText: {
    it: 'Amministrazione e direzione. Si apre con un foglio di calcolo, senza macro, senza rete e senza altri programmi.',
    en: 'Finance and management. Opens in a spreadsheet program, without macros, network or any other program.',
  },
  language: { it: 'Lingua', en: 'Language' },
  languageText: { it: 'Italiano', en: 'English' },
  read: { it: 'Come leggerlo in tre minuti', en: 'How to read it in three minutes' },
  steps: [
    {
      sheet: 'summary',
      text: {
        it: 'Quanto si chiede, perché, con quale ritorno. Ogni cifra ha accanto la sua definizione. Il controllo generale in alto deve dire OK.',
        en: 'How much is asked for, why, with what return. Each figure has its definition beside it. The master check at the top must say OK.',
      },
    },
    {
      sheet: 'inputs',
      text: {
        it: 'Cambia lo scenario, il taglio o il tasso soglia nelle celle gialle e torna alla sintesi: tutto si è ricalcolato.',
        en: 'Change the scenario, the cut or the hurdle rate in the yellow cells and go back to the summary: all is recalculated.',
      },
    },
    {
      sheet: 'calculations',
      text: {
        it: 'Segui una cifra all’indietro: sintesi, ritorno o finanza, calcoli, dati; la fonte di ogni dato sta nelle ipotesi.',
        en: 'Follow one figure back: summary, return or finance, calculations, inputs; the source of each input is in the assumptions.',
      },
    },
    {
      sheet: 'options',
      text: {
        it: 'Confronta la richiesta con spendere meno o niente, poi scrivi la decisione nelle celle gialle in fondo alla sintesi.',
        en: 'Compare the request with spending less or nothing, then write the decision in the yellow cells at the end of the summary.',
      },
    },
  ],
  step: {
    it: ({ number, sheet }) => `${number} → ${sheet}`,
    en: ({ number, sheet }) => `${number} → ${sheet}`,
  } satisfies Phrase<{ number: number; sheet: string }>,
  sheets: { it: 'I fogli, nell’ordine in cui si leggono', en: 'The sheets, in the order they are read' },
  conventions: { it: 'Unità, valuta e segni', en: 'Units, currency and signs' },
  currency: { it: 'Valuta', en: 'Currency' },
  currencyText: {
    it: ({ currency }) =>
      `Tutti gli importi sono in ${currency}, al netto dell’IVA detraibile. Si arrotonda solo ciò che si vede, mai ciò che si calcola.`,
    en: ({ currency }) =>
      `All amounts are in ${currency}, net of recoverable VAT. Only what is shown is rounded, never what is computed.`,
  } satisfies Phrase<{ currency: string }>,
  units: { it: 'Unità', en: 'Units' },
  unitsText: {
    it: 'Ogni riga dice la sua unità. I mesi sono di competenza. Clienti e ordini sono valori attesi e restano frazioni.',
    en: 'Every row says its unit. Months are the months costs belong to. Customers and orders are expected values and stay fractional.',
  },
  signs: { it: 'Segni', en: 'Signs' },
  signsText: {
    it: 'I costi sono positivi nelle tabelle di spesa; nei flussi del foglio Finanza sono negativi: il segno cambia lì, con un -1 visibile.',
    en: 'Costs are positive in cost tables; in the flows of the Finance sheet they are negative: the sign changes there, by a visible -1.',
  },
  sunk: { it: 'Già speso', en: 'Already spent' },
  sunkText: {
    it: 'Somma delle righe nello stato «spesa»: compresa nella spesa del piano, ma non si decide più.',
    en: 'Sum of the lines in state “spent”: included in the spend of the plan, but no longer a decision.',
  },
  legend: { it: 'I colori', en: 'The colours' },
  legendRows: {
    input: { it: 'Dato di partenza', en: 'Input' },
    fixed: { it: 'Scritto dal piano', en: 'Written by the plan' },
    formula: { it: 'Formula', en: 'Formula' },
    total: { it: 'Totale', en: 'Total' },
    link: { it: 'Collegamento', en: 'Link' },
    headline: { it: 'La cifra chiesta', en: 'The figure asked' },
    check: { it: 'Controllo', en: 'Check' },
  },
  legendTexts: {
    input: {
      it: 'Blu su giallo chiaro: cella aperta, si può cambiare.',
      en: 'Blue on pale yellow: open cell, may be changed.',
    },
    fixed: {
      it: 'Corsivo su grigio: cella chiusa, scritta all’esportazione dal piano o dal motore di calcolo.',
      en: 'Italics on grey: closed cell, written at export by the plan or the engine.',
    },
    formula: { it: 'Nero: cella chiusa, si ricalcola.', en: 'Black: closed cell, recalculates.' },
    total: {
      it: 'Nero in grassetto sotto una riga: somma o cifra finale.',
      en: 'Bold black under a line: a sum or a final figure.',
    },
    link: { it: 'Verde: prende il valore da un’altra cella.', en: 'Green: takes its value from another cell.' },
    headline: { it: 'Grande su azzurro: la somma su cui si decide.', en: 'Large on light blue: the sum to decide on.' },
    check: {
      it: 'OK o VERIFICA, SÌ o NO: sempre in parole, il colore si aggiunge.',
      en: 'OK or CHECK, YES or NO: always in words, colour comes on top.',
    },
  },
  protection: { it: 'Protezione', en: 'Protection' },
  protectionText: {
    it: 'Le celle con formule sono chiuse perché non si rompano per sbaglio: la protezione si toglie senza parola d’ordine.',
    en: 'Cells with formulas are closed so that they do not break by accident: the protection comes off without a password.',
  },
  limits: {
    it: 'Che cosa questo file non prova e non contiene',
    en: 'What this file does not prove and does not hold',
  },
  limitRows: [
    {
      label: { it: 'Attribuzione', en: 'Attribution' },
      text: {
        it: 'Alcuni contatti attribuiti a una riga sarebbero forse arrivati comunque: il modello li conta, non ne prova la causa.',
        en: 'Some contacts attributed to a line might have come anyway: the model counts them and does not prove the cause.',
      },
    },
    {
      label: { it: 'Curve', en: 'Curves' },
      text: {
        it: 'Dicono quello che si sa alla spesa di oggi; lontano da lì sono ipotesi. Le righe non si influenzano fra loro.',
        en: 'They tell what is known at today’s spend; far from it they are assumptions. Lines do not affect one another.',
      },
    },
    {
      label: { it: 'Orizzonte', en: 'Horizon' },
      text: {
        it: 'È fissato all’esportazione: se un ritardo cambiato supera l’ultimo mese, un controllo lo dice.',
        en: 'It is set at export: when a changed delay runs past the last month, a check says so.',
      },
    },
    {
      label: { it: 'Che cosa manca', en: 'What is missing' },
      text: {
        it: 'Calendario di fatture e pagamenti, simulazione dei risultati con le loro probabilità, consuntivi, imposte sul reddito, IVA indetraibile.',
        en: 'The calendar of invoices and payments, a simulation of results with their chances, actuals, income taxes, non-recoverable VAT.',
      },
    },
    {
      label: { it: 'Integrità', en: 'Integrity' },
      text: {
        it: 'Le impronte del pacchetto (SHA-256) provano che i file non sono cambiati, non chi li ha fatti.',
        en: 'The hashes of the package (SHA-256) prove that files have not changed, not who made them.',
      },
    },
  ],
} as const;
