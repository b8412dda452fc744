import { describe, expect, test } from 'vitest';
import { sha256 } from '../../../../electron/exports/sha256.ts';
import { MANIFEST_PATH } from '../../../../shared/proposal/package/manifest.ts';
import { utf8, type PackageFile } from '../../../../shared/proposal/package/package-file.ts';
import { verifyFiles, verifyZip } from '../../../../shared/proposal/package/verify.ts';
import { writeZip } from '../../../../shared/proposal/package/zip-write.ts';
import { flipped, rememberingSha256, sealed, smallPackage } from '../../../helpers/small-package.ts';

const files = await smallPackage();

function without(path: string): PackageFile[] {
  return files.filter((file) => file.path !== path);
}

function renamed(from: string, to: string): PackageFile[] {
  return files.map((file) => (file.path === from ? { path: to, bytes: file.bytes } : file));
}

function rewritten(edit: (manifest: string) => string): PackageFile[] {
  return files.map((file) =>
    file.path === MANIFEST_PATH ? { path: file.path, bytes: utf8(edit(new TextDecoder().decode(file.bytes))) } : file,
  );
}

test('A package as it was written has no faults, in any order of its files', async () => {
  expect(await verifyFiles(files, sha256)).toEqual([]);
  expect(await verifyFiles(files.toReversed(), sha256)).toEqual([]);
});

describe('Every byte of every file counts', () => {
  for (const { path, bytes } of files) {
    test(`each of the ${bytes.length} bytes of ${path}, each of its 8 bits`, async () => {
      const remembering = rememberingSha256();
      const missed: string[] = [];
      for (const { position, bit } of everyBit(bytes)) {
        const changed = { path, bytes: flipped(bytes, position, 1 << bit) };
        const faults = await verifyFiles(
          files.map((file) => (file.path === path ? changed : file)),
          remembering,
        );
        if (faults.length === 0) missed.push(`byte ${position}, bit ${bit}`);
      }
      expect(missed).toEqual([]);
    });
  }
});

test('Every byte of an archive counts, each of its 8 bits, also in its headers and its seal', async () => {
  const archive = await writeZip(files, sha256);
  expect(await verifyZip(archive, sha256)).toEqual([]);
  const missed: string[] = [];
  for (const { position, bit } of everyBit(archive)) {
    const faults = await verifyZip(flipped(archive, position, 1 << bit), sha256);
    if (faults.length === 0) missed.push(`byte ${position}, bit ${bit}`);
  }
  expect(missed).toEqual([]);
});

function everyBit(bytes: Uint8Array): { position: number; bit: number }[] {
  return Array.from(bytes).flatMap((_, position) => Array.from({ length: 8 }, (__, bit) => ({ position, bit })));
}

describe('A fault is called by its name', () => {
  const csv = 'tables/lines.csv';
  test.each<[string, readonly PackageFile[], readonly object[]]>([
    ['a file is missing', without(csv), [{ code: 'missing', path: csv }]],
    ['a file was added', [...files, { path: 'note.txt', bytes: utf8('x') }], [{ code: 'added', path: 'note.txt' }]],
    ['a file was renamed', renamed(csv, 'tables/rows.csv'), [{ code: 'renamed', path: csv, found: 'tables/rows.csv' }]],
    [
      'a file changed its capitals',
      renamed(csv, 'tables/Lines.csv'),
      [{ code: 'letter-case', path: csv, found: 'tables/Lines.csv' }],
    ],
    ['a file is there twice', [...files, ...files.slice(-1)], [{ code: 'duplicate', path: csv }]],
    [
      'a file has another size',
      files.map((file) => (file.path === csv ? { path: csv, bytes: utf8('shorter by two bytes, of 29') } : file)),
      [{ code: 'size', path: csv, expected: 29, found: 27 }],
    ],
    ['there is no manifest', without(MANIFEST_PATH), [{ code: 'manifest-missing' }]],
    ['the manifest has one space more', rewritten((text) => text.replace('{', '{ ')), [{ code: 'manifest-damaged' }]],
    ['the manifest is empty', rewritten(() => ''), [{ code: 'manifest-damaged' }]],
    ['the manifest is a list', rewritten(() => '[]'), [{ code: 'manifest-damaged' }]],
    [
      'the manifest has a key twice',
      rewritten((text) => text.replace('"language"', '"language": "en",\n  "language"')),
      [{ code: 'manifest-damaged' }],
    ],
    [
      'a hash in the manifest was replaced',
      rewritten((text) => text.replace(/"sha256": "./, '"sha256": "z')),
      [{ code: 'manifest-damaged' }],
    ],
  ])('%s', async (_, changed, faults) => {
    expect(await verifyFiles(changed, sha256)).toEqual(faults);
  });

  test.each(['../x', '/etc/x', 'a\\b', 'C:x', 'a//b', './a', 'a/..', 'a:b', 'è.csv', 'a\u0000b', '.hidden', ''])(
    'the path %j is unsafe',
    async (path) => {
      expect(await verifyFiles([...files, { path, bytes: utf8('x') }], sha256)).toContainEqual({
        code: 'unsafe-path',
        path,
      });
    },
  );

  test('a manifest that lists an unsafe path is damaged even when its digest is right', async () => {
    const evil = await sealed([{ path: '../x', bytes: utf8('x') }]);
    expect(await verifyFiles(evil, sha256)).toContainEqual({ code: 'manifest-damaged' });
  });

  test('a package of a later version is not judged', async () => {
    const manifest = { format: 'preventivo-package', packageVersion: 2, files: [] };
    const render = (digest: string): string => `${JSON.stringify({ ...manifest, digest }, null, 2)}\n`;
    const later = [{ path: MANIFEST_PATH, bytes: utf8(render(sha256(utf8(render(''))))) }];
    expect(await verifyFiles(later, sha256)).toEqual([{ code: 'manifest-newer', version: 2 }]);
  });
});
