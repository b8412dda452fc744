import { fail, succeed, type Result } from '../kernel/result.ts';
import { monthAt, type TimeAxis } from '../plan/axis.ts';
import { FIGURES, FIGURE_IDS, isFigureId, type FigureId } from './explain-figures.ts';
import { GROUP_KINDS, type FigureScope, type Loading } from './figure.ts';
import type { Forecast } from './forecast.ts';
import { groupKeys } from './groups.ts';

/** One figure of one scope; `loading` is null where direct and loaded are the same, `month` where it is a total. */
export interface Reference {
  readonly figure: FigureId;
  readonly scope: FigureScope;
  readonly loading: Loading | null;
  /** From 0, on the axis. */
  readonly month: number | null;
}

/** Why a text names no figure; `possible` lists what could have stood in the place of `found`. */
export interface ReferenceProblem {
  readonly code: 'unknown-scope' | 'unknown-key' | 'unknown-figure' | 'wrong-loading' | 'wrong-month';
  readonly found: string;
  readonly possible: readonly string[];
}

const LOADINGS: readonly Loading[] = ['direct', 'loaded'];
const SCOPE_KINDS = ['line', ...GROUP_KINDS] as const;

/**
 * The reference as text: `roi.loaded`, `channel/search/costPerContact.direct`, `line/l3/customers@2027-04`.
 * Within a key, % and / are written %25 and %2F; the key of a group that is "not given" is empty.
 */
export function formatReference({ figure, scope, loading, month }: Reference, { firstMonth }: TimeAxis): string {
  const place =
    scope.kind === 'plan' ? '' : `${scope.kind}/${escapeKey(scope.kind === 'line' ? scope.id : scope.key)}/`;
  const suffix = loading === null ? '' : `.${loading}`;
  return `${place}${figure}${suffix}${month === null ? '' : `@${monthAt(firstMonth, month)}`}`;
}

/**
 * Reads a reference. Without `.direct` or `.loaded` a figure is the loaded one, as in the headline.
 * Refused with a `ReferenceProblem`: a kind of scope, key, figure, loading or month that the forecast does not have.
 */
export function parseReference(forecast: Forecast, text: string): Result<Reference, ReferenceProblem> {
  const parts = text.split('/');
  const scope = parts.length === 1 ? succeed<FigureScope>({ kind: 'plan' }) : parseScope(forecast, parts);
  if (!scope.ok) return scope;
  const [name = '', monthText] = (parts.at(-1) ?? '').split('@', 2);
  const [figure = '', suffix] = name.split('.', 2);
  const possible = FIGURE_IDS.filter((id) => suits(id, scope.value));
  if (!isFigureId(figure) || !possible.includes(figure)) {
    return fail({ code: 'unknown-figure', found: figure, possible });
  }
  const loading = parseLoading(figure, suffix);
  if (!loading.ok) return loading;
  const month = parseMonth(forecast.axis, figure, monthText);
  if (!month.ok) return month;
  return succeed({ figure, scope: scope.value, loading: loading.value, month: month.value });
}

/** Whether a figure exists for a scope. */
export function suits(figure: FigureId, scope: FigureScope): boolean {
  const { scopes } = FIGURES[figure];
  return scopes === 'any' || scopes === scope.kind;
}

function parseScope(forecast: Forecast, parts: readonly string[]): Result<FigureScope, ReferenceProblem> {
  const [kindText = '', keyText = ''] = parts;
  const kind = SCOPE_KINDS.find((candidate) => candidate === kindText);
  if (kind === undefined || parts.length !== 3) {
    return fail({ code: 'unknown-scope', found: parts.slice(0, -1).join('/'), possible: SCOPE_KINDS });
  }
  const keys = kind === 'line' ? forecast.plan.lines.map((line) => line.id) : groupKeys(forecast.plan, kind);
  const key = keys.find((candidate) => candidate === keyText || escapeKey(candidate) === keyText);
  if (key === undefined) return fail({ code: 'unknown-key', found: keyText, possible: keys.map(escapeKey) });
  return succeed(kind === 'line' ? { kind, id: key } : { kind, key });
}

function parseLoading(figure: FigureId, suffix: string | undefined): Result<Loading | null, ReferenceProblem> {
  const possible = FIGURES[figure].loading ? LOADINGS : [];
  if (suffix === undefined) return succeed(FIGURES[figure].loading ? 'loaded' : null);
  const loading = possible.find((candidate) => candidate === suffix);
  return loading === undefined ? fail({ code: 'wrong-loading', found: suffix, possible }) : succeed(loading);
}

function parseMonth(
  axis: TimeAxis,
  figure: FigureId,
  text: string | undefined,
): Result<number | null, ReferenceProblem> {
  const { months } = FIGURES[figure];
  if (text === undefined && months !== 'month') return succeed(null);
  const possible = Array.from({ length: months === 'total' ? 0 : axis.months }, (_, month) =>
    monthAt(axis.firstMonth, month),
  );
  const month = possible.indexOf(text ?? '');
  return month < 0 ? fail({ code: 'wrong-month', found: text ?? '', possible }) : succeed(month);
}

function escapeKey(key: string): string {
  return key.replaceAll('%', '%25').replaceAll('/', '%2F');
}
