/** Runs every script of a folder in turn (`npm run bench`, `npm run test:long`): the first argument is the folder. */
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const [folder = '', ...only] = process.argv.slice(2);
const scripts = readdirSync(join(root, folder))
  .filter((name) => name.endsWith('.ts'))
  .filter((name) => only.length === 0 || only.includes(name.replace(/\.ts$/, '')))
  .sort();

const failed = scripts.filter((name) => {
  console.log(`\n=== ${folder}/${name}`);
  return spawnSync(process.execPath, [join(root, folder, name)], { cwd: root, stdio: 'inherit' }).status !== 0;
});

console.log(failed.length === 0 ? `\n${scripts.length} done` : `\nfailed: ${failed.join(', ')}`);
process.exitCode = scripts.length === 0 || failed.length > 0 ? 1 : 0;
