import { unreachable } from '../../kernel/unreachable.ts';
import type { Curve } from '../../forecast/curve.ts';
import { COLUMN, fixed, on } from './address.ts';
import type { Context } from './context.ts';
import type { CurveParameter, LineInputRows } from './line-rows.ts';

/** Contacts of a month from its effective spend `x` (definitions, step 3); `x` is a cell, parameters are inputs. */
export function contactFormula(context: Context, kind: Curve['kind'], rows: LineInputRows, x: string): string {
  const at = parameters(context, rows);
  switch (kind) {
    case 'constant':
      return `${x}/${at('costPerContact')}`;
    case 'hill': {
      const u = `(${x}/${at('half')})^${at('slope')}`;
      return `${at('ceiling')}*${u}/(1+${u})`;
    }
    case 'exponential':
      return `${at('ceiling')}*(1-EXP(-1*${x}/${at('scale')}))`;
    case 'log':
      return `${at('ceiling')}*LN(1+${x}/${at('scale')})`;
    case 'power':
      return `${at('factor')}*${x}^${at('exponent')}`;
    default:
      return unreachable(kind);
  }
}

/** Spend times the slope of the curve: the contacts that move with spend, in a form without division by the spend. */
export function elasticFormula(context: Context, kind: Curve['kind'], rows: LineInputRows, x: string): string {
  const at = parameters(context, rows);
  switch (kind) {
    case 'constant':
      return `${x}/${at('costPerContact')}`;
    case 'hill': {
      const u = `(${x}/${at('half')})^${at('slope')}`;
      return `${at('ceiling')}*${at('slope')}*${u}/(1+${u})/(1+${u})`;
    }
    case 'exponential':
      return `${at('ceiling')}*${x}/${at('scale')}*EXP(-1*${x}/${at('scale')})`;
    case 'log':
      return `${at('ceiling')}*${x}/(${at('scale')}+${x})`;
    case 'power':
      return `${at('exponent')}*${at('factor')}*${x}^${at('exponent')}`;
    default:
      return unreachable(kind);
  }
}

function parameters(context: Context, rows: LineInputRows): (parameter: CurveParameter) => string {
  return (parameter) => on(context.sheet('inputs'), fixed(COLUMN.constant, rows.curve?.[parameter] ?? 0));
}
