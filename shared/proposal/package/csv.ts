import type { Language } from '../../kernel/language.ts';
import type { Cell, ColumnKind, Table } from './table.ts';

/** How a language writes its tables: what Excel opens without questions in Italy, RFC 4180 elsewhere. */
export const DIALECTS: Readonly<Record<Language, { delimiter: string; decimal: string; byteOrderMark: boolean }>> = {
  it: { delimiter: ';', decimal: ',', byteOrderMark: true },
  en: { delimiter: ',', decimal: '.', byteOrderMark: false },
};

const LINE_END = '\r\n';

/**
 * Where a spreadsheet could start to read a formula: at the beginning of the text, or behind a character that the wrong
 * choice of delimiter would take for one; spaces and quotes in between are skipped as spreadsheets do. Full-width signs
 * count because Excel turns them into plain ones. A text that begins with a tab or a line end is marked too.
 */
const FORMULA_START = /(?<=^|[,;|\t\r\n])(?=[\s"']*[=+\-@＝＋－＠])|^(?='*[\t\r\n])/g;
const GUARDED_START = /(?<=^|[,;|\t\r\n])'(?=[\s"']*[=+\-@＝＋－＠])|^'(?='*[\t\r\n])/g;

/** Puts an apostrophe wherever a spreadsheet could start to read a formula. `unguardText` takes it back exactly. */
export function guardText(text: string): string {
  return text.replace(FORMULA_START, "'");
}

/** The text as it was typed: undoes `guardText`. */
export function unguardText(text: string): string {
  return text.replace(GUARDED_START, '');
}

/** A finite number with every digit it has, or with exactly `decimals`; never `-0`. */
export function numberText(value: number, decimalSign: string, decimals?: number): string {
  if (!Number.isFinite(value)) throw new Error(`A table holds finite numbers only, not ${value}`);
  const plain = decimals === undefined ? String(value) : value.toFixed(decimals).replace(/^-(?=[0.]+$)/, '');
  const upper = plain.includes('e') ? plain.toUpperCase() : plain;
  return decimalSign === '.' ? upper : upper.replace('.', decimalSign);
}

/** The table as CSV text: one heading row, texts always in quotes, numbers never. */
export function csvText(table: Table, language: Language): string {
  const { delimiter, decimal, byteOrderMark } = DIALECTS[language];
  const heading = table.columns.map(({ heading: text }) => quoted(text)).join(delimiter);
  const kinds = table.columns.map(({ holds }) => holds);
  const rows = table.rows.map((row) =>
    row.map((cell, column) => cellText(cell, kinds[column] ?? { kind: 'text' }, decimal)).join(delimiter),
  );
  return (byteOrderMark ? '\uFEFF' : '') + [heading, ...rows].map((line) => line + LINE_END).join('');
}

function cellText(cell: Cell, holds: ColumnKind, decimalSign: string): string {
  if (cell === null) return '';
  if (typeof cell === 'string') return quoted(cell);
  if (typeof cell === 'boolean') return String(cell);
  return numberText(cell, decimalSign, holds.kind === 'typed-money' ? holds.decimals : undefined);
}

function quoted(text: string): string {
  return `"${guardText(text).replaceAll('"', '""')}"`;
}
