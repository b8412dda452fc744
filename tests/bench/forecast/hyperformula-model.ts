import { HyperFormula } from 'hyperformula';
import type { Forecast, LineForecast } from '../../../shared/forecast/forecast.ts';

/**
 * The same chain as formulas, one row for each line: effective spend, contacts, quotes, customers, orders, revenue and
 * margin in each month of the line's horizon, and the sum of each flow and month over all lines. Spend is a typed cell (no
 * scenario, no cut), and nothing is held that the engine makes only when it is read: contacts that move with spend, figures
 * of lines and groups, explanations. Fits are done outside, their parameters typed.
 */
export interface SpreadsheetModel {
  readonly formulas: number;
  /** Puts a new set of inputs in place of all the old ones and recalculates. */
  changeEverything(forecast: Forecast): void;
  /** Changes one win rate and recalculates. */
  changeOne(line: number, winRate: number): void;
  /** Sum of margin over all lines and months. */
  margin(): number;
  destroy(): void;
}

type Cell = number | string | null;

/** Columns of the parameters; the months of spend follow, then one block of months for each step. */
const PARAMETERS = [
  'p1',
  'p2',
  'p3',
  'carryOver',
  'quoteRate',
  'winRate',
  'orderValue',
  'marginRate',
  'retention',
] as const;
const WIN_RATE = 5;
const STEPS = ['effective', 'contacts', 'quotes', 'customers', 'orders', 'revenue', 'margin'] as const;
type Step = (typeof STEPS)[number];

export function spreadsheetModel(forecast: Forecast): SpreadsheetModel {
  const { months, planMonths } = forecast.axis;
  const count = forecast.lines.length;
  const rows = forecast.lines.map((line, row) => [
    ...inputsOf(line),
    ...Array.from({ length: months - planMonths }, () => null),
    ...formulasOf(line, row + 1, months),
  ]);
  const totals = STEPS.slice(1).map((step) =>
    Array.from({ length: months }, (_, month) => {
      const column = columnOf(step, month, months);
      return `=SUM(Lines!${column}1:${column}${count})`;
    }),
  );
  const engine = HyperFormula.buildFromSheets(
    { Lines: rows, Totals: totals },
    { licenseKey: 'gpl-v3', maxRows: Math.max(40_000, count + 1) },
  );
  const lines = engine.getSheetId('Lines') ?? 0;
  const sums = engine.getSheetId('Totals') ?? 1;
  return {
    formulas: rows.flat().filter((cell) => typeof cell === 'string').length + totals.flat().length,
    changeEverything: (changed) => {
      const values = changed.lines.map((line) => inputsOf(line));
      const typed = changed.lines.flatMap(({ inputs }, row) =>
        inputs.fixedContacts === null ? [] : [[row, inputs.fixedContacts] as const],
      );
      engine.batch(() => {
        engine.setCellContents({ sheet: lines, row: 0, col: 0 }, values);
        for (const [row, contacts] of typed) {
          const col = PARAMETERS.length + 2 * months;
          engine.setCellContents({ sheet: lines, row, col }, [contacts.map((value): Cell => value)]);
        }
      });
    },
    changeOne: (line, winRate) => {
      engine.setCellContents({ sheet: lines, row: line, col: WIN_RATE }, winRate);
    },
    margin: () =>
      engine
        .getSheetValues(sums)
        .slice(-1)
        .flat()
        .reduce<number>((sum, value) => sum + Number(value), 0),
    destroy: () => engine.destroy(),
  };
}

function inputsOf({ line, inputs }: LineForecast): Cell[] {
  const curve = inputs.curve === null ? [] : Object.values(inputs.curve).filter((value) => typeof value === 'number');
  const { carryOver, quoteRate, winRate, orderValue, marginRate, repeat } = inputs;
  return [
    ...[0, 1, 2].map((at) => curve[at] ?? 0),
    carryOver,
    quoteRate,
    winRate,
    orderValue,
    marginRate,
    repeat?.retention ?? 0,
    ...line.spend,
  ];
}

function formulasOf(forecast: LineForecast, row: number, months: number): Cell[] {
  if (forecast.line.response.kind === 'none') return [];
  const { contactMonths, delayShares, repeat } = forecast.inputs;
  const buying = contactMonths + delayShares.length - 1;
  const reach = buying + (repeat === null ? 0 : repeat.everyMonths * repeat.atMost);
  const lengths = [contactMonths, contactMonths, contactMonths, buying, reach, reach, reach];
  return STEPS.flatMap((step, at) =>
    Array.from({ length: months }, (_, month) =>
      month < (lengths[at] ?? 0) ? formulaOf(forecast, step, row, month, months) : null,
    ),
  );
}

function formulaOf({ inputs }: LineForecast, step: Step, row: number, month: number, months: number): Cell {
  const at = (other: Step, index: number): string => `${columnOf(other, index, months)}${row}`;
  const parameter = (name: (typeof PARAMETERS)[number]): string => `${letters(PARAMETERS.indexOf(name))}${row}`;
  switch (step) {
    case 'effective': {
      // Beyond the plan this is an empty cell, which counts as zero.
      const spend = `${letters(PARAMETERS.length + month)}${row}`;
      const before = month === 0 ? '0' : at('effective', month - 1);
      return `=(1-${parameter('carryOver')})*${spend}+${parameter('carryOver')}*${before}`;
    }
    case 'contacts': {
      if (inputs.curve === null) return inputs.fixedContacts?.[month] ?? 0;
      const x = at('effective', month);
      const [a, b, c] = [parameter('p1'), parameter('p2'), parameter('p3')];
      switch (inputs.curve.kind) {
        case 'constant':
          return `=${x}/${a}`;
        case 'hill':
          return `=IF(${x}>0,${a}/(1+(${b}/${x})^${c}),0)`;
        case 'exponential':
          return `=${a}*(1-EXP(-${x}/${b}))`;
        case 'log':
          return `=${a}*LN(1+${x}/${b})`;
        case 'power':
          return `=IF(${x}>0,${a}*${x}^${b},0)`;
      }
    }
    case 'quotes':
      return `=${at('contacts', month)}*${parameter('quoteRate')}`;
    case 'customers': {
      const parts = inputs.delayShares.flatMap((share, later) =>
        share === 0 || later > month || month - later >= inputs.contactMonths
          ? []
          : [`${at('quotes', month - later)}*${share}`],
      );
      return parts.length === 0 ? 0 : `=(${parts.join('+')})*${parameter('winRate')}`;
    }
    case 'orders': {
      const { repeat } = inputs;
      const buying = inputs.contactMonths + inputs.delayShares.length - 1;
      const later = Array.from({ length: repeat?.atMost ?? 0 }, (_, order) => order + 1).flatMap((order) => {
        const from = month - order * (repeat?.everyMonths ?? 0);
        return from < 0 || from >= buying ? [] : [`+${at('customers', from)}*${parameter('retention')}^${order}`];
      });
      return `=${month < buying ? at('customers', month) : '0'}${later.join('')}`;
    }
    case 'revenue':
      return `=${at('orders', month)}*${parameter('orderValue')}`;
    case 'margin':
      return `=${at('revenue', month)}*${parameter('marginRate')}`;
  }
}

function columnOf(step: Step, month: number, months: number): string {
  return letters(PARAMETERS.length + months * (1 + STEPS.indexOf(step)) + month);
}

/** 0 is A, 26 is AA. */
function letters(column: number): string {
  const rest = String.fromCharCode(65 + (column % 26));
  return column < 26 ? rest : letters(Math.floor(column / 26) - 1) + rest;
}
