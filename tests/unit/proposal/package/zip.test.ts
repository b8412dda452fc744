import { zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { sha256 } from '../../../../electron/exports/sha256.ts';
import { utf8 } from '../../../../shared/proposal/package/package-file.ts';
import { verifyZip } from '../../../../shared/proposal/package/verify.ts';
import { readZip, ZIP_LIMITS } from '../../../../shared/proposal/package/zip-read.ts';
import { writeZip } from '../../../../shared/proposal/package/zip-write.ts';
import { smallPackage } from '../../../helpers/small-package.ts';

const files = await smallPackage();
const archive = await writeZip(files, sha256);

async function problemOf(bytes: Uint8Array): Promise<string> {
  const content = await readZip(bytes, sha256);
  return content.ok ? 'read' : content.error.code;
}

test('An archive gives back the files it was made of', async () => {
  expect(await readZip(archive, sha256)).toEqual({ ok: true, value: { files, sealed: true } });
});

test('An archive made again by another program holds the same files but is not the one exported', async () => {
  const again = zipSync(Object.fromEntries(files.map(({ path, bytes }) => [path, bytes])), {
    mtime: '2026-11-20T10:00:00',
  });
  expect(await verifyZip(again, sha256)).toEqual([{ code: 'zip-rewritten' }]);
});

describe('What is not exactly an archive of ours is refused', () => {
  const longer = (before: number, after: number): Uint8Array => {
    const bytes = new Uint8Array(before + archive.length + after);
    bytes.set(archive, before);
    return bytes;
  };
  test.each<[string, Uint8Array, string]>([
    ['nothing', new Uint8Array(0), 'not-a-zip'],
    ['a text', utf8('not an archive, but long enough to look at'), 'not-a-zip'],
    ['a byte in front', longer(1, 0), 'not-a-zip'],
    ['a byte behind', longer(0, 1), 'broken'],
    ['cut in the middle', archive.subarray(0, archive.length >> 1), 'broken'],
    ['cut by one byte', archive.subarray(0, archive.length - 1), 'broken'],
    ['an extra field', zipSync({ a: [utf8('x'), { extra: { 1: utf8('y') } }] }), 'broken'],
    ['a comment on an entry', zipSync({ a: [utf8('x'), { comment: 'y' }] }), 'broken'],
    [
      'too many entries',
      zipSync(Object.fromEntries(Array.from({ length: 201 }, (_, index) => [`f${index}`, utf8('')]))),
      'too-large',
    ],
  ])('%s', async (_, bytes, code) => {
    expect(await problemOf(bytes)).toBe(code);
  });

  test('every shorter beginning', async () => {
    for (let length = 0; length < archive.length; length += 1) {
      expect(await problemOf(archive.subarray(0, length))).not.toBe('read');
    }
  });

  test('an entry that unpacks to more than it declares, stopped while it unpacks', async () => {
    const bomb = zipSync({ a: new Uint8Array(5_000_000) });
    const view = new DataView(bomb.buffer);
    const central = view.getUint32(bomb.length - 22 + 16, true);
    view.setUint32(22, 1000, true);
    view.setUint32(central + 24, 1000, true);
    expect(await problemOf(bomb)).toBe('broken');
  });

  test('entries that declare more than the limit, before anything is unpacked', async () => {
    const bomb = zipSync({ a: utf8('x') });
    const view = new DataView(bomb.buffer);
    const central = view.getUint32(bomb.length - 22 + 16, true);
    view.setUint32(central + 24, ZIP_LIMITS.unpackedBytes + 1, true);
    expect(await problemOf(bomb)).toBe('too-large');
  });

  test('an archive above the limit, before anything is read', async () => {
    expect(await problemOf(new Uint8Array(ZIP_LIMITS.bytes + 1))).toBe('too-large');
  });
});
