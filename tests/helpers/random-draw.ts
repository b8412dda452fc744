import type { Assumption, Evidence } from '../../shared/plan/estimate.ts';
import { EVIDENCE_KINDS } from '../../shared/plan/estimate.ts';
import type { Campaign, Channel } from '../../shared/plan/plan.ts';
import type { Random } from './random.ts';

/** What the parts of a random plan share. */
export interface Draw {
  readonly random: Random;
  readonly months: number;
  readonly minorUnits: number;
  readonly channels: readonly [Channel, ...Channel[]];
  readonly campaigns: readonly Campaign[];
  /** A plain text, or now and then a hostile one. */
  text(plain: string): string;
}

export function randomEvidence({ random, text }: Draw): Evidence | null {
  if (random.chance(0.35)) return null;
  return {
    kind: random.pick(EVIDENCE_KINDS),
    source: text('Report'),
    date: random.chance(0.7) ? '2026-09-30' : null,
    owner: random.chance(0.3) ? '' : text('Owner'),
    note: random.chance(0.6) ? '' : text('Read with care'),
  };
}

/** An assumption of each kind of estimate within [low, high] (money: minor units). */
export function assume(draw: Draw, low: number, high: number, decimals: number): Assumption {
  const { random } = draw;
  const evidence = randomEvidence(draw);
  const [first = low, middle = low, last = low] = [0, 1, 2]
    .map(() => random.real(low, high, decimals))
    .sort((left, right) => left - right);
  return random.pick<Assumption>([
    { kind: 'point', value: middle, evidence },
    { kind: 'point', value: middle, evidence },
    { kind: 'three-point', low: first, likely: middle, high: last, evidence },
    { kind: 'interval', low: first, high: last, evidence },
  ]);
}

export function rate(draw: Draw, low: number, high: number): Assumption {
  return assume(draw, low, high, 4);
}

/** Money in minor units; the limits are major units. */
export function money(draw: Draw, low: number, high: number): Assumption {
  return assume(draw, low * draw.minorUnits, high * draw.minorUnits, 0);
}
