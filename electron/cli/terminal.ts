import { LANGUAGES, type Language } from '../../shared/kernel/language.ts';

export const DONE = 0;
export const INPUT_PROBLEM = 1;
export const WRONG_USAGE = 2;
export const PROGRAM_FAULT = 3;

/** Where a command speaks: data to `out`, messages to `note`, passing words to `progress`. */
export interface Terminal {
  readonly out: (text: string) => void;
  readonly note: (text: string) => void;
  /** Shown only while somebody watches; the next call takes its place, '' wipes it. */
  readonly progress: (text: string) => void;
}

export function processTerminal(): Terminal {
  // `preventivo figures … | head` closes our output early: that is no error.
  process.stdout.on('error', outputFailed);
  process.stderr.on('error', () => process.exit(process.exitCode ?? DONE));
  const watched = process.stderr.isTTY;
  return {
    out: (text) => void process.stdout.write(text),
    note: (text) => void process.stderr.write(`${text}\n`),
    progress: (text) => void (watched && process.stderr.write(`\r\u001B[K${text}`)),
  };
}

/** The reader has gone: all is done. A full disk behind a redirection is a problem of its own. */
function outputFailed(error: NodeJS.ErrnoException): void {
  if (error.code === 'EPIPE') process.exit(process.exitCode ?? DONE);
  process.stderr.write(`preventivo: output: ${error.code ?? error.message}\n`, () => process.exit(INPUT_PROBLEM));
}

/** The language of the person at the terminal, English when it says nothing of Italian. */
export function terminalLanguage(environment: NodeJS.ProcessEnv): Language {
  const { LC_ALL, LC_MESSAGES, LANG } = environment;
  const wanted = [LC_ALL, LC_MESSAGES, LANG].find((value) => value !== undefined && value !== '') ?? '';
  return LANGUAGES.find((language) => wanted.toLowerCase().startsWith(language)) ?? 'en';
}
