import type { Language, Text } from '../kernel/language.ts';
import { CURRENCIES, minorPerMajor, type Currency } from '../money/currency.ts';
import { roundHalfAway } from '../money/round.ts';

/** How numbers and dates are written in each language: Italian as in Italy, English as in Britain. */
const LOCALES: Readonly<Record<Language, string>> = { it: 'it-IT', en: 'en-GB' };

/** U+2212: a minus sign as wide as the digits and never at the end of a line, unlike the hyphen a keyboard types. */
const MINUS = '\u2212';

/** Months as they stand inside a sentence. Written out here, so that no engine's calendar data can change an export. */
const MONTHS: Readonly<Record<Language, readonly string[]>> = {
  it: 'gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre'.split(' '),
  en: 'January February March April May June July August September October November December'.split(' '),
};

export interface MoneyFormat {
  /** Digits after the decimal sign; those of the currency when left out, 0 for a text to be read at a glance. */
  readonly decimals?: number;
  /** Whether the currency is written; true when left out. */
  readonly symbol?: boolean;
}

/** An amount in minor units as text: `1.234,50 €` in Italian, `€1,234.50` in English. Rounded half away from zero. */
export function formatMoney(
  minorUnits: number,
  currency: Currency,
  language: Language,
  { decimals = CURRENCIES[currency], symbol = true }: MoneyFormat = {},
): string {
  const major = finite(minorUnits) / minorPerMajor(currency);
  const style: Intl.NumberFormatOptions = symbol ? { style: 'currency', currency } : {};
  return write(major, language, decimals, style);
}

/** A number with a fixed count of decimals and its thousands grouped: `1.234,5`. */
export function formatNumber(value: number, language: Language, decimals = 0): string {
  return write(finite(value), language, decimals, {});
}

/** A ratio as a percentage: 0.125 with one decimal is `12,5%` in Italian and `12.5%` in English. */
export function formatPercent(ratio: number, language: Language, decimals = 0): string {
  return `${write(finite(ratio) * 100, language, decimals, {})}%`;
}

/** An ISO date (2027-01-15): `15 gennaio 2027`, `15 January 2027`. */
export function formatDate(iso: string, language: Language): string {
  const { year, month, day } = partsOf(iso);
  if (day === null) throw new RangeError(`Not a date: ${iso}`);
  return `${day} ${month[language]} ${year}`;
}

/** A month (2027-01): `gennaio 2027`, `January 2027`. */
export function formatMonth(iso: string, language: Language): string {
  const { year, month } = partsOf(iso);
  return `${month[language]} ${year}`;
}

function partsOf(iso: string): { year: string; month: Text; day: number | null } {
  const [, year, month, day] = /^(\d{4})-(\d{2})(?:-(\d{2}))?$/u.exec(iso) ?? [];
  const it = MONTHS.it[Number(month) - 1];
  const en = MONTHS.en[Number(month) - 1];
  if (year === undefined || it === undefined || en === undefined) throw new RangeError(`Not a date: ${iso}`);
  return { year, month: { it, en }, day: day === undefined ? null : Number(day) };
}

/** Making a formatter costs a hundred times its use. */
const formatters = new Map<string, Intl.NumberFormat>();

function write(value: number, language: Language, decimals: number, style: Intl.NumberFormatOptions): string {
  const key = `${language} ${decimals} ${style.currency ?? ''}`;
  let formatter = formatters.get(key);
  if (formatter === undefined) {
    formatter = new Intl.NumberFormat(LOCALES[language], {
      ...style,
      minimumFractionDigits: decimals,
      maximumFractionDigits: decimals,
      // Italian alone would write 1234,50 and only from 10.000 on group its thousands.
      useGrouping: 'always',
    });
    formatters.set(key, formatter);
  }
  return formatter.format(roundHalfAway(value, decimals)).replace('-', MINUS);
}

/** A figure that is not defined is said in words by its caller: NaN or infinity here is a fault of ours. */
function finite(value: number): number {
  if (!Number.isFinite(value)) throw new RangeError(`Cannot write ${value}`);
  return value;
}
