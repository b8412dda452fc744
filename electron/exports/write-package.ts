import { dirname, join, resolve } from 'node:path';
import { fail, succeed, type Result } from '../../shared/kernel/result.ts';
import type { PackageFile } from '../../shared/proposal/package/package-file.ts';
import { writeZip } from '../../shared/proposal/package/zip-write.ts';
import { diskProblem, realDisk, type Disk, type DiskProblem } from '../files/disk.ts';
import { exists, syncFolder, syncPlaced, temporaryName, writeFileWhole, writeNew } from '../files/write-file.ts';
import { otherContent } from './replaceable.ts';
import { sha256 } from './sha256.ts';

/** `leftover` is where the replaced package still lies when it could not be removed. */
export interface Written {
  readonly leftover: string | null;
}

/** Whether a target is one archive (its name ends in `.zip`) and not a folder. */
function isArchiveName(path: string): boolean {
  return /\.zip$/i.test(path);
}

/**
 * Writes a package as a folder, or as one archive when the name ends in `.zip`; whole or not at all. Missing folders
 * above the target are made. An existing target is a problem unless `force`; then it is replaced only after the new
 * package is complete, and a folder only when it holds nothing but a package.
 */
export async function writePackage(
  target: string,
  files: readonly PackageFile[],
  options: { readonly force: boolean },
  disk: Disk = realDisk,
): Promise<Result<Written, DiskProblem>> {
  const path = resolve(target);
  let made: string | undefined;
  try {
    if (!options.force && (await exists(path, disk))) return fail({ code: 'exists', path: target });
    made = await disk.mkdir(dirname(path), { recursive: true });
    const written = isArchiveName(path)
      ? await writeArchive(path, files, options, disk)
      : await writeFolder(path, files, options, disk);
    if (!written.ok) await removeMade(dirname(path), made, disk);
    return written;
  } catch (error) {
    await removeMade(dirname(path), made, disk);
    return fail(diskProblem(error, target));
  }
}

async function writeArchive(
  path: string,
  files: readonly PackageFile[],
  options: { readonly force: boolean },
  disk: Disk,
): Promise<Result<Written, DiskProblem>> {
  const written = await writeFileWhole(path, await writeZip(files, sha256), options, disk);
  return written.ok ? succeed({ leftover: null }) : written;
}

async function writeFolder(
  path: string,
  files: readonly PackageFile[],
  { force }: { readonly force: boolean },
  disk: Disk,
): Promise<Result<Written, DiskProblem>> {
  const replaces = force && (await exists(path, disk));
  if (replaces) {
    const problem = await otherContent(path, files, disk);
    if (problem !== null) return fail(problem);
  }
  const temporary = temporaryName(path);
  try {
    await fillFolder(temporary, files, disk);
    if (replaces) return succeed({ leftover: await replaceFolder(temporary, path, disk) });
    await moveToFreeFolder(temporary, path, disk);
    await syncPlaced(dirname(path), disk);
    return succeed({ leftover: null });
  } catch (error) {
    await disk.rm(temporary, { recursive: true, force: true }).catch(() => null);
    return fail(diskProblem(error, path));
  }
}

async function fillFolder(folder: string, files: readonly PackageFile[], disk: Disk): Promise<void> {
  await disk.mkdir(folder);
  const inner = new Set(files.map((file) => dirname(file.path)).filter((name) => name !== '.'));
  for (const name of inner) await disk.mkdir(join(folder, name), { recursive: true });
  for (const file of files) await writeNew(join(folder, file.path), file.bytes, disk);
  for (const name of inner) await syncFolder(join(folder, name), disk);
  await syncFolder(folder, disk);
}

/**
 * A rename onto a name that is free. On POSIX it would silently replace an empty folder made meanwhile, so the name is
 * taken first, which fails when it exists; Windows refuses by itself.
 */
async function moveToFreeFolder(temporary: string, path: string, disk: Disk): Promise<void> {
  if (process.platform === 'win32') return disk.rename(temporary, path);
  await disk.mkdir(path);
  try {
    await disk.rename(temporary, path);
  } catch (error) {
    await disk.rmdir(path).catch(() => null);
    throw error;
  }
}

/** Puts the old folder aside, the new one in its place, and only then removes the old one; answers what is left of it. */
async function replaceFolder(temporary: string, path: string, disk: Disk): Promise<string | null> {
  const aside = temporaryName(path);
  await disk.rename(path, aside);
  try {
    await disk.rename(temporary, path);
  } catch (error) {
    await disk.rename(aside, path);
    throw error;
  }
  try {
    await syncPlaced(dirname(path), disk);
    await disk.rm(aside, { recursive: true });
    return null;
  } catch {
    return aside;
  }
}

/** Takes back the folders that were made above the target, innermost first; a folder that is not empty stays. */
async function removeMade(innermost: string, outermost: string | undefined, disk: Disk): Promise<void> {
  if (outermost === undefined) return;
  try {
    for (let path = innermost; path.length >= outermost.length; path = dirname(path)) await disk.rmdir(path);
  } catch {
    // Somebody has put something there meanwhile: it is theirs.
  }
}
