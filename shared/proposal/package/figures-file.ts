import { financeFigures } from '../../forecast/finance.ts';
import { FIGURES, FIGURE_IDS } from '../../forecast/explain-figures.ts';
import type { Payback } from '../../forecast/finance.ts';
import { FLOW_NAMES } from '../../forecast/flows.ts';
import type { Forecast } from '../../forecast/forecast.ts';
import { scopeFlows } from '../../forecast/groups.ts';
import { returnFigures } from '../../forecast/return.ts';
import type { Language } from '../../kernel/language.ts';
import { FIGURE_WORDS, REASON_WORDS } from '../../language/figures.ts';
import { FIGURES_FILE_WORDS, unitText } from '../../language/package.ts';
import { minorPerMajor } from '../../money/currency.ts';
import { monthAt } from '../../plan/axis.ts';
import { FIGURE_READINGS, writtenFigure } from './figure-values.ts';
import { namedScopes, type NamedScope } from './scopes.ts';

const FIGURES_FORMAT = 'preventivo-figures';

/**
 * Every figure of a forecast as JSON, in full precision: what `figures --json` prints and `figures.json` holds. Money in
 * major units. Keys of figures are the references of `explain` (`line/<id>/roi.loaded`). A figure that is not defined is
 * null and its reason stands in `notDefined`. One scope a line, so that a difference reads well.
 */
export function figuresJson(forecast: Forecast, language: Language): string {
  const head = {
    format: FIGURES_FORMAT,
    version: 1,
    plan: planFacts(forecast),
    scenario: forecast.options.scenario,
    documentation: documentation(forecast, language),
    months: Array.from({ length: forecast.axis.months }, (_, month) => monthAt(forecast.axis.firstMonth, month)),
    finance: financeFacts(forecast),
  };
  const fields = Object.entries(head).map(([key, value]) => `${JSON.stringify(key)}:${JSON.stringify(value)}`);
  const scopes = namedScopes(forecast.plan).map((scope) => JSON.stringify(scopeFacts(forecast, scope)));
  return `{\n${fields.join(',\n')},\n"scopes":[\n${scopes.join(',\n')}\n]\n}\n`;
}

function planFacts({ plan, axis }: Forecast): object {
  const { id, revision, date, title, currency, firstMonth, months } = plan;
  return { id, revision, date, title, currency, firstMonth, months, horizon: axis.months };
}

function documentation({ plan }: Forecast, language: Language): object {
  const figures = FIGURE_IDS.map((id) => [
    id,
    {
      label: FIGURE_WORDS[id].label[language],
      definition: FIGURE_WORDS[id].definition[language],
      unit: unitText(FIGURES[id].unit, plan.currency, language),
    },
  ]);
  const reasons = Object.entries(REASON_WORDS).map(([reason, text]): [string, string] => [reason, text[language]]);
  return {
    reading: FIGURES_FILE_WORDS[language],
    figures: Object.fromEntries(figures) as object,
    reasons: Object.fromEntries(reasons) as object,
  };
}

function scopeFacts(forecast: Forecast, { scope, key, name }: NamedScope): object {
  const perMajor = minorPerMajor(forecast.plan.currency);
  const found = returnFigures(forecast, scope);
  const values: Record<string, number | null> = {};
  const reasons: Record<string, string> = {};
  for (const { key: figureKey, figure, read } of FIGURE_READINGS) {
    const { value, reason } = writtenFigure(figure, read(found), perMajor);
    values[figureKey] = value;
    if (reason !== null) reasons[figureKey] = reason;
  }
  const flows = scopeFlows(forecast, scope);
  const monthly = FLOW_NAMES.map((flow) => [
    flow,
    Array.from(flows[flow], (value) => writtenFigure(flow, value, perMajor).value),
  ]);
  return {
    scope: scope.kind,
    key,
    name,
    figures: values,
    notDefined: reasons,
    monthly: Object.fromEntries(monthly) as object,
  };
}

function financeFacts(forecast: Forecast): object {
  const perMajor = minorPerMajor(forecast.plan.currency);
  const { firstMonth } = forecast.axis;
  const { hurdle } = forecast.plan;
  const finance = financeFigures(forecast);
  const major = (value: number): number => value / perMajor + 0;
  const monthName = (month: number | null): string | null => (month === null ? null : monthAt(firstMonth, month));
  const months = (values: Float64Array): number[] => Array.from(values, major);
  const payback = (found: Payback): object => ({
    kind: found.kind,
    month: monthName(found.kind === 'month' ? found.month : null),
    touches: monthName(found.touches),
  });
  const npv = writtenFigure('npv', finance.npv, perMajor);
  return {
    profit: major(finance.profit),
    npv: npv.value,
    irr: finance.irr,
    payback: payback(finance.payback),
    discountedPayback: finance.discountedPayback === null ? null : payback(finance.discountedPayback),
    lowestPoint: { amount: major(finance.lowestPoint.amount), month: monthName(finance.lowestPoint.month) },
    notDefined: npv.reason === null ? {} : { npv: npv.reason },
    monthly: {
      net: months(finance.net),
      cumulative: months(finance.cumulative),
      // Without a hurdle rate there is nothing to discount with.
      discounted: hurdle === null ? null : months(finance.discounted),
      cumulativeDiscounted: hurdle === null ? null : months(finance.cumulativeDiscounted),
    },
  };
}
