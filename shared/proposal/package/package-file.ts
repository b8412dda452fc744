import { strToU8 } from 'fflate';

/** One file of a package: its path inside the package (ASCII, `/` between folders) and its bytes. */
export interface PackageFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** SHA-256 as 64 lowercase hexadecimal digits. The host supplies it: Node answers at once, a browser later. */
export type Sha256 = (bytes: Uint8Array) => string | Promise<string>;

/** UTF-8. A lone surrogate becomes U+FFFD, as in every encoder of the web. */
export function utf8(text: string): Uint8Array {
  return strToU8(text);
}

export function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, index) => byte === b[index]);
}
