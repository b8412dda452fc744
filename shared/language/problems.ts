import { quote } from '../kernel/quote.ts';
import type { Language, Phrase } from '../kernel/language.ts';
import type { PlanProblem } from '../plan/problem.ts';
import { NOUNS, expectedWords, foundWords } from './problem-values.ts';

/**
 * A problem of a plan file in words: where, what was found, what was expected, what to do. Numbers are written as they
 * stand in the file, so that they can be searched for in it.
 */
export function describeProblem(problem: PlanProblem, language: Language): string {
  // The table has for each code the phrase that takes that code's parts: what is looked up fits what is passed.
  const phrase = PHRASES[problem.code] as Phrase<PlanProblem>;
  const words = phrase[language](problem);
  return problem.place === '' ? words : `${problem.place}: ${words}`;
}

type Phrases = { readonly [C in PlanProblem['code']]: Phrase<Extract<PlanProblem, { readonly code: C }>> };

const PHRASES: Phrases = {
  'empty-file': {
    it: () => 'Il file è vuoto. Riapri una copia di riserva, oppure crea un piano nuovo.',
    en: () => 'The file is empty. Open a backup copy, or create a new plan.',
  },
  'file-too-large': {
    it: ({ bytes, limit }) =>
      `Il file è troppo grande: ${megabytes(bytes)} MB, al massimo ${megabytes(limit)}. Controlla che sia un piano; se lo è, dividilo in più piani.`,
    en: ({ bytes, limit }) =>
      `The file is too large: ${megabytes(bytes)} MB, at most ${megabytes(limit)}. Check that it is a plan; if it is, split it into several plans.`,
  },
  'truncated-file': {
    it: ({ line, column }) =>
      `Il file finisce troppo presto, alla riga ${line}, colonna ${column}: la copia o il salvataggio si è interrotto. Ricopialo dall'originale o apri una copia di riserva.`,
    en: ({ line, column }) =>
      `The file ends too early, at line ${line}, column ${column}: copying or saving it was interrupted. Copy it again from the original or open a backup copy.`,
  },
  'broken-json': {
    it: ({ line, column, found }) =>
      `Il file non è JSON corretto: alla riga ${line}, colonna ${column} c'è ${quote(found)}, che lì non può stare. Correggi quel punto o apri una copia di riserva.`,
    en: ({ line, column, found }) =>
      `The file is not valid JSON: at line ${line}, column ${column} there is ${quote(found)}, which cannot stand there. Correct that spot or open a backup copy.`,
  },
  'too-deep': {
    it: ({ limit }) =>
      `Ci sono più di ${limit} livelli di elenchi e oggetti uno dentro l'altro. Togli questo campo: nessun programma lo ha scritto per un piano.`,
    en: ({ limit }) =>
      `More than ${limit} levels of lists and objects lie inside one another. Remove this field: no program wrote it for a plan.`,
  },
  'not-an-object': {
    it: ({ found }) =>
      `Questo non è un piano: il file contiene ${foundWords(found, 'it')}, un piano è un oggetto { … }. Scegli un file .preventivo.`,
    en: ({ found }) =>
      `This is not a plan: the file holds ${foundWords(found, 'en')}, a plan is an object { … }. Choose a .preventivo file.`,
  },
  'wrong-format': {
    it: ({ found, expected }) =>
      `Questo non è un piano: trovato ${foundWords(found, 'it')}, atteso ${quote(expected)}. Scegli un file .preventivo.`,
    en: ({ found, expected }) =>
      `This is not a plan: found ${foundWords(found, 'en')}, expected ${quote(expected)}. Choose a .preventivo file.`,
  },
  'missing-version': {
    it: ({ reads }) =>
      `Manca la versione del documento, quindi non si sa come leggerlo. Se il file segue lo schema attuale, scrivi "schemaVersion": ${reads}.`,
    en: ({ reads }) =>
      `The version of the document is missing, so nobody can tell how to read it. If the file follows the current schema, write "schemaVersion": ${reads}.`,
  },
  'wrong-version': {
    it: ({ found, reads }) =>
      `La versione del documento non è valida: trovato ${foundWords(found, 'it')}, atteso un numero intero da 0 a ${reads}. Ripristina il valore scritto dal programma.`,
    en: ({ found, reads }) =>
      `The version of the document is not valid: found ${foundWords(found, 'en')}, expected a whole number from 0 to ${reads}. Restore the value the program wrote.`,
  },
  'newer-version': {
    it: ({ found, reads }) =>
      `Il file è della versione ${found}, questo programma legge fino alla ${reads}. Aggiorna Preventivo, oppure chiedi a chi te l'ha mandato di salvarlo nella versione ${reads}. Il file non è stato toccato.`,
    en: ({ found, reads }) =>
      `The file is version ${found}, this program reads up to ${reads}. Update Preventivo, or ask whoever sent it to save it as version ${reads}. The file has not been touched.`,
  },
  'forbidden-key': {
    it: ({ key }) => `Un campo non può chiamarsi ${quote(key)}: è un nome pericoloso per i programmi. Togli il campo.`,
    en: ({ key }) => `A field cannot be called ${quote(key)}: the name is dangerous to programs. Remove the field.`,
  },
  mismatch: {
    it: ({ found, expected }) =>
      found.kind === 'missing'
        ? `manca. Scrivi ${expectedWords(expected, 'it')}.`
        : `trovato ${foundWords(found, 'it')}, atteso ${expectedWords(expected, 'it')}. Correggi il valore.`,
    en: ({ found, expected }) =>
      found.kind === 'missing'
        ? `is missing. Write ${expectedWords(expected, 'en')}.`
        : `found ${foundWords(found, 'en')}, expected ${expectedWords(expected, 'en')}. Correct the value.`,
  },
  character: {
    it: ({ character, position }) =>
      `al carattere ${position} c'è ${character}, un carattere di controllo invisibile o spezzato; atteso solo testo leggibile. Cancella e riscrivi quel punto.`,
    en: ({ character, position }) =>
      `character ${position} is ${character}, an invisible control character or half of one; expected readable text only. Delete and retype that spot.`,
  },
  'duplicate-id': {
    it: ({ id, first }) =>
      `l'identificativo ${quote(id)} c'è già in ${first}; atteso uno diverso per ogni elemento. Cambia uno dei due.`,
    en: ({ id, first }) =>
      `the id ${quote(id)} is already in ${first}; expected a different one for each item. Change one of the two.`,
  },
  'unknown-reference': {
    it: ({ id, noun }) =>
      `trovato ${quote(id)}, atteso l'identificativo di ${NOUNS[noun].it} del piano. Correggilo, o aggiungi al piano ciò che manca.`,
    en: ({ id, noun }) =>
      `found ${quote(id)}, expected the id of ${NOUNS[noun].en} of the plan. Correct it, or add what is missing to the plan.`,
  },
  'month-count': {
    it: ({ found, expected }) =>
      `trovati ${found} mesi, attesi ${expected} come i mesi del piano. Aggiungi o togli i mesi di troppo (0 dove non c'è niente).`,
    en: ({ found, expected }) =>
      `found ${found} months, expected ${expected} as the plan has. Add the missing months or remove the extra ones (0 where there is nothing).`,
  },
  'total-too-large': {
    it: ({ limit }) =>
      `la spesa di tutte le voci insieme supera ${limit} unità minime, oltre le quali i centesimi si perderebbero. Controlla gli importi: forse sono scritti due volte in centesimi.`,
    en: ({ limit }) =>
      `the spend of all lines together is above ${limit} minor units, beyond which cents would be lost. Check the amounts: they may have been turned into cents twice.`,
  },
  'out-of-order': {
    it: ({ smaller, smallerValue, larger, largerValue }) =>
      `"${smaller}" (${smallerValue}) supera "${larger}" (${largerValue}); atteso al massimo uguale. Scambia o correggi i due valori.`,
    en: ({ smaller, smallerValue, larger, largerValue }) =>
      `"${smaller}" (${smallerValue}) is above "${larger}" (${largerValue}); expected at most equal. Swap or correct the two values.`,
  },
  'shares-sum': {
    it: ({ sum }) => `le quote sommano ${sum}, atteso 1: ogni cliente arriva una volta sola. Correggi le quote.`,
    en: ({ sum }) => `the shares add up to ${sum}, expected 1: each customer arrives once. Correct the shares.`,
  },
  'spend-not-increasing': {
    it: ({ spend, previous }) =>
      `trovata spesa ${spend} dopo ${previous}; attesi punti in ordine di spesa, ognuno maggiore del precedente. Riordina i punti o togli il doppione.`,
    en: ({ spend, previous }) =>
      `found spend ${spend} after ${previous}; expected points in order of spend, each above the one before. Reorder the points or remove the duplicate.`,
  },
  'fewer-contacts': {
    it: ({ contacts, previous }) =>
      `più spesa porta meno contatti (${contacts} dopo ${previous}): nessuna curva lo può fare; attesi almeno ${previous}. Correggi i contatti.`,
    en: ({ contacts, previous }) =>
      `more spend brings fewer contacts (${contacts} after ${previous}): no curve can do that; expected at least ${previous}. Correct the contacts.`,
  },
  'above-ceiling': {
    it: ({ contacts, ceiling }) =>
      `trovati ${contacts} contatti, attesi al massimo ${ceiling}, il tetto della voce. Alza il tetto o correggi il punto.`,
    en: ({ contacts, ceiling }) =>
      `found ${contacts} contacts, expected at most ${ceiling}, the line's ceiling. Raise the ceiling or correct the point.`,
  },
  'no-contacts': {
    it: () =>
      'trovati 0 contatti anche al punto di spesa più alta; atteso più di 0. Una voce che non porta contatti ha la risposta "none".',
    en: () =>
      'found 0 contacts even at the point of highest spend; expected more than 0. A line that brings no contacts has the response "none".',
  },
  'nothing-to-share': {
    it: () =>
      'la spesa da sostituire è zero nella base, quindi non si sa come ripartire quella nuova; attesa una base maggiore di zero. Scrivi la spesa nelle voci, o scegli un altro ambito.',
    en: () =>
      'the spend to replace is zero in the base, so nobody can tell how to share the new one; expected a base above zero. Write the spend in the lines, or choose another scope.',
  },
  horizon: {
    it: ({ months, limit }) =>
      `gli effetti della voce arrivano a ${months} mesi, attesi al massimo ${limit}. Riduci trascinamento, ritardo o riordini.`,
    en: ({ months, limit }) =>
      `the effects of the line reach ${months} months or more, expected at most ${limit}. Reduce carry-over, delay or repeat orders.`,
  },
  'revision-order': {
    it: ({ revision, previous }) =>
      `trovata la revisione ${revision} dopo la ${previous}; attesa una più alta. Correggi il numero o l'ordine dello storico.`,
    en: ({ revision, previous }) =>
      `found revision ${revision} after ${previous}; expected a higher one. Correct the number or the order of the history.`,
  },
  'more-problems': {
    it: ({ count }) => `E altri ${count} problemi. Correggi questi e riapri il file.`,
    en: ({ count }) => `And ${count} more problems. Correct these and open the file again.`,
  },
};

/** Bytes as megabytes, rounded up so that a file above the limit never reads as equal to it. */
function megabytes(bytes: number): number {
  return Math.ceil(bytes / 1e5) / 10;
}
