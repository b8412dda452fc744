import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { realDisk, type Disk } from '../../../electron/files/disk.ts';
import { writeFileWhole } from '../../../electron/files/write-file.ts';
import { withEachCallFailing } from '../../helpers/faulty-disk.ts';
import { contentOf, temporaryFolder } from '../../helpers/temporary-folder.ts';

const bytes = new TextEncoder().encode('new content');

test('A new file is written and nothing else is left in its folder', async () => {
  const folder = temporaryFolder();
  expect(await writeFileWhole(join(folder, 'a'), bytes, { force: false })).toEqual({ ok: true, value: null });
  expect(contentOf(folder)).toEqual({ a: 'new content' });
});

test('An existing file is never replaced without force, and replaced with it', async () => {
  const folder = temporaryFolder();
  const path = join(folder, 'a');
  writeFileSync(path, 'old');
  expect(await writeFileWhole(path, bytes, { force: false })).toEqual({ ok: false, error: { code: 'exists', path } });
  expect(contentOf(folder)).toEqual({ a: 'old' });
  expect(await writeFileWhole(path, bytes, { force: true })).toMatchObject({ ok: true });
  expect(contentOf(folder)).toEqual({ a: 'new content' });
});

test('A link that leads nowhere exists too', async () => {
  const folder = temporaryFolder();
  symlinkSync(join(folder, 'nowhere'), join(folder, 'a'));
  expect(await writeFileWhole(join(folder, 'a'), bytes, { force: false })).toMatchObject({ error: { code: 'exists' } });
});

test('A file that appears in the last instant is not replaced', async () => {
  const folder = temporaryFolder();
  const path = join(folder, 'a');
  const link: Disk['link'] = async (from, to) => {
    writeFileSync(path, 'somebody else');
    return realDisk.link(from, to);
  };
  expect(await writeFileWhole(path, bytes, { force: false }, { ...realDisk, link })).toEqual({
    ok: false,
    error: { code: 'exists', path },
  });
  expect(contentOf(folder)).toEqual({ a: 'somebody else' });
});

const link: Disk['link'] = () => Promise.reject(Object.assign(new Error('no links'), { code: 'EPERM' }));

describe('On a disk without links (a USB stick)', () => {
  test('a new file is written whole', async () => {
    const folder = temporaryFolder();
    expect(await writeFileWhole(join(folder, 'a'), bytes, { force: false }, { ...realDisk, link })).toMatchObject({
      ok: true,
    });
    expect(contentOf(folder)).toEqual({ a: 'new content' });
  });

  test('a file that appears in the last instant is not replaced', async () => {
    const folder = temporaryFolder();
    const path = join(folder, 'a');
    const appears: Disk['link'] = () => {
      writeFileSync(path, 'somebody else');
      return Promise.reject(Object.assign(new Error('no links'), { code: 'ENOTSUP' }));
    };
    expect(await writeFileWhole(path, bytes, { force: false }, { ...realDisk, link: appears })).toMatchObject({
      error: { code: 'exists' },
    });
    expect(contentOf(folder)).toEqual({ a: 'somebody else' });
  });
});

test('A missing folder, a file for a folder, a folder for a file are problems with a name', async () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'file'), '');
  mkdirSync(join(folder, 'folder'));
  const problem = async (name: string, force = false): Promise<unknown> => {
    const written = await writeFileWhole(join(folder, name), bytes, { force });
    return written.ok ? 'written' : written.error.code;
  };
  expect(await problem('missing/a')).toBe('not-found');
  expect(await problem('file/a')).toBe('not-folder');
  expect(await problem('folder')).toBe('exists');
  expect(await problem('folder', true)).toBe('is-folder');
  expect(await problem('x'.repeat(300))).toBe('bad-name');
});

test.each([false, true])(
  'Whichever call to the disk fails, nothing is left half-written (force: %s)',
  async (force) => {
    const before = force ? { a: 'old' } : {};
    const outcomes = await withEachCallFailing(async (disk) => {
      const folder = temporaryFolder();
      if (force) writeFileSync(join(folder, 'a'), 'old');
      const written = await writeFileWhole(join(folder, 'a'), bytes, { force }, disk);
      return { written, content: contentOf(folder) };
    });
    for (const { written, content } of outcomes) {
      expect(written.ok || written.error.code === 'disk-full').toBe(true);
      expect(content).toEqual(written.ok ? { a: 'new content' } : before);
    }
    // open, write, sync, then link and unlink, or rename.
    expect(outcomes.filter(({ written }) => !written.ok).length).toBe(force ? 4 : 5);
  },
);
