import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import { randomCase, sampleCases, writeCase } from '../helpers/workbook-variants.ts';

/**
 * Microsoft Excel cannot be run here. It repairs or refuses a file for reasons that are written down (ECMA-376 part 1,
 * section 18, and the published limits of Excel); these tests hold the files to them.
 */
const CASES = [...sampleCases(), ...Array.from({ length: 20 }, (_, at) => randomCase(at + 1))];

/** Functions that Excel 2010, LibreOffice and gnumeric all know by the same name; none volatile, none with a hidden prefix. */
const KNOWN_FUNCTIONS = new Set(
  'ABS AND COLUMNS COUNT COUNTIF EXP IF IFERROR INDEX INT IRR ISNUMBER LEFT LN MATCH MAX MIN MOD N NOT NPV OR POWER ROUND ROUNDDOWN ROWS SIGN SUM SUMIF SUMIFS SUMPRODUCT'.split(
    ' ',
  ),
);

/** Children of a worksheet in the order the schema demands (CT_Worksheet). */
const SHEET_ORDER =
  'sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios autoFilter sortState dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches ignoredErrors smartTags drawing legacyDrawing legacyDrawingHF picture oleObjects controls webPublishItems tableParts extLst'.split(
    ' ',
  );

interface Sheet {
  readonly book: string;
  readonly place: string;
  readonly xml: string;
}

const sheets: Sheet[] = [];
const books: { readonly name: string; readonly parts: Record<string, string> }[] = [];

beforeAll(async () => {
  for (const item of CASES) {
    const unzipped = Object.entries(unzipSync(await writeCase(item)));
    const parts = Object.fromEntries(unzipped.map(([path, bytes]) => [path, strFromU8(bytes)]));
    books.push({ name: item.name, parts });
    for (const [path, xml] of Object.entries(parts)) {
      if (path.startsWith('xl/worksheets/sheet')) sheets.push({ book: item.name, place: `${item.name}, ${path}`, xml });
    }
  }
}, 120_000);

/** Every fault found in any sheet, with its place. */
function faults(find: (xml: string) => Iterable<string>): string[] {
  return sheets.flatMap(({ place, xml }) => Array.from(find(xml), (fault) => `${place}: ${fault}`)).slice(0, 20);
}

function* matches(xml: string, pattern: RegExp): Generator<string> {
  for (const [whole, group] of xml.matchAll(pattern)) yield group ?? whole;
}

const formulas = (xml: string): string[] => [...matches(xml, /<f\b[^>]*>([^<]*)<\/f>/g)].map(plain);

function plain(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');
}

