import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { buildWorkbook, writeWorkbook } from '../../../shared/proposal/workbook/workbook.ts';
import { samplePlan } from '../../../shared/samples/samples.ts';
import { readWorkbook, type ReadCell } from '../../helpers/xlsx.ts';

const REFERENCE = /<c:(num|str)Ref><c:f>(\w+)!\$([A-Z]+)\$(\d+):\$([A-Z]+)\$(\d+)<\/c:f>(.*?)<\/c:\1Ref>/g;

/** Columns and rows of a range of one row or one column, in its order. */
function places(cells: ReadonlyMap<string, ReadCell>, [left, top, right, bottom]: readonly string[]): string[] {
  if (left === right) {
    return Array.from({ length: Number(bottom) - Number(top) + 1 }, (_, at) => `${left}${Number(top) + at}`);
  }
  const inRow = [...cells.keys()].filter((place) => place.replace(/^[A-Z]+/, '') === top);
  const order = inRow.sort((a, b) => a.length - b.length || (a < b ? -1 : 1));
  return order.slice(order.indexOf(`${left}${top}`), order.indexOf(`${right}${bottom}`) + 1);
}

describe.each(['it', 'en'] as const)('The charts of the %s sample', (language) => {
  test('carry the values of their ranges, so that a previewer has something to draw', async () => {
    const bytes = await writeWorkbook(buildWorkbook(samplePlan(language), { language, scenario: null }));
    const workbook = readWorkbook(bytes);
    const charts = Object.entries(unzipSync(bytes)).filter(([path]) => /^xl\/charts\/[^/]+\.xml$/.test(path));
    expect(charts).toHaveLength(3);
    for (const [, part] of charts) {
      const references = [...strFromU8(part).matchAll(REFERENCE)];
      expect(references.length).toBeGreaterThanOrEqual(2);
      for (const [, , sheet = '', left = '', top = '', right = '', bottom = '', cache = ''] of references) {
        const cells = workbook.get(sheet) ?? new Map<string, ReadCell>();
        const shown = places(cells, [left, top, right, bottom]).map((place) => {
          const value = cells.get(place)?.value;
          return value === undefined || value.kind === 'empty' ? '' : String(value.value);
        });
        const cached = [...cache.matchAll(/<c:pt idx="(\d+)"><c:v>([^<]*)<\/c:v>/g)].map(([, , value]) => value);
        expect(cached.map((value) => value?.replaceAll('&amp;', '&'))).toEqual(shown);
        expect(cache).toContain(`<c:ptCount val="${shown.length}"/>`);
      }
    }
  });
});
