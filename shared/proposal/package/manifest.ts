import type { Language } from '../../kernel/language.ts';
import { fail, succeed, type Result } from '../../kernel/result.ts';
import { isPackagePath } from './paths.ts';
import { sameBytes, utf8, type PackageFile, type Sha256 } from './package-file.ts';
import { strFromU8 } from 'fflate';

export const MANIFEST_PATH = 'manifest.json';
export const PACKAGE_FORMAT = 'preventivo-package';
export const PACKAGE_VERSION = 1;

export interface FileRecord {
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** What a package says of itself. Its only date is the plan's. */
export interface Manifest {
  readonly format: typeof PACKAGE_FORMAT;
  readonly packageVersion: number;
  readonly program: { readonly name: string; readonly version: string };
  readonly schemaVersion: number;
  readonly plan: {
    readonly id: string;
    readonly revision: number;
    readonly date: string;
    readonly title: string;
  };
  /** null is the base. */
  readonly scenario: { readonly id: string; readonly name: string } | null;
  readonly language: Language;
  /** What the hashes prove and what they do not; what the package does not hold. In the reader's language. */
  readonly proves: string;
  readonly notIncluded: readonly string[];
  /** Every file of the package except the manifest, once, sorted by path. */
  readonly files: readonly FileRecord[];
}

export type ManifestProblem =
  | { readonly code: 'manifest-damaged' }
  | { readonly code: 'manifest-newer'; readonly version: number };

/**
 * The manifest as a file. Its last field, `digest`, is the SHA-256 of the same text with an empty digest, so that the
 * manifest vouches for itself too.
 */
export async function writeManifest(manifest: Manifest, sha256: Sha256): Promise<PackageFile> {
  return { path: MANIFEST_PATH, bytes: utf8(render(manifest, await sha256(utf8(render(manifest, ''))))) };
}

/**
 * What `verify` needs of a manifest: the list of files. Problems: `manifest-newer` (a later version of the format),
 * `manifest-damaged` (not the text that was written, to the byte).
 */
export async function readManifest(
  bytes: Uint8Array,
  sha256: Sha256,
): Promise<Result<readonly FileRecord[], ManifestProblem>> {
  const damaged = fail({ code: 'manifest-damaged' } as const);
  const content = parseObject(bytes);
  if (content === null || content['format'] !== PACKAGE_FORMAT) return damaged;
  const { digest, ...manifest } = content;
  const version = content['packageVersion'];
  // Written again from what was read, the text must be the same: no space, no order, no sign may differ.
  if (typeof digest !== 'string' || !sameBytes(bytes, utf8(render(manifest, digest)))) return damaged;
  if (digest !== (await sha256(utf8(render(manifest, ''))))) return damaged;
  if (typeof version !== 'number' || version > PACKAGE_VERSION) {
    return fail({ code: 'manifest-newer', version: Number(version) });
  }
  const files = content['files'];
  return Array.isArray(files) && files.every(isFileRecord) && inOrder(files) ? succeed(files) : damaged;
}

function render(manifest: object, digest: string): string {
  return `${JSON.stringify({ ...manifest, digest }, null, 2)}\n`;
}

function parseObject(bytes: Uint8Array): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(strFromU8(bytes));
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : null;
  } catch {
    return null;
  }
}

function isFileRecord(value: unknown): value is FileRecord {
  if (typeof value !== 'object' || value === null) return false;
  const { path, bytes, sha256 } = value as Partial<Record<keyof FileRecord, unknown>>;
  return (
    typeof path === 'string' &&
    path !== MANIFEST_PATH &&
    isPackagePath(path) &&
    Number.isSafeInteger(bytes) &&
    typeof sha256 === 'string' &&
    /^[0-9a-f]{64}$/.test(sha256)
  );
}

/** Sorted and each path once, also for a disk that takes `A` and `a` for one name. */
function inOrder(files: readonly FileRecord[]): boolean {
  const names = new Set(files.map(({ path }) => path.toLowerCase()));
  return (
    names.size === files.length &&
    files.every(({ path }, index) => index === 0 || (files[index - 1]?.path ?? '') < path)
  );
}
