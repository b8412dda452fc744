import type { Assumption, Evidence } from './estimate.ts';
import { bringsContacts, type ContactLine, type Line } from './line.ts';
import type { ContactResponse } from './response.ts';

/** One assumption of a line and the way to put another in its place. */
export interface LineAssumption {
  /** Path inside the line: `winRate`, `response.points[1].contacts`, `repeat.retention`. */
  readonly place: string;
  readonly assumption: Assumption;
  /** The same line with another assumption in this place. */
  readonly replace: (next: Assumption) => ContactLine;
}

/** Every assumption of a line that is a number or a range, in the order of the chain; none for an overhead. */
export function lineAssumptions(line: Line): readonly LineAssumption[] {
  if (!bringsContacts(line)) return [];
  const { repeat } = line;
  const field = (name: 'carryOver' | 'quoteRate' | 'winRate' | 'orderValue' | 'marginRate') => ({
    place: name,
    assumption: line[name],
    replace: (next: Assumption) => ({ ...line, [name]: next }),
  });
  return [
    ...responseParts(line.response).map(({ place, assumption, replace }) => ({
      place: `response.${place}`,
      assumption,
      replace: (next: Assumption): ContactLine => ({ ...line, response: replace(next) }),
    })),
    field('carryOver'),
    field('quoteRate'),
    field('winRate'),
    field('orderValue'),
    field('marginRate'),
    ...(repeat === null
      ? []
      : [
          {
            place: 'repeat.retention',
            assumption: repeat.retention,
            replace: (next: Assumption): ContactLine => ({ ...line, repeat: { ...repeat, retention: next } }),
          },
        ]),
  ];
}

/** Whether a line states a carry-over. None is the default: it says nothing, so nothing has to stand behind it. */
export function statesCarryOver({ carryOver }: ContactLine): boolean {
  return carryOver.kind !== 'point' || carryOver.value !== 0;
}

/** Everything of a line that evidence may stand behind: its assumptions, its typed contacts and its delay. */
export function lineEvidence(line: Line): readonly { readonly place: string; readonly evidence: Evidence | null }[] {
  if (!bringsContacts(line)) return [];
  const { response, delay } = line;
  return [
    ...(response.kind === 'fixed' ? [{ place: 'response', evidence: response.evidence }] : []),
    ...lineAssumptions(line).map(({ place, assumption }) => ({ place, evidence: assumption.evidence })),
    { place: 'delay', evidence: delay.evidence },
  ];
}

interface ResponsePart {
  readonly place: string;
  readonly assumption: Assumption;
  readonly replace: (next: Assumption) => ContactResponse;
}

function responseParts(response: ContactResponse): readonly ResponsePart[] {
  switch (response.kind) {
    case 'constant':
      return parts(response, ['costPerContact']);
    case 'hill':
      return parts(response, ['ceiling', 'half', 'slope']);
    case 'exponential':
    case 'log':
      return parts(response, ['ceiling', 'scale']);
    case 'power':
      return parts(response, ['factor', 'exponent']);
    case 'fixed':
      return [];
    case 'points': {
      const { points, ceiling } = response;
      const stated = points.map((point, index) => ({
        place: `points[${index}].contacts`,
        assumption: point.contacts,
        replace: (next: Assumption): ContactResponse => ({
          ...response,
          points: points.with(index, { ...point, contacts: next }),
        }),
      }));
      return ceiling === null ? stated : [...stated, ...parts({ ...response, ceiling }, ['ceiling'])];
    }
  }
}

/** Parts of a response that are assumptions of its own. */
function parts<R extends ContactResponse & Record<K, Assumption>, K extends string>(
  response: R,
  names: readonly K[],
): readonly ResponsePart[] {
  return names.map((name) => ({
    place: name,
    assumption: response[name],
    replace: (next) => ({ ...response, [name]: next }),
  }));
}
