import * as fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { csvText, guardText, numberText, unguardText } from '../../../../shared/proposal/package/csv.ts';
import type { Column, ColumnKind, Table } from '../../../../shared/proposal/package/table.ts';
import { HOSTILE_TEXTS } from '../../../helpers/hostile-texts.ts';

const column = (key: string, holds: ColumnKind): Column => ({
  key,
  heading: key,
  description: '',
  unit: '',
  holds,
  required: false,
});

const table = (rows: Table['rows']): Table => ({
  name: 't',
  title: '',
  description: '',
  columns: [
    column('text', { kind: 'text' }),
    column('typed', { kind: 'typed-money', decimals: 2 }),
    column('computed', { kind: 'money' }),
  ],
  rows,
  primaryKey: [],
});

/** What a spreadsheet takes for a formula once it has skipped blanks and quotes. */
const FORMULA = /^[\s"]*[=+\-@＝＋－＠]/;

const nasty = fc.oneof(
  fc.constantFrom(...HOSTILE_TEXTS),
  fc.string({
    unit: fc.constantFrom('=', '+', '-', '@', "'", '"', ';', ',', '\t', '\r', '\n', '|', ' ', 'a', '1', '＝'),
  }),
  fc.string(),
);

describe('Texts of users', () => {
  test('never begin like a formula, whatever they are', () => {
    fc.assert(
      fc.property(nasty, (text) => {
        expect(guardText(text)).not.toMatch(FORMULA);
      }),
      { numRuns: 2000 },
    );
  });

  test('never begin like a formula in a file opened with the wrong delimiter', () => {
    fc.assert(
      fc.property(nasty, fc.constantFrom(',', ';', '\t', '|'), (text, delimiter) => {
        for (const part of guardText(text)
          .split(/\r\n|\r|\n/)
          .flatMap((line) => line.split(delimiter))) {
          expect(part).not.toMatch(FORMULA);
        }
      }),
      { numRuns: 2000 },
    );
  });

  test('come back exactly as they were typed', () => {
    fc.assert(
      fc.property(nasty, (text) => {
        expect(unguardText(guardText(text))).toBe(text);
      }),
      { numRuns: 2000 },
    );
  });

  test('that are no formula are left alone', () => {
    for (const text of ["L'apostrofo d'oro", 'Fiera di maggio - stand', '3 + 2', '1,5', "'quoted'", '']) {
      expect(guardText(text)).toBe(text);
    }
  });

  test('are read back by an independent reader, in both dialects', () => {
    fc.assert(
      fc.property(
        fc.array(nasty, { minLength: 1, maxLength: 5 }),
        fc.constantFrom('it' as const, 'en' as const),
        (texts, language) => {
          const csv = csvText(table(texts.map((text) => [text, 1, 0.5])), language);
          const { data, errors } = Papa.parse<string[]>(csv.replace(/^\uFEFF/, ''), {
            delimiter: language === 'it' ? ';' : ',',
            newline: '\r\n',
          });
          expect(errors).toEqual([]);
          expect(data.slice(1, -1).map(([text = '']) => unguardText(text))).toEqual(texts);
        },
      ),
    );
  });
});

describe('Numbers', () => {
  test('are written as Excel expects them in Italy: semicolon, decimal comma, byte order mark, CRLF', () => {
    expect(csvText(table([['a', 1234.5, -0.1]]), 'it')).toBe('\uFEFF"text";"typed";"computed"\r\n"a";1234,50;-0,1\r\n');
  });

  test('are written by RFC 4180 in English', () => {
    expect(csvText(table([['a', 1234.5, -0.1]]), 'en')).toBe('"text","typed","computed"\r\n"a",1234.50,-0.1\r\n');
  });

  test('negative ones are numbers and not guarded like texts', () => {
    expect(numberText(-12.5, ',')).toBe('-12,5');
  });

  test('computed ones keep every digit they have', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        expect(Number(numberText(value, ',').replace(',', '.'))).toBe(value + 0);
      }),
    );
  });

  test('zero has no sign', () => {
    expect(numberText(-0, '.')).toBe('0');
    expect(numberText(-0.001, '.', 0)).toBe('0');
  });

  test('that are not finite never reach a table', () => {
    expect(() => numberText(Number.NaN, '.')).toThrow('finite');
  });

  test('an empty cell is empty, in quotes only when it is a text of length zero', () => {
    expect(csvText(table([[null, null, null]]), 'en').split('\r\n')[1]).toBe(',,');
  });
});
