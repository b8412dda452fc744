import type { Language, Phrase, Text } from '../kernel/language.ts';

export const COMMAND_NAMES = ['new', 'check', 'figures', 'explain', 'propose', 'verify', 'schema'] as const;
export type CommandName = (typeof COMMAND_NAMES)[number];

interface CommandWords {
  /** What follows the name of the command. */
  readonly usage: Text;
  readonly summary: Text;
}

export const COMMAND_WORDS: Readonly<Record<CommandName, CommandWords>> = {
  new: {
    usage: { it: 'FILE [--sample it|en] [--force]', en: 'FILE [--sample it|en] [--force]' },
    summary: {
      it: 'crea un piano vuoto, o una copia di un esempio',
      en: 'create an empty plan, or a copy of a sample',
    },
  },
  check: {
    usage: { it: 'PIANO [--json]', en: 'PLAN [--json]' },
    summary: {
      it: 'elenca i problemi del file e le segnalazioni, con il rimedio',
      en: 'list the problems of the file and the findings, with the remedy',
    },
  },
  figures: {
    usage: {
      it: 'PIANO [--scenario ID] [--json | --definitions]',
      en: 'PLAN [--scenario ID] [--json | --definitions]',
    },
    summary: {
      it: 'mostra le grandezze del piano, dei canali e delle righe',
      en: 'show the figures of the plan, its channels and its lines',
    },
  },
  explain: {
    usage: { it: 'PIANO GRANDEZZA [--scenario ID]', en: 'PLAN FIGURE [--scenario ID]' },
    summary: {
      it: 'spiega una grandezza: roi, profit.direct, line/CODICE/costPerContact, net@2027-03',
      en: 'explain one figure: roi, profit.direct, line/ID/costPerContact, net@2027-03',
    },
  },
  propose: {
    usage: {
      it: 'PIANO --out CARTELLA|FILE.zip [--scenario ID] [--force]',
      en: 'PLAN --out FOLDER|FILE.zip [--scenario ID] [--force]',
    },
    summary: {
      it: 'esporta il pacchetto per l’amministrazione',
      en: 'export the proposal package for finance',
    },
  },
  verify: {
    usage: { it: 'PACCHETTO', en: 'PACKAGE' },
    summary: {
      it: 'controlla che un pacchetto (cartella o ZIP) sia come è stato esportato',
      en: 'check that a package (folder or ZIP) is as it was exported',
    },
  },
  schema: {
    usage: { it: '', en: '' },
    summary: { it: 'stampa lo schema JSON del piano', en: 'print the JSON Schema of the plan' },
  },
};

export const OPTION_WORDS = {
  language: {
    it: 'lingua dei messaggi e delle esportazioni (di norma quella del piano)',
    en: 'language of messages and exports (by default the plan’s)',
  },
  sample: {
    it: 'esempio da copiare: it (azienda, EUR) o en (consumatori, GBP)',
    en: 'sample to copy: it (business, EUR) or en (consumer, GBP)',
  },
  json: { it: 'risposta in JSON, cifre intere', en: 'answer in JSON, full precision' },
  definitions: { it: 'aggiunge la definizione di ogni grandezza', en: 'add the definition of each figure' },
  scenario: { it: 'codice di uno scenario del piano', en: 'id of a scenario of the plan' },
  out: {
    it: 'dove scrivere: una cartella, o un file che finisce in .zip',
    en: 'where to write: a folder, or a file that ends in .zip',
  },
  force: { it: 'sostituisce ciò che esiste già', en: 'replace what exists already' },
  help: { it: 'mostra questo aiuto', en: 'show this help' },
  version: { it: 'mostra la versione', en: 'show the version' },
} as const satisfies Readonly<Record<string, Text>>;

export type OptionName = keyof typeof OPTION_WORDS;

export const HELP_WORDS = {
  purpose: {
    it: 'Preventivo: dal piano di marketing al pacchetto che l’amministrazione può ricalcolare.',
    en: 'Preventivo: from a marketing plan to a package that finance can recompute.',
  },
  usage: { it: 'Uso', en: 'Usage' },
  command: { it: 'COMANDO', en: 'COMMAND' },
  commands: { it: 'Comandi', en: 'Commands' },
  options: { it: 'Opzioni', en: 'Options' },
  exit: {
    it: 'Codice di uscita: 0 fatto · 1 il file o il disco ha un problema · 2 comando scritto male · 3 errore del programma',
    en: 'Exit code: 0 done · 1 the file or the disk has a problem · 2 wrong usage · 3 a fault of the program',
  },
} as const satisfies Readonly<Record<string, Text>>;

