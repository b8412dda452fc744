import { lineEvidence, type ChainLink } from '../plan/assumptions.ts';
import type { Evidence } from '../plan/estimate.ts';
import type { Line } from '../plan/line.ts';
import type { Forecast } from '../forecast/forecast.ts';

/** The links whose product is the margin. Timing (delay, carry-over) moves margin and adds none, so it does not count. */
const LINKS: readonly ChainLink[] = ['contacts', 'quotes', 'customers', 'order-value', 'margin', 'repeat'];

/** Opinion is evidence of kind `opinion`, or none at all. */
function isOpinion(evidence: Evidence | null): boolean {
  return evidence === null || evidence.kind === 'opinion';
}

/**
 * Share of a line's chain that rests on opinion, 0 to 1. Margin is a product of links (contacts, quotes, customers, order
 * value, margin rate, and repeat orders where stated); each link counts the same, and inside a link each of its inputs.
 * 0 for an overhead.
 */
export function lineOpinionShare(line: Line): number {
  const inputs = lineEvidence(line);
  const links = LINKS.map((link) => inputs.filter((input) => input.link === link)).filter((found) => found.length > 0);
  if (links.length === 0) return 0;
  const shares = links.map((found) => found.filter(({ evidence }) => isOpinion(evidence)).length / found.length);
  return shares.reduce((sum, share) => sum + share, 0) / links.length;
}

/**
 * Share of the expected margin that rests on opinion, 0 to 1 (definitions: "Share resting on opinion"): the mean of the lines'
 * shares, each weighing as much as its margin. Lines without a positive margin weigh nothing; null when none has one.
 */
export function opinionShare(forecast: Forecast): number | null {
  let whole = 0;
  let resting = 0;
  for (const { line, flows } of forecast.lines) {
    const margin = Math.max(
      0,
      flows.margin.reduce((sum, month) => sum + month, 0),
    );
    whole += margin;
    resting += margin * lineOpinionShare(line);
  }
  return whole === 0 ? null : resting / whole;
}
