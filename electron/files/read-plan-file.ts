import { fail, succeed, type Result } from '../../shared/kernel/result.ts';
import { MAX_PLAN_BYTES } from '../../shared/plan/parse.ts';
import { realDisk, type Disk, type DiskProblem } from './disk.ts';
import { readFileWithin } from './read-file.ts';

/**
 * The text of a plan file, UTF-8 with or without a byte order mark (Windows editors add one). Bytes that are not UTF-8
 * are a problem and never replaced: a silent U+FFFD would be saved over the user's text.
 */
export async function readPlanFile(path: string, disk: Disk = realDisk): Promise<Result<string, DiskProblem>> {
  const bytes = await readFileWithin(path, MAX_PLAN_BYTES, disk);
  if (!bytes.ok) return bytes;
  try {
    return succeed(new TextDecoder('utf-8', { fatal: true }).decode(bytes.value));
  } catch {
    return fail({ code: 'not-utf8', path });
  }
}
