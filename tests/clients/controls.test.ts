import { writeXlsx } from 'hucre';
import { beforeAll, describe, expect, test } from 'vitest';
import { describeDifferences, differences } from '../helpers/compare-workbooks.ts';
import { excelts } from '../helpers/excelts.ts';
import { programs } from '../helpers/programs.ts';
import type { Oracle } from '../helpers/spreadsheets.ts';
import { editCells, formulaCells, plantResult, readWorkbook, stripResults } from '../helpers/xlsx.ts';

/** A sheet whose stored results are right: A1 = 1200, B1 = 0.25, C1 = A1*B1, D1 a text, E1 a comparison. */
async function rightWorkbook(): Promise<Uint8Array> {
  return writeXlsx({
    sheets: [
      {
        name: 'Dati',
        rows: [[1200, 0.25, null, null, null, '=1+1', true]],
        cells: new Map([
          ['0,2', { value: null, formula: 'A1*B1', formulaResult: 300 }],
          ['0,3', { value: null, formula: '"perché "&A1', formulaResult: 'perché 1200' }],
          ['0,4', { value: null, formula: 'C1=300', formulaResult: true }],
        ]),
      },
    ],
  });
}

/** Before anything is believed, the oracles have to find what was planted. */
describe.each([...programs(), ['excelts', excelts] as [string, Oracle]])('%s as an oracle', (_name, oracle) => {
  let right: Uint8Array;
  beforeAll(async () => {
    right = await rightWorkbook();
  });

  const judge = async (claimed: Uint8Array, opened: Uint8Array): Promise<string[]> => {
    const [found] = await oracle.recalculate([opened]);
    if (found === undefined) throw new Error('No workbook came back');
    return describeDifferences(differences(readWorkbook(claimed), found));
  };

  test('agrees with right results, stored or stripped', async () => {
    const [kept, stripped] = await oracle.recalculate([right, stripResults(right)]);
    expect([kept, stripped].map((found) => found && differences(readWorkbook(right), found))).toEqual([[], []]);
  });

  test('finds a stored result that is wrong', async () => {
    const wrong = plantResult(right, 'Dati', 'C1', -999);
    expect(await judge(wrong, wrong)).toEqual(['Dati!C1: stored -999, computed 300 by A1*B1']);
  });

  test('finds a result one hundred-thousandth off', async () => {
    const wrong = plantResult(right, 'Dati', 'C1', 300.000_01);
    expect(await judge(wrong, wrong)).toHaveLength(1);
  });

  test('finds a formula that is wrong, and what hangs on it', async () => {
    const wrong = editCells(right, [{ sheet: 'Dati', reference: 'C1', content: { formula: 'A1+B1' } }]);
    expect(await judge(right, wrong)).toEqual([
      'Dati!C1: stored 300, computed 1200.25 by A1*B1',
      'Dati!E1: stored true, computed false by C1=300',
    ]);
  });

  test('finds a formula that ends in an error', async () => {
    const wrong = editCells(right, [{ sheet: 'Dati', reference: 'C1', content: { formula: 'A1/0' } }]);
    expect((await judge(right, wrong))[0]).toBe('Dati!C1: stored 300, computed #DIV/0! by A1*B1');
  });

  test('follows an input changed in the file', async () => {
    const changed = editCells(right, [{ sheet: 'Dati', reference: 'A1', content: 2400 }]);
    const [found] = await oracle.recalculate([changed]);
    expect(found?.get('Dati')?.get('C1')?.value).toEqual({ kind: 'number', value: 600 });
  });
});

describe.each(programs())('%s as a reader of CSV files', (_name, program) => {
  test('sees a formula that a CSV file smuggles in', async () => {
    const bytes = new TextEncoder().encode('name;sum\nplain;=1+1\n"a;b";"=2+2"\n');
    const [found] = await program.openCsv([{ bytes, separator: ';' }]);
    expect([...formulaCells(found ?? new Map()).values()]).toEqual(['1+1', '2+2']);
  });
});
