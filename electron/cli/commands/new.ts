import { randomUUID } from 'node:crypto';
import type { Language } from '../../../shared/kernel/language.ts';
import { SAY } from '../../../shared/language/cli.ts';
import { emptyPlan } from '../../../shared/plan/empty-plan.ts';
import { writePlan } from '../../../shared/plan/write.ts';
import { sampleText } from '../../../shared/samples/samples.ts';
import { writeFileWhole } from '../../files/write-file.ts';
import type { Context } from '../command.ts';
import { describeDisk } from '../messages.ts';
import { DONE, INPUT_PROBLEM } from '../terminal.ts';

/** `new FILE`: an empty plan that starts next month, or a copy of a sample. */
export async function runNew({ arguments: given, language, terminal }: Context): Promise<number> {
  const path = given.positionals[0] ?? '';
  const text = given.sample === null ? writePlan(startingToday(language)) : sampleText(given.sample);
  const written = await writeFileWhole(path, new TextEncoder().encode(text), { force: given.force });
  if (!written.ok) {
    terminal.note(`preventivo: ${describeDisk(written.error, language)}`);
    return INPUT_PROBLEM;
  }
  terminal.note(SAY.created[language](path));
  return DONE;
}

function startingToday(language: Language) {
  const now = new Date();
  const next = new Date(now.getFullYear(), now.getMonth() + 1, 1);
  return emptyPlan({
    id: randomUUID(),
    language,
    date: `${now.getFullYear()}-${twoDigits(now.getMonth() + 1)}-${twoDigits(now.getDate())}`,
    firstMonth: `${next.getFullYear()}-${twoDigits(next.getMonth() + 1)}`,
  });
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}
