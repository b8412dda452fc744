import { NUMBER_WORDS } from '../../language/workbook.ts';
import { CALCULATIONS } from '../../language/workbook-calculations.ts';
import { isFlexible } from '../../plan/line.ts';
import { plannedSpend } from '../../forecast/scenario.ts';
import { COLUMN, fixed, on } from './address.ts';
import { type ContactFacts } from './context.ts';

import { lever } from './head.ts';
import type { LineInputRows } from './line-rows.ts';
import { stateColumn } from './lines.ts';
import type { Format } from './model.ts';
import { constantRow, formula } from './sheet.ts';

import { constantOf, type Sources, type WriteBlock } from './calculation-parts.ts';

/** What a cut leaves of each line that brings contacts: flexible or not, the share its minimum keeps, the factor. */
export function cutBlocks(
  { context, sheet, inputs, lines, scenarios }: Sources,
  contacts: readonly ContactFacts[],
  block: WriteBlock,
): ReadonlyMap<number, string> {
  const { say } = context;
  const flexible = new Map<number, number>();
  const kept = new Map<number, number>();
  const factors = new Map<number, string>();
  const [firstLine] = lines.rows ?? [0];
  const input = (row: number): string => on(context.sheet('inputs'), fixed(COLUMN.constant, row));
  const put = (
    facts: ContactFacts,
    key: 'flexible' | 'kept' | 'cutFactor',
    of: string,
    value: number,
    format: Format,
  ): number =>
    constantRow(sheet, {
      id: `${facts.line.id}.${key}`,
      label: `${say(CALCULATIONS.rows[key])} · ${facts.name}`,
      unit: say(key === 'flexible' ? CALCULATIONS.flag : NUMBER_WORDS.share),
      note: say(CALCULATIONS.notes[key]),
      constant: formula(COLUMN.constant, of, value, format),
    });
  block(null, say(CALCULATIONS.blocks.flexible), contacts.length, () => {
    for (const facts of contacts) {
      const state = on(context.sheet('lines'), fixed(stateColumn(), firstLine + facts.index));
      flexible.set(
        facts.index,
        put(facts, 'flexible', `(${state}=${input(inputs.states[0])})*1`, isFlexible(facts.line) ? 1 : 0, 'whole'),
      );
    }
  });
  block(null, say(CALCULATIONS.blocks.kept), contacts.length, () => {
    for (const facts of contacts) {
      const { line, index, result } = facts;
      const at = inputs.lines[index] as LineInputRows;
      const total = [
        on(context.sheet('inputs'), fixed(COLUMN.total, at.spend)),
        scenarios.live(index, 'spend')?.reference,
      ]
        .filter((part) => part !== undefined)
        .join('*');
      const planned = plannedSpend(line) * result.inputs.spendFactor;
      const value = planned === 0 ? 0 : Math.min(1, (line.smallest ?? 0) / planned);
      kept.set(index, put(facts, 'kept', `IF(${total}=0,0,MIN(1,${input(at.smallest)}/(${total})))`, value, 'percent'));
    }
  });
  block(null, say(CALCULATIONS.blocks.cutFactor), contacts.length, () => {
    for (const facts of contacts) {
      const of = `1-${constantOf(flexible.get(facts.index))}*(1-MAX(1-${lever(context, 'cut')},${lever(context, 'keepMinimums')}*${constantOf(kept.get(facts.index))}))`;
      factors.set(facts.index, constantOf(put(facts, 'cutFactor', of, facts.result.inputs.cutFactor, 'percent')));
    }
  });
  return factors;
}
