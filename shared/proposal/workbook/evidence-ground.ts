import { certaintyOf } from '../../forecast/explain-evidence.ts';
import { EVIDENCE_WORDS, NUMBER_WORDS } from '../../language/workbook.ts';
import { ASSUMPTIONS } from '../../language/workbook-register.ts';
import { EVIDENCE_KINDS } from '../../plan/estimate.ts';
import { fixed, fixedRange } from './address.ts';
import type { Context } from './context.ts';
import { heading } from './head.ts';
import { blank, formula, number, optional, text, type SheetBuilder } from './sheet.ts';

/** Kinds of evidence from the firmest, with what has nothing behind it last. */
const GROUNDS = [...EVIDENCE_KINDS, 'none'] as const;
type Ground = (typeof GROUNDS)[number];

/** Evidence from the firmest to none: its quality, its weight in the risk, its share of the margin. Answers the best quality. */
export function groundRows(context: Context, sheet: SheetBuilder, width: number): string {
  const { say, forecast } = context;
  const words = ASSUMPTIONS.ground;
  heading(sheet, say(ASSUMPTIONS.sections.ground), width);
  const certainty = certaintyOf(forecast, 'margin', { kind: 'plan' });
  const shares = GROUNDS.map((kind) => certainty.find((part) => part.kind === kind)?.share ?? 0);
  const first = sheet.next + 5;
  const [opinion, none] = [GROUNDS.indexOf('opinion'), GROUNDS.indexOf('none')];
  if (certainty.length === 0) sheet.row([text(1, say(words.none), 'text')]);
  else
    sheet.row(
      [
        text(0, 'margin.onOpinion', 'note'),
        text(1, say(ASSUMPTIONS.onOpinion), 'strong'),
        text(2, '%', 'unit'),
        formula(
          4,
          `SUM(${fixedRange(6, first + opinion, first + none)})`,
          (shares[opinion] ?? 0) + (shares[none] ?? 0),
          'percent',
          'headline',
        ),
      ],
      18,
    );
  sheet.row([text(1, say(words.definition), 'note')]);
  sheet.row([text(1, say(words.risk), 'note')]);
  sheet.row([text(1, say(words.written), 'note')]);
  sheet.row(
    [
      text(0, say(ASSUMPTIONS.heads.id), 'columnHead'),
      text(1, say(words.heads.label), 'columnHead'),
      text(2, say(ASSUMPTIONS.heads.unit), 'columnHead'),
      blank(3, 'general', 'columnHead'),
      text(4, say(words.heads.quality), 'numberHead'),
      text(5, say(words.heads.weight), 'numberHead'),
      text(6, say(words.heads.share), 'numberHead'),
    ],
    30,
  );
  if (sheet.next !== first) throw new Error(`The kinds of evidence start in row ${sheet.next}`);
  const best = fixed(4, first);
  for (const [at, kind] of GROUNDS.entries()) {
    sheet.row([
      text(0, `evidence.${kind}`, 'note'),
      text(1, say(EVIDENCE_WORDS[kind]), 'label'),
      text(2, `${say(NUMBER_WORDS.number)}, %`, 'unit'),
      number(4, quality(kind), 'whole', 'fixed'),
      formula(5, `1+${best}-${fixed(4, first + at)}`, 1 + at, 'whole'),
      optional(6, certainty.length === 0 ? null : (shares[at] ?? 0), 'percent', 'fixed'),
    ]);
  }
  return best;
}

/** 5 for the firmest kind, 0 where nothing stands behind a number. */
export function quality(kind: Ground): number {
  return GROUNDS.length - 1 - GROUNDS.indexOf(kind);
}

/** How much an impact counts: once on the firmest ground, more as the ground gets softer. */
export function riskWeight(kind: Ground): number {
  return 1 + GROUNDS.indexOf(kind);
}
