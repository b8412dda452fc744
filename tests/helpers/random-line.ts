import type { Minor } from '../../shared/money/money.ts';
import { minor } from '../../shared/money/money.ts';
import type {
  ContactLine,
  Delay,
  Line,
  LineState,
  OverheadLine,
  PaymentTerms,
  RepeatOrders,
} from '../../shared/plan/line.ts';
import { VAT_REGIMES } from '../../shared/plan/line.ts';
import { money, randomEvidence, rate } from './random-draw.ts';
import type { Draw } from './random-draw.ts';
import type { Random } from './random.ts';
import { randomResponse } from './random-response.ts';

/** Groups are keyed by these texts: near twins and missing ones must stay apart. */
const ACCOUNTS = ['', '60.10', '60.10.01', '>5', '=60', 'a*', '007', '7', 'Ads', 'ads', '~', "d'oro"] as const;

/** One line: about one in six is an overhead. */
export function randomLine(draw: Draw, at: number): Line {
  const { random } = draw;
  const base = lineBase(draw, at);
  if (random.chance(0.17)) return { ...base, response: { kind: 'none' } };
  return {
    ...base,
    response: randomResponse(draw),
    carryOver: random.chance(0.6) ? { kind: 'point', value: 0, evidence: null } : rate(draw, 0, 0.85),
    quoteRate: rate(draw, random.chance(0.05) ? 0 : 0.05, 1),
    winRate: rate(draw, random.chance(0.05) ? 0 : 0.05, 1),
    delay: randomDelay(draw),
    orderValue: money(draw, 20, 20_000),
    marginRate: random.chance(0.08) ? rate(draw, -0.3, 0.1) : rate(draw, 0.1, 0.9),
    repeat: random.chance(0.35) ? randomRepeat(draw) : null,
  } satisfies ContactLine;
}

function lineBase(draw: Draw, at: number): Omit<OverheadLine, 'response'> {
  const { random, text, campaigns, channels } = draw;
  const spend = randomSpend(draw);
  const total = spend.reduce<number>((sum, amount) => sum + amount, 0);
  const campaign = campaigns[random.whole(0, campaigns.length)];
  const optional = (plain: string): string => (random.chance(0.3) ? '' : text(plain));
  const smallest = random.chance(0.3) ? Math.floor(total * random.pick([0, 0.3, 0.75, 1])) : null;
  const largest = random.chance(0.3) ? Math.ceil(total * random.pick([1, 1.5, 3])) : null;
  return {
    id: `line-${at + 1}`,
    name: text(`Line ${at + 1}`),
    channel: random.pick(channels).id,
    campaign: campaign?.id ?? null,
    supplier: random.chance(0.5) ? random.pick(ACCOUNTS) : optional(`Supplier ${random.whole(1, 4)}`),
    account: random.pick(ACCOUNTS),
    costCentre: optional(`CC ${random.whole(1, 3)}`),
    project: optional('Project'),
    purchaseOrder: optional('PO 1'),
    owner: optional('Owner'),
    note: optional('A note'),
    spend,
    state: randomState(random),
    smallest: smallest === null ? null : minor(smallest),
    largest: largest === null ? null : minor(largest),
    vat: { rate: random.pick([0.22, 0.1, 0.04, 0]), regime: random.pick(VAT_REGIMES) },
    withholding: random.pick([0, 0, 0.2]),
    payment: randomPayment(random),
  };
}

/** Regular, seasonal, one-off or nothing at all, with odd cents. */
function randomSpend({ random, months, minorUnits }: Draw): Minor[] {
  if (random.chance(0.07)) return Array.from({ length: months }, () => minor(0));
  const level = random.pick([500, 3_000, 12_000]) * minorUnits;
  const only = random.chance(0.15) ? random.whole(0, months - 1) : null;
  return Array.from({ length: months }, (_, month) => {
    if (only !== null && month !== only) return minor(0);
    if (only === null && random.chance(0.12)) return minor(0);
    return minor(Math.round(level * random.real(0.2, 1.8)));
  });
}

function randomState(random: Random): LineState {
  return random.pick<LineState>([
    { kind: 'planned' },
    { kind: 'planned' },
    { kind: 'planned' },
    { kind: 'committed', cancellableUntil: '2027-03-31' },
    { kind: 'committed', cancellableUntil: null },
    { kind: 'spent' },
  ]);
}

function randomPayment(random: Random): PaymentTerms {
  return random.pick<PaymentTerms>([
    { kind: 'df', days: random.pick([0, 30, 60]) },
    {
      kind: 'dffm',
      days: random.pick([30, 60, 90]),
      reading: random.pick(['months-then-end', 'days-then-end', 'end-then-days']),
      extraDays: random.pick([0, 10]),
    },
  ]);
}

function randomDelay(draw: Draw): Delay {
  const { random } = draw;
  const evidence = randomEvidence(draw);
  return random.pick<Delay>([
    { kind: 'months', months: 0, evidence },
    { kind: 'months', months: random.whole(1, 9), evidence },
    {
      kind: 'shares',
      shares: random.pick<readonly number[]>([
        [1],
        [0.5, 0.3, 0.2],
        [0, 0.25, 0.75],
        [0.1, 0.2, 0.3, 0.4],
        [0.7, 0.2, 0.1],
      ]),
      evidence,
    },
  ]);
}

function randomRepeat(draw: Draw): RepeatOrders {
  const { random } = draw;
  return {
    everyMonths: random.whole(1, 6),
    retention: rate(draw, random.chance(0.1) ? 0 : 0.1, random.chance(0.1) ? 1 : 0.95),
    atMost: random.whole(1, 5),
  };
}
