import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const MAIN = join(import.meta.dirname, '../../electron/cli/main.ts');

export interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

interface Surroundings {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** A shell line around the command, `$@`. */
  readonly shell?: string;
}

/** Runs the command line as a person would: a process of its own, with an environment that says nothing but what is given. */
export function runCli(words: readonly string[], { cwd, env = {}, shell }: Surroundings = {}): Ran {
  const command = [process.execPath, MAIN, ...words];
  const [program = '', ...args] =
    shell === undefined ? command : ['/bin/bash', '--norc', '-c', shell, 'bash', ...command];
  const ran = spawnSync(program, args, {
    encoding: 'utf8',
    maxBuffer: 64 * 2 ** 20,
    env: { PATH: process.env['PATH'], LANG: 'en_GB.UTF-8', ...env },
    ...(cwd === undefined ? {} : { cwd }),
  });
  return { code: ran.status, out: ran.stdout, err: ran.stderr };
}
