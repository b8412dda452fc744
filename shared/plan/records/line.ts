import { MAX_HORIZON } from '../axis.ts';
import {
  VAT_REGIMES,
  type ContactLine,
  type Delay,
  type LineState,
  type OverheadLine,
  type PaymentTerms,
  type RepeatOrders,
} from '../line.ts';
import { checkOrder } from '../schema/order.ts';
import { either, list, nullable, oneOf, record, type Fields } from '../schema/records.ts';
import type { Report } from '../schema/report.ts';
import { choice, inRange, isoDate, whole } from '../schema/scalars.ts';
import { assumption, evidence } from './estimate.ts';
import {
  CARRY_OVER,
  MARGIN_RATE,
  MAX_MONTHS,
  PRICE,
  SHARE,
  cell,
  monthCount,
  name,
  note,
  ownId,
  reference,
  shortText,
  total,
} from './limits.ts';
import { contactResponse, noResponse } from './response.ts';

/**
 * Shares typed as decimals add up to 1 but for the rounding of up to 241 additions (under 1e-13);
 * a share forgotten or mistyped in its last decimal is off by far more.
 */
const SHARES_TOLERANCE = 1e-9;

const rate = assumption('ShareAssumption', SHARE, 'A ratio from 0 to 1: 0.25 is 25 %.');

const state = oneOf<LineState>('LineState', 'How firmly the money is promised.', {
  planned: {},
  committed: { cancellableUntil: nullable(isoDate('Last day on which it can be cancelled; null when it cannot.')) },
  spent: {},
});

const days = (max: number, description: string) => whole(0, max, 'days', description);

const payment = oneOf<PaymentTerms>('PaymentTerms', 'When an invoice is due.', {
  df: { days: days(365, 'Days after the invoice date.') },
  dffm: {
    days: days(360, 'Days before the end of the month is taken; 30 days are a month.'),
    reading: choice(['months-then-end', 'days-then-end', 'end-then-days'], 'Which of the three readings is meant.'),
    extraDays: days(60, 'Days after the end of the month.'),
  },
});

const delay = oneOf<Delay>(
  'Delay',
  'When customers arrive after the contact.',
  {
    months: { months: monthCount(0, 'Whole months after the contact.'), evidence },
    shares: {
      shares: list(
        inRange(SHARE, 'Share of the customers.'),
        1,
        MAX_HORIZON,
        'Shares by months after the contact; they add up to 1.',
      ),
      evidence,
    },
  },
  (value, report) => {
    if (value.kind !== 'shares') return;
    const sum = value.shares.reduce((before, share) => before + share, 0);
    if (Math.abs(sum - 1) > SHARES_TOLERANCE) report.add({ code: 'shares-sum', sum }, 'shares');
  },
);

const repeat = record<RepeatOrders>('RepeatOrders', 'Further orders of a customer.', {
  everyMonths: monthCount(1, 'Months between two orders.'),
  retention: rate,
  atMost: whole(1, MAX_HORIZON, 'orders', 'How many further orders at most.'),
});

const facts: Fields<Omit<OverheadLine, 'response'>> = {
  id: ownId,
  name: name('Name of the line.'),
  channel: reference('channel'),
  campaign: nullable(reference('campaign')),
  supplier: shortText('Supplier.'),
  account: shortText('Ledger account.'),
  costCentre: shortText('Cost centre.'),
  project: shortText('Project.'),
  purchaseOrder: shortText('Purchase order.'),
  owner: shortText('Who answers for the line.'),
  note: note('Note.'),
  spend: list(
    cell('Spend of a month.'),
    1,
    MAX_MONTHS,
    'Net of recoverable VAT, one amount for each month of the plan.',
  ),
  state,
  smallest: nullable(total('Smallest total of the line over the plan; null when there is none.')),
  largest: nullable(total('Largest total of the line over the plan; null when there is none.')),
  vat: record<OverheadLine['vat']>('Vat', 'Value added tax of the line.', {
    rate: inRange(SHARE, 'Rate of the tax.'),
    regime: choice(VAT_REGIMES, 'Regime of the tax.'),
  }),
  withholding: inRange(SHARE, 'Withholding tax on the taxable amount; 0 when none.'),
  payment,
};

const overheadLine = record<OverheadLine>(
  'OverheadLine',
  'A cost that brings no contacts of its own.',
  { ...facts, response: noResponse },
  checkLimits,
);

const contactLine = record<ContactLine>(
  'ContactLine',
  'A line that buys contacts and follows them to the order.',
  {
    ...facts,
    response: contactResponse,
    carryOver: assumption(
      'CarryOverAssumption',
      CARRY_OVER,
      'Share of the effect carried to the next month: less than 1.',
    ),
    quoteRate: rate,
    winRate: rate,
    delay,
    orderValue: assumption('OrderValueAssumption', PRICE, 'What a customer buys with one order.'),
    marginRate: assumption('MarginRateAssumption', MARGIN_RATE, 'Contribution margin per unit of revenue.'),
    repeat: nullable(repeat),
  },
  checkLimits,
);

export const line = either<OverheadLine, ContactLine>('Line', 'response', 'none', overheadLine, contactLine);

function checkLimits(value: { smallest: number | null; largest: number | null }, report: Report): void {
  if (value.smallest === null || value.largest === null) return;
  checkOrder('smallest', value.smallest, 'largest', value.largest, report);
}
