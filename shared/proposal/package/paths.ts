/**
 * Whether a path may stand in a package: ASCII names of letters, digits, dot, dash and underscore with `/` between them.
 * So there is no absolute path, drive, `..`, backslash, stream, control character or look-alike letter.
 */
export function isPackagePath(path: string): boolean {
  return path.length <= 100 && path.split('/').every((name) => /^[A-Za-z0-9_][A-Za-z0-9._-]*$/.test(name));
}
