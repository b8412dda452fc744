import type { Language } from '../../shared/kernel/language.ts';
import { COMMAND_NAMES, COMMAND_WORDS, HELP_WORDS, OPTION_WORDS, type CommandName } from '../../shared/language/cli.ts';
import { SHAPES } from './arguments.ts';

/** The help of the program, or of one command. */
export function helpText(command: CommandName | null, language: Language): string {
  const say = (words: Readonly<Record<Language, string>>): string => words[language];
  if (command !== null) {
    const { usage, summary } = COMMAND_WORDS[command];
    const options = [...SHAPES[command].options, 'language', 'help'] as const;
    return [
      `${say(HELP_WORDS.usage)}: ${['preventivo', command, say(usage)].filter((part) => part !== '').join(' ')}`,
      `  ${say(summary)}`,
      '',
      `${say(HELP_WORDS.options)}:`,
      ...pairs(options.map((name) => [`--${name}`, say(OPTION_WORDS[name])])),
      '',
      say(HELP_WORDS.exit),
      '',
    ].join('\n');
  }
  return [
    say(HELP_WORDS.purpose),
    '',
    `${say(HELP_WORDS.usage)}: preventivo ${say(HELP_WORDS.command)} [...]`,
    '',
    `${say(HELP_WORDS.commands)}:`,
    ...COMMAND_NAMES.flatMap((name) => [
      `  ${name} ${say(COMMAND_WORDS[name].usage)}`.trimEnd(),
      `      ${say(COMMAND_WORDS[name].summary)}`,
    ]),
    '',
    `${say(HELP_WORDS.options)}:`,
    ...pairs((['language', 'help', 'version'] as const).map((name) => [`--${name}`, say(OPTION_WORDS[name])])),
    '',
    say(HELP_WORDS.exit),
    '',
  ].join('\n');
}

function pairs(rows: readonly (readonly [string, string])[]): string[] {
  const width = Math.max(...rows.map(([name]) => name.length));
  return rows.map(([name, text]) => `  ${name.padEnd(width)}  ${text}`);
}
