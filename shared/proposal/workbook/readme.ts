import { formatDate } from '../../language/format.ts';
import { HEAD, SHEET_NAMES, type SheetKey } from '../../language/workbook.ts';
import { README } from '../../language/workbook-front.ts';
import { COLUMN, fixed, on } from './address.ts';
import type { Context } from './context.ts';
import { heading, startSheet, type HeadFacts } from './head.ts';
import type { LedgerRefs } from './ledger.ts';
import type { Role, SheetModel } from './model.ts';
import { link, sum, text } from './sheet.ts';

/** Characters that fit on one line of the text column, and points of height for a line. */
const FITS = 88;
const LINE_HEIGHT = 13.5;

/** Purpose, how to read, the sheets with jumps, the legend, and what the model does not prove. */
export function readmeSheet(context: Context, facts: HeadFacts, ledger: LedgerRefs): SheetModel {
  const { say, tell, plan, language } = context;
  const sheet = startSheet(context, 'readme', facts);
  const line = (id: string, label: string, body: string, role: Role = 'wrapped'): number =>
    sheet.row(
      [text(0, id, 'note'), text(1, label, 'strong'), text(3, body, role)],
      Math.max(1, Math.ceil(body.length / FITS)) * LINE_HEIGHT,
    );
  heading(sheet, say(README.facts), 5);
  line('purpose', say(README.purpose), say(README.purposeText));
  line('plan', say(README.plan), plan.title);
  line('organisation', say(README.organisation), plan.organisation);
  line('author', say(README.author), plan.author);
  line('date', say(README.date), formatDate(plan.date, language));
  line('version', say(README.version), tell(README.versionText, { revision: plan.revision, id: plan.id }));
  line('audience', say(README.audience), say(README.audienceText));
  line('language', say(README.language), say(README.languageText));
  line('currency', say(README.currency), tell(README.currencyText, { currency: plan.currency }));
  line('units', say(README.units), say(README.unitsText));
  line('signs', say(README.signs), say(README.signsText));
  heading(sheet, say(README.read), 5);
  for (const [at, step] of README.steps.entries())
    line(`step.${at + 1}`, tell(README.step, { number: at + 1 }), say(step));
  heading(sheet, say(README.sheets), 5);
  for (const key of Object.keys(SHEET_NAMES) as SheetKey[]) {
    sheet.row(
      [
        text(0, `sheet.${key}`, 'note'),
        { kind: 'jump', column: 1, text: context.sheet(key), sheet: context.sheet(key) },
        text(3, say(HEAD.purposes[key]), 'wrapped'),
      ],
      Math.max(1, Math.ceil(say(HEAD.purposes[key]).length / FITS)) * LINE_HEIGHT,
    );
  }
  heading(sheet, say(README.legend), 5);
  for (const role of ['input', 'fixed', 'formula', 'link', 'check'] as const) {
    sheet.row([
      text(0, `legend.${role}`, 'note'),
      text(1, say(README.legendRows[role]), role === 'input' ? 'sample' : role),
      text(3, say(README.legendTexts[role]), 'wrapped'),
    ]);
  }
  sheet.row([text(3, say(README.protection), 'wrapped')]);
  heading(sheet, say(README.limits), 5);
  for (const [at, limit] of README.limitTexts.entries())
    line(`limit.${at + 1}`, tell(README.limit, { number: at + 1 }), say(limit));
  const spent = sum(
    context.lines
      .filter(({ line: own }) => own.state.kind === 'spent')
      .map(({ result }) => sum(context.majors(result.flows.spend))),
  );
  sheet.row([
    text(0, 'sunk', 'note'),
    text(1, say(README.sunk), 'strong'),
    text(2, plan.currency, 'unit'),
    link(4, on(context.sheet('ledger'), fixed(COLUMN.total, ledger.spent)), spent, 'money'),
  ]);
  return sheet.model({
    title: `${say(HEAD.titles.readme)} · ${plan.title}`,
    widths: [20, 40, 12, 90, 14],
    freeze: { rows: 4, columns: 0 },
    print: { titleRows: [1, 4], pagesHigh: 1, orientation: 'portrait' },
    tab: 'presentation',
  });
}
