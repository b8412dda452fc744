import type { Language } from '../../kernel/language.ts';
import { computeForecast } from '../../forecast/compute.ts';
import type { Forecast } from '../../forecast/forecast.ts';
import { CURRENCIES } from '../../money/currency.ts';
import type { Plan } from '../../plan/plan.ts';
import { HEAD, LEVER_NAMES, NUMBER_WORDS } from '../../language/workbook.ts';
import { COLUMN, fixed } from './address.ts';
import { checksSheet } from './checks.ts';
import { ledgerSheet } from './ledger.ts';
import { assumptionsSheet } from './assumptions.ts';
import { definitionsSheet } from './definitions.ts';
import { optionsSheet } from './options-sheet.ts';
import { readmeSheet } from './readme.ts';
import { summarySheet } from './summary.ts';
import { versionsSheet } from './versions.ts';
import { calculationsSheet } from './calculations.ts';
import { contextOf, type Context } from './context.ts';
import { PLACE, type HeadFacts } from './head.ts';
import { financeSheet } from './finance.ts';
import { inputsSheet } from './inputs.ts';
import { linesSheet } from './lines.ts';
import type { DefinedName, WorkbookModel } from './model.ts';
import { returnSheet } from './return.ts';
import { scenariosSheet } from './scenarios.ts';

export interface WorkbookOptions {
  readonly language: Language;
  /** Id of a scenario of the plan, null for the base. */
  readonly scenario: string | null;
}

/**
 * The workbook finance works with, as data: every result a live formula with the value our engine found for it. The plan
 * came through `parsePlan`; a scenario it does not hold is a mistake of the caller and throws. Same plan, same model.
 */
export function buildWorkbook(plan: Plan, options: WorkbookOptions): WorkbookModel {
  return workbookOf(computeForecast(plan, { scenario: options.scenario }), options.language);
}

/** The workbook of a forecast at hand. The forecast may be cut: the cut then stands in its input cell. */
export function workbookOf(forecast: Forecast, language: Language): WorkbookModel {
  const { plan, options } = forecast;
  const context = contextOf(plan, forecast, language);
  const { say } = context;
  const scenario = plan.scenarios.find(({ id }) => id === options.scenario);
  const facts: HeadFacts = {
    scenarioName: scenario === undefined ? say(NUMBER_WORDS.base) : scenario.name || scenario.id,
    cut: options.cut,
    master: say(NUMBER_WORDS.ok),
  };
  const inputs = inputsSheet(context, facts);
  const lines = linesSheet(context, facts, inputs.refs);
  const scenarios = scenariosSheet(context, facts, inputs.refs, lines.refs);
  const calculations = calculationsSheet(context, facts, inputs.refs, lines.refs, scenarios.refs);
  const returned = returnSheet(context, facts, inputs.refs, lines.refs, calculations.refs);
  const finance = financeSheet(context, facts, inputs.refs, calculations.refs, returned.refs);
  const ledger = ledgerSheet(context, facts, inputs.refs, lines.refs, calculations.refs);
  const sources = {
    inputs: inputs.refs,
    lines: lines.refs,
    calculations: calculations.refs,
    returned: returned.refs,
    finance: finance.refs,
    ledger: ledger.refs,
  };
  const checks = checksSheet(context, facts, sources);
  const optionSheet = optionsSheet(context, facts, sources);
  const summary = summarySheet(context, facts, sources, optionSheet.refs);
  return {
    title: `${say(HEAD.titles.summary)} · ${plan.title}`,
    author: plan.author,
    organisation: plan.organisation,
    subject: plan.id,
    date: plan.date,
    decimals: CURRENCIES[plan.currency],
    // As they are read, not as they are built: who presents first, who computes next, who controls last.
    sheets: [
      readmeSheet(context, facts, ledger.refs),
      summary,
      optionSheet.sheet,
      inputs.sheet,
      lines.sheet,
      scenarios.sheet,
      calculations.sheet,
      returned.sheet,
      finance.sheet,
      ledger.sheet,
      assumptionsSheet(context, facts, inputs.sheet),
      definitionsSheet(context, facts),
      checks,
      versionsSheet(context, facts, calculations.refs),
    ],
    names: leverNames(context),
  };
}

function leverNames({ say, sheet }: Context): readonly DefinedName[] {
  return (['scenario', 'cut', 'keepMinimums', 'hurdle'] as const).map((key) => ({
    name: say(LEVER_NAMES[key]),
    sheet: sheet('inputs'),
    cell: fixed(COLUMN.constant, PLACE[key]),
  }));
}

export { writeWorkbook } from './write.ts';
