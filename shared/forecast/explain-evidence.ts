import { lineEvidence, statesCarryOver } from '../plan/assumptions.ts';
import { EVIDENCE_KINDS, type Evidence, type EvidenceKind } from '../plan/estimate.ts';
import { bringsContacts, type Line } from '../plan/line.ts';
import type { FigureId } from './explain-figures.ts';
import type { FigureScope } from './figure.ts';
import type { Forecast } from './forecast.ts';
import { scopeLines } from './groups.ts';

/** An assumption that a figure rests on: its place in the document and what stands behind it (null: nothing). */
export interface EvidenceUse {
  /** `lines[3].winRate`. */
  readonly path: string;
  readonly line: string;
  readonly evidence: Evidence | null;
}

/** Share of what the figure rests on whose weakest assumption has this kind of evidence; the shares add up to 1. */
export interface Certainty {
  readonly kind: EvidenceKind | 'none';
  readonly share: number;
}

type Field = 'carryOver' | 'response' | 'quoteRate' | 'winRate' | 'delay' | 'repeat' | 'orderValue' | 'marginRate';

const CONTACTS: readonly Field[] = ['carryOver', 'response'];
const QUOTES: readonly Field[] = [...CONTACTS, 'quoteRate'];
const CUSTOMERS: readonly Field[] = [...QUOTES, 'winRate', 'delay'];
const ORDERS: readonly Field[] = [...CUSTOMERS, 'repeat'];
const REVENUE: readonly Field[] = [...ORDERS, 'orderValue'];
const MARGIN: readonly Field[] = [...REVENUE, 'marginRate'];

/** The assumptions of a line that a figure of it rests on. What is not here rests on all of them. */
const FIELDS: Partial<Readonly<Record<FigureId, readonly Field[]>>> = {
  spend: [],
  ownSpend: [],
  overheads: [],
  overheadShare: [],
  countedSpend: [],
  effectiveSpend: ['carryOver'],
  contacts: CONTACTS,
  contactsAfterPlan: CONTACTS,
  elasticContacts: CONTACTS,
  costPerContact: CONTACTS,
  quotes: QUOTES,
  customers: CUSTOMERS,
  customersAfterPlan: CUSTOMERS,
  conversion: CUSTOMERS,
  costPerCustomer: CUSTOMERS,
  orders: ORDERS,
  ordersPerCustomer: ['repeat'],
  revenue: REVENUE,
  revenueAfterPlan: REVENUE,
  valueToCost: REVENUE,
  elasticMargin: [...QUOTES, 'winRate', 'repeat', 'orderValue', 'marginRate'],
  marginalRoi: [...QUOTES, 'winRate', 'repeat', 'orderValue', 'marginRate'],
};

/** The assumptions behind a figure of a scope, line by line in the order of the plan. */
export function evidenceBehind(forecast: Forecast, figure: FigureId, scope: FigureScope): readonly EvidenceUse[] {
  const fields = fieldsOf(figure, scope);
  const inScope = new Set(scopeLines(forecast, scope));
  return forecast.lines.flatMap((line, index) =>
    inScope.has(line) ? usesOf(line.line, `lines[${index}]`, fields) : [],
  );
}

/**
 * How sure a figure is. A line is as sure as its weakest assumption; lines weigh by their margin, gain or loss, or all
 * the same when none has any. Empty when the figure rests on no assumption (spend).
 */
export function certaintyOf(forecast: Forecast, figure: FigureId, scope: FigureScope): readonly Certainty[] {
  const fields = fieldsOf(figure, scope);
  const lines = scopeLines(forecast, scope).flatMap((line) => {
    const uses = usesOf(line.line, '', fields);
    return uses.length === 0 ? [] : [{ kind: weakest(uses), weight: Math.abs(line.sums.margin) }];
  });
  const total = lines.reduce((sum, { weight }) => sum + weight, 0);
  return ([...EVIDENCE_KINDS, 'none'] as const).flatMap((kind) => {
    const ofKind = lines.filter((line) => line.kind === kind);
    if (ofKind.length === 0) return [];
    const weight = ofKind.reduce((sum, line) => sum + line.weight, 0);
    return [{ kind, share: total === 0 ? ofKind.length / lines.length : weight / total }];
  });
}

function fieldsOf(figure: FigureId, scope: FigureScope): readonly Field[] {
  if (figure === 'lifetimeMargin' && scope.kind === 'line') return ['repeat', 'orderValue', 'marginRate'];
  return FIELDS[figure] ?? MARGIN;
}

function weakest(uses: readonly EvidenceUse[]): EvidenceKind | 'none' {
  if (uses.some(({ evidence }) => evidence === null)) return 'none';
  return EVIDENCE_KINDS.findLast((kind) => uses.some(({ evidence }) => evidence?.kind === kind)) ?? 'none';
}

function usesOf(line: Line, path: string, fields: readonly Field[]): readonly EvidenceUse[] {
  // Typed contacts come whatever the spend, so its carry-over moves nothing but the effective spend itself; a line
  // without carry-over states nothing that anything could rest on.
  const still = line.response.kind === 'fixed' && fields.length > 1;
  const idle = still || !bringsContacts(line) || !statesCarryOver(line) ? 'carryOver' : null;
  return lineEvidence(line).flatMap(({ place, evidence }) => {
    const field = fields.find((name) => place === name || place.startsWith(`${name}.`));
    return field === undefined || field === idle ? [] : [{ path: `${path}.${place}`, line: line.id, evidence }];
  });
}
