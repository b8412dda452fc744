import type { Minor } from '../../money/money.ts';
import { MAX_HORIZON } from '../axis.ts';
import type { Unit } from '../problem.ts';
import { id, inRange, range, text, whole } from '../schema/scalars.ts';
import type { Schema } from '../schema/schema.ts';

/** One typed amount for one month: ten billion euros. Beyond it a figure is a slip of the keyboard. */
export const MAX_CELL = 1e12;
/** Sums of a plan stay whole numbers that a computer holds exactly. */
export const MAX_TOTAL = Number.MAX_SAFE_INTEGER;
/** People, contacts, customers: as many as there can be in a market. */
const MAX_PEOPLE = 1e10;

export const MAX_MONTHS = 60;
export const MAX_LINES = 20_000;
export const MAX_SCENARIOS = 50;

const NAME_LENGTH = 200;
const SOURCE_LENGTH = 1_000;
const NOTE_LENGTH = 10_000;

/** 0 to 1. */
export const SHARE = range(0, 1, 'ratio');
/** At least 0 and less than 1: with 1 nothing would ever fade. */
export const CARRY_OVER = range(0, 1, 'ratio', { openMax: true });
export const MARGIN_RATE = range(-1, 1, 'ratio');
export const PRICE = range(0, MAX_CELL, 'minor units');
export const POSITIVE_PRICE = range(0, MAX_CELL, 'minor units', { openMin: true });
export const CONTACTS = range(0, MAX_PEOPLE, 'contacts');
export const POSITIVE_CONTACTS = range(0, MAX_PEOPLE, 'contacts', { openMin: true });
/** Above 20 a curve is a step, and spend^slope would leave a computer's range. */
export const SLOPE = range(0, 20, 'plain number', { openMin: true });
export const EXPONENT = range(0, 1, 'plain number', { openMin: true });
/** Contacts per minor unit of spend raised to the exponent. */
export const POWER_FACTOR = range(0, MAX_PEOPLE, 'plain number', { openMin: true });
export const SCENARIO_FACTOR = range(0, 1_000, 'plain number');

export const name = (description: string): Schema<string> =>
  text({ min: 1, max: NAME_LENGTH, lines: 'one' }, description);
export const shortText = (description: string): Schema<string> =>
  text({ min: 0, max: NAME_LENGTH, lines: 'one' }, `${description} Empty when not given.`);
export const source = (description: string): Schema<string> =>
  text({ min: 0, max: SOURCE_LENGTH, lines: 'one' }, `${description} Empty when not given.`);
export const note = (description: string): Schema<string> =>
  text({ min: 0, max: NOTE_LENGTH, lines: 'many' }, description);

export const ownId = id('Id, unique in its list.');
export const reference = (noun: string): Schema<string> => id(`Id of a ${noun} of this plan.`);

export const cell = (description: string): Schema<Minor> => whole(0, MAX_CELL, 'minor units', description);
export const total = (description: string): Schema<Minor> => whole(0, MAX_TOTAL, 'minor units', description);
export const signedTotal = (description: string): Schema<Minor> =>
  whole(-MAX_TOTAL, MAX_TOTAL, 'minor units', description);
export const monthCount = (min: number, description: string): Schema<number> =>
  whole(min, MAX_HORIZON, 'months', description);
export const people = (unit: Unit, description: string): Schema<number> =>
  inRange(range(0, MAX_PEOPLE, unit), description);
