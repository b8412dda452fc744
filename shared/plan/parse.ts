import { fail, succeed, type Result } from '../kernel/result.ts';
import { findJsonFault, lineAndColumn } from './json-text.ts';
import { MIGRATIONS } from './migrations.ts';
import { PLAN_FORMAT, SCHEMA_VERSION, type Plan } from './plan.ts';
import type { PlanProblem, PlanProblemDetail } from './problem.ts';
import { plan as planSchema } from './records/plan.ts';
import { checkRules } from './rules.ts';
import { describeFound } from './schema/found.ts';
import { inspect } from './schema/inspect.ts';
import { isObject } from './schema/records.ts';
import { Report } from './schema/report.ts';

/** The longest plan file that is read, in bytes of UTF-8: four times a plan of 10,000 lines. */
export const MAX_PLAN_BYTES = 40_000_000;

type JsonObject = Record<string, unknown>;
type Refusal = PlanProblem[];

/**
 * The only door into the program for a plan: the text of a `.preventivo` file becomes a `Plan`, or the problems that
 * keep it from being one, each with its place, what was found and what was expected (at most `MAX_PROBLEMS`, then a
 * count). Nothing is repaired, nothing is dropped: the plan is the parsed document itself, unknown fields included.
 * Files of an older version are migrated, files of a newer one refused. Never throws, whatever the text.
 */
export function parsePlan(text: string): Result<Plan, PlanProblem[]> {
  const document = readJson(text);
  if (!document.ok) return document;
  const current = toCurrentVersion(document.value);
  if (!current.ok) return current;
  const report = new Report();
  planSchema.check(current.value, report);
  if (report.total > 0) return fail(report.problems());
  // The declaration has accepted every field: the document is a plan.
  const plan = current.value as unknown as Plan;
  checkRules(plan, report);
  return report.total > 0 ? fail(report.problems()) : succeed(plan);
}

function readJson(text: string): Result<unknown, Refusal> {
  const bytes = utf8Length(text);
  if (bytes > MAX_PLAN_BYTES) return refuse({ code: 'file-too-large', bytes, limit: MAX_PLAN_BYTES });
  // A byte order mark says how the file is encoded; it is not part of the document.
  const json = text.startsWith('\uFEFF') ? text.slice(1) : text;
  if (json.trim() === '') return refuse({ code: 'empty-file' });
  try {
    return succeed(JSON.parse(json));
  } catch {
    return refuse(describeFault(json));
  }
}

function describeFault(json: string): PlanProblemDetail {
  const fault = findJsonFault(json) ?? { offset: 0, atEnd: false };
  const place = lineAndColumn(json, fault.offset);
  if (fault.atEnd) return { code: 'truncated-file', ...place };
  return { code: 'broken-json', ...place, found: String.fromCodePoint(json.codePointAt(fault.offset) ?? 0) };
}

function toCurrentVersion(document: unknown): Result<JsonObject, Refusal> {
  if (!isObject(document)) return refuse({ code: 'not-an-object', found: describeFound(document) });
  if (document['format'] !== PLAN_FORMAT) {
    return refuse({ code: 'wrong-format', found: describeFound(document['format']), expected: PLAN_FORMAT }, 'format');
  }
  const version = document['schemaVersion'];
  if (version === undefined) return refuse({ code: 'missing-version', reads: SCHEMA_VERSION }, 'schemaVersion');
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 0) {
    return refuse({ code: 'wrong-version', found: describeFound(version), reads: SCHEMA_VERSION }, 'schemaVersion');
  }
  if (version > SCHEMA_VERSION) {
    return refuse({ code: 'newer-version', found: version, reads: SCHEMA_VERSION }, 'schemaVersion');
  }
  return version === SCHEMA_VERSION ? succeed(document) : migrate(document, version);
}

/** Migrations copy, so what no file may hold is looked for before them. */
function migrate(document: JsonObject, version: number): Result<JsonObject, Refusal> {
  const report = new Report();
  for (const [field, value] of Object.entries(document)) inspect(field, value, report);
  if (report.total > 0) return fail(report.problems());
  let current = document;
  for (const migration of MIGRATIONS) if (migration.from >= version) current = migration.apply(current);
  return succeed(current);
}

function refuse(detail: PlanProblemDetail, place = ''): { readonly ok: false; readonly error: Refusal } {
  return fail([{ ...detail, place }]);
}

/** Bytes of a text in UTF-8; exact only where the limit could be passed. */
function utf8Length(text: string): number {
  if (text.length * 3 <= MAX_PLAN_BYTES || text.length > MAX_PLAN_BYTES) return text.length;
  let bytes = text.length;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    // Half of a pair counts 2 here, so that a whole pair counts 4.
    if (unit > 0x7f) bytes += unit > 0x7ff && (unit < 0xd800 || unit > 0xdfff) ? 2 : 1;
  }
  return bytes;
}
