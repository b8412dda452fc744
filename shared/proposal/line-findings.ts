import type { Forecast, LineForecast } from '../forecast/forecast.ts';
import { fitOf } from '../forecast/line-inputs.ts';
import { returnFigures } from '../forecast/return.ts';
import { lineEvidence, statesCarryOver } from '../plan/assumptions.ts';
import { baseValue } from '../plan/estimate.ts';
import { bringsContacts, type Line } from '../plan/line.ts';
import type { Finding, FindingDetail, Severity } from './finding.ts';

/** A curve that misses a stated point by more than this share of the most contacts stated does not say what was stated. */
const POOR_FIT = 0.1;

/** What finance would ask about one line; `place` is the line's path in the document. */
export function lineFindings(forecast: Forecast, found: LineForecast, place: string): readonly Finding[] {
  const at = (inner: string, severity: Severity, detail: FindingDetail): Finding => ({
    ...detail,
    place: inner === '' ? place : `${place}.${inner}`,
    severity,
  });
  return [
    ...ledgerFindings(found.line, at),
    ...limitFindings(found, at),
    ...evidenceFindings(found.line, at),
    ...returnFindings(forecast, found, at),
    ...responseFindings(found, at),
  ];
}

type At = (inner: string, severity: Severity, detail: FindingDetail) => Finding;

function ledgerFindings({ name, account, costCentre, owner, supplier }: Line, at: At): readonly Finding[] {
  const missing: Finding[] = [];
  if (account.trim() === '') missing.push(at('account', 'serious', { code: 'no-account', name }));
  if (costCentre.trim() === '') missing.push(at('costCentre', 'serious', { code: 'no-cost-centre', name }));
  if (owner.trim() === '') missing.push(at('owner', 'advice', { code: 'no-owner', name }));
  if (supplier.trim() === '') missing.push(at('supplier', 'advice', { code: 'no-supplier', name }));
  return missing;
}

/** Half a minor unit of room: a scaled amount carries crumbs of arithmetic that no reader would call an excess. */
function limitFindings({ line, flows }: LineForecast, at: At): readonly Finding[] {
  const { name, smallest, largest } = line;
  const spend = flows.spend.reduce((sum, month) => sum + month, 0);
  if (smallest !== null && spend < smallest - 0.5) {
    return [at('smallest', 'serious', { code: 'below-smallest', name, spend, smallest })];
  }
  if (largest !== null && spend > largest + 0.5) {
    return [at('largest', 'serious', { code: 'above-largest', name, spend, largest })];
  }
  return [];
}

function evidenceFindings(line: Line, at: At): readonly Finding[] {
  const inputs = lineEvidence(line)
    .filter(({ evidence }) => evidence === null)
    .map(({ place }) => place)
    .filter((place) => place !== 'carryOver' || (bringsContacts(line) && statesCarryOver(line)));
  return inputs.length === 0 ? [] : [at('', 'advice', { code: 'no-evidence', name: line.name, inputs })];
}

/** Own spend only: a line is judged by what it decides, not by its share of the overheads. */
function returnFindings(forecast: Forecast, { line }: LineForecast, at: At): readonly Finding[] {
  if (!bringsContacts(line)) return [];
  const { name } = line;
  const { direct, marginalRoi } = returnFigures(forecast, { kind: 'line', id: line.id });
  if (direct.roi.state !== 'defined') return [];
  const roi = direct.roi.value;
  if (roi < 0) {
    const loss = -direct.profit;
    const valueToCost = direct.valueToCost.state === 'defined' ? direct.valueToCost.value : 0;
    return valueToCost > 1
      ? [at('', 'serious', { code: 'value-trap', name, loss, valueToCost, roi })]
      : [at('', 'serious', { code: 'line-loses', name, loss, roi })];
  }
  // Typed contacts do not move with spend, so the next unit of spend says nothing about such a line.
  if (line.response.kind === 'fixed' || marginalRoi.state !== 'defined' || marginalRoi.value >= 0 || roi === 0)
    return [];
  return [at('', 'advice', { code: 'loses-at-margin', name, roi, marginalRoi: marginalRoi.value })];
}

function responseFindings({ line: { name, response }, effective }: LineForecast, at: At): readonly Finding[] {
  if (response.kind !== 'points') return [];
  const fit = fitOf(response);
  if (!fit.ok) return [];
  const { family, points } = response;
  const { largestError, undetermined } = fit.value;
  const found: Finding[] = [];
  const error = largestError / Math.max(...points.map(({ contacts }) => baseValue(contacts)));
  if (error > POOR_FIT) found.push(at('response', 'advice', { code: 'poor-fit', name, family, error }));
  const conventions = undetermined.map(({ convention }) => convention);
  if (conventions.length > 0) found.push(at('response', 'advice', { code: 'open-curve', name, conventions }));
  const largest = Math.max(...points.map((point) => point.spend));
  const spend = effective.reduce((highest, month) => Math.max(highest, month), 0);
  // Half a minor unit, as for the limits.
  if (spend > largest + 0.5) {
    found.push(at('response.points', 'advice', { code: 'beyond-points', name, spend, largest }));
  }
  return found;
}
