/** Read from decimal text, which is exact everywhere; the operator ** is left to each engine. */
const POWERS = Array.from({ length: 16 }, (_, exponent) => Number(`1e${exponent}`));

/** 10^exponent for a whole exponent from 0 to 15. */
export function powerOfTen(exponent: number): number {
  const power = POWERS[exponent];
  if (power === undefined) throw new RangeError(`Not a number of decimals: ${exponent}`);
  return power;
}
