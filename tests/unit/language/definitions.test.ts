import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { FIGURE_IDS } from '../../../shared/forecast/explain-figures.ts';
import { FIGURE_WORDS } from '../../../shared/language/figures.ts';

const text = readFileSync(new URL('../../../shared/README.md', import.meta.url), 'utf8');

/** Rows of the tables of figures: | `name` | English | Italian | definition | */
const rows = [...text.matchAll(/^\| `(\w+)` +\| ([^|]+) \| ([^|]+) \| (.+) \|$/gm)].map((match) => ({
  id: match[1] ?? '',
  english: match[2]?.trim(),
  italian: match[3]?.trim(),
  definition: match[4]?.trim() ?? '',
}));

describe('the definitions in shared/README.md', () => {
  test.each(FIGURE_IDS)('%s has one row, with its labels in both languages and a definition', (id) => {
    const found = rows.filter((row) => row.id === id);
    expect(found).toHaveLength(1);
    const { label } = FIGURE_WORDS[id];
    expect(found[0]).toMatchObject({ english: label.en, italian: label.it });
    expect(found[0]?.definition.length).toBeGreaterThan(8);
  });

  test('define no figure that does not exist', () => {
    expect(rows.map((row) => row.id).filter((id) => !(FIGURE_IDS as readonly string[]).includes(id))).toEqual([]);
  });
});
