import type { Assumption, Evidence } from './estimate.ts';
import { bringsContacts, type ContactLine, type Line } from './line.ts';
import type { ContactResponse } from './response.ts';

/** The links of the chain from spend to margin; `timing` moves money in time and adds none. */
export type ChainLink = 'contacts' | 'quotes' | 'customers' | 'order-value' | 'margin' | 'repeat' | 'timing';

/** One assumption of a line and the way to put another in its place. */
export interface LineAssumption {
  /** Path inside the line: `winRate`, `response.points[1].contacts`, `repeat.retention`. */
  readonly place: string;
  readonly link: ChainLink;
  readonly assumption: Assumption;
  /** The same line with another assumption in this place. */
  readonly replace: (next: Assumption) => ContactLine;
}

/** Every assumption of a line that is a number or a range, in the order of the chain; none for an overhead. */
export function lineAssumptions(line: Line): readonly LineAssumption[] {
  if (!bringsContacts(line)) return [];
  const { repeat } = line;
  const field = (name: 'carryOver' | 'quoteRate' | 'winRate' | 'orderValue' | 'marginRate', link: ChainLink) => ({
    place: name,
    link,
    assumption: line[name],
    replace: (next: Assumption) => ({ ...line, [name]: next }),
  });
  return [
    ...responseParts(line.response).map(({ place, assumption, replace }) => ({
      place: `response.${place}`,
      link: 'contacts' as const,
      assumption,
      replace: (next: Assumption): ContactLine => ({ ...line, response: replace(next) }),
    })),
    field('carryOver', 'timing'),
    field('quoteRate', 'quotes'),
    field('winRate', 'customers'),
    field('orderValue', 'order-value'),
    field('marginRate', 'margin'),
    ...(repeat === null
      ? []
      : [
          {
            place: 'repeat.retention',
            link: 'repeat' as const,
            assumption: repeat.retention,
            replace: (next: Assumption): ContactLine => ({ ...line, repeat: { ...repeat, retention: next } }),
          },
        ]),
  ];
}

/** Everything of a line that evidence may stand behind: its assumptions, its typed contacts and its delay. */
export function lineEvidence(
  line: Line,
): readonly { readonly place: string; readonly link: ChainLink; readonly evidence: Evidence | null }[] {
  if (!bringsContacts(line)) return [];
  const { response, delay } = line;
  return [
    ...(response.kind === 'fixed'
      ? [{ place: 'response', link: 'contacts' as const, evidence: response.evidence }]
      : []),
    ...lineAssumptions(line).map(({ place, link, assumption }) => ({ place, link, evidence: assumption.evidence })),
    { place: 'delay', link: 'timing', evidence: delay.evidence },
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
