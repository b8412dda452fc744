import { FLOW_NAMES, type Flows } from './flows.ts';
import { flowsOf, type LineCells } from './line-cells.ts';

/** A line as the totals see it: its cells, and whether a block starts with it. */
interface Summand {
  readonly cells: LineCells;
  readonly startsBlock: boolean;
}

/** The sum of the flows of some neighbouring lines, kept while none of them changes. */
export interface BlockSum {
  readonly lines: readonly LineCells[];
  readonly sum: LineCells;
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
  const cells = lines.map((line) => line.cells);
  const reach = cells.reduce((longest, line) => Math.max(longest, line.reach), 0);
  return { lines: cells, sum: sumCells(cells, reach) };
}

/** The plan's flows over `months`: the sum of the block sums, in their order. */
export function totalFlows(blocks: readonly BlockSum[], months: number): Flows {
  const sums = blocks.map((block) => block.sum);
  return flowsOf(sumCells(sums, months), months);
}

/** Adds the flows of some lines, in their order; `reach` is at least the reach of each. */
function sumCells(lines: readonly LineCells[], reach: number): LineCells {
  const values = new Float64Array(FLOW_NAMES.length * reach);
  for (const line of lines) {
    for (let flow = 0; flow < FLOW_NAMES.length; flow++) {
      const from = line.start + flow * line.reach;
      const to = flow * reach;
      for (let month = 0; month < line.reach; month++) {
        values[to + month] = (values[to + month] as number) + (line.values[from + month] as number);
      }
    }
  }
  return { values, start: 0, reach };
}

/** Adds flows that are each `months` long, in their order. */
export function addFlows(flows: readonly Flows[], months: number): Flows {
  const sum = flowsOf(sumCells([], months), months);
  for (const name of FLOW_NAMES) {
    for (const flow of flows) {
      for (let month = 0; month < months; month++) {
        sum[name][month] = (sum[name][month] as number) + (flow[name][month] as number);
      }
    }
  }
  return sum;
}
