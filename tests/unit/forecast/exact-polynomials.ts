/** An oracle in whole numbers of any length: how many internal rates flows have, and on which side of zero their value lies. */
import { partsOf } from '../kernel/exact-reals.ts';

type Polynomial = readonly bigint[];

/** Flows times one common power of two, as whole numbers, without the zeros at both ends. */
function wholeFlows(net: readonly number[]): bigint[] {
  const whole = net.map((flow) => {
    const { mantissa, exponent } = partsOf(flow);
    return (flow < 0 ? -mantissa : mantissa) << BigInt(exponent + 1074);
  });
  return primitive(whole.slice(whole.findIndex((c) => c !== 0n))).slice();
}

/** How many different rates above -100 % make the flows worth nothing: Sturm's theorem for v = 1 / (1 + rate) > 0. */
export function countRates(net: readonly number[]): number {
  const chain: Polynomial[] = [trim(wholeFlows(net))];
  let next = trim((chain[0] ?? []).map((c, i) => c * BigInt(i)).slice(1));
  while (next.length > 0) {
    chain.push(primitive(next));
    next = trim(negatedRemainder(chain.at(-2) ?? [], chain.at(-1) ?? []));
  }
  return variations(chain.map((p) => p[0] ?? 0n)) - variations(chain.map((p) => p.at(-1) ?? 0n));
}

/** Sign of the net present value at the monthly rate g - 1, exactly; g > 0. */
export function exactSign(net: readonly number[], g: number): number {
  const flows = wholeFlows(net);
  const { mantissa, exponent } = partsOf(g);
  const numerator = exponent > 0 ? mantissa << BigInt(exponent) : mantissa;
  const denominator = exponent < 0 ? 1n << BigInt(-exponent) : 1n;
  let value = 0n;
  let power = 1n;
  for (const flow of flows) {
    value = value * numerator + flow * power;
    power *= denominator;
  }
  return value > 0n ? 1 : value < 0n ? -1 : 0;
}

function trim(polynomial: Polynomial): Polynomial {
  return polynomial.slice(0, polynomial.findLastIndex((c) => c !== 0n) + 1);
}

/** Divided by the greatest common divisor of its coefficients, which keeps the chain short enough to compute. */
function primitive(polynomial: Polynomial): Polynomial {
  let divisor = 0n;
  for (const c of polynomial) {
    let [a, b] = [divisor, c < 0n ? -c : c];
    while (b !== 0n) [a, b] = [b, a % b];
    divisor = a;
  }
  return divisor === 0n ? polynomial : polynomial.map((c) => c / divisor);
}

/** Minus the remainder of a / b, times a positive number that keeps it whole. */
function negatedRemainder(a: Polynomial, b: Polynomial): Polynomial {
  const leading = b.at(-1) ?? 1n;
  const scale = leading < 0n ? -leading : leading;
  let rest: bigint[] = [...a];
  while (rest.length >= b.length) {
    const factor = (rest.at(-1) ?? 0n) * (leading < 0n ? -1n : 1n);
    const shift = rest.length - b.length;
    rest = rest.map((c, i) => c * scale - (i >= shift ? factor * (b[i - shift] ?? 0n) : 0n));
    rest = [...trim(rest.slice(0, -1))];
  }
  return rest.map((c) => -c);
}

function variations(values: readonly bigint[]): number {
  const signs = values.filter((value) => value !== 0n).map((value) => value > 0n);
  return signs.filter((sign, i) => i > 0 && sign !== signs[i - 1]).length;
}
