import { FLOW_NAMES, type Flows } from './flows.ts';
import { flowsOf, type LineCells } from './line-cells.ts';

/** Lines in a block. Blocks start at fixed positions, so a total never depends on the edits that led to it. */
const BLOCK = 64;

/** The sum of the flows of up to `BLOCK` neighbouring lines, kept while none of them changes. */
export interface BlockSum {
  readonly lines: readonly LineCells[];
  readonly sum: LineCells;
}

/** Sums of all blocks of `lines`; those of `previous` are taken over where every line of the block is the same. */
export function blockSums(lines: readonly LineCells[], previous: readonly BlockSum[]): readonly BlockSum[] {
  const blocks: BlockSum[] = [];
  for (let start = 0; start < lines.length; start += BLOCK) {
    const before = previous[blocks.length];
    blocks.push(
      before !== undefined && holds(before, lines, start) ? before : sumBlock(lines.slice(start, start + BLOCK)),
    );
  }
  return blocks;
}

function holds(block: BlockSum, lines: readonly LineCells[], start: number): boolean {
  const size = Math.min(BLOCK, lines.length - start);
  if (block.lines.length !== size) return false;
  for (let index = 0; index < size; index++) if (block.lines[index] !== lines[start + index]) return false;
  return true;
}

function sumBlock(lines: readonly LineCells[]): BlockSum {
  return { lines, sum: sumCells(lines, Math.max(...lines.map((line) => line.reach))) };
}

/** The plan's flows over `months`: the sum of the block sums, in their order. */
export function totalFlows(blocks: readonly BlockSum[], months: number): Flows {
  return flowsOf(
    sumCells(
      blocks.map((block) => block.sum),
      months,
    ),
    months,
  );
}

/** Adds the flows of some lines, in their order; `reach` is at least the reach of each. */
export function sumCells(lines: readonly LineCells[], reach: number): LineCells {
  const values = new Float64Array(FLOW_NAMES.length * reach);
  for (const line of lines) {
    for (let flow = 0; flow < FLOW_NAMES.length; flow++) {
      const from = flow * line.reach;
      const to = flow * reach;
      for (let month = 0; month < line.reach; month++) {
        values[to + month] = (values[to + month] as number) + (line.values[from + month] as number);
      }
    }
  }
  return { reach, values };
}

/** Adds flows that are each `months` long, in their order. */
export function addFlows(flows: readonly Flows[], months: number): Flows {
  const sum = flowsOf({ reach: months, values: new Float64Array(FLOW_NAMES.length * months) }, months);
  for (const name of FLOW_NAMES) {
    for (const flow of flows) {
      for (let month = 0; month < months; month++) {
        sum[name][month] = (sum[name][month] as number) + (flow[name][month] as number);
      }
    }
  }
  return sum;
}
