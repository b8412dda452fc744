import { execFileSync } from 'node:child_process';
import { mkdirSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { realDisk, type Disk } from '../../../electron/files/disk.ts';
import { readPlanFile } from '../../../electron/files/read-plan-file.ts';
import { MAX_PLAN_BYTES } from '../../../shared/plan/parse.ts';
import { temporaryFolder } from '../../helpers/temporary-folder.ts';

function fileWith(content: string | Uint8Array): string {
  const path = join(temporaryFolder(), 'plan.preventivo');
  writeFileSync(path, content);
  return path;
}

test('The text of a file comes as it is, a byte order mark left out', async () => {
  expect(await readPlanFile(fileWith('{"è": "€ 😀"}'))).toEqual({ ok: true, value: '{"è": "€ 😀"}' });
  expect(await readPlanFile(fileWith('\uFEFF{}'))).toEqual({ ok: true, value: '{}' });
});

test('Bytes that are not UTF-8 are a problem and are not replaced', async () => {
  const path = fileWith(Uint8Array.of(0x7b, 0xe8, 0x7d));
  expect(await readPlanFile(path)).toEqual({ ok: false, error: { code: 'not-utf8', path } });
  expect(await readPlanFile(fileWith(Buffer.from('\uFEFF{}', 'utf16le')))).toMatchObject({
    error: { code: 'not-utf8' },
  });
});

const open: Disk['open'] = () => expect.unreachable('the file was opened');

test('A file above the limit is refused before a byte of it is read', async () => {
  const path = fileWith('');
  truncateSync(path, MAX_PLAN_BYTES + 1);
  expect(await readPlanFile(path, { ...realDisk, open })).toEqual({
    ok: false,
    error: { code: 'too-large', path, limit: MAX_PLAN_BYTES },
  });
});

test('What is not there, a folder and a pipe are problems, and none of them waits', async () => {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'folder'));
  execFileSync('mkfifo', [join(folder, 'pipe')]);
  expect(await code(join(folder, 'missing'))).toBe('not-found');
  expect(await code(join(folder, 'folder'))).toBe('is-folder');
  expect(await code(join(folder, 'pipe'))).toBe('not-a-file');
  expect(await code(join(folder, 'x\u0000y'))).toBe('bad-name');
  expect(await code('')).toBe('not-found');
});

async function code(path: string): Promise<string> {
  const text = await readPlanFile(path);
  return text.ok ? 'read' : text.error.code;
}
