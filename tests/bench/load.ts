/**
 * What opening a 10 MB plan costs: `JSON.parse` alone, our validated load, and the schema library reading the same
 * document through our JSON Schema. Runs are interleaved and medians compared, so that a busy machine slows them alike.
 */
import { z } from 'zod';
import { minor } from '../../shared/money/money.ts';
import type { Assumption } from '../../shared/plan/estimate.ts';
import type { Line } from '../../shared/plan/line.ts';
import { parsePlan } from '../../shared/plan/parse.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import { planJsonSchema } from '../../shared/plan/records/plan.ts';
import { writePlan } from '../../shared/plan/write.ts';
import { contactLine, minimalPlan, overheadLine } from '../helpers/plan-fixtures.ts';

const BYTES = 10_000_000;
const MONTHS = 12;
const RUNS = 15;
const TARGET = 1.5;

function assumption(value: number, i: number): Assumption {
  const evidence = {
    kind: 'crm',
    source: `Opportunities of 2025 and 2026, report ${i}`,
    date: '2026-10-31',
    owner: 'Sales operations',
    note: i % 3 === 0 ? 'Trade fairs excluded: they have a line of their own.\nPerché: è un caso a parte.' : '',
  } as const;
  return i % 2 === 0
    ? { kind: 'point', value, evidence }
    : { kind: 'three-point', low: value * 0.8, likely: value, high: value * 1.1, evidence };
}

function benchLine(i: number): Line {
  const facts = {
    id: `line-${i}`,
    name: `Search ads, region ${i}`,
    supplier: 'Search platform',
    account: '64.01.003',
    costCentre: 'MKT-01',
    owner: 'Marketing lead',
    spend: Array.from({ length: MONTHS }, (_, month) => minor(1_000_00 + ((i * 7919 + month * 104_729) % 90_000_00))),
  };
  if (i % 10 === 9) return overheadLine(facts);
  return contactLine({
    ...facts,
    response: { kind: 'hill', ceiling: assumption(260, i), half: assumption(14_000_00, i), slope: assumption(1.2, i) },
    carryOver: assumption(0.3, i),
    quoteRate: assumption(0.31, i),
    winRate: assumption(0.22, i),
    orderValue: assumption(5_300_00, i),
    marginRate: assumption(0.38, i),
    delay: { kind: 'shares', shares: [0.2, 0.5, 0.3], evidence: null },
  });
}

function benchPlan(): Plan {
  const sample = writePlan(minimalPlan({ months: MONTHS, lines: Array.from({ length: 100 }, (_, i) => benchLine(i)) }));
  const lines = Math.round((BYTES / sample.length) * 100);
  return minimalPlan({ months: MONTHS, lines: Array.from({ length: lines }, (_, i) => benchLine(i)) });
}

function milliseconds(run: () => void): number {
  const start = performance.now();
  run();
  return performance.now() - start;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

const plan = benchPlan();
const text = writePlan(plan);
z.config({ jitless: true });
const library = z.fromJSONSchema(planJsonSchema());
const contenders: Readonly<Record<string, () => boolean>> = {
  'JSON.parse': () => JSON.parse(text) !== null,
  'parsePlan (JSON.parse, declaration, rules)': () => parsePlan(text).ok,
  'zod (JSON.parse, our JSON Schema, no rules)': () => library.safeParse(JSON.parse(text)).success,
};

const times = new Map<string, number[]>();
for (let run = 0; run < RUNS; run++) {
  for (const [name, load] of Object.entries(contenders)) {
    const spent = milliseconds(() => {
      if (!load()) throw new Error(`${name} refused the plan`);
    });
    // The first rounds warm the compiler up.
    if (run >= 3) times.set(name, [...(times.get(name) ?? []), spent]);
  }
}

const base = median(times.get('JSON.parse') ?? []);
console.log(`Validated load of ${(text.length / 1e6).toFixed(1)} MB, ${plan.lines.length} lines x ${MONTHS} months`);
for (const [name, spent] of times) {
  const ratio = median(spent) / base;
  console.log(`${name.padEnd(46)} ${median(spent).toFixed(1).padStart(8)} ms ${ratio.toFixed(2).padStart(8)} x`);
}
const ours = median(times.get('parsePlan (JSON.parse, declaration, rules)') ?? []) / base;
console.log(`Target: at most ${TARGET} x JSON.parse: ${ours <= TARGET ? 'met' : 'MISSED'}`);
