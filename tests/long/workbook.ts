/**
 * The workbook against real spreadsheet programs, on both samples and 200 generated plans: every formula cell as exported,
 * after ten changed inputs, after the scenario switch and after a cut. Prints its figures; ends with 1 on any difference.
 */
import { programs } from '../helpers/programs.ts';
import { VARIANT_KINDS, judge, randomCase, sampleCases } from '../helpers/workbook-variants.ts';

const PLANS = 200;
const BATCH = 20;

const cases = [...sampleCases(), ...Array.from({ length: PLANS }, (_, at) => randomCase(at + 1))];
const found = programs();
if (found.length === 0) process.exitCode = 1;

for (const [name, program] of found) {
  for (const [kind, make] of VARIANT_KINDS) {
    const start = performance.now();
    const total = { workbooks: 0, cells: 0, differences: 0 };
    for (let first = 0; first < cases.length; first += BATCH) {
      const made = await Promise.all(cases.slice(first, first + BATCH).map((item, at) => make(item, first + at)));
      const variants = made.filter((variant) => variant !== null);
      const { cells, differences } = await judge(program, variants);
      total.workbooks += variants.length;
      total.cells += cells;
      total.differences += differences.length;
      for (const line of differences) console.log(`  ${line}`);
    }
    const seconds = ((performance.now() - start) / 1000).toFixed(0);
    console.log(
      `${name} ${program.version}, ${kind}: ${total.workbooks} workbooks, ${total.cells} formula cells, ${total.differences} different (${seconds} s)`,
    );
    if (total.differences > 0) process.exitCode = 1;
  }
}
