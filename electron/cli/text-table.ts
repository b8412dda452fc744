/** Rows of cells as aligned text: the first column to the left, numbers to the right. Long names are cut with an ellipsis. */
export function textTable(rows: readonly (readonly string[])[]): string {
  const NAME_WIDTH = 44;
  const clipped = rows.map((row) => row.map((cell, column) => (column === 0 ? clip(cell, NAME_WIDTH) : cell)));
  const columns = Math.max(0, ...clipped.map((row) => row.length));
  const widths = Array.from({ length: columns }, (_, column) =>
    Math.max(...clipped.map((row) => [...(row[column] ?? '')].length)),
  );
  return clipped
    .map((row) =>
      row
        .map((cell, column) => {
          const gap = ' '.repeat((widths[column] ?? 0) - [...cell].length);
          return column === 0 ? cell + gap : gap + cell;
        })
        .join('  ')
        .trimEnd(),
    )
    .map((line) => `  ${line}\n`)
    .join('');
}

/** Text of users on a terminal: control characters could move the cursor or colour the screen, so they become spaces. */
export function plainText(text: string): string {
  return text.replace(/\p{Cc}|[\u202A-\u202E\u2066-\u2069]/gu, ' ');
}

function clip(text: string, width: number): string {
  const letters = [...text];
  return letters.length <= width ? text : `${letters.slice(0, width - 1).join('')}…`;
}
