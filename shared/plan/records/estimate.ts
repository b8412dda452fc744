import { EVIDENCE_KINDS, type Assumption, type Evidence } from '../estimate.ts';
import type { NumberRange } from '../problem.ts';
import { checkOrder } from '../schema/order.ts';
import { nullable, oneOf, record } from '../schema/records.ts';
import { choice, inRange, isoDate } from '../schema/scalars.ts';
import type { Schema } from '../schema/schema.ts';
import { note, shortText, source } from './limits.ts';

export const evidence: Schema<Evidence | null> = nullable(
  record<Evidence>('Evidence', 'What stands behind a number: null when nothing does yet.', {
    kind: choice(EVIDENCE_KINDS, 'From the firmest ground to the softest.'),
    source: source('Where the number can be looked up.'),
    date: nullable(isoDate('Day of the source; null when not known.')),
    owner: shortText('Who answers for the number.'),
    note: note('Anything a reader should know about it.'),
  }),
);

/** An assumption whose numbers all lie inside `limits`. `name` tells its JSON Schema from the others'. */
export function assumption(name: string, limits: NumberRange, description: string): Schema<Assumption> {
  const bounded = (part: string): Schema<number> => inRange(limits, part);
  return oneOf<Assumption>(
    name,
    description,
    {
      point: { value: bounded('The number.'), evidence },
      'three-point': {
        low: bounded('The least it can be.'),
        likely: bounded('What the base case uses.'),
        high: bounded('The most it can be.'),
        evidence,
      },
      interval: {
        low: bounded('Lower end of a 90 % range (5th percentile).'),
        high: bounded('Upper end of a 90 % range (95th percentile).'),
        evidence,
      },
    },
    (value, report) => {
      if (value.kind === 'point') return;
      if (value.kind === 'interval') return checkOrder('low', value.low, 'high', value.high, report);
      checkOrder('low', value.low, 'likely', value.likely, report);
      checkOrder('likely', value.likely, 'high', value.high, report);
    },
  );
}
