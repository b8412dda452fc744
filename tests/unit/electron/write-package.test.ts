import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { verifyPackage } from '../../../electron/exports/read-package.ts';
import { writePackage } from '../../../electron/exports/write-package.ts';
import { realDisk, type Disk } from '../../../electron/files/disk.ts';
import { utf8 } from '../../../shared/proposal/package/package-file.ts';
import { withEachCallFailing } from '../../helpers/faulty-disk.ts';
import { sealed, smallPackage } from '../../helpers/small-package.ts';
import { contentOf, temporaryFolder } from '../../helpers/temporary-folder.ts';

const files = await smallPackage();
const earlier = await sealed([
  { path: 'plan.preventivo', bytes: utf8('earlier') },
  { path: 'tables/lines.csv', bytes: utf8('earlier') },
]);
const text = new TextDecoder();
const expected = Object.fromEntries(
  [...files.map(({ path, bytes }): [string, string] => [path, text.decode(bytes)]), ['tables/', '']].sort(
    ([a = ''], [b = '']) => (a < b ? -1 : 1),
  ),
);

describe.each(['package', 'package.zip'])('A package written as %s', (name) => {
  test('verifies, and leaves nothing else in its folder', async () => {
    const folder = temporaryFolder();
    expect(await writePackage(join(folder, name), files, { force: false })).toEqual({
      ok: true,
      value: { leftover: null },
    });
    expect(await verifyPackage(join(folder, name))).toEqual({ ok: true, value: [] });
    expect(Object.keys(contentOf(folder)).filter((path) => !path.startsWith('package'))).toEqual([]);
  });

  test('makes the folders above it', async () => {
    const folder = temporaryFolder();
    expect(await writePackage(join(folder, 'a/b', name), files, { force: false })).toMatchObject({ ok: true });
    expect(await verifyPackage(join(folder, 'a/b', name))).toEqual({ ok: true, value: [] });
  });

  test('is refused where something exists, and takes its place with force', async () => {
    const folder = temporaryFolder();
    await writePackage(join(folder, name), earlier, { force: false });
    const before = contentOf(folder);
    expect(await writePackage(join(folder, name), files, { force: false })).toMatchObject({
      error: { code: 'exists' },
    });
    expect(contentOf(folder)).toEqual(before);
    expect(await writePackage(join(folder, name), files, { force: true })).toMatchObject({ ok: true });
    expect(await verifyPackage(join(folder, name))).toEqual({ ok: true, value: [] });
    expect(contentOf(folder)).not.toEqual(before);
  });

  test.each([false, true])(
    'leaves nothing half-written whichever call to the disk fails (force: %s)',
    async (force) => {
      const outcomes = await withEachCallFailing(async (disk) => {
        const folder = temporaryFolder();
        const target = join(folder, force ? name : `new/${name}`);
        if (force) await writePackage(target, earlier, { force: false });
        const before = contentOf(folder);
        const written = await writePackage(target, files, { force }, disk);
        const after = contentOf(folder);
        return { written, before, after, whole: await verifyPackage(target), strangers: temporaryNames(after) };
      });
      const failed = outcomes.flatMap(({ written, ...rest }) =>
        written.ok ? [] : [{ error: written.error, ...rest }],
      );
      for (const { error, before, after } of failed) {
        expect(error.code).toBe('disk-full');
        expect(after).toEqual(before);
      }
      const done = outcomes.flatMap(({ written, ...rest }) => (written.ok ? [{ value: written.value, ...rest }] : []));
      for (const { value, whole, strangers } of done) {
        // The new package stands; when only taking the old one away failed, the answer says where it is.
        expect(whole).toEqual({ ok: true, value: [] });
        expect(strangers.length).toBe(value.leftover === null ? 0 : 1);
      }
      expect(failed.length).toBeGreaterThan(name.endsWith('zip') ? 3 : 12);
    },
  );
});

function temporaryNames(content: Readonly<Record<string, string>>): string[] {
  return Object.keys(content).filter((path) => /^\.preventivo-[^/]*\/?$/.test(path));
}

test('The files of a folder are the files of the package, byte for byte', async () => {
  const folder = temporaryFolder();
  await writePackage(join(folder, 'p'), files, { force: false });
  expect(contentOf(join(folder, 'p'))).toEqual(expected);
});

describe('Force replaces a package and nothing else', () => {
  test.each<[string, (target: string) => void]>([
    ['a folder with somebody’s file', (target) => writeFileSync(join(target, 'thesis.txt'), 'x')],
    ['a folder with somebody’s folder', (target) => mkdirSync(join(target, 'photos'))],
    ['a package with a note beside its tables', (target) => writeFileSync(join(target, 'tables/note.txt'), 'x')],
  ])('not %s', async (_, spoil) => {
    const folder = temporaryFolder();
    const target = join(folder, 'p');
    await writePackage(target, earlier, { force: false });
    spoil(target);
    const before = contentOf(folder);
    expect(await writePackage(target, files, { force: true })).toMatchObject({ error: { code: 'holds-other-files' } });
    expect(contentOf(folder)).toEqual(before);
  });

  test('not a folder that holds a plan by the name that packages use', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'plan.preventivo'), 'my only copy');
    expect(await writePackage(folder, files, { force: true })).toMatchObject({ error: { code: 'holds-other-files' } });
    expect(contentOf(folder)).toEqual({ 'plan.preventivo': 'my only copy' });
  });

  test('not a file by a folder, nor a folder by an archive', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'file'), 'x');
    mkdirSync(join(folder, 'folder.zip'));
    expect(await writePackage(join(folder, 'file'), files, { force: true })).toMatchObject({
      error: { code: 'not-folder' },
    });
    expect(await writePackage(join(folder, 'folder.zip'), files, { force: true })).toMatchObject({
      error: { code: 'is-folder' },
    });
  });

  test('an empty folder', async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'p'));
    expect(await writePackage(join(folder, 'p'), files, { force: true })).toMatchObject({ ok: true });
  });
});

test('A folder that appears in the last instant is not replaced, even when it is empty', async () => {
  const folder = temporaryFolder();
  const target = join(folder, 'p');
  const mkdir = (async (path: string, options?: { recursive: true }) => {
    if (path === target) mkdirSync(target);
    return realDisk.mkdir(path, options);
  }) as Disk['mkdir'];
  expect(await writePackage(target, files, { force: false }, { ...realDisk, mkdir })).toMatchObject({
    error: { code: 'exists' },
  });
  expect(contentOf(folder)).toEqual({ 'p/': '' });
});

describe('A folder to verify', () => {
  test('that holds a link is refused: what it leads to is not in the package', async () => {
    const folder = temporaryFolder();
    await writePackage(join(folder, 'p'), files, { force: false });
    symlinkSync('/etc/hostname', join(folder, 'p', 'link'));
    expect(await verifyPackage(join(folder, 'p'))).toMatchObject({ error: { code: 'not-a-file' } });
  });

  test('with an empty folder added is still the package: hashes are about files', async () => {
    const folder = temporaryFolder();
    await writePackage(join(folder, 'p'), files, { force: false });
    mkdirSync(join(folder, 'p/empty'));
    expect(await verifyPackage(join(folder, 'p'))).toEqual({ ok: true, value: [] });
  });

  test('with thousands of files is refused before they are read', async () => {
    const folder = temporaryFolder();
    for (let index = 0; index < 300; index += 1) writeFileSync(join(folder, `f${index}`), '');
    expect(await verifyPackage(folder)).toMatchObject({ error: { code: 'too-large' } });
  });
});
