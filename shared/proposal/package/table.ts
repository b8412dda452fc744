/** One value of a table; null is an empty cell ("not given", or a figure that is not defined). */
export type Cell = string | number | boolean | null;

/** What a column holds. Money is major units of the plan's currency, a ratio is a ratio (0.71, not 71). */
export type ColumnKind =
  | { readonly kind: 'text' }
  /** One word of a closed list, in the reader's language. */
  | { readonly kind: 'choice'; readonly choices: readonly string[] }
  | { readonly kind: 'date' }
  /** `2027-01` */
  | { readonly kind: 'month' }
  | { readonly kind: 'boolean' }
  | { readonly kind: 'integer' }
  | { readonly kind: 'number' }
  /** An amount somebody typed: exact, printed with `decimals` decimals. */
  | { readonly kind: 'typed-money'; readonly decimals: number }
  /** A computed amount: printed with every digit it has. */
  | { readonly kind: 'money' };

export interface Column {
  /** Stable name, the same in every language. */
  readonly key: string;
  /** Heading in the reader's language, unique in its table. */
  readonly heading: string;
  /** What it means, with the unit and the definition. */
  readonly description: string;
  /** `EUR`, `contacts`, `ratio`..., '' when there is none. */
  readonly unit: string;
  readonly holds: ColumnKind;
  /** Every row has a value. */
  readonly required: boolean;
}

export interface Table {
  /** Name of the file without folder and ending: `cost-centres`. */
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Cell[])[];
  /** Keys of the columns that tell the rows apart, [] when nothing does. */
  readonly primaryKey: readonly string[];
}

/** A column together with how it is read from a row's source. */
export interface Reading<Row> extends Column {
  readonly read: (row: Row) => Cell;
}

/** Lays the sources of the rows out as a table. */
export function layOut<Row>(
  facts: Pick<Table, 'name' | 'title' | 'description' | 'primaryKey'>,
  sources: readonly Row[],
  readings: readonly Reading<Row>[],
): Table {
  return {
    ...facts,
    columns: readings,
    rows: sources.map((source) => readings.map(({ read }) => read(source))),
  };
}
