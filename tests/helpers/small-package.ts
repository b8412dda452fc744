import { sha256 } from '../../electron/exports/sha256.ts';
import { writeManifest, type Manifest } from '../../shared/proposal/package/manifest.ts';
import { verifyFiles } from '../../shared/proposal/package/verify.ts';
import { utf8, type PackageFile, type Sha256 } from '../../shared/proposal/package/package-file.ts';

/** A package of a few hundred bytes that is as complete to `verify` as a real one. */
export async function smallPackage(): Promise<readonly PackageFile[]> {
  return sealed([
    { path: 'figures.json', bytes: utf8('{"spend":1000}\n') },
    { path: 'plan.preventivo', bytes: utf8('{"title":"Piano"}\n') },
    { path: 'tables/lines.csv', bytes: utf8('"Riga";"Spesa"\r\n"a";1000,00\r\n') },
  ]);
}

/** These files with the manifest that belongs to them. */
export async function sealed(files: readonly PackageFile[]): Promise<readonly PackageFile[]> {
  const manifest: Manifest = {
    format: 'preventivo-package',
    packageVersion: 1,
    program: { name: 'preventivo', version: '0.1.0' },
    schemaVersion: 1,
    plan: { id: 'p', revision: 1, date: '2026-11-20', title: 'Piano' },
    scenario: null,
    language: 'it',
    proves: 'integrity',
    notIncluded: [],
    files: files.map(({ path, bytes }) => ({ path, bytes: bytes.length, sha256: sha256(bytes) })),
  };
  return [await writeManifest(manifest, sha256), ...files];
}

/** The hash, remembering arrays it has seen: a thousand packages that differ in one file share the others. */
export function rememberingSha256(): Sha256 {
  const known = new WeakMap<Uint8Array, string>();
  return (bytes) => {
    const before = known.get(bytes);
    if (before !== undefined) return before;
    const digest = sha256(bytes);
    known.set(bytes, digest);
    return digest;
  };
}

/** A copy with one byte changed in the bits of `mask`. */
export function flipped(bytes: Uint8Array, position: number, mask: number): Uint8Array {
  const copy = Uint8Array.from(bytes);
  copy[position] = (copy[position] ?? 0) ^ mask;
  return copy;
}

/** Flips one bit of each byte of one file of a package, in place, and puts it back; answers the flips that nobody saw. */
export async function flipEveryByte(
  files: readonly PackageFile[],
  path: string,
): Promise<{ readonly missed: readonly string[]; readonly flips: number }> {
  const missed: string[] = [];
  const changing = files.filter((file) => file.path === path);
  const known = new Map(files.filter((file) => file.path !== path).map(({ bytes }) => [bytes, sha256(bytes)]));
  const hash: Sha256 = (bytes) => known.get(bytes) ?? sha256(bytes);
  for (const { bytes } of changing) {
    for (const [position, byte] of bytes.entries()) {
      bytes[position] = byte ^ (1 << (position % 8));
      if ((await verifyFiles(files, hash)).length === 0) missed.push(`byte ${position} of ${path}`);
      bytes[position] = byte;
    }
  }
  return { missed, flips: changing.reduce((sum, { bytes }) => sum + bytes.length, 0) };
}
