import { FIGURE_IDS, FIGURES } from '../../forecast/explain-figures.ts';
import { FIGURE_WORDS, UNIT_WORDS } from '../../language/figures.ts';
import { HEAD } from '../../language/workbook.ts';
import { DEFINITIONS } from '../../language/workbook-control.ts';
import type { Context } from './context.ts';
import { heading, startSheet, type HeadFacts } from './head.ts';
import type { SheetModel } from './model.ts';
import { capital } from './return-amounts.ts';
import { text } from './sheet.ts';

/** Points of height for one line of text, and characters that fit on one line of the wide columns. */
const LINE_HEIGHT = 13.5;
const FITS = 62;

/** One meaning for each figure, in the words of the product. */
export function definitionsSheet(context: Context, facts: HeadFacts): SheetModel {
  const { say } = context;
  const sheet = startSheet(context, 'definitions', facts);
  heading(sheet, say(DEFINITIONS.list), 5);
  const { heads } = DEFINITIONS;
  sheet.row(
    [heads.id, heads.figure, heads.unit, heads.definition, heads.formula].map((head, column) =>
      text(column, say(head), 'columnHead'),
    ),
  );
  for (const id of FIGURE_IDS) {
    const { label, definition, formula } = FIGURE_WORDS[id];
    const { unit } = FIGURES[id];
    const lines = Math.ceil(Math.max(say(definition).length, say(formula).length) / FITS);
    sheet.row(
      [
        text(0, id, 'note'),
        text(1, capital(say(label)), 'strong'),
        text(2, unit === 'money' ? context.plan.currency : say(UNIT_WORDS[unit]), 'unit'),
        text(3, say(definition), 'wrapped'),
        text(4, capital(say(formula)), 'wrapped'),
      ],
      Math.max(1, lines) * LINE_HEIGHT,
    );
  }
  return sheet.model({
    title: `${say(HEAD.titles.definitions)} · ${context.plan.title}`,
    widths: [22, 32, 16, 64, 64],
    freeze: { rows: 4, columns: 2 },
    print: { titleRows: [6, 7], pagesHigh: 0, orientation: 'landscape' },
    tab: 'control',
  });
}
