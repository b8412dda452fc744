import { readFileSync } from 'node:fs';
import { computeForecast } from '../../shared/forecast/compute.ts';
import type { Language } from '../../shared/kernel/language.ts';
import { parsePlan } from '../../shared/plan/parse.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import { buildWorkbook, workbookOf, writeWorkbook } from '../../shared/proposal/workbook/workbook.ts';
import { SHEET_NAMES } from '../../shared/language/workbook.ts';
import { describeDifferences, differences } from './compare-workbooks.ts';
import { randomPlan } from './random-plan.ts';
import type { Oracle } from './spreadsheets.ts';
import { editInput, randomEdits } from './workbook-edits.ts';
import type { CellEdit, ReadWorkbook } from './xlsx.ts';
import { editCells, formulaCells, readWorkbook, stripResults } from './xlsx.ts';

/** A plan to export, with the language and scenario of the export. */
export interface WorkbookCase {
  readonly name: string;
  readonly plan: Plan;
  readonly language: Language;
  readonly scenario: string | null;
}

/** A file as somebody may have left it, and what has to be in its cells then. */
export interface Variant {
  readonly name: string;
  /** Without stored results: the program has to compute. */
  readonly bytes: Uint8Array;
  /** All cells of a file as exported, the formulas of one that was changed. */
  readonly expected: ReadWorkbook;
}

export function sampleCases(): WorkbookCase[] {
  return (['it', 'en'] as const).flatMap((language) => {
    const path = new URL(`../../shared/samples/sample-${language}.json`, import.meta.url);
    const parsed = parsePlan(readFileSync(path, 'utf8'));
    if (!parsed.ok) throw new Error(`The ${language} sample does not pass the door`);
    const plan = parsed.value;
    return [null, plan.scenarios[0]?.id ?? null].map((scenario) => ({
      name: `sample ${language}, scenario ${scenario}`,
      plan,
      language,
      scenario,
    }));
  });
}

export function randomCase(seed: number): WorkbookCase {
  const plan = randomPlan(seed);
  const language = seed % 2 === 0 ? 'it' : 'en';
  const scenario = seed % 3 === 0 ? (plan.scenarios[0]?.id ?? null) : null;
  return { name: `plan ${seed}, scenario ${scenario}, ${language}`, plan, language, scenario };
}

export async function writeCase({ plan, language, scenario }: WorkbookCase): Promise<Uint8Array> {
  return writeWorkbook(buildWorkbook(plan, { language, scenario }));
}

/** The file as exported. */
async function asExported(item: WorkbookCase): Promise<Variant> {
  const bytes = await writeCase(item);
  return { name: item.name, bytes: stripResults(bytes), expected: readWorkbook(bytes) };
}

/** Ten inputs changed in the file: it has to give what the plan changed in the same way gives. */
async function withChangedInputs(item: WorkbookCase, seed: number): Promise<Variant | null> {
  const bytes = await writeCase(item);
  const sheet = SHEET_NAMES.inputs[item.language];
  const { plan, edits, ids } = randomEdits(item.plan, readWorkbook(bytes), sheet, seed, 10);
  return variantOf(`${item.name} with ${shorter(ids)} changed`, bytes, edits, { ...item, plan });
}

/** Another scenario chosen in the file; null when the plan has none. */
async function withOtherScenario(item: WorkbookCase): Promise<Variant | null> {
  const other = item.plan.scenarios.findIndex(({ id }) => id !== item.scenario);
  const scenario = item.plan.scenarios[other];
  if (scenario === undefined) return null;
  const bytes = await writeCase(item);
  // 1 is the base, 2 the first scenario of the plan.
  const edits = [lever(item, readWorkbook(bytes), 'plan.scenario', other + 2)];
  return variantOf(`${item.name} switched to ${scenario.id}`, bytes, edits, { ...item, scenario: scenario.id });
}

/** A cut typed in the file. */
async function withCut(item: WorkbookCase, cut: number, keepMinimums: boolean): Promise<Variant | null> {
  const bytes = await writeCase(item);
  const workbook = readWorkbook(bytes);
  const edits = [
    lever(item, workbook, 'plan.cut', cut),
    lever(item, workbook, 'plan.keepMinimums', keepMinimums ? 1 : 0),
  ];
  return variantOf(`${item.name} cut by ${cut}, minimums kept: ${keepMinimums}`, bytes, edits, item, {
    cut,
    keepMinimums,
  });
}

