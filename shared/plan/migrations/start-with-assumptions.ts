import { isObject } from '../schema/records.ts';

type JsonObject = Readonly<Record<string, unknown>>;

/** Parameters of the response that became assumptions. */
const RESPONSE_PARAMETERS = ['costPerContact', 'ceiling', 'half', 'slope', 'scale', 'factor', 'exponent'];
const LINE_ASSUMPTIONS = ['carryOver', 'quoteRate', 'winRate', 'orderValue', 'marginRate'];

/**
 * Version 0 knew numbers without evidence, one delay in months, the state as a word, and neither campaigns, scenarios,
 * contingency nor history. A field that is already in the new form, or is not what version 0 wrote, stays as it is:
 * the check of the new version then says what is wrong with it.
 */
export function startWithAssumptions(document: JsonObject): Record<string, unknown> {
  const { start, hurdleRate, budgetCap, lines, ...kept } = document;
  return {
    ...kept,
    schemaVersion: 1,
    revision: kept['revision'] ?? 1,
    firstMonth: start,
    hurdle: typeof hurdleRate === 'number' ? { rate: hurdleRate, suppliedBy: '', date: null } : hurdleRate,
    targets: { budgetCap, roi: null, customers: null },
    contingency: kept['contingency'] ?? null,
    campaigns: kept['campaigns'] ?? [],
    lines: Array.isArray(lines) ? lines.map((line: unknown) => (isObject(line) ? migrateLine(line) : line)) : lines,
    scenarios: kept['scenarios'] ?? [],
    history: kept['history'] ?? [],
  };
}

function migrateLine(line: JsonObject): JsonObject {
  const { vatRate, state, delay, response, ...kept } = line;
  const common = {
    ...kept,
    campaign: kept['campaign'] ?? null,
    project: kept['project'] ?? '',
    purchaseOrder: kept['purchaseOrder'] ?? '',
    state: typeof state === 'string' ? migrateState(state) : state,
    smallest: kept['smallest'] ?? null,
    largest: kept['largest'] ?? null,
    vat: { rate: vatRate, regime: 'ordinary' },
    withholding: kept['withholding'] ?? 0,
    response: isObject(response) ? withAssumptions(response, RESPONSE_PARAMETERS) : response,
  };
  if (isObject(response) && response['kind'] === 'none') return common;
  return {
    ...withAssumptions(common, LINE_ASSUMPTIONS),
    delay: typeof delay === 'number' ? { kind: 'months', months: delay, evidence: null } : delay,
    repeat: kept['repeat'] ?? null,
  };
}

/** Version 0 did not say until when a commitment can be cancelled: null, the careful reading, is that it cannot. */
function migrateState(state: string): JsonObject {
  return state === 'committed' ? { kind: state, cancellableUntil: null } : { kind: state };
}

function withAssumptions(record: JsonObject, fields: readonly string[]): JsonObject {
  const changed: Record<string, unknown> = { ...record };
  for (const field of fields) {
    const value = record[field];
    if (typeof value === 'number') changed[field] = { kind: 'point', value, evidence: null };
  }
  return changed;
}
