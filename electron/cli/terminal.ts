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
  process.stdout.on('error', endQuietly);
  process.stderr.on('error', endQuietly);
  const watched = process.stderr.isTTY;
  return {
    out: (text) => void process.stdout.write(text),
    note: (text) => void process.stderr.write(`${text}\n`),
    progress: (text) => void (watched && process.stderr.write(`\r\u001B[K${text}`)),
  };
}

function endQuietly(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error;
  process.exit(process.exitCode ?? DONE);
}

/** The language of the person at the terminal, English when it says nothing of Italian. */
export function terminalLanguage(environment: NodeJS.ProcessEnv): Language {
  const { LC_ALL, LC_MESSAGES, LANG } = environment;
  const wanted = [LC_ALL, LC_MESSAGES, LANG].find((value) => value !== undefined && value !== '') ?? '';
  return LANGUAGES.find((language) => wanted.toLowerCase().startsWith(language)) ?? 'en';
}
