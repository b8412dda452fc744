import type { Expected, NumberRange, Unit } from '../problem.ts';
import type { Report } from './report.ts';
import type { JsonSchema, Schema } from './schema.ts';

/**
 * Characters no text may hold: control characters, halves of a surrogate pair, and the two code points XML forbids.
 * They would break a workbook or a CSV file, and nobody types them on purpose.
 */
const FORBIDDEN_ALWAYS = '\\u007f-\\u009f\\ud800-\\udfff\\ufffe\\uffff';
const FORBIDDEN = {
  one: `\\u0000-\\u001f${FORBIDDEN_ALWAYS}`,
  /** Notes may have tabs and line breaks. */
  many: `\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f${FORBIDDEN_ALWAYS}`,
} as const;

interface TextLimits {
  readonly min: number;
  /** UTF-16 code units, as spreadsheets count them. */
  readonly max: number;
  readonly lines: 'one' | 'many';
}

export function text(limits: TextLimits, description: string): Schema<string> {
  const { min, max, lines } = limits;
  const expected: Expected = { kind: 'text', min, max, lines };
  // Without the flag every surrogate counts, paired or not: quicker, and the few texts it stops are looked at again.
  const suspect = new RegExp(`[${FORBIDDEN[lines]}]`);
  const forbidden = new RegExp(`[${FORBIDDEN[lines]}]`, 'u');
  return {
    expected,
    check(value, report) {
      if (typeof value !== 'string' || value.length < min || value.length > max) report.mismatch(value, expected);
      else if (suspect.test(value)) checkCharacters(value, forbidden, report);
    },
    json: () => ({ type: 'string', minLength: min, maxLength: max, pattern: `^[^${FORBIDDEN[lines]}]*$`, description }),
  };
}

function checkCharacters(value: string, forbidden: RegExp, report: Report): void {
  const position = value.search(forbidden);
  if (position < 0) return;
  const code = value.charCodeAt(position).toString(16).toUpperCase().padStart(4, '0');
  report.add({ code: 'character', character: `U+${code}`, position: position + 1 });
}

const ID_FORM = '^[a-z0-9][a-z0-9-]{0,63}$';

/** An id: 1 to 64 lower-case letters, digits and hyphens, so that it can stand in any file, formula or address. */
export function id(description: string): Schema<string> {
  return matching({ kind: 'id' }, (value) => ID.test(value), { pattern: ID_FORM, description });
}

const ID = new RegExp(ID_FORM);

/** A day that exists, as `2026-11-20`, in the years a spreadsheet knows. */
export function isoDate(description: string): Schema<string> {
  return matching({ kind: 'date' }, isDate, {
    format: 'date',
    pattern: '^(19|2[01])\\d\\d-\\d\\d-\\d\\d$',
    description,
  });
}

/** A month, as `2027-01`. */
export function month(description: string): Schema<string> {
  return matching({ kind: 'month' }, (value) => MONTH.test(value), { pattern: MONTH_FORM, description });
}

const MONTH_FORM = '^(19|2[01])\\d\\d-(0[1-9]|1[0-2])$';
const MONTH = new RegExp(MONTH_FORM);

function matching(expected: Expected, accepts: (value: string) => boolean, json: JsonSchema): Schema<string> {
  return {
    expected,
    check(value, report) {
      if (typeof value !== 'string' || !accepts(value)) report.mismatch(value, expected);
    },
    json: () => ({ type: 'string', ...json }),
  };
}

const DATE = /^(?:19|2[01])\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/;
const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function isDate(value: string): boolean {
  if (!DATE.test(value)) return false;
  const day = twoDigits(value, 8);
  if (day <= 28) return true;
  const monthNumber = twoDigits(value, 5);
  const isLeap = monthNumber === 2 && isLeapYear(Number(value.slice(0, 4)));
  return day <= (DAYS[monthNumber - 1] ?? 0) + (isLeap ? 1 : 0);
}

function twoDigits(value: string, at: number): number {
  return (value.charCodeAt(at) - 48) * 10 + value.charCodeAt(at + 1) - 48;
}

function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

interface RangeOptions {
  readonly openMin?: boolean;
  readonly openMax?: boolean;
}

/** A whole number from `min` to `max`. */
export function whole<T extends number = number>(min: number, max: number, unit: Unit, description: string): Schema<T> {
  return inRange({ whole: true, min, max, openMin: false, openMax: false, unit }, description);
}

export function range(min: number, max: number, unit: Unit, options: RangeOptions = {}): NumberRange {
  return { whole: false, min, max, openMin: options.openMin ?? false, openMax: options.openMax ?? false, unit };
}

/** A finite number inside a range. */
export function inRange<T extends number = number>(limits: NumberRange, description: string): Schema<T> {
  const { min, max, openMin, openMax } = limits;
  const expected: Expected = { kind: 'number', ...limits };
  return {
    expected,
    check(value, report) {
      const fits =
        typeof value === 'number' &&
        (openMin ? value > min : value >= min) &&
        (openMax ? value < max : value <= max) &&
        (!limits.whole || Number.isInteger(value));
      if (!fits) report.mismatch(value, expected);
    },
    json: () => ({
      type: limits.whole ? 'integer' : 'number',
      [openMin ? 'exclusiveMinimum' : 'minimum']: min,
      [openMax ? 'exclusiveMaximum' : 'maximum']: max,
      description: `${description} Unit: ${limits.unit}.`,
    }),
  };
}

/** One of a closed list of values. */
export function choice<const T extends string | number>(values: readonly T[], description: string): Schema<T> {
  const expected: Expected = { kind: 'choice', values };
  return {
    expected,
    check(value, report) {
      // A loop over a handful of words is quicker than a set, which would have to hash each word of the file.
      for (const known of values) if (known === value) return;
      report.mismatch(value, expected);
    },
    json: () => ({ enum: values, description }),
  };
}
