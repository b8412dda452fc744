import { type FormulaWord } from '../../language/workbook-words.ts';
import type { LineInputRows } from './line-rows.ts';

/** Where the inputs stand: rows of the inputs sheet, values in the constant column unless they run by month. */
export interface InputRefs {
  readonly cutOff: number;
  readonly tolerance: number;
  readonly contingencyShare: number;
  readonly contingencyAmount: number;
  readonly budgetCap: number;
  readonly targetRoi: number;
  readonly targetCustomers: number;
  readonly scenarioNames: readonly [first: number, last: number];
  readonly states: readonly [first: number, last: number];
  readonly lines: readonly LineInputRows[];
  /** Rows of the words formulas answer with. */
  readonly words: Readonly<Record<FormulaWord, number>>;
}
