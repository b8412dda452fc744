import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '../../../shared/kernel/language.ts';
import { formatDate, formatMoney, formatMonth, formatNumber, formatPercent } from '../../../shared/language/format.ts';
import { CURRENCIES, type Currency } from '../../../shared/money/currency.ts';

const NBSP = '\u00a0';
const MINUS = '\u2212';

describe('Amounts', () => {
  test('are written as each language writes them, thousands grouped from 1.000 on', () => {
    expect(formatMoney(123_450, 'EUR', 'it')).toBe(`1.234,50${NBSP}€`);
    expect(formatMoney(123_450, 'EUR', 'en')).toBe('€1,234.50');
    expect(formatMoney(123_456_789_01, 'EUR', 'it')).toBe(`123.456.789,01${NBSP}€`);
    expect(formatMoney(123_450, 'CHF', 'en')).toBe(`CHF${NBSP}1,234.50`);
  });

  test('have the decimals of their currency', () => {
    expect(formatMoney(1234, 'JPY', 'en', { symbol: false })).toBe('1,234');
    expect(formatMoney(1_234_567, 'KWD', 'it', { symbol: false })).toBe('1.234,567');
    expect(formatMoney(123_450, 'EUR', 'it', { decimals: 0 })).toBe(`1.235${NBSP}€`);
  });

  test('carry a true minus, and none when they round to zero', () => {
    expect(formatMoney(-123_450, 'EUR', 'it')).toBe(`${MINUS}1.234,50${NBSP}€`);
    expect(formatMoney(-123_450, 'GBP', 'en')).toBe(`${MINUS}£1,234.50`);
    expect(formatMoney(-0.4, 'EUR', 'it')).toBe(`0,00${NBSP}€`);
  });

  test('are rounded half away from zero: 100.5 cents are 1,01', () => {
    expect(formatMoney(100.5, 'EUR', 'it', { symbol: false })).toBe('1,01');
    expect(formatMoney(-100.5, 'EUR', 'it', { symbol: false })).toBe(`${MINUS}1,01`);
  });

  test('can be read back, in every currency and language', () => {
    const currencies = Object.keys(CURRENCIES) as Currency[];
    fc.assert(
      fc.property(
        fc.integer({ min: -1e13, max: 1e13 }),
        fc.constantFrom(...currencies),
        fc.constantFrom(...LANGUAGES),
        (cents, currency, language) => {
          const text = formatMoney(cents, currency, language, { symbol: false });
          expect(text).not.toMatch(/[- ]/u);
          const digits = text.replace(MINUS, '-').replaceAll(/[.,]/gu, '');
          expect(Number(digits)).toBe(cents);
        },
      ),
    );
  });
});

describe('Numbers, percentages and dates', () => {
  test('numbers', () => {
    expect(formatNumber(1234.5, 'it', 1)).toBe('1.234,5');
    expect(formatNumber(1234.5, 'en')).toBe('1,235');
    expect(formatNumber(-0.04, 'it', 1)).toBe('0,0');
  });

  test('percentages are made from ratios', () => {
    expect(formatPercent(0.125, 'it', 1)).toBe('12,5%');
    expect(formatPercent(0.285, 'en')).toBe('29%');
    expect(formatPercent(-1.5, 'en')).toBe(`${MINUS}150%`);
  });

  test('dates and months', () => {
    expect(formatDate('2027-01-05', 'it')).toBe('5 gennaio 2027');
    expect(formatDate('2026-12-31', 'en')).toBe('31 December 2026');
    expect(formatMonth('2027-08', 'it')).toBe('agosto 2027');
    expect(formatMonth('2027-08', 'en')).toBe('August 2027');
  });

  test('what is no number or date is a fault and not a text', () => {
    expect(() => formatNumber(Number.NaN, 'it')).toThrow(RangeError);
    expect(() => formatPercent(Infinity, 'it')).toThrow(RangeError);
    expect(() => formatMoney(-Infinity, 'EUR', 'it')).toThrow(RangeError);
    expect(() => formatMonth('2027-13', 'it')).toThrow(RangeError);
    expect(() => formatDate('2027-01', 'it')).toThrow(RangeError);
  });
});
