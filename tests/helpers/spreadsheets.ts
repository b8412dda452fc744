import { execFile, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import papaparse from 'papaparse';
import { readWorkbook } from './xlsx.ts';
import type { ReadWorkbook } from './xlsx.ts';

/** Whoever computes a workbook without knowing how we did. */
export interface Oracle {
  readonly name: string;
  /** Formula cells a workbook may have for it to compute them all. */
  readonly mostFormulas: number;
  /** Opens each workbook, recalculates every formula and reads all cells back. */
  recalculate(workbooks: readonly Uint8Array[]): Promise<ReadWorkbook[]>;
}

/** A real spreadsheet program, driven without a window. */
export interface SpreadsheetProgram extends Oracle {
  /** Its version, or null when it is not installed. */
  readonly version: string | null;
  /** Opens each CSV file the way that is readiest to see formulas in it. */
  openCsv(files: readonly { readonly bytes: Uint8Array; readonly separator: ',' | ';' }[]): Promise<ReadWorkbook[]>;
}

const run = promisify(execFile);
const MINUTE = 60_000;

/**
 * LibreOffice keeps stored results unless its profile says to recalculate always (OOXMLRecalcMode 0).
 * Starting takes longer than converting, so files go in batches; each run has its own profile, so runs may overlap.
 */
export const libreOffice: SpreadsheetProgram = {
  name: 'LibreOffice',
  mostFormulas: Infinity,
  version: versionOf('soffice'),
  recalculate: (workbooks) =>
    inFolder(async (folder) => {
      const names = save(folder, workbooks, 'xlsx');
      for (const batch of batches(names, 40)) await convertWithLibreOffice(folder, batch, []);
      return names.map((name) => readWorkbook(readFileSync(join(folder, 'out', name))));
    }),
  openCsv: (files) =>
    inFolder(async (folder) => {
      const names = save(
        folder,
        files.map(({ bytes }) => bytes),
        'csv',
      );
      for (const separator of [',', ';'] as const) {
        const batch = names.filter((_name, at) => files[at]?.separator === separator);
        // Separator, double quote, UTF-8, first row 1, all columns as they come; detect numbers and evaluate formulas.
        const options = `${separator.charCodeAt(0)},34,76,1,,1033,false,true,false,false,false,0,true`;
        if (batch.length > 0) {
          await convertWithLibreOffice(folder, batch, [`--infilter=Text - txt - csv (StarCalc):${options}`]);
        }
      }
      return names.map((name) => readWorkbook(readFileSync(join(folder, 'out', name.replace('.csv', '.xlsx')))));
    }),
};

/** gnumeric computes with longer numbers than a double: an oracle of its own precision. */
export const gnumeric: SpreadsheetProgram = {
  name: 'gnumeric',
  mostFormulas: Infinity,
  version: versionOf('ssconvert'),
  recalculate: (workbooks) =>
    inFolder(async (folder) => {
      const names = save(folder, workbooks, 'xlsx');
      for (const name of names) {
        await run('ssconvert', ['--recalc', join(folder, name), join(folder, 'out', name)], { timeout: 2 * MINUTE });
      }
      return names.map((name) => readWorkbook(readFileSync(join(folder, 'out', name))));
    }),
  openCsv: (files) =>
    inFolder(async (folder) => {
      const names = save(
        folder,
        files.map(({ bytes, separator }) => withCommas(bytes, separator)),
        'csv',
      );
      const opened: ReadWorkbook[] = [];
      for (const name of names) {
        const target = join(folder, 'out', name.replace('.csv', '.xlsx'));
        await run('ssconvert', ['-I', 'Gnumeric_stf:stf_csvtab', join(folder, name), target], { timeout: MINUTE });
        opened.push(readWorkbook(readFileSync(target)));
      }
      return opened;
    }),
};

/** Without a window gnumeric splits at the comma only: the same fields, separated by commas and all in quotes. */
function withCommas(bytes: Uint8Array, separator: ',' | ';'): Uint8Array {
  if (separator === ',') return bytes;
  const fields = papaparse.parse<string[]>(new TextDecoder().decode(bytes), { delimiter: separator }).data;
  return new TextEncoder().encode(papaparse.unparse(fields, { delimiter: ',', newline: '\r\n', quotes: true }));
}

async function convertWithLibreOffice(folder: string, names: readonly string[], options: string[]): Promise<void> {
  const profile = join(folder, 'profile');
  mkdirSync(join(profile, 'user'), { recursive: true });
  writeFileSync(join(profile, 'user', 'registrymodifications.xcu'), ALWAYS_RECALCULATE);
  await run(
    'soffice',
    [
      `-env:UserInstallation=${pathToFileURL(profile).href}`,
      '--headless',
      '--norestore',
      ...options,
      '--convert-to',
      'xlsx:Calc MS Excel 2007 XML',
      '--outdir',
      join(folder, 'out'),
      ...names.map((name) => join(folder, name)),
    ],
    { timeout: 10 * MINUTE },
  );
}

const ALWAYS_RECALCULATE = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>
`;

function versionOf(command: string): string | null {
  const { status, stdout, stderr } = spawnSync(command, ['--version'], { encoding: 'utf8', timeout: MINUTE });
  return status === 0 ? (/\d+\.\d+[.\d]*/.exec(`${stdout}${stderr}`)?.[0] ?? null) : null;
}

async function inFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'spreadsheets-'));
  mkdirSync(join(folder, 'out'));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function save(folder: string, files: readonly Uint8Array[], extension: string): string[] {
  return files.map((bytes, at) => {
    const name = `${at}.${extension}`;
    writeFileSync(join(folder, name), bytes);
    return name;
  });
}

function batches<T>(values: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(values.length / size) }, (_, at) => values.slice(at * size, (at + 1) * size));
}
