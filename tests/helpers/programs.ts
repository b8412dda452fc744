import { gnumeric, libreOffice } from './spreadsheets.ts';
import type { SpreadsheetProgram } from './spreadsheets.ts';

/**
 * The programs to test with, by name. A missing one is an error where everything must run (CI), elsewhere it is said aloud:
 * the figures were then not compared with it.
 */
export function programs(): [string, SpreadsheetProgram][] {
  return [libreOffice, gnumeric].flatMap((program): [string, SpreadsheetProgram][] => {
    if (program.version !== null) return [[program.name, program]];
    const sentence = `${program.name} is not installed: the workbook was NOT compared with it`;
    if (process.env['CI'] !== undefined) throw new Error(sentence);
    process.stderr.write(`${sentence}\n`);
    return [];
  });
}
