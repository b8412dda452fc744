import type { Currency } from '../../shared/money/currency.ts';
import { minorPerMajor } from '../../shared/money/currency.ts';
import type { Channel, Contingency, Plan } from '../../shared/plan/plan.ts';
import { PLAN_FORMAT, SCHEMA_VERSION } from '../../shared/plan/plan.ts';
import { minor } from '../../shared/money/money.ts';
import { HOSTILE_TEXTS } from './hostile-texts.ts';
import type { Draw } from './random-draw.ts';
import { seededRandom } from './random.ts';
import { randomLine } from './random-line.ts';
import { randomScenarios } from './random-scenario.ts';

interface PlanSize {
  readonly lines: number;
  readonly months: number;
}

interface PlanShape extends PlanSize {
  /** Share of the texts that are hostile. */
  readonly hostile: number;
}

/** Seeds whose size is chosen, so that the edges are always met. */
const EDGES: Readonly<Record<number, PlanSize>> = {
  1: { lines: 0, months: 12 },
  2: { lines: 1, months: 1 },
  3: { lines: 40, months: 60 },
  4: { lines: 40, months: 1 },
};

/**
 * A valid plan drawn from a seed: same seed, same plan. It covers every kind of response, delay, state, estimate, evidence,
 * scenario change and currency, zero months and lines, missing texts and hostile ones.
 * `shape` fixes the number of lines and months, else 0 to 40 lines and 1 to 60 months, mostly few; and how many texts are hostile.
 */
export function randomPlan(seed: number, shape: Partial<PlanShape> = {}): Plan {
  const random = seededRandom(seed);
  const edge = EDGES[seed];
  const lines = shape.lines ?? edge?.lines ?? (random.chance(0.1) ? random.whole(13, 40) : random.whole(1, 12));
  const months = shape.months ?? edge?.months ?? (random.chance(0.15) ? random.whole(19, 60) : random.whole(1, 18));
  const currency: Currency = random.pick(['EUR', 'EUR', 'GBP', 'USD', 'JPY', 'KWD', 'HUF']);
  const text = (plain: string): string => (random.chance(shape.hostile ?? 0.15) ? random.pick(HOSTILE_TEXTS) : plain);
  const draw: Draw = {
    random,
    months,
    minorUnits: minorPerMajor(currency),
    channels: [channel(0, text), ...Array.from({ length: random.whole(0, 4) }, (_, at) => channel(at + 1, text))],
    campaigns: Array.from({ length: random.whole(0, 3) }, (_, at) => ({
      id: `campaign-${at + 1}`,
      name: text(`Campaign ${at + 1}`),
    })),
    text,
  };
  const earlier = random.whole(0, 2);
  const drawn = Array.from({ length: lines }, (_, at) => randomLine(draw, at));
  return {
    format: PLAN_FORMAT,
    schemaVersion: SCHEMA_VERSION,
    id: `plan-${seed}`,
    revision: earlier + random.whole(1, 2),
    date: random.pick(['2026-11-20', '2026-02-28', '2028-02-29']),
    title: text(`Random plan ${seed}`),
    organisation: text('Organisation'),
    author: text('Marketing lead'),
    language: random.pick(['it', 'en']),
    currency,
    firstMonth: random.pick(['2027-01', '2026-07', '2027-12']),
    months,
    hurdle: random.chance(0.8)
      ? {
          rate: random.pick([0, 0.05, random.real(0.01, 0.3)]),
          suppliedBy: text('Finance'),
          date: random.chance(0.7) ? '2026-10-01' : null,
        }
      : null,
    targets: {
      budgetCap: random.chance(0.5) ? minor(random.whole(0, 500_000) * draw.minorUnits) : null,
      roi: random.chance(0.5) ? random.real(-0.2, 2, 2) : null,
      customers: random.chance(0.5) ? random.whole(0, 500) : null,
    },
    contingency: randomContingency(draw),
    notes: text(random.chance(0.5) ? '' : 'Notes on\n\t=1+1\ntwo lines'),
    channels: draw.channels,
    campaigns: draw.campaigns,
    lines: drawn,
    scenarios: randomScenarios(draw, drawn),
    history: Array.from({ length: earlier }, (_, at) => ({
      revision: at + 1,
      date: `2026-0${at + 5}-15`,
      author: text('Marketing lead'),
      what: text('First draft'),
      why: text('To start'),
      totals: random.chance(0.6)
        ? {
            spend: minor(random.whole(0, 10_000_000)),
            margin: minor(random.whole(-1_000_000, 10_000_000)),
            profit: minor(random.whole(-1_000_000, 10_000_000)),
            customers: random.whole(0, 900),
          }
        : null,
    })),
  };
}

function channel(at: number, text: Draw['text']): Channel {
  return { id: `channel-${at + 1}`, name: text(`Channel ${at + 1}`) };
}

function randomContingency({ random, minorUnits }: Draw): Contingency | null {
  return random.pick<Contingency | null>([
    null,
    { kind: 'share', share: random.real(0, 0.2, 3) },
    { kind: 'amount', amount: minor(random.whole(0, 20_000) * minorUnits) },
  ]);
}