describe('Formulas', () => {
  test('call only functions that Excel 2010, LibreOffice and gnumeric know, and none that is volatile', () => {
    const unknown = faults((xml) =>
      formulas(xml).flatMap((formula) =>
        [...matches(formula.replace(/"[^"]*"/g, ''), /([A-Za-z_.][A-Za-z0-9_.]*)\(/g)].filter(
          (name) => !KNOWN_FUNCTIONS.has(name),
        ),
      ),
    );
    expect(unknown).toEqual([]);
  });

  test('stay within the 8192 characters of a formula and the 255 of a text in it', () => {
    const long = faults((xml) =>
      formulas(xml).filter(
        (formula) => formula.length > 8192 || (formula.match(/"[^"]*"/g) ?? []).some((text) => text.length > 257),
      ),
    );
    expect(long).toEqual([]);
  });

  test('point to no other workbook and hold no error', () => {
    expect(faults((xml) => formulas(xml).filter((formula) => /\[|#REF!|#NAME\?/.test(formula)))).toEqual([]);
  });

  test('nest no IF in an IF', () => {
    const nested = faults((xml) =>
      formulas(xml).filter((formula) => (formula.replace(/"[^"]*"/g, '').match(/\bIF\(/g) ?? []).length > 1),
    );
    expect(nested).toEqual([]);
  });

  test('all carry a stored result that is a finite number or a text', () => {
    const without = faults((xml) => matches(xml, /<c\b[^>]*>(?:<f\b[^>]*\/>|<f\b[^>]*>[^<]*<\/f>)<\/c>/g));
    const wrong = faults((xml) => matches(xml, /<v>(?:NaN|-?Infinity|undefined|null)<\/v>/g));
    expect([...without, ...wrong]).toEqual([]);
  });
});

describe('Sheets', () => {
  test('have their parts in the order of the schema', () => {
    const disordered = faults((xml) => {
      const body = xml.slice(xml.indexOf('<worksheet')).replace(/<sheetData>.*<\/sheetData>/s, '<sheetData/>');
      const found = topLevel(body).map((name) => SHEET_ORDER.indexOf(name));
      return found.every((position, at) => position >= Math.max(0, ...found.slice(0, at)))
        ? []
        : [topLevel(body).join(' ')];
    });
    expect(disordered).toEqual([]);
  });

  test('have rows and cells in ascending order, each once', () => {
    const unordered = faults((xml) => {
      const places = [...matches(xml, /<c r="([A-Z]+\d+)"/g)].map(placeNumber);
      return places.flatMap((place, at) => (place > (places[at - 1] ?? 0) ? [] : [`cell ${at}`]));
    });
    expect(unordered).toEqual([]);
  });

  test('use only styles that exist', () => {
    const counts = new Map(
      books.map(({ name, parts }) => [name, Number(/<cellXfs count="(\d+)"/.exec(parts['xl/styles.xml'] ?? '')?.[1])]),
    );
    const missing = sheets.flatMap(({ book, place, xml }) =>
      [...new Set(matches(xml, / s="(\d+)"/g))]
        .filter((style) => !(Number(style) < (counts.get(book) ?? 0)))
        .map((style) => `${place}: style ${style}`),
    );
    expect(missing).toEqual([]);
  });

  test('number each shared formula once', () => {
    const twice = faults((xml) => {
      const ids = [...matches(xml, /<f t="shared" ref="[^"]*" si="(\d+)"/g)];
      return ids.length === new Set(ids).size ? [] : ['a number twice'];
    });
    expect(twice).toEqual([]);
  });

  test('keep texts within 32767 characters, prompts within 255, their titles within 32, headers within 255', () => {
    const long = [
      ...faults((xml) => [...matches(xml, /<t\b[^>]*>([^<]*)<\/t>/g)].filter((text) => plain(text).length > 32_767)),
      ...faults((xml) => [...matches(xml, / prompt="([^"]*)"/g)].filter((text) => plain(text).length > 255)),
      ...faults((xml) => [...matches(xml, / promptTitle="([^"]*)"/g)].filter((text) => plain(text).length > 32)),
      ...faults((xml) =>
        [...matches(xml, /<odd(?:Header|Footer)>([^<]*)</g)].filter((text) => plain(text).length > 255),
      ),
    ];
    expect(long).toEqual([]);
  });

  test('are named in one ASCII word of at most 31 letters, none hidden', () => {
    for (const { parts } of books) {
      const elements = [...matches(parts['xl/workbook.xml'] ?? '', /<sheet\b[^>]*>/g)];
      expect(elements.filter((element) => !/ name="[A-Za-z]{1,31}"/.test(element))).toEqual([]);
      expect(elements.filter((element) => / state=/.test(element))).toEqual([]);
    }
    expect(faults((xml) => matches(xml, /<(?:row|col)\b[^>]* hidden="(?:1|true)"[^>]*>/g))).toEqual([]);
  });

  test('bring no macro, no link to another file and no external connection', () => {
    const suspicious = books.flatMap(({ parts }) =>
      Object.entries(parts)
        .filter(([path, xml]) => /vba|externalLink|connections/i.test(path) || /TargetMode="External"/.test(xml))
        .map(([path]) => path),
    );
    expect(suspicious).toEqual([]);
  });
});

/** Names of the direct children of the worksheet element. */
function topLevel(xml: string): string[] {
  const names: string[] = [];
  let depth = 0;
  for (const [tag, closing, name, selfClosing] of xml.matchAll(/<(\/?)([A-Za-z][\w:]*)(?:\s[^<>]*?)?(\/?)>/g)) {
    if (closing === '/') depth -= 1;
    else {
      if (depth === 1) names.push(name ?? tag);
      if (selfClosing !== '/') depth += 1;
    }
  }
  return names;
}

/** Reading order of a cell: row first. */
function placeNumber(reference: string): number {
  const [, letters = '', row = ''] = /^([A-Z]+)(\d+)$/.exec(reference) ?? [];
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return Number(row) * 20_000 + column;
}
