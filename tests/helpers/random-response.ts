import { minor } from '../../shared/money/money.ts';
import type { ContactResponse, CurveFamily, ResponsePoint } from '../../shared/plan/response.ts';
import { CURVE_FAMILIES } from '../../shared/plan/response.ts';
import { assume, money, randomEvidence } from './random-draw.ts';
import type { Draw } from './random-draw.ts';

/** One response of any kind with the curves at believable amounts. */
export function randomResponse(draw: Draw): ContactResponse {
  const { random } = draw;
  switch (random.pick(['constant', 'hill', 'exponential', 'log', 'power', 'fixed', 'points', 'points'])) {
    case 'constant':
      return { kind: 'constant', costPerContact: money(draw, 5, 400) };
    case 'hill':
      return {
        kind: 'hill',
        ceiling: assume(draw, 30, 900, 1),
        half: money(draw, 500, 20_000),
        slope: assume(draw, 0.4, 3, 3),
      };
    case 'exponential':
      return { kind: 'exponential', ceiling: assume(draw, 30, 900, 1), scale: money(draw, 500, 20_000) };
    case 'log':
      return { kind: 'log', ceiling: assume(draw, 10, 300, 1), scale: money(draw, 500, 20_000) };
    case 'power':
      return { kind: 'power', factor: assume(draw, 0.001, 0.05, 6), exponent: assume(draw, 0.2, 1, 3) };
    case 'fixed':
      return {
        kind: 'fixed',
        contacts: Array.from({ length: draw.months }, () => (random.chance(0.4) ? 0 : random.real(0, 200, 1))),
        evidence: randomEvidence(draw),
      };
    case 'points':
      return randomPoints(draw, random.pick(CURVE_FAMILIES));
  }
}

/** Points read off a true curve of the family, so that one can always be found through or near them. */
function randomPoints(draw: Draw, family: CurveFamily): ContactResponse {
  const { random, minorUnits } = draw;
  const curve = trueCurve(draw, family);
  const first = random.whole(500, 6_000) * minorUnits;
  const spends = Array.from({ length: random.whole(1, 4) }, (_, at) => first * (at + 1));
  const points = spends.map((spend): ResponsePoint => {
    const contacts = Number(curve.contacts(spend).toFixed(3));
    return { spend: minor(spend), contacts: { kind: 'point', value: contacts, evidence: randomEvidence(draw) } };
  });
  const saturates = family === 'hill' || family === 'exponential';
  const stated = saturates && (points.length === 1 || random.chance(0.5));
  const ceiling = Number((curve.limit * random.pick([1, 1, 1.2])).toFixed(3));
  return {
    kind: 'points',
    family,
    points,
    ceiling: stated ? { kind: 'point', value: ceiling, evidence: randomEvidence(draw) } : null,
  };
}

/** `contacts` a month from `spend` (minor units a month), and what they can never pass. */
function trueCurve(
  { random, minorUnits }: Draw,
  family: CurveFamily,
): { contacts: (spend: number) => number; limit: number } {
  const limit = random.real(100, 600, 1);
  const scale = random.whole(3_000, 20_000) * minorUnits;
  switch (family) {
    case 'constant':
      return { contacts: (spend) => (limit * spend) / scale, limit };
    case 'hill': {
      const slope = random.real(0.7, 2, 2);
      return { contacts: (spend) => (limit * spend ** slope) / (scale ** slope + spend ** slope), limit };
    }
    case 'exponential':
      return { contacts: (spend) => limit * (1 - Math.exp(-spend / scale)), limit };
    case 'log':
      return { contacts: (spend) => limit * Math.log(1 + spend / scale), limit };
    case 'power': {
      const exponent = random.real(0.3, 1, 2);
      return { contacts: (spend) => limit * (spend / scale) ** exponent, limit };
    }
  }
}
