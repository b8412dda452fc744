import { SHEET_NAMES, type SheetKey } from '../../language/workbook.ts';
import type { Language, Phrase, Text } from '../../kernel/language.ts';
import { minorPerMajor } from '../../money/currency.ts';
import { monthAt } from '../../plan/axis.ts';
import { bringsContacts, type ContactLine, type Line } from '../../plan/line.ts';
import type { Plan } from '../../plan/plan.ts';
import type { Forecast, LineForecast } from '../../forecast/forecast.ts';
import { formatMonth } from '../../language/format.ts';

/** What every sheet needs to know. */
export interface Context {
  readonly plan: Plan;
  readonly forecast: Forecast;
  readonly language: Language;
  /** Months of the horizon: the columns of every month-bearing sheet. */
  readonly months: number;
  readonly lines: readonly LineFacts[];
  readonly say: (text: Text) => string;
  readonly tell: <Parts>(phrase: Phrase<Parts>, parts: Parts) => string;
  readonly sheet: (key: SheetKey) => string;
  /** Minor units in one unit of the currency. */
  readonly scale: number;
  /** Amounts of the engine (minor units) as the workbook shows them (major units). */
  readonly major: (minor: number) => number;
  readonly majors: (minor: ArrayLike<number>) => readonly number[];
  /** Names of the months of the axis, as heads of columns. */
  readonly monthNames: readonly string[];
}

/** A line with its result and the name under which the workbook shows it. */
export interface LineFacts {
  readonly line: Line;
  readonly result: LineForecast;
  /** Unique in the workbook: the id is added where two lines share a name. */
  readonly name: string;
  /** Position in the workbook, from 0. */
  readonly index: number;
}

export interface ContactFacts extends LineFacts {
  readonly line: ContactLine;
}

export function isContact(facts: LineFacts): facts is ContactFacts {
  return bringsContacts(facts.line);
}

export function contextOf(plan: Plan, forecast: Forecast, language: Language): Context {
  const scale = minorPerMajor(plan.currency);
  const major = (minor: number): number => minor / scale;
  // Lines that bring contacts first, overheads after them: each kind then is one range that a formula can add up.
  const ordered = [...plan.lines.keys()].toSorted((a, b) => Number(isOverhead(plan, a)) - Number(isOverhead(plan, b)));
  const names = uniqueNames(plan.lines);
  return {
    plan,
    forecast,
    language,
    months: forecast.axis.months,
    lines: ordered.map((at, index) => ({
      line: plan.lines[at] as Line,
      result: forecast.lines[at] as LineForecast,
      name: names[at] as string,
      index,
    })),
    say: (text) => text[language],
    tell: (phrase, parts) => phrase[language](parts),
    sheet: (key) => SHEET_NAMES[key][language],
    scale,
    major,
    majors: (minor) => Array.from(minor, major),
    monthNames: Array.from({ length: forecast.axis.months }, (_, month) =>
      formatMonth(monthAt(plan.firstMonth, month), language),
    ),
  };
}

/** Names that can stand as labels: never empty, never twice. */
export function uniqueNames(named: readonly { readonly name: string; readonly id: string }[]): readonly string[] {
  const count = new Map<string, number>();
  for (const { name } of named) count.set(name.trim(), (count.get(name.trim()) ?? 0) + 1);
  return named.map(({ name, id }) => {
    const shown = name.trim();
    if (shown === '') return id;
    return (count.get(shown) ?? 0) > 1 ? `${shown} (${id})` : shown;
  });
}

function isOverhead({ lines }: Plan, index: number): boolean {
  const line = lines[index];
  return line !== undefined && !bringsContacts(line);
}
