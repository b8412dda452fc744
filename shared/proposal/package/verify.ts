import { isPackagePath } from './paths.ts';
import { MANIFEST_PATH, readManifest, type FileRecord, type ManifestProblem } from './manifest.ts';
import type { PackageFile, Sha256 } from './package-file.ts';
import { readZip, type ZipProblem } from './zip-read.ts';

/** What is wrong with a package. Words are in `language/package.ts`. */
export type Fault =
  | ManifestProblem
  | { readonly code: 'manifest-missing' }
  | { readonly code: 'missing' | 'added' | 'duplicate' | 'unsafe-path'; readonly path: string }
  | { readonly code: 'size'; readonly path: string; readonly expected: number; readonly found: number }
  | { readonly code: 'changed'; readonly path: string }
  | { readonly code: 'renamed' | 'letter-case'; readonly path: string; readonly found: string }
  | { readonly code: 'zip'; readonly problem: ZipProblem }
  /** The files are as the manifest says, or not, but the archive around them is not the one that was written. */
  | { readonly code: 'zip-rewritten' };

/**
 * Compares the files of a package with its manifest; [] when every byte is as it was written. The same path may occur
 * twice in `files` (an archive can hold that). Proves integrity, not origin: whoever can write a package can write
 * another one with a manifest to match.
 */
export async function verifyFiles(files: readonly PackageFile[], sha256: Sha256): Promise<readonly Fault[]> {
  const faults: Fault[] = pathFaults(files);
  const manifest = files.find(({ path }) => path === MANIFEST_PATH);
  if (manifest === undefined) return [...faults, { code: 'manifest-missing' }];
  const records = await readManifest(manifest.bytes, sha256);
  if (!records.ok) return [...faults, records.error];

  const listed = new Map(records.value.map((record) => [record.path, record]));
  const found = new Map(files.map((file) => [file.path, file]));
  const added = files.filter(({ path }) => path !== MANIFEST_PATH && !listed.has(path));
  const moved = new Set<string>();
  for (const record of records.value) {
    const file = found.get(record.path);
    if (file !== undefined) {
      faults.push(...(await contentFaults(record, file, sha256)));
      continue;
    }
    const elsewhere = await movedFile(record, added, sha256);
    if (elsewhere !== null) moved.add(elsewhere.found);
    faults.push(elsewhere ?? { code: 'missing', path: record.path });
  }
  return [
    ...faults,
    ...added.filter(({ path }) => !moved.has(path)).map(({ path }): Fault => ({ code: 'added', path })),
  ];
}

/** The same for a package in one archive; the container counts too. */
export async function verifyZip(bytes: Uint8Array, sha256: Sha256): Promise<readonly Fault[]> {
  const content = await readZip(bytes, sha256);
  if (!content.ok) return [{ code: 'zip', problem: content.error }];
  const faults = await verifyFiles(content.value.files, sha256);
  return content.value.sealed ? faults : [...faults, { code: 'zip-rewritten' }];
}

function pathFaults(files: readonly PackageFile[]): Fault[] {
  const seen = new Set<string>();
  return files.flatMap(({ path }): Fault[] => {
    // What one disk keeps apart, another takes for one name: the second one would be lost there.
    const name = path.normalize('NFKC').toLowerCase();
    const twice = seen.has(name);
    seen.add(name);
    return [
      ...(twice ? [{ code: 'duplicate', path } as const] : []),
      ...(isPackagePath(path) ? [] : [{ code: 'unsafe-path', path } as const]),
    ];
  });
}

async function contentFaults(record: FileRecord, file: PackageFile, sha256: Sha256): Promise<Fault[]> {
  const { path, bytes: expected } = record;
  if (file.bytes.length !== expected) return [{ code: 'size', path, expected, found: file.bytes.length }];
  return (await sha256(file.bytes)) === record.sha256 ? [] : [{ code: 'changed', path }];
}

/** The missing file under another name: the same name in other letters, else the same content. */
async function movedFile(
  record: FileRecord,
  candidates: readonly PackageFile[],
  sha256: Sha256,
): Promise<{ code: 'renamed' | 'letter-case'; path: string; found: string } | null> {
  const { path } = record;
  for (const { path: found } of candidates) {
    if (found.toLowerCase() === path.toLowerCase()) return { code: 'letter-case', path, found };
  }
  for (const { path: found, bytes } of candidates) {
    if (bytes.length === record.bytes && (await sha256(bytes)) === record.sha256)
      return { code: 'renamed', path, found };
  }
  return null;
}
