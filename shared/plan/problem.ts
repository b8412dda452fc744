/** What stands in the file where something else was expected. Plain data: it can be written as JSON. */
export type Found =
  | { readonly kind: 'missing' }
  | { readonly kind: 'null' }
  | { readonly kind: 'boolean'; readonly value: boolean }
  | { readonly kind: 'number'; readonly value: number }
  /** A number beyond what a computer holds, such as 1e400. */
  | { readonly kind: 'infinite' }
  /** The start of the text, at most 60 characters. */
  | { readonly kind: 'text'; readonly text: string; readonly length: number }
  | { readonly kind: 'list'; readonly length: number }
  | { readonly kind: 'object' };

/** Units of the document's numbers: part of every declaration, of the JSON Schema and of every message. */
export type Unit =
  | 'minor units'
  | 'ratio'
  | 'months'
  | 'days'
  | 'contacts'
  | 'customers'
  | 'orders'
  | 'revision'
  | 'plain number';

/** A range of numbers; a limit is included unless it is marked open. */
export interface NumberRange {
  readonly whole: boolean;
  readonly min: number;
  readonly max: number;
  readonly openMin: boolean;
  readonly openMax: boolean;
  readonly unit: Unit;
}

export type Expected =
  | { readonly kind: 'text'; readonly min: number; readonly max: number; readonly lines: 'one' | 'many' }
  | { readonly kind: 'id' }
  | { readonly kind: 'date' }
  | { readonly kind: 'month' }
  | ({ readonly kind: 'number' } & NumberRange)
  | { readonly kind: 'choice'; readonly values: readonly (string | number)[] }
  | { readonly kind: 'list'; readonly min: number; readonly max: number }
  | { readonly kind: 'object'; readonly name: string }
  | { readonly kind: 'or-null'; readonly of: Expected };

/** The document's nouns that other records point to by id. */
export type ReferenceNoun = 'channel' | 'campaign' | 'line';

export type PlanProblemDetail =
  // The file as a whole
  | { readonly code: 'empty-file' }
  | { readonly code: 'file-too-large'; readonly bytes: number; readonly limit: number }
  | { readonly code: 'truncated-file'; readonly line: number; readonly column: number }
  | { readonly code: 'broken-json'; readonly line: number; readonly column: number; readonly found: string }
  | { readonly code: 'too-deep'; readonly limit: number }
  | { readonly code: 'not-an-object'; readonly found: Found }
  | { readonly code: 'wrong-format'; readonly found: Found; readonly expected: string }
  | { readonly code: 'missing-version'; readonly reads: number }
  | { readonly code: 'wrong-version'; readonly found: Found; readonly reads: number }
  | { readonly code: 'newer-version'; readonly found: number; readonly reads: number }
  | { readonly code: 'forbidden-key'; readonly key: string }
  // One value
  | { readonly code: 'mismatch'; readonly found: Found; readonly expected: Expected }
  | { readonly code: 'character'; readonly character: string; readonly position: number }
  // Values that contradict one another
  | { readonly code: 'duplicate-id'; readonly id: string; readonly first: string }
  | { readonly code: 'unknown-reference'; readonly id: string; readonly noun: ReferenceNoun }
  | { readonly code: 'month-count'; readonly found: number; readonly expected: number }
  | { readonly code: 'total-too-large'; readonly limit: number }
  | {
      readonly code: 'out-of-order';
      readonly smaller: string;
      readonly smallerValue: number;
      readonly larger: string;
      readonly largerValue: number;
    }
  | { readonly code: 'shares-sum'; readonly sum: number }
  | { readonly code: 'spend-not-increasing'; readonly spend: number; readonly previous: number }
  | { readonly code: 'fewer-contacts'; readonly contacts: number; readonly previous: number }
  | { readonly code: 'above-ceiling'; readonly contacts: number; readonly ceiling: number }
  | { readonly code: 'no-contacts' }
  | { readonly code: 'nothing-to-share' }
  | { readonly code: 'horizon'; readonly months: number; readonly limit: number }
  | { readonly code: 'revision-order'; readonly revision: number; readonly previous: number }
  // The rest of a long list
  | { readonly code: 'more-problems'; readonly count: number };

/**
 * Something in a plan file that cannot be accepted. `place` is where (`lines[3].winRate.value`, '' for the whole file),
 * the rest says what was found and what was expected; `describeProblem` puts it into words.
 */
export type PlanProblem = PlanProblemDetail & { readonly place: string };

/** A file with everything wrong names this many problems and counts the others. */
export const MAX_PROBLEMS = 100;