/** Something wrong in what was typed after the name of the program. */
export type UsageProblem =
  | { readonly code: 'no-command' }
  | { readonly code: 'unknown-command' | 'unknown-option'; readonly found: string; readonly nearest: string | null }
  | { readonly code: 'missing-value' | 'unexpected-value' | 'missing-option'; readonly option: string }
  | {
      readonly code: 'wrong-choice';
      readonly option: string;
      readonly found: string;
      readonly choices: readonly string[];
    }
  | { readonly code: 'missing-argument'; readonly name: string }
  | { readonly code: 'extra-argument'; readonly found: string }
  | { readonly code: 'together'; readonly first: string; readonly second: string }
  | { readonly code: 'unknown-scenario'; readonly found: string; readonly known: readonly string[] }
  | {
      readonly code: 'unknown-figure';
      readonly part: 'unknown-scope' | 'unknown-key' | 'unknown-figure' | 'wrong-loading' | 'wrong-month';
      readonly found: string;
      readonly nearest: string | null;
      readonly possible: readonly string[];
    };

export function describeUsage(problem: UsageProblem, language: Language): string {
  return usageWords(problem)[language];
}

function usageWords(problem: UsageProblem): Text {
  switch (problem.code) {
    case 'no-command':
      return { it: 'manca il comando', en: 'no command given' };
    case 'unknown-command':
      return {
        it: `comando sconosciuto: ${problem.found}${meant(problem.nearest).it}`,
        en: `unknown command: ${problem.found}${meant(problem.nearest).en}`,
      };
    case 'unknown-option':
      return {
        it: `opzione sconosciuta: ${problem.found}${meant(problem.nearest).it}`,
        en: `unknown option: ${problem.found}${meant(problem.nearest).en}`,
      };
    case 'missing-value':
      return { it: `${problem.option} vuole un valore`, en: `${problem.option} needs a value` };
    case 'unexpected-value':
      return { it: `${problem.option} non vuole un valore`, en: `${problem.option} takes no value` };
    case 'missing-option':
      return { it: `manca ${problem.option}`, en: `${problem.option} is missing` };
    case 'wrong-choice': {
      const choices = problem.choices.join(' | ');
      return {
        it: `${problem.option} non conosce “${problem.found}”: scegli fra ${choices}`,
        en: `${problem.option} does not know “${problem.found}”: choose among ${choices}`,
      };
    }
    case 'missing-argument':
      return { it: `manca ${problem.name}`, en: `${problem.name} is missing` };
    case 'extra-argument':
      return { it: `di troppo: ${problem.found}`, en: `one too many: ${problem.found}` };
    case 'together':
      return {
        it: `${problem.first} e ${problem.second} non vanno insieme`,
        en: `${problem.first} and ${problem.second} do not go together`,
      };
    case 'unknown-scenario':
      return unknownScenario(problem.found, problem.known);
    case 'unknown-figure':
      return unknownFigure(problem);
  }
}

function unknownScenario(found: string, known: readonly string[]): Text {
  return known.length === 0
    ? { it: `il piano non ha scenari, nemmeno “${found}”`, en: `the plan has no scenarios, so no “${found}”` }
    : {
        it: `il piano non ha lo scenario “${found}”: ci sono ${known.join(', ')}`,
        en: `the plan has no scenario “${found}”: there are ${known.join(', ')}`,
      };
}

function unknownFigure(problem: Extract<UsageProblem, { code: 'unknown-figure' }>): Text {
  const what = FIGURE_PARTS[problem.part];
  const near = meant(problem.nearest);
  const list = problem.possible.length === 0 ? null : problem.possible.join(', ');
  return {
    it: `${what.it} “${problem.found}”${near.it}${list === null ? '' : `\npossibili: ${list}`}`,
    en: `${what.en} “${problem.found}”${near.en}${list === null ? '' : `\npossible: ${list}`}`,
  };
}

const FIGURE_PARTS = {
  'unknown-scope': { it: 'ambito sconosciuto', en: 'unknown scope' },
  'unknown-key': { it: 'codice sconosciuto', en: 'unknown key' },
  'unknown-figure': { it: 'grandezza sconosciuta', en: 'unknown figure' },
  'wrong-loading': { it: 'lettura (direct, loaded) non adatta', en: 'reading (direct, loaded) that does not apply' },
  'wrong-month': { it: 'mese non adatto', en: 'month that does not apply' },
} as const satisfies Readonly<Record<string, Text>>;

function meant(nearest: string | null): Text {
  return nearest === null ? { it: '', en: '' } : { it: `; forse ${nearest}?`, en: `; did you mean ${nearest}?` };
}

interface DiskParts {
  readonly path: string;
}

