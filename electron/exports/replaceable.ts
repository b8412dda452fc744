import { join } from 'node:path';
import { MANIFEST_PATH, PACKAGE_FORMAT } from '../../shared/proposal/package/manifest.ts';
import type { PackageFile } from '../../shared/proposal/package/package-file.ts';
import type { Disk, DiskProblem } from '../files/disk.ts';
import { readFileWithin } from '../files/read-file.ts';

const MANIFEST_LIMIT = 2 ** 20;

/**
 * Why a folder may not be replaced by a new package, null when it may: it is empty, or a package (changed by hand or
 * not) and nothing else. `--force` pointed at a home folder by mistake must do no harm.
 */
export async function otherContent(
  folder: string,
  files: readonly PackageFile[],
  disk: Disk,
): Promise<DiskProblem | null> {
  if (!(await disk.lstat(folder)).isDirectory()) return { code: 'not-folder', path: folder };
  const entries = await disk.readdir(folder, { withFileTypes: true });
  if (entries.length === 0) return null;
  const expected = new Set(files.map(({ path }) => path));
  const inner = new Set([...expected].filter((path) => path.includes('/')).map((path) => path.split('/')[0] ?? ''));
  for (const entry of entries) {
    const found =
      entry.isDirectory() && inner.has(entry.name)
        ? await strangerIn(folder, entry.name, expected, disk)
        : entry.isFile() && expected.has(entry.name)
          ? null
          : entry.name;
    if (found !== null) return { code: 'holds-other-files', path: folder, found };
  }
  const manifest = await readFileWithin(join(folder, MANIFEST_PATH), MANIFEST_LIMIT, disk);
  if (!manifest.ok && manifest.error.code !== 'not-found') return manifest.error;
  const ours = manifest.ok && Buffer.from(manifest.value).includes(`"${PACKAGE_FORMAT}"`);
  return ours ? null : { code: 'holds-other-files', path: folder, found: entries[0]?.name ?? '' };
}

async function strangerIn(
  folder: string,
  inner: string,
  expected: ReadonlySet<string>,
  disk: Disk,
): Promise<string | null> {
  const entries = await disk.readdir(join(folder, inner), { withFileTypes: true });
  const stranger = entries.find((entry) => !entry.isFile() || !expected.has(`${inner}/${entry.name}`));
  return stranger === undefined ? null : `${inner}/${stranger.name}`;
}
