import { parseArgs } from 'node:util';
import { LANGUAGES, type Language } from '../../shared/kernel/language.ts';
import { fail, succeed, type Result } from '../../shared/kernel/result.ts';
import { COMMAND_NAMES, type CommandName, type OptionName, type UsageProblem } from '../../shared/language/cli.ts';
import { nearest } from './nearest.ts';

/** What each option takes. */
const OPTIONS: Readonly<Record<OptionName, 'flag' | 'text'>> = {
  language: 'text',
  sample: 'text',
  json: 'flag',
  definitions: 'flag',
  scenario: 'text',
  out: 'text',
  force: 'flag',
  help: 'flag',
  version: 'flag',
};

const EVERYWHERE: readonly OptionName[] = ['language', 'help', 'version'];

interface Shape {
  readonly arguments: readonly string[];
  readonly options: readonly OptionName[];
}

/** The arguments a command needs, by the name the help gives them, and its own options. */
export const SHAPES: Readonly<Record<CommandName, Shape>> = {
  new: { arguments: ['FILE'], options: ['sample', 'force'] },
  check: { arguments: ['PLAN'], options: ['json'] },
  figures: { arguments: ['PLAN'], options: ['scenario', 'json', 'definitions'] },
  explain: { arguments: ['PLAN', 'FIGURE'], options: ['scenario'] },
  propose: { arguments: ['PLAN'], options: ['out', 'scenario', 'force'] },
  verify: { arguments: ['PACKAGE'], options: [] },
  schema: { arguments: [], options: [] },
};

/** A command line that can be carried out. Options that were not given are null or false. */
export interface Arguments {
  readonly command: CommandName;
  readonly positionals: readonly string[];
  readonly language: Language | null;
  readonly sample: Language | null;
  readonly scenario: string | null;
  readonly out: string | null;
  readonly json: boolean;
  readonly definitions: boolean;
  readonly force: boolean;
}

export type Request =
  | { readonly kind: 'run'; readonly arguments: Arguments }
  | { readonly kind: 'help'; readonly command: CommandName | null; readonly language: Language | null }
  | { readonly kind: 'version' };

/** Why a command line cannot be carried out; `command` when at least that much was clear. */
export interface Refusal {
  readonly problem: UsageProblem;
  readonly command: CommandName | null;
  readonly language: Language | null;
}

type Values = Map<OptionName, string | true>;

/** Reads the words after the name of the program. */
export function readArguments(words: readonly string[]): Result<Request, Refusal> {
  // Read loosely, then judged here: the answer names the option, says what is near it, and speaks both languages.
  const options = Object.fromEntries(
    Object.entries(OPTIONS).map(([name, takes]) => [
      name,
      {
        type: takes === 'flag' ? ('boolean' as const) : ('string' as const),
        ...(name === 'help' ? { short: 'h' } : {}),
      },
    ]),
  );
  const { tokens } = parseArgs({ args: [...words], options, strict: false, allowPositionals: true, tokens: true });
  const typed = tokens.flatMap((token) => (token.kind === 'positional' ? [token.value] : []));
  const [name, ...positionals] = typed;
  const command = COMMAND_NAMES.find((candidate) => candidate === name) ?? null;
  const values: Values = new Map();
  let wrong: UsageProblem | null = null;
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    wrong ??= optionProblem(token.name, token.rawName, token.value, token.inlineValue === true, command);
    if (isOption(token.name)) values.set(token.name, token.value ?? true);
  }
  const language = LANGUAGES.find((candidate) => candidate === values.get('language')) ?? null;
  const refuse = (problem: UsageProblem): Result<Request, Refusal> => fail({ problem, command, language });
  if (wrong !== null) return refuse(wrong);
  if (values.has('help')) return succeed({ kind: 'help', command, language });
  if (values.has('version')) return succeed({ kind: 'version' });
  if (name === undefined) return refuse({ code: 'no-command' });
  if (command === null) {
    return refuse({ code: 'unknown-command', found: name, nearest: nearest(name, COMMAND_NAMES) });
  }
  const problem = argumentProblem(command, positionals, values);
  return problem === null
    ? succeed({ kind: 'run', arguments: settled(command, positionals, values, language) })
    : refuse(problem);
}

function optionProblem(
  name: string,
  rawName: string,
  value: string | undefined,
  inline: boolean,
  command: CommandName | null,
): UsageProblem | null {
  const allowed = command === null ? Object.keys(OPTIONS) : [...EVERYWHERE, ...SHAPES[command].options];
  if (!isOption(name) || !allowed.includes(name)) {
    const near = nearest(name, allowed);
    return { code: 'unknown-option', found: rawName, nearest: near === null ? null : `--${near}` };
  }
  if (OPTIONS[name] === 'flag') return value === undefined ? null : { code: 'unexpected-value', option: rawName };
  if (value === undefined || value === '' || (!inline && value.startsWith('-'))) {
    return { code: 'missing-value', option: rawName };
  }
  const isLanguage = name === 'language' || name === 'sample';
  return isLanguage && !LANGUAGES.some((language) => language === value)
    ? { code: 'wrong-choice', option: rawName, found: value, choices: LANGUAGES }
    : null;
}

function argumentProblem(command: CommandName, positionals: readonly string[], values: Values): UsageProblem | null {
  const shape = SHAPES[command];
  const missing = shape.arguments[positionals.length];
  if (missing !== undefined) return { code: 'missing-argument', name: missing };
  const extra = positionals[shape.arguments.length];
  if (extra !== undefined) return { code: 'extra-argument', found: extra };
  const empty = positionals.indexOf('');
  if (empty >= 0) return { code: 'missing-argument', name: shape.arguments[empty] ?? '' };
  if (command === 'propose' && !values.has('out')) return { code: 'missing-option', option: '--out' };
  if (values.has('json') && values.has('definitions')) {
    return { code: 'together', first: '--json', second: '--definitions' };
  }
  return null;
}

function settled(
  command: CommandName,
  positionals: readonly string[],
  values: Values,
  language: Language | null,
): Arguments {
  const text = (name: OptionName): string | null => {
    const value = values.get(name);
    return typeof value === 'string' ? value : null;
  };
  return {
    command,
    positionals,
    language,
    sample: LANGUAGES.find((candidate) => candidate === values.get('sample')) ?? null,
    scenario: text('scenario'),
    out: text('out'),
    json: values.has('json'),
    definitions: values.has('definitions'),
    force: values.has('force'),
  };
}

function isOption(name: string): name is OptionName {
  return Object.hasOwn(OPTIONS, name);
}
