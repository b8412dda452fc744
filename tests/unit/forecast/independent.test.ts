import { describe, expect, test } from 'vitest';
import type { Figure, FigureScope, LoadedFigures, ReturnFigures } from '../../../shared/forecast/figure.ts';
import { FLOW_NAMES } from '../../../shared/forecast/flows.ts';
import { returnFigures } from '../../../shared/forecast/return.ts';
import { disagreements, near } from './plain-cases.ts';
import { inScope, plainFigures } from './plain-figures.ts';
import type { PlainFigures } from './plain-figures.ts';
import { horizon, plainForecast, sum } from './plain-model.ts';
import type { PlainLine } from './plain-model.ts';

describe('The engine and the definitions, on 300 plans drawn at random', () => {
  test('the horizon is as long', () => {
    expect(
      disagreements((check, { forecast }) =>
        check('horizon', forecast.axis.months === horizon(forecast.plan), forecast.axis.months, horizon(forecast.plan)),
      ),
    ).toEqual([]);
  });

  test('every flow of every line and month is the same, and so are their sums', () => {
    const list = disagreements((check, { forecast, lines }) => {
      for (const name of FLOW_NAMES) {
        lines.forEach((line, at) => {
          const found = forecast.lines[at]?.flows[name] ?? [];
          check(`${name} of ${line.line.id}`, sameFlow(found, line[name]), [...found], line[name]);
        });
        const expected = Array.from(forecast.total[name], (_, month) =>
          sum(lines.map((line) => line[name][month] ?? 0)),
        );
        check(`total ${name}`, sameFlow(forecast.total[name], expected), [...forecast.total[name]], expected);
      }
    });
    expect(list).toEqual([]);
  });

  test('every figure of the return of every scope is the same, and is not defined in the same places', () => {
    const list = disagreements((check, { forecast, lines, scopes }) => {
      for (const scope of scopes) {
        const expected = plainFigures(forecast.plan, lines, scope);
        const found = flatFigures(returnFigures(forecast, scope));
        const size = sizes(expected);
        for (const [name, value] of Object.entries(expected)) {
          const other = found[name];
          if (overheadsOnly(lines, scope) && other === null) continue;
          const agrees =
            value === null || other === null || other === undefined ? value === other : near(other, value, size(name));
          check(`${name} of ${JSON.stringify(scope)}`, agrees, other, value);
        }
      }
    });
    expect(list).toEqual([]);
  });

  test('the marginal return is the slope of margin when all spend of the scope is stretched a little', () => {
    const step = 1e-5;
    const list = disagreements((check, { forecast, fitted, options, lines, scopes }) => {
      const [more, less] = [1 + step, 1 - step].map((stretch) =>
        plainForecast(forecast.plan, { ...options, stretch }, fitted),
      );
      for (const scope of scopes) {
        const { ownSpend = 0 } = plainFigures(forecast.plan, lines, scope);
        const found = returnFigures(forecast, scope).marginalRoi;
        if (found.state === 'undefined' || ownSpend === null) {
          check(`marginal ROI of ${JSON.stringify(scope)}`, ownSpend === 0, found, ownSpend);
          continue;
        }
        const slope = (marginOf(scope, more) - marginOf(scope, less)) / (2 * step * ownSpend) - 1;
        // The difference quotient itself is good to about the square of the step, times the rounding of large sums.
        check(
          `marginal ROI of ${JSON.stringify(scope)}`,
          Math.abs(found.value - slope) < 1e-5 * (1 + Math.abs(slope)),
          found.value,
          slope,
        );
      }
    });
    expect(list).toEqual([]);
  });
});

function valueOf(figure: Figure): number | null {
  return figure.state === 'defined' ? figure.value : null;
}

function marginOf(scope: FigureScope, lines: readonly PlainLine[] = []): number {
  return sum(lines.filter((line) => inScope(scope, line)).map((line) => sum(line.margin)));
}

/** How large the amounts are whose sum or difference a figure is: what cancels out cannot be closer than their last digits. */
function sizes(figures: PlainFigures): (name: string) => number {
  return (name) => {
    const [loading = '', figure = ''] = name.split('.');
    const spend = Math.abs(figures[`${loading}.spend`] ?? 0);
    if (figure === 'profit') return Math.abs(figures['margin'] ?? 0) + spend;
    if (figure === 'roi') return spend === 0 ? 0 : 1 + Math.abs(figures['margin'] ?? 0) / spend;
    return loading === 'afterPlan' ? Math.abs(figures[figure] ?? 0) / 1000 : 0;
  };
}

/** 1e-9 of each month, or 1e-12 of the largest: where a curve is near zero, 1 - e^-x keeps fewer digits. */
function sameFlow(found: ArrayLike<number>, expected: readonly number[]): boolean {
  const largest = Math.max(0, ...expected.map(Math.abs));
  return expected.every((amount, month) => near(found[month] ?? Number.NaN, amount, largest / 1000));
}

function flatFigures(figures: ReturnFigures): Record<string, number | null> {
  return Object.fromEntries([
    ...Object.entries(figures).flatMap(
      ([name, value]: [string, ReturnFigures[keyof ReturnFigures]]): [string, number | null][] => {
        if (typeof value === 'number') return [[name, value]];
        return 'state' in value ? [[name, valueOf(value)]] : [];
      },
    ),
    ...Object.entries(figures.afterPlan).map(([name, value]): [string, number] => [`afterPlan.${name}`, value]),
    ...loaded('direct', figures.direct),
    ...loaded('loaded', figures.loaded),
  ]);
}

/** "An overhead line's own figures are not defined": no relation is asked of scopes that hold nothing else. */
function overheadsOnly(lines: readonly PlainLine[], scope: FigureScope): boolean {
  const chosen = lines.filter((line) => inScope(scope, line));
  return scope.kind !== 'plan' && chosen.every(({ line }) => line.response.kind === 'none');
}

function loaded(name: string, part: LoadedFigures): [string, number | null][] {
  return Object.entries(part).map(([key, value]: [string, number | Figure]) => [
    `${name}.${key}`,
    typeof value === 'number' ? value : valueOf(value),
  ]);
}
