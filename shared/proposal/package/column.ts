import type { Language } from '../../kernel/language.ts';
import { COLUMN_WORDS, type ColumnKey } from '../../language/tables.ts';
import type { Cell, ColumnKind, Reading } from './table.ts';

/** A column with the words of its key in the reader's language. */
export function column<Row>(
  key: ColumnKey,
  language: Language,
  holds: ColumnKind,
  read: (row: Row) => Cell,
  options: {
    readonly unit?: string;
    readonly required?: boolean;
    readonly heading?: string;
    readonly key?: string;
  } = {},
): Reading<Row> {
  const words = COLUMN_WORDS[key];
  return {
    key: options.key ?? key,
    heading: options.heading ?? words.heading[language],
    description: words.description[language],
    unit: options.unit ?? '',
    holds,
    required: options.required ?? false,
    read,
  };
}

export const TEXT: ColumnKind = { kind: 'text' };
export const NUMBER: ColumnKind = { kind: 'number' };
export const INTEGER: ColumnKind = { kind: 'integer' };
export const MONEY: ColumnKind = { kind: 'money' };
