import { startWithAssumptions } from './migrations/start-with-assumptions.ts';

/** A step from one version of the document to the next: pure, total (what it does not recognise it passes on), never edited once released. */
export interface Migration {
  /** The version it reads; it writes the next one. */
  readonly from: number;
  readonly name: string;
  readonly apply: (document: Readonly<Record<string, unknown>>) => Record<string, unknown>;
}

/** In order, one for each version before the current one. New ones are appended. */
export const MIGRATIONS: readonly Migration[] = [
  { from: 0, name: 'start with assumptions', apply: startWithAssumptions },
];
