import type { Loading } from '../forecast/figure.ts';
import type { Unit } from '../forecast/explain-figures.ts';
import type { Language, Text } from '../kernel/language.ts';
import { UNIT_WORDS } from './figures.ts';
import type { Fault } from '../proposal/package/verify.ts';

/** The unit of a figure as it stands beside a number in major units. */
export function unitText(unit: Unit, currency: string, language: Language): string {
  return unit === 'money' ? currency : UNIT_WORDS[unit][language];
}

/** Short words for a heading. */
export const SHORT_LOADING_WORDS: Readonly<Record<Loading, Text>> = {
  direct: { it: 'diretto', en: 'direct' },
  loaded: { it: 'pieno', en: 'loaded' },
};

/** How to read figures.json. */
export const FIGURES_FILE_WORDS: Text = {
  it: 'Importi in unità intere della valuta (euro, non centesimi), al netto dell’IVA detraibile, mai arrotondati; rapporti come rapporti (0,71 è il 71 %). null = non definita, il motivo è in notDefined. .direct conta la spesa propria, .loaded anche la quota dei costi comuni. Le liste mensili seguono months. Le chiavi sono quelle del comando explain.',
  en: 'Money in major units of the currency (euros, not cents), net of recoverable VAT, never rounded; ratios as ratios (0.71 is 71 %). null = not defined, with the reason in notDefined. .direct counts own spend, .loaded also the share of the overheads. Monthly lists follow months. Keys are those of the explain command.',
};

/** How to read the tables. */
export const TABLES_FILE_WORDS: Text = {
  it: 'Importi al netto dell’IVA detraibile, in unità intere della valuta: quelli scritti nel piano con i decimali della valuta, quelli calcolati con tutte le cifre, senza arrotondamenti. Rapporti come rapporti (0,71 è il 71 %). Casella vuota: non indicato o non definito. Un apostrofo davanti a = + - @ impedisce al foglio di calcolo di leggere un testo come formula e non fa parte del testo.',
  en: 'Amounts net of recoverable VAT, in major units of the currency: those typed in the plan with the currency’s decimals, computed ones with every digit, never rounded. Ratios as ratios (0.71 is 71 %). An empty cell is not given or not defined. An apostrophe before = + - @ keeps a spreadsheet from reading a text as a formula and is not part of the text.',
};

/** What the manifest says of itself. */
export const MANIFEST_WORDS: { readonly proves: Text; readonly notIncluded: readonly Text[] } = {
  proves: {
    it: 'Gli hash provano che nessun file è cambiato dopo l’esportazione. Non provano chi ha fatto il pacchetto: non sono una firma. Per controllarli: comando verify del programma, oppure sha256sum file per file.',
    en: 'The hashes prove that no file has changed since the export. They do not prove who made the package: they are not a signature. To check them: the verify command of the program, or sha256sum file by file.',
  },
  notIncluded: [
    { it: 'Nessun consuntivo: solo il piano e le sue previsioni.', en: 'No actuals: only the plan and its forecast.' },
    {
      it: 'Nessuna prova originale (fatture, estratti dal CRM): solo la sua descrizione.',
      en: 'No original evidence (invoices, CRM extracts): only its description.',
    },
    {
      it: 'Nessun dato sul computer, su chi l’ha esportato o su quando: l’unica data è quella del piano.',
      en: 'Nothing about the computer, who exported or when: the only date is the plan’s.',
    },
  ],
};

/** A fault of a package in words. */
export function describeFault(fault: Fault): Text {
  switch (fault.code) {
    case 'manifest-missing':
      return {
        it: 'manca manifest.json: non è un pacchetto, oppure il file è stato tolto o rinominato',
        en: 'manifest.json is missing: this is no package, or the file was removed or renamed',
      };
    case 'manifest-damaged':
      return { it: 'manifest.json non è come è stato scritto', en: 'manifest.json is not as it was written' };
    case 'manifest-newer':
      return {
        it: `il pacchetto ha la versione ${fault.version}, più nuova di questo programma: aggiorna il programma`,
        en: `the package has version ${fault.version}, newer than this program: update the program`,
      };
    case 'missing':
      return { it: `manca ${fault.path}`, en: `${fault.path} is missing` };
    case 'added':
      return { it: `${fault.path} è stato aggiunto`, en: `${fault.path} was added` };
    case 'duplicate':
      return { it: `${fault.path} c’è due volte`, en: `${fault.path} is there twice` };
    case 'unsafe-path':
      return { it: `nome non ammesso: ${fault.path}`, en: `name not allowed: ${fault.path}` };
    case 'size':
      return {
        it: `${fault.path} è cambiato: ${fault.found} byte invece di ${fault.expected}`,
        en: `${fault.path} has changed: ${fault.found} bytes instead of ${fault.expected}`,
      };
    case 'changed':
      return { it: `${fault.path} è cambiato`, en: `${fault.path} has changed` };
    case 'renamed':
      return { it: `${fault.path} ora si chiama ${fault.found}`, en: `${fault.path} is now called ${fault.found}` };
    case 'letter-case':
      return {
        it: `${fault.path} ha cambiato maiuscole: ${fault.found}`,
        en: `${fault.path} has changed its capitals: ${fault.found}`,
      };
    case 'zip':
      return zipWords(fault.problem);
    case 'zip-rewritten':
      return {
        it: 'l’archivio ZIP non è quello esportato: qualcosa è cambiato nel contenitore o è stato creato di nuovo',
        en: 'the ZIP archive is not the one exported: something in the container changed, or it was made again',
      };
  }
}

function zipWords({ code, detail }: Extract<Fault, { code: 'zip' }>['problem']): Text {
  switch (code) {
    case 'too-large':
      return { it: `archivio troppo grande (${detail})`, en: `archive too large (${detail})` };
    case 'not-a-zip':
      return { it: 'non è un archivio ZIP', en: 'not a ZIP archive' };
    case 'broken':
      return { it: `archivio ZIP danneggiato (${detail})`, en: `ZIP archive damaged (${detail})` };
  }
}
