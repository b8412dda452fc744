/** `npm test`: every check in order, each run to its end, and a last page that says what ran and what did not. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

interface Check {
  readonly name: string;
  readonly command: readonly [string, ...string[]];
}

const CHECKS: readonly Check[] = [
  { name: 'types of the core (no DOM, no Node)', command: ['tsc', '-p', 'shared'] },
  { name: 'types of everything else', command: ['tsc', '-p', '.'] },
  { name: 'lint', command: ['oxlint', '--deny-warnings'] },
  { name: 'format', command: ['oxfmt', '--check', '.'] },
  { name: 'dead code', command: ['knip'] },
  { name: 'tests: arrows, units, laws, real spreadsheet programs', command: ['vitest', 'run'] },
];

/** Programs that read our files in the tests; where one is missing its tests say so, and fail under CI. */
const CLIENTS = ['soffice', 'ssconvert'];

function onPath(program: string): boolean {
  return (process.env['PATH'] ?? '').split(':').some((folder) => existsSync(`${folder}/${program}`));
}

function run({ name, command: [program, ...rest] }: Check): { name: string; passed: boolean; seconds: string } {
  console.log(`\n=== ${name}`);
  const start = performance.now();
  const { status } = spawnSync(program, rest, { cwd: root, stdio: 'inherit' });
  return { name, passed: status === 0, seconds: ((performance.now() - start) / 1000).toFixed(1) };
}

const results = CHECKS.map(run);
const missing = CLIENTS.filter((program) => !onPath(program));
const failed = results.filter((result) => !result.passed);

console.log('\n=== what ran');
for (const { name, passed, seconds } of results) console.log(`${passed ? 'passed' : 'FAILED'}  ${name} (${seconds} s)`);
for (const program of missing)
  console.log(`not run: the tests that open our files in ${program}, which is not installed`);
console.log('not run: Microsoft Excel, which no test here can start');
console.log(`${results.length - failed.length} passed, ${failed.length} failed`);
process.exitCode = failed.length === 0 ? 0 : 1;
