import * as promises from 'node:fs/promises';

/** The calls to the disk that the program makes; tests pass a disk that fails where they want. */
export type Disk = Pick<
  typeof promises,
  'lstat' | 'stat' | 'open' | 'readdir' | 'mkdir' | 'rmdir' | 'link' | 'rename' | 'unlink' | 'rm'
>;

export const realDisk: Disk = promises;

/** Why the disk did not do what was asked. Words are in `language/cli.ts`. */
export type DiskProblem =
  | {
      readonly code:
        | 'not-found'
        | 'is-folder'
        | 'not-folder'
        | 'not-a-file'
        | 'no-permission'
        | 'read-only'
        | 'disk-full'
        | 'exists'
        | 'bad-name'
        | 'not-utf8';
      readonly path: string;
    }
  | { readonly code: 'too-large'; readonly path: string; readonly limit: number }
  /** The folder to be replaced holds something that is not of a package. */
  | { readonly code: 'holds-other-files'; readonly path: string; readonly found: string }
  | { readonly code: 'failed'; readonly path: string; readonly reason: string };

const CODES: Readonly<Record<string, Exclude<DiskProblem['code'], 'too-large' | 'holds-other-files' | 'failed'>>> = {
  ENOENT: 'not-found',
  EISDIR: 'is-folder',
  ENOTDIR: 'not-folder',
  EACCES: 'no-permission',
  EPERM: 'no-permission',
  EROFS: 'read-only',
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
  EEXIST: 'exists',
  ENOTEMPTY: 'exists',
  ENAMETOOLONG: 'bad-name',
  EINVAL: 'bad-name',
  ERR_INVALID_ARG_VALUE: 'bad-name',
};

/** The problem behind an error of the disk; what is not an error of the disk is thrown on. */
export function diskProblem(error: unknown, path: string): DiskProblem {
  const code = errorCode(error);
  if (code === null) throw error;
  const known = CODES[code];
  return known === undefined ? { code: 'failed', path, reason: code } : { code: known, path };
}

/** `ENOENT` and the like, null when the error does not come from the system. */
export function errorCode(error: unknown): string | null {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null;
}
