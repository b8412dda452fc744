import type { Language } from '../../shared/kernel/language.ts';
import { describeUsage, SAY, type CommandName, type UsageProblem } from '../../shared/language/cli.ts';
import type { Arguments } from './arguments.ts';
import { WRONG_USAGE, type Terminal } from './terminal.ts';

/** What a command works with. `language` is that of the terminal: a plan that could be read may bring its own. */
export interface Context {
  readonly arguments: Arguments;
  readonly language: Language;
  readonly terminal: Terminal;
}

/** A command answers with its exit code. */
export type Command = (context: Context) => Promise<number>;

/** Says what is wrong with the command line and where to read more. */
export function refuseUsage(
  problem: UsageProblem,
  command: CommandName | null,
  language: Language,
  terminal: Terminal,
): number {
  terminal.note(`preventivo: ${describeUsage(problem, language)}`);
  terminal.note(SAY.hint[language](command === null ? '' : `${command} `));
  return WRONG_USAGE;
}
