import { minor } from '../../../shared/money/money.ts';
import type { Delay, Line, RepeatOrders } from '../../../shared/plan/line.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import type { ContactResponse } from '../../../shared/plan/response.ts';
import { contactLine, minimalPlan, overheadLine, point } from '../../helpers/plan-fixtures.ts';

/**
 * A plan that mixes everything: the seven kinds of response and overheads in turn, three kinds of delay, carry-over on
 * every third line, repeat orders on every sixth, spend that differs in every month. `turn` changes every input of every
 * line but the points of stated curves, whose fit is a cost of its own.
 */
export function benchPlan(lines: number, months: number, turn = 0): Plan {
  return minimalPlan({ months, lines: Array.from({ length: lines }, (_, at) => benchLine(at, months, turn)) });
}

function benchLine(at: number, months: number, turn: number): Line {
  const id = `line-${at}`;
  const change = 1 + turn / 100;
  const spend = Array.from({ length: months }, (_, month) =>
    minor(Math.round((1_000_00 + ((at * 7919 + month * 104_729) % 9_000_00)) * change)),
  );
  const response = responseOf(at, months, change);
  if (response === null) return overheadLine({ id, spend });
  return contactLine({
    id,
    spend,
    response,
    carryOver: point(at % 3 === 0 ? 0.3 * change : 0),
    quoteRate: point(0.3 * change),
    winRate: point(0.2 * change),
    orderValue: point((500_00 + (at % 50) * 100_00) * change),
    marginRate: point(0.4 * change),
    delay: DELAYS[at % DELAYS.length] ?? { kind: 'months', months: 0, evidence: null },
    repeat: at % 6 === 1 ? repeatOf(change) : null,
  });
}

const DELAYS: readonly Delay[] = [
  { kind: 'months', months: 0, evidence: null },
  { kind: 'months', months: 2, evidence: null },
  { kind: 'shares', shares: [0.2, 0.5, 0.3], evidence: null },
  { kind: 'months', months: 1, evidence: null },
  { kind: 'shares', shares: [0.6, 0.4], evidence: null },
];

function repeatOf(change: number): RepeatOrders {
  return { everyMonths: 3, retention: point(0.5 * change), atMost: 2 };
}

/** Points are kept from one turn to the next, as a person keeps what they know while moving money. */
const stated = new Map<number, ContactResponse>();

function responseOf(at: number, months: number, change: number): ContactResponse | null {
  const size = (1 + (at % 9) / 10) * change;
  switch (at % 8) {
    case 0:
      return { kind: 'constant', costPerContact: point(50_00 * size) };
    case 1:
      return { kind: 'hill', ceiling: point(260 * size), half: point(9_000_00 * size), slope: point(1.3 * change) };
    case 2:
      return { kind: 'exponential', ceiling: point(180 * size), scale: point(7_000_00 * size) };
    case 3:
      return { kind: 'log', ceiling: point(40 * size), scale: point(2_000_00 * size) };
    case 4:
      return { kind: 'power', factor: point(0.02 * size), exponent: point(0.6 * change) };
    case 5:
      return {
        kind: 'fixed',
        contacts: Array.from({ length: months }, (_, m) => ((at + m) % 40) * size),
        evidence: null,
      };
    case 6: {
      const known = stated.get(at) ?? pointsOf(at);
      stated.set(at, known);
      return known;
    }
    default:
      return null;
  }
}

function pointsOf(at: number): ContactResponse {
  return {
    kind: 'points',
    family: at % 16 === 6 ? 'hill' : 'exponential',
    points: [
      { spend: minor(4_000_00), contacts: point(60 + (at % 20)) },
      { spend: minor(9_000_00), contacts: point(110 + (at % 20)) },
    ],
    ceiling: point(260),
  };
}
