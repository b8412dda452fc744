import { zipSync } from 'fflate';
import { utf8, type PackageFile, type Sha256 } from './package-file.ts';

/**
 * Every entry carries this time. It has no zone, so it is read as local time and stored as written: the same bytes
 * wherever the package is made. Noon, because no zone ever skipped it.
 */
const ENTRY_TIME = '1980-01-01T12:00:00';
/** Writing stops early rather than slowly: 9 takes twice the time for 2 % less. */
const COMPRESSION = 6;

/** What stands before the digest in the seal. */
export const SEAL_MARK = 'sha256:';
export const SEAL_LENGTH = SEAL_MARK.length + 64;

/**
 * The files as one ZIP archive, in their order. The archive's comment is its seal: the SHA-256 of every byte before the
 * comment, so that a change anywhere in the container is found too, not only one inside a file.
 */
export async function writeZip(files: readonly PackageFile[], sha256: Sha256): Promise<Uint8Array> {
  const archive = zipSync(Object.fromEntries(files.map(({ path, bytes }) => [path, bytes])), {
    mtime: ENTRY_TIME,
    level: COMPRESSION,
    os: 0,
  });
  const sealed = new Uint8Array(archive.length + SEAL_LENGTH);
  sealed.set(archive);
  // The last field of an archive is the length of its comment, two bytes, the low one first.
  sealed[archive.length - 2] = SEAL_LENGTH;
  const digest = await sha256(sealed.subarray(0, archive.length));
  sealed.set(utf8(SEAL_MARK + digest), archive.length);
  return sealed;
}
