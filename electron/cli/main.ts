import { SAY, type CommandName } from '../../shared/language/cli.ts';
import { PROGRAM } from '../../shared/proposal/version.ts';
import { readArguments } from './arguments.ts';
import { refuseUsage, type Command } from './command.ts';
import { helpText } from './help.ts';
import { DONE, processTerminal, PROGRAM_FAULT, terminalLanguage, type Terminal } from './terminal.ts';

/** Loaded when asked for: `--help` and a typing error answer at once, without the engine and the workbook. */
const COMMANDS: Readonly<Record<CommandName, () => Promise<Command>>> = {
  new: async () => (await import('./commands/new.ts')).runNew,
  check: async () => (await import('./commands/check.ts')).runCheck,
  figures: async () => (await import('./commands/figures.ts')).runFigures,
  explain: async () => (await import('./commands/explain.ts')).runExplain,
  propose: async () => (await import('./commands/propose.ts')).runPropose,
  verify: async () => (await import('./commands/verify.ts')).runVerify,
  schema: async () => (await import('./commands/schema.ts')).runSchema,
};

async function run(words: readonly string[], terminal: Terminal): Promise<number> {
  const fallback = terminalLanguage(process.env);
  const request = readArguments(words);
  if (!request.ok) {
    const { problem, command, language } = request.error;
    return refuseUsage(problem, command, language ?? fallback, terminal);
  }
  switch (request.value.kind) {
    case 'help':
      terminal.out(helpText(request.value.command, request.value.language ?? fallback));
      return DONE;
    case 'version':
      terminal.out(`${PROGRAM.name} ${PROGRAM.version}\n`);
      return DONE;
    case 'run': {
      const { arguments: given } = request.value;
      const command = await COMMANDS[given.command]();
      return command({ arguments: given, language: given.language ?? fallback, terminal });
    }
  }
}

/** What nobody foresaw is said in one line: a stack trace helps no one at this door, unless it is asked for. */
function fault(error: unknown, terminal: Terminal): number {
  const message = error instanceof Error ? error.message : String(error);
  terminal.note(`preventivo: ${SAY.unexpected[terminalLanguage(process.env)](message.split('\n')[0] ?? '')}`);
  const { PREVENTIVO_DEBUG } = process.env;
  if (PREVENTIVO_DEBUG !== undefined && error instanceof Error) terminal.note(error.stack ?? '');
  return PROGRAM_FAULT;
}

const terminal = processTerminal();
// The exit code is set and not forced, so that everything printed still leaves the process.
process.exitCode = await run(process.argv.slice(2), terminal).catch((error: unknown) => fault(error, terminal));
