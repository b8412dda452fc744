/** Letters of a column: 0 is A, 26 is AA. */
export function columnName(column: number): string {
  let name = '';
  for (let rest = column; rest >= 0; rest = Math.floor(rest / 26) - 1) {
    name = String.fromCharCode(65 + (rest % 26)) + name;
  }
  return name;
}

/** The columns that mean the same thing on every sheet that bears months. */
export const COLUMN = { id: 0, label: 1, unit: 2, note: 3, constant: 4, total: 5, opening: 6, firstMonth: 7 } as const;

/** `$E$9` */
export function fixed(column: number, row: number): string {
  return `$${columnName(column)}$${row}`;
}

/** `$E$9:$E$20`, both ends included. */
export function fixedRange(column: number, first: number, last: number): string {
  return `${fixed(column, first)}:${fixed(column, last)}`;
}

/** `Inputs!$E$9`. Sheet names are one word, so they need no quotes. */
export function on(sheet: string, reference: string): string {
  return `${sheet}!${reference}`;
}

/** A text inside a formula. */
export function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

/** `A1:AE120` with every part fixed: `$A$1:$AE$120`. */
export function cellRange(range: string): string {
  return range.replace(/([A-Z]+)(\d+)/g, '$$$1$$$2');
}
