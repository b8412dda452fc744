import { writeXlsx } from 'hucre';
import { beforeAll, describe, expect, test } from 'vitest';
import { contactsAt, type Curve } from '../../shared/forecast/curve.ts';
import { npv } from '../../shared/forecast/finance.ts';
import { internalRate } from '../../shared/forecast/internal-rate.ts';
import { roundHalfAway } from '../../shared/money/round.ts';
import { programs } from '../helpers/programs.ts';
import type { SpreadsheetProgram } from '../helpers/spreadsheets.ts';

/** A formula and what our own function makes of it. */
interface Claim {
  readonly formula: string;
  readonly ours: number;
}

/** What the program computes for the formulas; the stored results are all wrong, so that nothing is taken over. */
async function computed(program: SpreadsheetProgram, claims: readonly Claim[]): Promise<number[]> {
  const bytes = await writeXlsx({
    sheets: [
      {
        name: 'Claims',
        rows: claims.map(() => [null]),
        cells: new Map(claims.map(({ formula }, row) => [`${row},0`, { value: null, formula, formulaResult: -999 }])),
      },
    ],
  });
  const [found] = await program.recalculate([bytes]);
  return claims.map((_, row) => {
    const value = found?.get('Claims')?.get(`A${row + 1}`)?.value;
    return value?.kind === 'number' ? value.value : Number.NaN;
  });
}

/** Numbers a seeded walk apart. */
function walk(howMany: number): number[] {
  let state = 2027;
  return Array.from({ length: howMany }, () => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 32);
}

const ROUNDINGS: readonly Claim[] = walk(1500).flatMap((draw, i) => {
  const decimals = i % 4;
  const size = 10 ** (i % 9);
  // A half at the last decimal kept, as a decimal text, and a number anywhere.
  const half = `${Math.floor(draw * size)}.${'05'.repeat(3).slice(0, decimals)}5`;
  const anywhere = `${(draw * size).toPrecision(15)}`;
  const minus = i % 3 === 0 ? '-' : '';
  return [half, anywhere].map((text) => ({
    formula: `ROUND(${minus}${Number(text)},${decimals})`,
    ours: roundHalfAway(Number(`${minus}${text}`), decimals),
  }));
});

const CURVES: readonly Curve[] = [
  { kind: 'hill', ceiling: 260, half: 14_341.41, slope: 1.365 },
  { kind: 'exponential', ceiling: 270, scale: 22_196.73 },
  { kind: 'log', ceiling: 182.4, scale: 14_113 },
  { kind: 'power', factor: 0.109, exponent: 0.737 },
];

function curveFormula(curve: Curve, spend: number): string {
  switch (curve.kind) {
    case 'constant':
      return `${spend}/${curve.costPerContact}`;
    case 'hill':
      return `${curve.ceiling}*${spend}^${curve.slope}/(${curve.half}^${curve.slope}+${spend}^${curve.slope})`;
    case 'exponential':
      return `${curve.ceiling}*(1-EXP(-${spend}/${curve.scale}))`;
    case 'log':
      return `${curve.ceiling}*LN(1+${spend}/${curve.scale})`;
    case 'power':
      return `${curve.factor}*${spend}^${curve.exponent}`;
  }
}

const CONTACTS: readonly Claim[] = CURVES.flatMap((curve) =>
  walk(100).map((draw) => {
    const spend = Math.round(draw * 60_000) + 1;
    return { formula: curveFormula(curve, spend), ours: contactsAt(curve, spend) };
  }),
);

/** A campaign: a year of cost, the margin following. */
const campaign = (size: number): number[] =>
  Array.from({ length: 18 }, (_, t) => Math.round((t < 12 ? -size : 0) + (t > 2 ? size * 1.02 ** t : 0)));

const RETURNS: readonly Claim[] = walk(40).flatMap((draw) => {
  const net = campaign(Math.round(1000 + draw * 1e6));
  const flows = Float64Array.from(net);
  const rate = internalRate(flows);
  const list = net.join(',');
  return [
    { formula: `NPV(1.08^(1/12)-1,${list})`, ours: npv(flows, 0.08) },
    // The solver of the program is given a start near the rate: here only the value is compared.
    { formula: `IRR({${list}},0.05)`, ours: rate.kind === 'one' ? rate.monthly : Number.NaN },
  ];
});

const ALL: readonly Claim[] = [...ROUNDINGS, ...CONTACTS, ...RETURNS];

describe.each(programs())('%s', (_, program) => {
  const theirs = new Map<Claim, number>();
  beforeAll(async () => {
    const values = await computed(program, ALL);
    ALL.forEach((claim, i) => theirs.set(claim, values[i] ?? Number.NaN));
  });

  test.each([
    ['rounds as roundHalfAway does, bit for bit', ROUNDINGS, 0],
    ['computes the same contacts of every curve', CONTACTS, 1e-13],
    ['computes the same net present value and internal rate', RETURNS, 1e-9],
  ] as const)('%s', (_name, claims, tolerance) => {
    const differing = claims.filter((claim) => {
      return !(Math.abs((theirs.get(claim) ?? Number.NaN) - claim.ours) <= tolerance * Math.abs(claim.ours));
    });
    expect(differing.map((claim) => [claim, theirs.get(claim)])).toEqual([]);
  });
});
