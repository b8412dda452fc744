import { powerOfTen } from './power-of-ten.ts';

/** Currencies a plan may be in, with their number of decimals (ISO 4217). */
export const CURRENCIES = {
  EUR: 2,
  GBP: 2,
  USD: 2,
  CHF: 2,
  SEK: 2,
  NOK: 2,
  DKK: 2,
  PLN: 2,
  CZK: 2,
  HUF: 2,
  RON: 2,
  CAD: 2,
  AUD: 2,
  JPY: 0,
  KWD: 3,
} as const;

export type Currency = keyof typeof CURRENCIES;

/** Minor units in one major unit: 100 for EUR, 1 for JPY, 1000 for KWD. */
export function minorPerMajor(currency: Currency): number {
  return powerOfTen(CURRENCIES[currency]);
}