function shorter(ids: readonly string[]): string {
  return ids.map((id) => id.replace(/^.*?(?=\.)/, '')).join(' ');
}

function lever({ language }: WorkbookCase, workbook: ReadWorkbook, id: string, value: number): CellEdit {
  return editInput(workbook, SHEET_NAMES.inputs[language], id, value);
}

async function variantOf(
  name: string,
  bytes: Uint8Array,
  edits: readonly CellEdit[],
  { plan, language, scenario }: WorkbookCase,
  cut: { readonly cut: number; readonly keepMinimums: boolean } = { cut: 0, keepMinimums: false },
): Promise<Variant | null> {
  const expected = await writeWorkbook(workbookOf(computeForecast(plan, { scenario, ...cut }), language));
  const [before, after] = [bytes, expected].map(readWorkbook).map(layout);
  // The profile of the NPV looks closer where internal rates lie close together: then the cells are not the same ones.
  if (before !== after) return null;
  return { name, bytes: stripResults(editCells(bytes, edits)), expected: onlyFormulas(readWorkbook(expected)) };
}

interface Judgement {
  readonly workbooks: number;
  readonly cells: number;
  readonly differences: readonly string[];
}

/**
 * What an oracle finds in the cells against what is expected there, and any formula where we wrote none: no text that a
 * user typed may become one.
 */
export async function judge(oracle: Oracle, variants: readonly Variant[]): Promise<Judgement> {
  const judged = variants
    .map((variant) => ({ variant, ours: formulaCells(readWorkbook(variant.bytes)) }))
    .filter(({ ours }) => ours.size <= oracle.mostFormulas);
  const computed = await oracle.recalculate(judged.map(({ variant }) => variant.bytes));
  const list = judged.flatMap(({ variant: { name, expected }, ours }, at) => {
    const found = computed[at] ?? new Map();
    const strangers = [...formulaCells(found)].filter(([place]) => !ours.has(place));
    return [
      ...describeDifferences(differences(expected, found)),
      ...strangers.map(([place, formula]) => `${place}: a formula that we did not write, ${formula}`),
    ].map((line) => `${name}: ${line}`);
  });
  const cells = judged.reduce((sum, { ours }) => sum + ours.size, 0);
  return { workbooks: judged.length, cells, differences: list };
}

/** Where the formulas stand and at which rates the profile of the NPV is looked at. */
function layout(workbook: ReadWorkbook): string {
  const trials = [...workbook.values()].flatMap((cells) =>
    [...cells].filter(([place]) => {
      const id = cells.get(place.replace(/^[A-Z]+/, 'A'))?.value;
      return id?.kind === 'text' && id.value.startsWith('finance.trial');
    }),
  );
  const rates = trials.flatMap(([, { formula, value }]) =>
    formula === null && value.kind === 'number' ? [value.value] : [],
  );
  return [...formulaCells(workbook).keys(), ...rates].join(' ');
}

/** Rows that compare with what was written at export: in a file that was changed they are meant to say so. */
const AGAINST_EXPORT = /^(?:stamp\.|tornado\.|(?:summary\.)?option\.(?!live))/;

/** The register links to inputs on other sheets; what it makes of its own cells stands on swings written at export. */
const REGISTERS: readonly string[] = Object.values(SHEET_NAMES.assumptions);

/** The formulas, and the ids in column A. */
function onlyFormulas(workbook: ReadWorkbook): ReadWorkbook {
  return new Map(
    [...workbook].map(([sheet, cells]) => [
      sheet,
      new Map(
        [...cells].filter(([place, { formula }]) => {
          const id = cells.get(place.replace(/^[A-Z]+/, 'A'))?.value;
          if (id?.kind === 'text' && AGAINST_EXPORT.test(id.value)) return false;
          if (formula !== null && REGISTERS.includes(sheet) && !formula.includes('!')) return false;
          return formula !== null || place.startsWith('A');
        }),
      ),
    ]),
  );
}

/** What may have been done to a file; the number makes the changes of each file its own. */
export const VARIANT_KINDS: [string, (item: WorkbookCase, number: number) => Promise<Variant | null>][] = [
  ['as exported', asExported],
  ['after ten changed inputs', withChangedInputs],
  ['after the scenario switch', withOtherScenario],
  ['after a cut', (item, number) => withCut(item, (number % 11) / 10, number % 2 === 0)],
];
