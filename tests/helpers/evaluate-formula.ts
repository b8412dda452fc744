/** A number, or a list that is combined item by item; a single number goes with every item of a list. */
export type Value = number | readonly number[];

/**
 * Evaluates the formulas that explanations carry: numbers, symbols, + - * / ^ and parentheses, and the functions given.
 * Written for the tests alone, so that a formula is checked by something that did not write it.
 */
export function evaluateFormula(
  formula: string,
  symbols: ReadonlyMap<string, Value>,
  functions: Readonly<Record<string, (...values: Value[]) => number>>,
): Value {
  const tokens = formula.match(/[A-Za-z]\w*|\d+(?:\.\d+)?|[-+*/^(),]/g) ?? [];
  let at = 0;
  const take = (token: string): boolean => tokens[at] === token && at++ >= 0;

  function sum(): Value {
    let left = product();
    for (;;) {
      if (take('+')) left = combine(left, product(), (a, b) => a + b);
      else if (take('-')) left = combine(left, product(), (a, b) => a - b);
      else return left;
    }
  }
  function product(): Value {
    let left = signed();
    for (;;) {
      if (take('*')) left = combine(left, signed(), (a, b) => a * b);
      else if (take('/')) left = combine(left, signed(), (a, b) => a / b);
      else return left;
    }
  }
  function signed(): Value {
    return take('-') ? combine(0, signed(), (a, b) => a - b) : raised();
  }
  function raised(): Value {
    const base = single();
    return take('^') ? combine(base, signed(), (a, b) => a ** b) : base;
  }
  function single(): Value {
    const token = tokens[at++] ?? '';
    if (token === '(') {
      const inside = sum();
      if (!take(')')) throw new Error(`Missing ) in ${formula}`);
      return inside;
    }
    if (/^\d/.test(token)) return Number(token);
    const call = functions[token];
    if (call !== undefined && take('(')) {
      const values = [sum()];
      while (take(',')) values.push(sum());
      if (!take(')')) throw new Error(`Missing ) in ${formula}`);
      return call(...values);
    }
    const value = symbols.get(token);
    if (value === undefined) throw new Error(`No value for "${token}" in ${formula}`);
    return value;
  }

  const result = sum();
  if (at !== tokens.length) throw new Error(`Cannot read ${formula} beyond "${tokens[at]}"`);
  return result;
}

/** Combines two values item by item. */
function combine(left: Value, right: Value, apply: (a: number, b: number) => number): Value {
  if (typeof left === 'number' && typeof right === 'number') return apply(left, right);
  const length = typeof left === 'number' ? (right as readonly number[]).length : left.length;
  if (typeof left !== 'number' && typeof right !== 'number' && left.length !== right.length) {
    throw new Error('Lists of different lengths cannot be combined');
  }
  const item = (value: Value, at: number): number => (typeof value === 'number' ? value : (value[at] ?? NaN));
  return Array.from({ length }, (_, at) => apply(item(left, at), item(right, at)));
}