/** What the disk did not do, and what to do about it. */
export const DISK_WORDS = {
  'not-found': { it: ({ path }) => `${path}: non esiste`, en: ({ path }) => `${path}: not found` },
  'is-folder': {
    it: ({ path }) => `${path}: è una cartella, serve un file`,
    en: ({ path }) => `${path}: is a folder, a file is needed`,
  },
  'not-folder': { it: ({ path }) => `${path}: non è una cartella`, en: ({ path }) => `${path}: is not a folder` },
  'not-a-file': {
    it: ({ path }) => `${path}: non è un normale file`,
    en: ({ path }) => `${path}: is not an ordinary file`,
  },
  'no-permission': {
    it: ({ path }) => `${path}: permesso negato; scegli un altro posto o chiedi il permesso`,
    en: ({ path }) => `${path}: permission denied; choose another place or ask for permission`,
  },
  'read-only': {
    it: ({ path }) => `${path}: il disco è in sola lettura; scegli un altro posto`,
    en: ({ path }) => `${path}: the disk is read-only; choose another place`,
  },
  'disk-full': {
    it: ({ path }) => `${path}: il disco è pieno; fai spazio e riprova, nulla è rimasto a metà`,
    en: ({ path }) => `${path}: the disk is full; make room and try again, nothing was left half-written`,
  },
  exists: {
    it: ({ path }) => `${path}: esiste già; scegli un altro nome o aggiungi --force`,
    en: ({ path }) => `${path}: exists already; choose another name or add --force`,
  },
  'bad-name': { it: ({ path }) => `${path}: nome non valido qui`, en: ({ path }) => `${path}: name not valid here` },
  'not-utf8': {
    it: ({ path }) => `${path}: non è un testo UTF-8; salvalo di nuovo come UTF-8`,
    en: ({ path }) => `${path}: is not UTF-8 text; save it again as UTF-8`,
  },
} as const satisfies Readonly<Record<string, Phrase<DiskParts>>>;

export const DISK_DETAIL_WORDS: {
  readonly 'too-large': Phrase<{ path: string; limit: number }>;
  readonly 'holds-other-files': Phrase<{ path: string; found: string }>;
  readonly failed: Phrase<{ path: string; reason: string }>;
} = {
  'too-large': {
    it: ({ path, limit }) => `${path}: troppo grande (al massimo ${Math.floor(limit / 1e6)} MB)`,
    en: ({ path, limit }) => `${path}: too large (at most ${Math.floor(limit / 1e6)} MB)`,
  },
  'holds-other-files': {
    it: ({ path, found }) =>
      `${path}: contiene altro oltre a un pacchetto (${found}); non la sostituisco, scegli un’altra cartella`,
    en: ({ path, found }) => `${path}: holds more than a package (${found}); not replaced, choose another folder`,
  },
  failed: {
    it: ({ path, reason }) => `${path}: il disco risponde ${reason}`,
    en: ({ path, reason }) => `${path}: the disk answers ${reason}`,
  },
};

/** What the commands say. */
export const SAY: {
  readonly hint: Phrase<string>;
  readonly problems: Phrase<number>;
  readonly noProblems: Text;
  readonly findings: Phrase<number>;
  readonly noFindings: Text;
  readonly created: Phrase<string>;
  readonly building: Text;
  readonly writing: Text;
  readonly written: Phrase<{ path: string; files: number }>;
  readonly leftover: Phrase<string>;
  readonly intact: Text;
  readonly faults: Phrase<number>;
  readonly unexpected: Phrase<string>;
} = {
  hint: { it: (command) => `prova: preventivo ${command}--help`, en: (command) => `try: preventivo ${command}--help` },
  problems: {
    it: (count) => (count === 1 ? 'Un problema da risolvere:' : `${count} problemi da risolvere:`),
    en: (count) => (count === 1 ? 'One problem to solve:' : `${count} problems to solve:`),
  },
  noProblems: { it: 'Il piano è valido.', en: 'The plan is valid.' },
  findings: {
    it: (count) => (count === 1 ? 'Una segnalazione:' : `${count} segnalazioni:`),
    en: (count) => (count === 1 ? 'One finding:' : `${count} findings:`),
  },
  noFindings: { it: 'Nessuna segnalazione.', en: 'No findings.' },
  created: { it: (path) => `creato ${path}`, en: (path) => `created ${path}` },
  building: { it: 'preparo il pacchetto…', en: 'building the package…' },
  writing: { it: 'scrivo i file…', en: 'writing the files…' },
  written: {
    it: ({ path, files }) => `pacchetto scritto in ${path} (${files} file)`,
    en: ({ path, files }) => `package written to ${path} (${files} files)`,
  },
  leftover: {
    it: (path) => `il pacchetto di prima non si è potuto togliere del tutto: ${path}`,
    en: (path) => `the earlier package could not be removed entirely: ${path}`,
  },
  intact: {
    it: 'Il pacchetto è come è stato esportato. (Gli hash provano l’integrità, non chi l’ha fatto.)',
    en: 'The package is as it was exported. (The hashes prove integrity, not who made it.)',
  },
  faults: {
    it: (count) =>
      count === 1
        ? 'Il pacchetto non è quello esportato:'
        : `Il pacchetto non è quello esportato (${count} differenze):`,
    en: (count) =>
      count === 1
        ? 'The package is not the one exported:'
        : `The package is not the one exported (${count} differences):`,
  },
  unexpected: {
    it: (message) =>
      `errore del programma: ${message} (con PREVENTIVO_DEBUG=1 mostra di più; il piano non è stato toccato)`,
    en: (message) => `fault of the program: ${message} (PREVENTIVO_DEBUG=1 shows more; the plan was not touched)`,
  },
};

