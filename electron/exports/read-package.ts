import { join } from 'node:path';
import { fail, succeed, type Result } from '../../shared/kernel/result.ts';
import type { PackageFile } from '../../shared/proposal/package/package-file.ts';
import { verifyFiles, verifyZip, type Fault } from '../../shared/proposal/package/verify.ts';
import { ZIP_LIMITS } from '../../shared/proposal/package/zip-read.ts';
import { diskProblem, realDisk, type Disk, type DiskProblem } from '../files/disk.ts';
import { readFileWithin } from '../files/read-file.ts';
import { sha256 } from './sha256.ts';

/** Verifies a package on the disk, folder or archive, and answers its faults; [] when every byte is as it was written. */
export async function verifyPackage(
  path: string,
  disk: Disk = realDisk,
): Promise<Result<readonly Fault[], DiskProblem>> {
  try {
    if ((await disk.stat(path)).isDirectory()) {
      const files = await readFolder(path, disk);
      return files.ok ? succeed(await verifyFiles(files.value, sha256)) : files;
    }
  } catch (error) {
    return fail(diskProblem(error, path));
  }
  const bytes = await readFileWithin(path, ZIP_LIMITS.bytes, disk);
  return bytes.ok ? succeed(await verifyZip(bytes.value, sha256)) : bytes;
}

/** Every file below a folder, with the limits of an archive. Links are not followed: they are a problem. */
async function readFolder(root: string, disk: Disk): Promise<Result<readonly PackageFile[], DiskProblem>> {
  const files: PackageFile[] = [];
  const folders = [''];
  let room: number = ZIP_LIMITS.unpackedBytes;
  for (let folder = folders.shift(); folder !== undefined; folder = folders.shift()) {
    for (const entry of await disk.readdir(join(root, folder), { withFileTypes: true })) {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      const place = join(root, path);
      if (entry.isDirectory()) folders.push(path);
      else if (!entry.isFile()) return fail({ code: 'not-a-file', path: place });
      else {
        const bytes = await readFileWithin(place, room, disk);
        if (!bytes.ok) return bytes;
        room -= bytes.value.length;
        files.push({ path, bytes: bytes.value });
      }
      if (files.length + folders.length > ZIP_LIMITS.entries) {
        return fail({ code: 'too-large', path: root, limit: ZIP_LIMITS.unpackedBytes });
      }
    }
  }
  return succeed(files);
}
