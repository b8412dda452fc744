import { FLOW_NAMES, type Flows } from './flows.ts';
import type { LineInputs } from './forecast.ts';
import type { LineCells } from './line-cells.ts';

/** A line as the totals see it: its cells and the rates that turn them into flows, and whether a block starts with it. */
interface Summand {
  readonly cells: LineCells;
  readonly inputs: LineInputs;
  readonly startsBlock: boolean;
}

/** The sum of the flows of some neighbouring lines, kept while none of them changes. */
export interface BlockSum {
  readonly lines: readonly LineCells[];
  /** One stretch of `reach` months for each flow, in the order of `FLOW_NAMES`. */
  readonly values: Float64Array;
  readonly reach: number;
}

/** One line in so many starts a block. */
const BLOCK = 64;

/**
 * Whether a block starts with the line of this id. The ids alone decide, so that the same plan is always summed in the
 * same order whatever edits led to it, and a line added or taken away disturbs its own block and no other.
 */
export function startsBlock(id: string): boolean {
  let hash = 0x811c9dc5;
  for (let at = 0; at < id.length; at++) hash = Math.imul(hash ^ id.charCodeAt(at), 0x01000193);
  return ((hash ^ (hash >>> 15)) & (BLOCK - 1)) === 0;
}

/** Sums of all blocks of `lines`; those of `previous` are taken over where every line of the block is the same. */
export function blockSums(lines: readonly Summand[], previous: readonly BlockSum[]): readonly BlockSum[] {
  const before = new Map(previous.map((block) => [block.lines[0], block]));
  const blocks: BlockSum[] = [];
  let start = 0;
  for (let end = 1; end <= lines.length; end++) {
    if (lines[end]?.startsBlock === false) continue;
    const known = before.get(lines[start]?.cells);
    blocks.push(known !== undefined && holds(known, lines, start, end) ? known : sumBlock(lines.slice(start, end)));
    start = end;
  }
  return blocks;
}

function holds(block: BlockSum, lines: readonly Summand[], start: number, end: number): boolean {
  if (block.lines.length !== end - start) return false;
  return block.lines.every((cells, index) => cells === lines[start + index]?.cells);
}

function sumBlock(lines: readonly Summand[]): BlockSum {
  const reach = lines.reduce((longest, { cells }) => Math.max(longest, cells.reach), 0);
  const values = new Float64Array(FLOW_NAMES.length * reach);
  for (const { cells, inputs } of lines) addLine(values, reach, cells, inputs);
  return { lines: lines.map(({ cells }) => cells), values, reach };
}

/** Adds a line's flows to stretches of `reach` months; the products are those that the line itself shows. */
function addLine(
  sum: Float64Array,
  reach: number,
  { values, start, reach: months }: LineCells,
  inputs: LineInputs,
): void {
  const { quoteRate, orderValue, marginRate } = inputs;
  const contacts = start + 2 * months;
  const customers = start + 3 * months;
  const orders = start + 4 * months;
  for (let month = 0; month < months; month++) {
    const brought = values[contacts + month] as number;
    const ordered = values[orders + month] as number;
    const revenue = ordered * orderValue;
    add(sum, month, values[start + month] as number);
    add(sum, reach + month, brought);
    add(sum, 2 * reach + month, brought * quoteRate);
    add(sum, 3 * reach + month, values[customers + month] as number);
    add(sum, 4 * reach + month, ordered);
    add(sum, 5 * reach + month, revenue);
    add(sum, 6 * reach + month, revenue * marginRate);
  }
}

function add(sum: Float64Array, at: number, value: number): void {
  sum[at] = (sum[at] as number) + value;
}

/** The plan's flows over `months`: the sum of the block sums, in their order. */
export function totalFlows(blocks: readonly BlockSum[], months: number): Flows {
  const total = noFlows(months);
  FLOW_NAMES.forEach((name, flow) => {
    const sum = total[name];
    for (const { values, reach } of blocks) {
      for (let month = 0; month < reach; month++) add(sum, month, values[flow * reach + month] as number);
    }
  });
  return total;
}

/** Adds flows that are each `months` long, in their order. */
export function addFlows(flows: readonly Flows[], months: number): Flows {
  const total = noFlows(months);
  for (const name of FLOW_NAMES) {
    const sum = total[name];
    for (const flow of flows) flow[name].forEach((value, month) => add(sum, month, value));
  }
  return total;
}

function noFlows(months: number): Flows {
  return {
    spend: new Float64Array(months),
    contacts: new Float64Array(months),
    quotes: new Float64Array(months),
    customers: new Float64Array(months),
    orders: new Float64Array(months),
    revenue: new Float64Array(months),
    margin: new Float64Array(months),
  };
}
