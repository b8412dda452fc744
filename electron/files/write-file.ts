import { randomBytes } from 'node:crypto';
import { dirname, join } from 'node:path';
import { fail, succeed, type Result } from '../../shared/kernel/result.ts';
import { diskProblem, errorCode, realDisk, type Disk, type DiskProblem } from './disk.ts';

/**
 * Writes a file so that it is there whole or not at all: into a temporary file beside it, down to the disk, then into
 * place in one step. Without `force` an existing target is a problem (`exists`), also when it appears in the last
 * instant: a link, unlike a rename, never replaces.
 */
export async function writeFileWhole(
  path: string,
  bytes: Uint8Array,
  options: { readonly force: boolean },
  disk: Disk = realDisk,
): Promise<Result<null, DiskProblem>> {
  const temporary = temporaryName(path);
  try {
    if (!options.force && (await exists(path, disk))) return fail({ code: 'exists', path });
    await writeNew(temporary, bytes, disk);
    if (options.force) await disk.rename(temporary, path);
    else await moveToFreeName(temporary, path, disk);
    await syncPlaced(dirname(path), disk);
    return succeed(null);
  } catch (error) {
    await disk.unlink(temporary).catch(() => null);
    return fail(diskProblem(error, path));
  }
}

/** A hidden name beside the target, on the same disk, so that the last step is a rename and not a copy. */
export function temporaryName(path: string): string {
  return join(dirname(path), `.preventivo-${randomBytes(6).toString('hex')}.tmp`);
}

/** Creates a file that must not exist yet and waits until its bytes are on the disk. */
export async function writeNew(path: string, bytes: Uint8Array, disk: Disk): Promise<void> {
  const file = await disk.open(path, 'wx');
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Makes new names in a folder survive a power cut. Windows knows no such call and needs none. */
export async function syncFolder(path: string, disk: Disk): Promise<void> {
  if (process.platform === 'win32') return;
  const folder = await disk.open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

/** The same once a file is in its place: it is whole there, so a disk that cannot promise more is no failed write. */
export async function syncPlaced(path: string, disk: Disk): Promise<void> {
  await syncFolder(path, disk).catch(() => null);
}

/** Whether anything has this name, a dangling link included. */
export async function exists(path: string, disk: Disk): Promise<boolean> {
  try {
    await disk.lstat(path);
    return true;
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return false;
    throw error;
  }
}

/** Disks without links (a USB stick): the name is taken by an empty file first, which fails when it exists. */
const NO_LINKS = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK', 'EXDEV']);

async function moveToFreeName(temporary: string, path: string, disk: Disk): Promise<void> {
  try {
    await disk.link(temporary, path);
  } catch (error) {
    if (!NO_LINKS.has(errorCode(error) ?? '')) throw error;
    await (await disk.open(path, 'wx')).close();
    try {
      await disk.rename(temporary, path);
    } catch (renameError) {
      await disk.unlink(path).catch(() => null);
      throw renameError;
    }
    return;
  }
  try {
    await disk.unlink(temporary);
  } catch (error) {
    // Both names are the same whole file; without its temporary name gone the write counts as failed.
    await disk.unlink(path).catch(() => null);
    throw error;
  }
}
