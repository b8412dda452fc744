import { computeForecast } from '../../forecast/compute.ts';
import type { Forecast } from '../../forecast/forecast.ts';
import type { Language } from '../../kernel/language.ts';
import { MANIFEST_WORDS } from '../../language/package.ts';
import type { Plan } from '../../plan/plan.ts';
import { writePlan } from '../../plan/write.ts';
import { PROGRAM } from '../version.ts';
import { buildWorkbook, writeWorkbook } from '../workbook/workbook.ts';
import { csvText } from './csv.ts';
import { dataPackage } from './datapackage.ts';
import { figuresJson } from './figures-file.ts';
import { PACKAGE_FORMAT, PACKAGE_VERSION, writeManifest, type Manifest } from './manifest.ts';
import { utf8, type PackageFile, type Sha256 } from './package-file.ts';
import type { Table } from './table.ts';
import { assumptionsTable } from './table-assumptions.ts';
import { figuresTable } from './table-figures.ts';
import { findingsTable } from './table-findings.ts';
import { flowsTable } from './table-flows.ts';
import { groupTable } from './table-groups.ts';
import { linesTable } from './table-lines.ts';
import { optionsTable, scenariosTable } from './table-scenarios.ts';

export interface PackageOptions {
  /** Language of the exports, whatever the plan's own. */
  readonly language: Language;
  /** Id of the scenario the proposal rests on, null for the base; must be one of the plan. */
  readonly scenario: string | null;
  readonly sha256: Sha256;
}

/**
 * The proposal package of a plan: workbook, tables with their description, figures, the exact plan, and the manifest,
 * sorted by path. Pure: the same plan and options give the same bytes, and nothing in them tells where, when or by whom
 * they were made.
 */
export async function buildPackage(plan: Plan, options: PackageOptions): Promise<readonly PackageFile[]> {
  const { language, scenario, sha256 } = options;
  // The workbook first: it needs the most memory, so nothing else should be held meanwhile.
  const workbook = await writeWorkbook(buildWorkbook(plan, { language, scenario }));
  const forecast = computeForecast(plan, { scenario });
  const tables = packageTables(forecast, language);
  const files: PackageFile[] = [
    { path: 'figures.json', bytes: utf8(figuresJson(forecast, language)) },
    { path: 'plan.preventivo', bytes: utf8(writePlan(plan)) },
    { path: 'proposal.xlsx', bytes: workbook },
    ...tables.map((table) => ({ path: `tables/${table.name}.csv`, bytes: utf8(csvText(table, language)) })),
    { path: 'tables/datapackage.json', bytes: utf8(jsonText(dataPackage(plan, tables, language))) },
  ];
  files.sort((a, b) => (a.path < b.path ? -1 : 1));
  const records = await Promise.all(
    files.map(async ({ path, bytes }) => ({ path, bytes: bytes.length, sha256: await sha256(bytes) })),
  );
  return [await writeManifest({ ...manifestHead(plan, options), files: records }, sha256), ...files];
}

/** Every table of a package. */
export function packageTables(forecast: Forecast, language: Language): readonly Table[] {
  return [
    linesTable(forecast.plan, language),
    flowsTable(forecast, language),
    figuresTable(forecast, language),
    groupTable('accounts', 'account', forecast, language),
    groupTable('cost-centres', 'costCentre', forecast, language),
    groupTable('suppliers', 'supplier', forecast, language),
    groupTable('campaigns', 'campaign', forecast, language),
    scenariosTable(forecast, language),
    optionsTable(forecast, language),
    assumptionsTable(forecast.plan, language),
    findingsTable(forecast, language),
  ];
}

function manifestHead(plan: Plan, { language, scenario }: PackageOptions): Omit<Manifest, 'files'> {
  const { id, revision, date, title, schemaVersion } = plan;
  const chosen = plan.scenarios.find((candidate) => candidate.id === scenario);
  return {
    format: PACKAGE_FORMAT,
    packageVersion: PACKAGE_VERSION,
    program: PROGRAM,
    schemaVersion,
    plan: { id, revision, date, title },
    scenario: chosen === undefined ? null : { id: chosen.id, name: chosen.name },
    language,
    proves: MANIFEST_WORDS.proves[language],
    notIncluded: MANIFEST_WORDS.notIncluded.map((text) => text[language]),
  };
}

function jsonText(value: object): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
