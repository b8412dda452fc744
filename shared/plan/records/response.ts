import { baseValue } from '../estimate.ts';
import { CURVE_FAMILIES, type ContactResponse, type NoResponse, type ResponsePoint } from '../response.ts';
import { list, nullable, oneOf, record } from '../schema/records.ts';
import type { Report } from '../schema/report.ts';
import { choice, inRange, whole } from '../schema/scalars.ts';
import { assumption, evidence } from './estimate.ts';
import {
  CONTACTS,
  EXPONENT,
  MAX_CELL,
  MAX_MONTHS,
  POSITIVE_CONTACTS,
  POSITIVE_PRICE,
  POWER_FACTOR,
  SLOPE,
} from './limits.ts';

const MAX_POINTS = 50;

const price = assumption('PriceAssumption', POSITIVE_PRICE, 'An amount above zero.');
const ceiling = assumption('CeilingAssumption', POSITIVE_CONTACTS, 'Contacts a month the line can never exceed.');

const point = record<ResponsePoint>('ResponsePoint', 'A month of spend and the contacts it brings.', {
  spend: whole(1, MAX_CELL, 'minor units', 'Spend of a month, above zero.'),
  contacts: assumption('ContactsAssumption', CONTACTS, 'Contacts of a month.'),
});

export const contactResponse = oneOf<ContactResponse>(
  'ContactResponse',
  'How a month of spend becomes contacts.',
  {
    constant: { costPerContact: price },
    hill: { ceiling, half: price, slope: assumption('SlopeAssumption', SLOPE, 'Steepness of the curve.') },
    exponential: { ceiling, scale: price },
    log: { ceiling, scale: price },
    power: {
      factor: assumption('PowerFactorAssumption', POWER_FACTOR, 'Contacts per minor unit of spend ^ exponent.'),
      exponent: assumption('ExponentAssumption', EXPONENT, 'Above 0, at most 1.'),
    },
    fixed: {
      contacts: list(
        inRange(CONTACTS, 'Contacts of a month.'),
        1,
        MAX_MONTHS,
        'Contacts, one for each month of the plan.',
      ),
      evidence,
    },
    points: {
      family: choice(CURVE_FAMILIES, 'The family of curve to find through the points.'),
      points: list(point, 1, MAX_POINTS, 'What people know, in order of spend.'),
      ceiling: nullable(ceiling),
    },
  },
  (response, report) => {
    if (response.kind === 'points') checkPoints(response, report);
  },
);

export const noResponse = oneOf<NoResponse>('NoResponse', 'A cost that brings no contacts of its own.', { none: {} });

/** Every curve rises with spend and stays under its ceiling: points that do otherwise are met by none. */
function checkPoints(response: Extract<ContactResponse, { kind: 'points' }>, report: Report): void {
  const limit = response.ceiling === null ? Infinity : baseValue(response.ceiling);
  let previous: ResponsePoint | null = null;
  response.points.forEach((stated, i) => {
    const contacts = baseValue(stated.contacts);
    if (contacts > limit) report.add({ code: 'above-ceiling', contacts, ceiling: limit }, 'points', i, 'contacts');
    if (previous !== null) checkRise(previous, stated, i, report);
    previous = stated;
  });
  const last = response.points.at(-1);
  if (last !== undefined && baseValue(last.contacts) === 0) {
    report.add({ code: 'no-contacts' }, 'points', response.points.length - 1, 'contacts');
  }
}

function checkRise(previous: ResponsePoint, stated: ResponsePoint, i: number, report: Report): void {
  const contacts = baseValue(stated.contacts);
  const before = baseValue(previous.contacts);
  if (stated.spend <= previous.spend) {
    const detail = { code: 'spend-not-increasing', spend: stated.spend, previous: previous.spend } as const;
    report.add(detail, 'points', i, 'spend');
  } else if (contacts < before) {
    report.add({ code: 'fewer-contacts', contacts, previous: before }, 'points', i, 'contacts');
  }
}
