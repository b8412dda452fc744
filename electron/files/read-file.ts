import { fail, succeed, type Result } from '../../shared/kernel/result.ts';
import { diskProblem, realDisk, type Disk, type DiskProblem } from './disk.ts';

/** The bytes of a regular file. Its size is looked at before a byte is read: `too-large` above `limit`. */
export async function readFileWithin(
  path: string,
  limit: number,
  disk: Disk = realDisk,
): Promise<Result<Uint8Array, DiskProblem>> {
  try {
    // Before opening: to open a pipe would wait for ever.
    const { size, ...kind } = await sizeAndKind(path, disk);
    if (kind.folder) return fail({ code: 'is-folder', path });
    if (!kind.file) return fail({ code: 'not-a-file', path });
    if (size > limit) return fail({ code: 'too-large', path, limit });
    const file = await disk.open(path, 'r');
    try {
      return succeed(await file.readFile());
    } finally {
      await file.close();
    }
  } catch (error) {
    return fail(diskProblem(error, path));
  }
}

async function sizeAndKind(path: string, disk: Disk): Promise<{ size: number; file: boolean; folder: boolean }> {
  const stat = await disk.stat(path);
  return { size: stat.size, file: stat.isFile(), folder: stat.isDirectory() };
}
