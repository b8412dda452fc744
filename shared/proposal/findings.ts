import { certaintyOf } from '../forecast/explain-evidence.ts';
import { returnFigures } from '../forecast/return.ts';
import type { Forecast } from '../forecast/forecast.ts';
import { groupKeys, scopeFlows } from '../forecast/groups.ts';
import { lineChanges } from '../forecast/scenario.ts';
import type { Plan } from '../plan/plan.ts';
import { bringsContacts } from '../plan/line.ts';
import type { Finding, FindingDetail, Severity } from './finding.ts';
import { lineFindings } from './line-findings.ts';

/** Above this share of the spend, one supplier is worth a word. */
const LARGE_SUPPLIER_SHARE = 0.4;

/**
 * What finance would ask about a plan under the forecast's scenario and cut: the serious ones first, then in the order of the
 * document. Nothing found is an empty list. Limits and words: shared/README.md; words: `describeFinding`.
 */
export function findings(forecast: Forecast): readonly Finding[] {
  const all = [
    ...hurdleFindings(forecast.plan),
    ...contingencyFindings(forecast.plan),
    ...targetFindings(forecast),
    ...evidenceFindings(forecast),
    ...supplierFindings(forecast),
    ...scenarioFindings(forecast.plan),
    ...forecast.lines.flatMap((line, index) => lineFindings(forecast, line, `lines[${index}]`)),
  ];
  return [
    ...all.filter(({ severity }) => severity === 'serious'),
    ...all.filter(({ severity }) => severity === 'advice'),
  ];
}

function finding(severity: Severity, place: string, detail: FindingDetail): Finding {
  return { ...detail, place, severity };
}

function hurdleFindings({ hurdle, date }: Plan): readonly Finding[] {
  if (hurdle === null) return [finding('serious', 'hurdle', { code: 'no-hurdle' })];
  const found: Finding[] = [];
  const noName = hurdle.suppliedBy.trim() === '';
  if (noName || hurdle.date === null) {
    const missing = noName && hurdle.date === null ? 'both' : noName ? 'who' : 'when';
    found.push(finding('advice', 'hurdle', { code: 'hurdle-without-source', missing }));
  }
  if (hurdle.date !== null && hurdle.date < yearBefore(date)) {
    found.push(finding('advice', 'hurdle.date', { code: 'hurdle-old', date: hurdle.date }));
  }
  return found;
}

/** The same day one year earlier; ISO dates compare as texts, so 29 February needs no care. */
function yearBefore(date: string): string {
  return `${String(Number(date.slice(0, 4)) - 1).padStart(4, '0')}${date.slice(4)}`;
}

function contingencyFindings({ contingency }: Plan): readonly Finding[] {
  return contingency === null ? [finding('advice', 'contingency', { code: 'no-contingency' })] : [];
}

function targetFindings(forecast: Forecast): readonly Finding[] {
  const { budgetCap, roi: roiTarget, customers: customerTarget } = forecast.plan.targets;
  const { spend, customers, loaded } = returnFigures(forecast, { kind: 'plan' });
  const found: Finding[] = [];
  // Half a minor unit: sums of scaled amounts carry crumbs of arithmetic that no reader would call an excess.
  if (budgetCap !== null && spend > budgetCap + 0.5) {
    found.push(finding('serious', 'targets.budgetCap', { code: 'above-cap', spend, cap: budgetCap }));
  }
  if (roiTarget !== null && loaded.roi.state === 'defined' && loaded.roi.value < roiTarget) {
    const detail = { code: 'below-roi-target', roi: loaded.roi.value, target: roiTarget } as const;
    found.push(finding('serious', 'targets.roi', detail));
  }
  if (customerTarget !== null && customers < customerTarget) {
    const detail = { code: 'below-customer-target', customers, target: customerTarget } as const;
    found.push(finding('serious', 'targets.customers', detail));
  }
  return found;
}

/** Definitions: "Share resting on opinion"; an input with nothing behind it is no firmer than an opinion. */
function evidenceFindings(forecast: Forecast): readonly Finding[] {
  const share = certaintyOf(forecast, 'margin', { kind: 'plan' })
    .filter(({ kind }) => kind === 'opinion' || kind === 'none')
    .reduce((resting, { share: part }) => resting + part, 0);
  return share === 0 ? [] : [finding('advice', 'lines', { code: 'opinion-share', share })];
}

function supplierFindings(forecast: Forecast): readonly Finding[] {
  const total = sum(forecast.total.spend);
  return groupKeys(forecast.plan, 'supplier').flatMap((supplier) => {
    if (supplier === '' || total === 0) return [];
    const share = sum(scopeFlows(forecast, { kind: 'supplier', key: supplier }).spend) / total;
    return share > LARGE_SUPPLIER_SHARE
      ? [finding('advice', 'lines', { code: 'supplier-share', supplier, share })]
      : [];
  });
}

/** No more than all contacts ask for a quote, no more than all quotes are won, no more than all revenue is margin. */
function scenarioFindings(plan: Plan): readonly Finding[] {
  return plan.scenarios.flatMap(({ id, name: scenario }, index) => {
    const changes = lineChanges(plan, id);
    return (['quoteRate', 'winRate', 'marginRate'] as const).flatMap((rate) => {
      const beyond = plan.lines.flatMap((line) => {
        const value = bringsContacts(line) ? (changes.get(line)?.[rate] ?? 0) : 0;
        return value > 1 ? [{ name: line.name, value }] : [];
      });
      const first = beyond[0];
      if (first === undefined) return [];
      const detail = { code: 'rate-above-one', scenario, rate, ...first, lines: beyond.length } as const;
      return [finding('serious', `scenarios[${index}]`, detail)];
    });
  });
}

function sum(values: Float64Array): number {
  return values.reduce((total, value) => total + value, 0);
}
