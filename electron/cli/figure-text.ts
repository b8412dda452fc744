import type { FigureId, Unit } from '../../shared/forecast/explain-figures.ts';
import type { ExplainedValue } from '../../shared/forecast/explain-value.ts';
import type { Figure } from '../../shared/forecast/figure.ts';
import type { InternalRate, Payback } from '../../shared/forecast/finance.ts';
import type { Forecast } from '../../shared/forecast/forecast.ts';
import type { Language } from '../../shared/kernel/language.ts';
import { FIGURES_WORDS, OUTCOME_WORDS } from '../../shared/language/cli.ts';
import { REASON_WORDS } from '../../shared/language/figures.ts';
import { formatMoney, formatMonth, formatNumber, formatPercent } from '../../shared/language/format.ts';
import { monthAt } from '../../shared/plan/axis.ts';

/** Writes the figures of one forecast in one language. Money comes in minor units, months from 0. */
export class FigureWriter {
  readonly #forecast: Forecast;
  readonly language: Language;

  constructor(forecast: Forecast, language: Language) {
    this.#forecast = forecast;
    this.language = language;
  }

  /** A number in its unit; `figure` is known when it is not just any ratio. */
  number(value: number, unit: Unit, figure?: FigureId): string {
    switch (unit) {
      case 'money':
        return formatMoney(value, this.#forecast.plan.currency, this.language);
      case 'count':
        return formatNumber(value, this.language, 2);
      case 'ratio':
        // A value-to-cost of 2.4 is "2.4 for each 1 spent"; all other ratios are read as percentages.
        return figure === 'valueToCost'
          ? formatNumber(value, this.language, 2)
          : formatPercent(value, this.language, 2);
      case 'rate':
        return formatPercent(value, this.language, 2);
      case 'month':
        return this.month(value);
    }
  }

  /** A figure for a table: a number, or "not defined" in two letters. */
  short(figure: FigureId, unit: Unit, value: number | Figure): string {
    if (typeof value === 'number') return this.number(value, unit, figure);
    return value.state === 'defined' ? this.number(value.value, unit, figure) : FIGURES_WORDS.notDefined[this.language];
  }

  /** A value for a sentence: the number, the outcome, or the reason why there is none. */
  value(value: ExplainedValue, unit: Unit, figure?: FigureId): string {
    switch (value.state) {
      case 'defined':
        return this.number(value.value, unit, figure);
      case 'undefined':
        return REASON_WORDS[value.reason][this.language];
      case 'rate':
        return this.rate(value.rate);
      case 'payback':
        return this.payback(value.payback);
      case 'lowest-point':
        return this.lowestPoint(value.value, value.month);
    }
  }

  month(index: number): string {
    return formatMonth(monthAt(this.#forecast.axis.firstMonth, index), this.language);
  }

  rate(rate: InternalRate): string {
    const percent = (value: number): string => formatPercent(value, this.language, 2);
    switch (rate.kind) {
      case 'none':
        return OUTCOME_WORDS[rate.reason === 'no-root' ? 'noRoot' : 'noSignChange'][this.language];
      case 'one':
        return percent(rate.annual);
      case 'several':
        return OUTCOME_WORDS.several[this.language](rate.annual.map(percent).join(' · '));
    }
  }

  payback({ touches, ...outcome }: Payback): string {
    const when = outcome.kind === 'month' ? this.month(outcome.month) : OUTCOME_WORDS.never[this.language];
    return touches === null ? when : when + OUTCOME_WORDS.touches[this.language](this.month(touches));
  }

  lowestPoint(amount: number, month: number | null): string {
    if (month === null) return OUTCOME_WORDS.neverNegative[this.language];
    return `${this.number(amount, 'money')} (${this.month(month)})`;
  }
}
