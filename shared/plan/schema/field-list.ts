import { inspect } from './inspect.ts';
import type { Report } from './report.ts';
import type { Checker, Definitions, JsonSchema } from './schema.ts';

interface Field {
  readonly name: string;
  readonly checker: Checker;
  readonly index: number;
}

/** The declared fields of a record, in the order in which files are written. */
export class FieldList {
  private readonly fields: readonly Field[];
  private readonly byName: ReadonlyMap<string, Field>;

  constructor(checkers: { readonly [name: string]: Checker }) {
    this.fields = Object.entries(checkers).map(([name, checker], index) => ({ name, checker, index }));
    this.byName = new Map(this.fields.map((field) => [field.name, field]));
  }

  /**
   * Walks the fields of the object rather than those of the declaration: engines read an object front to back much
   * faster than by name, and unknown fields are met on the way. A file in the usual order needs no look-up at all.
   */
  check(value: Record<string, unknown>, report: Report): void {
    let next = 0;
    let found = 0;
    for (const name in value) {
      let field = this.fields[next];
      if (field?.name !== name) field = this.byName.get(name);
      if (field === undefined) {
        inspect(name, value[name], report);
        continue;
      }
      next = field.index + 1;
      found++;
      const before = report.total;
      field.checker.check(value[name], report);
      if (report.total !== before) report.under(name, before);
    }
    if (found < this.fields.length) this.reportMissing(value, report);
  }

  private reportMissing(value: object, report: Report): void {
    for (const { name, checker } of this.fields) {
      if (Object.hasOwn(value, name)) continue;
      const before = report.total;
      report.mismatch(undefined, checker.expected);
      report.under(name, before);
    }
  }

  json(definitions: Definitions): JsonSchema {
    const properties: Record<string, JsonSchema> = {};
    for (const { name, checker } of this.fields) properties[name] = checker.json(definitions);
    return { type: 'object', required: Object.keys(properties), properties };
  }
}
