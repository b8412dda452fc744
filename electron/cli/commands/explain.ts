import { computeForecast } from '../../../shared/forecast/compute.ts';
import { explain, type Explanation } from '../../../shared/forecast/explain.ts';
import { isFigureId } from '../../../shared/forecast/explain-figures.ts';
import type { ExplainedInput } from '../../../shared/forecast/explain-input.ts';
import { parseReference, type Reference } from '../../../shared/forecast/explain-reference.ts';
import type { Forecast } from '../../../shared/forecast/forecast.ts';
import type { Language } from '../../../shared/kernel/language.ts';
import { EXPLAIN_WORDS } from '../../../shared/language/cli.ts';
import { FIGURE_WORDS } from '../../../shared/language/figures.ts';
import { formatNumber, formatPercent } from '../../../shared/language/format.ts';
import { ASSUMPTION_WORDS, EVIDENCE_WORDS } from '../../../shared/language/tables.ts';
import { assumptionName, assumptionUnit } from '../../../shared/proposal/package/table-assumptions.ts';
import { strongestMoves, type Move } from '../../../shared/proposal/what-would-change.ts';
import { refuseUsage, type Context } from '../command.ts';
import { FigureWriter } from '../figure-text.ts';
import { nearest } from '../nearest.ts';
import { openPlan } from '../open-plan.ts';
import { DONE } from '../terminal.ts';
import { plainText } from '../text-table.ts';

/** `explain PLAN FIGURE`: four fixed lines, so that people learn where to look. */
export async function runExplain(context: Context): Promise<number> {
  const { arguments: given, terminal } = context;
  const opened = await openPlan(context);
  if (!opened.ok) return opened.error;
  const { plan, language } = opened.value;
  const forecast = computeForecast(plan, { scenario: given.scenario });
  const reference = parseReference(forecast, given.positionals[1] ?? '');
  if (!reference.ok) {
    const { code: part, found, possible } = reference.error;
    const problem = { code: 'unknown-figure', part, found, nearest: nearest(found, possible), possible } as const;
    return refuseUsage(problem, 'explain', language, terminal);
  }
  terminal.out(explanationText(forecast, reference.value, language));
  return DONE;
}

function explanationText(forecast: Forecast, reference: Reference, language: Language): string {
  const writer = new FigureWriter(forecast, language);
  const explanation = explain(forecast, reference);
  const { label, definition } = FIGURE_WORDS[explanation.figure];
  const value = writer.value(explanation.value, explanation.unit, explanation.figure);
  const lines = [
    [EXPLAIN_WORDS.what, `${label[language]} = ${value}. ${definition[language]}`],
    [EXPLAIN_WORDS.how, howMade(explanation, writer)],
    [EXPLAIN_WORDS.sure, howSure(explanation, language)],
    [EXPLAIN_WORDS.change, whatWouldChange(forecast, reference, explanation, writer)],
  ] as const;
  const head = plainText(explanation.reference);
  return `${head}\n${lines.map(([title, text]) => `${title[language]}: ${plainText(text)}\n`).join('')}`;
}

/**
 * The formula in words, then the numbers put into it. Where cells of the document enter, the formula in symbols stands
 * between, so that each number finds its place; figures go by their names. Long lists stop early and say so.
 */
function howMade({ figure, formula, inputs }: Explanation, writer: FigureWriter): string {
  const SHOWN = 12;
  const { language } = writer;
  const words = FIGURE_WORDS[figure].formula[language];
  const named = inputs.every(({ source }) => source.kind === 'figure');
  const isList = named && new Set(inputs.map(({ symbol }) => symbol)).size === 1;
  const shown = inputs.slice(0, SHOWN).map((input, index) => inputText(input, writer, named, isList && index > 0));
  const rest = inputs.length - shown.length;
  const list = [...shown, ...(rest > 0 ? [EXPLAIN_WORDS.more[language](rest)] : [])].join('; ');
  return [words, named ? '' : formula, list].filter((part) => part !== '').join(' → ');
}

/** `spesa = 366.600,00 € (countedSpend.loaded)`; later members of a list go without the name. */
function inputText(input: ExplainedInput, writer: FigureWriter, named: boolean, again: boolean): string {
  const { symbol, source } = input;
  const name = named && source.kind === 'figure' ? figureLabel(source.reference, writer.language) : symbol;
  const written = again ? inputValue(input, writer) : `${name} = ${inputValue(input, writer)}`;
  switch (source.kind) {
    case 'figure':
      return source.reference === symbol ? written : `${written} (${source.reference})`;
    case 'cell':
    case 'fitted':
      return `${written} (${source.path})`;
    case 'scenario':
    case 'cut':
    case 'count':
      return written;
  }
}

/** Shapes of a curve are plain numbers; every other ratio is read as a percentage. */
function inputValue({ symbol, unit, value }: ExplainedInput, writer: FigureWriter): string {
  const shape = symbol === 'slope' || symbol === 'exponent';
  return shape && value.state === 'defined' ? formatNumber(value.value, writer.language, 3) : writer.value(value, unit);
}

/** The name of the figure at the end of a reference: `line/search/spend@2027-01` is spend. */
function figureLabel(reference: string, language: Language): string {
  const id = (reference.split('/').at(-1) ?? '').split(/[.@]/)[0] ?? '';
  return isFigureId(id) ? FIGURE_WORDS[id].label[language] : reference;
}

function howSure({ certainty }: Explanation, language: Language): string {
  if (certainty.length === 0) return EXPLAIN_WORDS.ledgerOnly[language];
  const parts = certainty.map(({ kind, share }) => {
    const words = kind === 'none' ? EXPLAIN_WORDS.noEvidence : EVIDENCE_WORDS[kind];
    return `${words[language]} ${formatPercent(share, language)}`;
  });
  return EXPLAIN_WORDS.restsOn[language](parts.join(', '));
}

function whatWouldChange(
  forecast: Forecast,
  reference: Reference,
  { figure, unit }: Explanation,
  writer: FigureWriter,
): string {
  const SHOWN = 3;
  const moves = strongestMoves(forecast, reference, SHOWN);
  const { language } = writer;
  if (moves.length === 0) return EXPLAIN_WORDS.nothing[language];
  return moves
    .map(({ lineName, place, from, to, after }: Move) => {
      const name = assumptionName(place);
      return EXPLAIN_WORDS.move[language]({
        name: ASSUMPTION_WORDS[name][language],
        where: lineName,
        from: writer.number(from, assumptionUnit(name)),
        to: writer.number(to, assumptionUnit(name)),
        result: writer.value(after, unit, figure),
      });
    })
    .join('; ');
}
