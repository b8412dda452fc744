import { SAY } from '../../../shared/language/cli.ts';
import { buildPackage } from '../../../shared/proposal/package/package.ts';
import { sha256 } from '../../exports/sha256.ts';
import { writePackage } from '../../exports/write-package.ts';
import type { Context } from '../command.ts';
import { describeDisk } from '../messages.ts';
import { openPlan } from '../open-plan.ts';
import { DONE, INPUT_PROBLEM } from '../terminal.ts';

/** `propose PLAN --out TARGET`: prints where the package stands. */
export async function runPropose(context: Context): Promise<number> {
  const { arguments: given, terminal } = context;
  const opened = await openPlan(context);
  if (!opened.ok) return opened.error;
  const { plan, language } = opened.value;
  const target = given.out ?? '';
  terminal.progress(SAY.building[language]);
  const files = await buildPackage(plan, { language, scenario: given.scenario, sha256 });
  terminal.progress(SAY.writing[language]);
  const written = await writePackage(target, files, { force: given.force });
  terminal.progress('');
  if (!written.ok) {
    terminal.note(`preventivo: ${describeDisk(written.error, language)}`);
    return INPUT_PROBLEM;
  }
  const { leftover } = written.value;
  if (leftover !== null) terminal.note(SAY.leftover[language](leftover));
  terminal.note(SAY.written[language]({ path: target, files: files.length }));
  terminal.out(`${target}\n`);
  return DONE;
}