/** Headings of the tables that `figures` prints. */
export const FIGURES_WORDS = {
  plan: { it: 'PIANO', en: 'PLAN' },
  finance: { it: 'FINANZA', en: 'FINANCE' },
  channels: { it: 'CANALI', en: 'CHANNELS' },
  lines: { it: 'RIGHE', en: 'LINES' },
  definitions: { it: 'DEFINIZIONI', en: 'DEFINITIONS' },
  notDefined: { it: 'n.d.', en: 'n/a' },
  scenario: { it: 'scenario', en: 'scenario' },
  net: {
    it: 'importi al netto dell’IVA detraibile, n.d. = non definito',
    en: 'amounts net of recoverable VAT, n/a = not defined',
  },
  direct: { it: 'diretto', en: 'direct' },
  loaded: { it: 'pieno', en: 'loaded' },
  costPerContact: { it: 'costo/contatto', en: 'cost/contact' },
  breakEven: { it: 'pareggio', en: 'break-even' },
} as const satisfies Readonly<Record<string, Text>>;

/** Outcomes of the finance figures in words. */
export const OUTCOME_WORDS: {
  readonly noSignChange: Text;
  readonly noRoot: Text;
  readonly several: Phrase<string>;
  readonly never: Text;
  readonly touches: Phrase<string>;
  readonly neverNegative: Text;
} = {
  noSignChange: { it: 'nessuno (i flussi non cambiano segno)', en: 'none (the flows do not change sign)' },
  noRoot: { it: 'nessuno (nessun tasso azzera il VAN)', en: 'none (no rate brings the NPV to zero)' },
  several: { it: (list) => `più di uno: ${list}`, en: (list) => `several: ${list}` },
  never: { it: 'mai', en: 'never' },
  touches: { it: (month) => ` (tocca lo zero già a ${month})`, en: (month) => ` (first touched zero in ${month})` },
  neverNegative: { it: 'mai sotto zero', en: 'never below zero' },
};

/** The four lines of an explanation. */
export const EXPLAIN_WORDS: {
  readonly what: Text;
  readonly how: Text;
  readonly sure: Text;
  readonly change: Text;
  readonly more: Phrase<number>;
  readonly ledgerOnly: Text;
  readonly restsOn: Phrase<string>;
  readonly noEvidence: Text;
  readonly nothing: Text;
  readonly move: Phrase<{ name: string; where: string; from: string; to: string; result: string }>;
} = {
  what: { it: 'Che cos’è', en: 'What it is' },
  how: { it: 'Come si fa', en: 'How it is made' },
  sure: { it: 'Quanto è sicuro', en: 'How sure we are' },
  change: { it: 'Che cosa lo cambierebbe', en: 'What would change it' },
  more: { it: (count) => `e altri ${count}`, en: (count) => `and ${count} more` },
  ledgerOnly: {
    it: 'non poggia su ipotesi: viene dagli importi scritti nel piano',
    en: 'it rests on no assumption: it comes from the amounts written in the plan',
  },
  restsOn: { it: (list) => `poggia su ${list}`, en: (list) => `it rests on ${list}` },
  noEvidence: { it: 'nessuna prova', en: 'no evidence' },
  nothing: { it: 'nessuna ipotesi del piano', en: 'no assumption of the plan' },
  move: {
    it: ({ name, where, from, to, result }) => `${name} (${where}) da ${from} a ${to}: diventa ${result}`,
    en: ({ name, where, from, to, result }) => `${name} (${where}) from ${from} to ${to}: it becomes ${result}`,
  },
};
