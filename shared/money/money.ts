import type { Brand } from '../kernel/brand.ts';

/** A typed amount: a whole number of minor units (cents) of the plan's currency. */
export type Minor = Brand<number, 'Minor'>;

/** A computed amount: a real number of minor units, never rounded on the way (see `roundHalfAway`). */
export type Amount = Brand<number, 'Amount'>;

/** A pure ratio: 0.71 is 71 %. Never a percentage. */
export type Ratio = Brand<number, 'Ratio'>;

/** A count of contacts, quotes, customers or orders. Expected values stay fractional. */
export type Count = Brand<number, 'Count'>;

/** Doors from a bare number to a unit: used where the unit is decided, and nowhere else. */
export const minor = (value: number): Minor => value as Minor;
export const amount = (value: number): Amount => value as Amount;
export const ratio = (value: number): Ratio => value as Ratio;
export const count = (value: number): Count => value as Count;
