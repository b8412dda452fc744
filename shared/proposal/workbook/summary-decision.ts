import { formatDate } from '../../language/format.ts';
import { FIGURE_WORDS } from '../../language/figures.ts';
import { LINES } from '../../language/workbook.ts';
import { LEDGER } from '../../language/workbook-control.ts';
import { FINANCE } from '../../language/workbook-finance.ts';
import { OPTIONS, SUMMARY } from '../../language/workbook-front.ts';
import { COLUMN, columnName, fixed, on } from './address.ts';
import type { LineFacts } from './context.ts';
import { optionColumn } from './options-sheet.ts';
import { capital } from './return-amounts.ts';
import { blank, formula, sum, text } from './sheet.ts';
import { cellOf, heads, LAST, section, VALUE, writeRow, type SummarySources } from './summary-rows.ts';

/** Committed lines named one by one; more of them stand on the ledger sheet. */
const MOST_DEADLINES = 5;

/** The options in short: what each spends, earns and returns, linked to their own sheet. */
export function optionSection(sources: SummarySources): void {
  const { context, sheet, options } = sources;
  const { say, plan } = context;
  const columns = ['spend', 'profit', 'roi'] as const;
  section(sources, say(SUMMARY.sections.options));
  heads(
    sources,
    [
      say(SUMMARY.heads.option),
      say(SUMMARY.heads.unit),
      say(SUMMARY.heads.by),
      ...columns.map((column) => capital(say(FIGURE_WORDS[column].label))),
    ],
    LAST,
  );
  for (const [at, name] of options.names.entries()) {
    const own = options.values[at];
    const code = options.codes[at];
    if (own === undefined || code === undefined) continue;
    sheet.row([
      text(0, `option.${code}`, 'note'),
      text(1, name, 'label'),
      text(2, `${plan.currency} / %`, 'unit'),
      text(3, say(code === 'live' ? OPTIONS.formulas : OPTIONS.engine), 'text'),
      ...columns.map((column, shift) =>
        formula(
          VALUE + shift,
          on(context.sheet('options'), `${columnName(optionColumn(column))}${options.first + at}`),
          own[column],
          column === 'roi' ? 'percent' : 'money',
          'answer',
        ),
      ),
    ]);
  }
}

/** What is needed by when: committed lines, the first that can no longer be cancelled first. */
export function deadlineSection(sources: SummarySources): void {
  const { context, sheet, calculations, ledger } = sources;
  const { say, tell, plan, language } = context;
  const committed = context.lines
    .flatMap((facts) =>
      facts.line.state.kind === 'committed' ? [{ facts, until: facts.line.state.cancellableUntil }] : [],
    )
    .toSorted((a, b) => compareDates(a.until, b.until));
  section(sources, say(SUMMARY.sections.deadlines));
  if (committed.length === 0) {
    sheet.row([text(1, say(SUMMARY.noCommitted), 'text')]);
    return;
  }
  const { line, unit, until: untilHead, amount, sheet: where } = SUMMARY.heads;
  heads(sources, [say(line), say(unit), say(untilHead), say(amount), '', say(where)]);
  for (const { facts, until } of committed.slice(0, MOST_DEADLINES)) {
    writeRow(sources, {
      id: `${facts.line.id}.until`,
      label: `${say(LEDGER.committed)} · ${facts.name}`,
      unit: plan.currency,
      definition: until === null ? say(LINES.notCancellable) : formatDate(until, language),
      value: {
        of: cellOf(context, 'calculations', COLUMN.total, calculations.lines[facts.index]?.spend ?? 0),
        value: spendOf(sources, facts),
        format: 'money',
      },
      from: 'calculations',
    });
  }
  writeRow(sources, {
    id: 'committed',
    label: say(SUMMARY.committed),
    unit: plan.currency,
    definition: tell(SUMMARY.committedText, { count: committed.length }),
    value: {
      of: cellOf(context, 'ledger', COLUMN.total, ledger.committed),
      value: sum(committed.map(({ facts }) => spendOf(sources, facts))),
      format: 'money',
    },
    from: 'ledger',
  });
}

function spendOf({ context }: SummarySources, { result }: LineFacts): number {
  return sum(context.majors(result.flows.spend));
}

/** ISO dates in order; lines that cannot be cancelled wait for nothing and come last. */
function compareDates(a: string | null, b: string | null): number {
  if (a === b) return 0;
  if (a === null) return 1;
  if (b === null) return -1;
  return a < b ? -1 : 1;
}

/** Open cells for role, name, date, condition, decision, amount and reason. */
export function approvalSection(sources: SummarySources): void {
  const { context, sheet } = sources;
  const { say, plan } = context;
  const { approval, roles } = SUMMARY;
  section(sources, say(SUMMARY.sections.approval));
  const { role, name, date, condition, decision, amount, reason } = approval;
  const words = [role, name, date, condition, decision, amount, reason].map((head) => say(head));
  sheet.row(
    words.map((word, column) =>
      text(
        column,
        column === VALUE + 1 ? `${word} (${plan.currency})` : word,
        column === VALUE + 1 ? 'numberHead' : 'columnHead',
      ),
    ),
  );
  for (const who of roles) {
    sheet.row(
      [
        text(0, say(who), 'strong'),
        ...Array.from({ length: LAST }, (_, at) => blank(at + 1, at === VALUE ? 'money' : 'general')),
      ],
      24,
    );
  }
}

/** Whether the plan meets what was asked of it, and what that was. */
export function targetSection(sources: SummarySources): readonly [first: number, last: number] {
  const { context, sheet, finance, inputs } = sources;
  const { say, plan } = context;
  const { heads: words, definitions } = SUMMARY;
  section(sources, say(SUMMARY.sections.targets));
  heads(
    sources,
    [words.target, words.unit, words.definition, words.met, words.asked, words.sheet].map((head) => say(head)),
  );
  const first = sheet.next;
  const asked = (row: number, value: number | null, format: 'percent' | 'count') => {
    const cell = cellOf(context, 'inputs', COLUMN.constant, row);
    const none = say(SUMMARY.noTarget);
    return { of: `IF(ISNUMBER(${cell}),${cell},"${none}")`, value: value ?? none, format };
  };
  const hurdle = {
    of: on(context.sheet('finance'), fixed(COLUMN.constant, finance.rows.hurdle)),
    value: finance.values.hurdle ?? 0,
    format: 'percent',
  } as const;
  const rows = [
    ['hurdleResult', definitions.hurdle, hurdle],
    ['roiResult', definitions.roi, asked(inputs.targetRoi, plan.targets.roi, 'percent')],
    ['customersResult', definitions.customers, asked(inputs.targetCustomers, plan.targets.customers, 'count')],
  ] as const;
  for (const [key, definition, second] of rows) {
    writeRow(sources, {
      id: key,
      label: say(FINANCE.rows[key]),
      unit: say(FINANCE.yesNo),
      definition: say(definition),
      value: {
        of: cellOf(context, 'finance', COLUMN.constant, finance.rows[key]),
        value: finance.values[key] ?? '',
        format: 'general',
      },
      second,
      from: 'finance',
    });
  }
  return [first, sheet.next - 1];
}
