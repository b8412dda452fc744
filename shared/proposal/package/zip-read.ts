import { Inflate } from 'fflate';
import { fail, succeed, type Result } from '../../kernel/result.ts';
import { utf8, sameBytes, type PackageFile, type Sha256 } from './package-file.ts';
import { SEAL_LENGTH, SEAL_MARK } from './zip-write.ts';

/** What an archive may not exceed; far above any package, far below what hurts. */
export const ZIP_LIMITS = { bytes: 128 * 1024 * 1024, entries: 200, unpackedBytes: 512 * 1024 * 1024 } as const;

/** Why an archive is not read. `detail` names the place in the archive, for the curious. */
export interface ZipProblem {
  readonly code: 'too-large' | 'not-a-zip' | 'broken';
  readonly detail: string;
}

/** What stands in an archive. `sealed` is false when any byte of the container differs from what was written. */
export interface ZipContent {
  readonly files: readonly PackageFile[];
  readonly sealed: boolean;
}

interface Entry {
  readonly path: string;
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly unpacked: number;
  readonly offset: number;
  /** Version, flags, method, time, CRC, sizes and lengths: must stand in both headers alike. */
  readonly header: Uint8Array;
}

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const LOCAL_LENGTH = 30;
const CENTRAL_LENGTH = 46;
const END_LENGTH = 22;
const STORED = 0;
const DEFLATED = 8;

/** Stops the reading; never leaves this module. */
class Broken extends Error {
  readonly code: ZipProblem['code'];
  constructor(code: ZipProblem['code'], detail: string) {
    super(detail);
    this.code = code;
  }
}

/**
 * Reads an archive as strictly as `writeZip` writes it: entries lie end to end from the first byte, both headers of an
 * entry agree, no extra fields, comments, encryption, descriptors, ZIP64 or junk, sizes are counted while unpacking.
 * Nothing is written anywhere; paths are returned as they stand and judged by `verifyFiles`.
 */
export async function readZip(bytes: Uint8Array, sha256: Sha256): Promise<Result<ZipContent, ZipProblem>> {
  try {
    const end = readEnd(bytes);
    const entries = readCentral(bytes, end);
    const files = readEntries(bytes, entries, end.centralOffset);
    const seal = bytes.subarray(end.offset + END_LENGTH);
    const expected = utf8(SEAL_MARK + (await sha256(bytes.subarray(0, end.offset + END_LENGTH))));
    return succeed({ files, sealed: sameBytes(seal, expected) });
  } catch (error) {
    if (error instanceof Broken) return fail({ code: error.code, detail: error.message });
    throw error;
  }
}

function readEnd(bytes: Uint8Array): { offset: number; entries: number; centralOffset: number } {
  if (bytes.length > ZIP_LIMITS.bytes) throw new Broken('too-large', `${bytes.length} bytes`);
  if (bytes.length < END_LENGTH || u32(bytes, 0) !== LOCAL) throw new Broken('not-a-zip', 'no first entry');
  const offset = [bytes.length - END_LENGTH - SEAL_LENGTH, bytes.length - END_LENGTH].find(
    (place) => place >= 0 && u32(bytes, place) === END && u16(bytes, place + 20) === bytes.length - place - END_LENGTH,
  );
  if (offset === undefined) throw new Broken('broken', 'no end record');
  const entries = u16(bytes, offset + 8);
  const centralOffset = u32(bytes, offset + 16);
  if (entries > ZIP_LIMITS.entries) throw new Broken('too-large', `${entries} entries`);
  const oneDisk = u32(bytes, offset + 4) === 0 && u16(bytes, offset + 10) === entries;
  if (!oneDisk || centralOffset + u32(bytes, offset + 12) !== offset) throw new Broken('broken', 'end record');
  return { offset, entries, centralOffset };
}

function readCentral(bytes: Uint8Array, end: { offset: number; entries: number; centralOffset: number }): Entry[] {
  const entries: Entry[] = [];
  let place = end.centralOffset;
  for (let index = 0; index < end.entries; index += 1) {
    if (place + CENTRAL_LENGTH > end.offset || u32(bytes, place) !== CENTRAL)
      throw new Broken('broken', `entry ${index}`);
    const nameLength = u16(bytes, place + 28);
    const extras = u16(bytes, place + 30) + u16(bytes, place + 32) + u16(bytes, place + 34);
    // Flags: only the compressor's hint (bits 1 and 2) and "the name is UTF-8" (bit 11).
    const flags = u16(bytes, place + 8);
    if (extras !== 0 || (flags & ~0x0806) !== 0) throw new Broken('broken', `features of entry ${index}`);
    entries.push({
      path: textAt(bytes, place + CENTRAL_LENGTH, nameLength),
      method: u16(bytes, place + 10),
      crc: u32(bytes, place + 16),
      packed: u32(bytes, place + 20),
      unpacked: u32(bytes, place + 24),
      offset: u32(bytes, place + 42),
      header: bytes.subarray(place + 6, place + 32),
    });
    place += CENTRAL_LENGTH + nameLength;
  }
  if (place !== end.offset) throw new Broken('broken', 'central directory');
  const total = entries.reduce((sum, { unpacked }) => sum + unpacked, 0);
  if (total > ZIP_LIMITS.unpackedBytes) throw new Broken('too-large', `${total} bytes unpacked`);
  return entries;
}

function readEntries(bytes: Uint8Array, entries: readonly Entry[], centralOffset: number): PackageFile[] {
  let place = 0;
  const files = entries.map((entry): PackageFile => {
    const start = place + LOCAL_LENGTH + u16(bytes, place + 26);
    const header = bytes.subarray(place + 4, place + LOCAL_LENGTH);
    const sameHeader = entry.offset === place && u32(bytes, place) === LOCAL && sameBytes(header, entry.header);
    const samePath = textAt(bytes, place + LOCAL_LENGTH, start - place - LOCAL_LENGTH) === entry.path;
    place = start + entry.packed;
    if (!sameHeader || !samePath || place > centralOffset) throw new Broken('broken', `header of ${entry.path}`);
    const unpacked = unpack(bytes.subarray(start, place), entry);
    if (crc32(unpacked) !== entry.crc) throw new Broken('broken', `checksum of ${entry.path}`);
    return { path: entry.path, bytes: unpacked };
  });
  if (place !== centralOffset) throw new Broken('broken', 'bytes between the entries');
  return files;
}

/** Unpacks piece by piece and stops as soon as more comes out than the header declares. */
function unpack(packed: Uint8Array, entry: Entry): Uint8Array {
  if (entry.method === STORED && entry.packed === entry.unpacked) return packed;
  if (entry.method !== DEFLATED) throw new Broken('broken', `method of ${entry.path}`);
  const out = new Uint8Array(entry.unpacked);
  let length = 0;
  const inflate = new Inflate((chunk) => {
    if (length + chunk.length > out.length) throw new Broken('broken', `size of ${entry.path}`);
    out.set(chunk, length);
    length += chunk.length;
  });
  try {
    const PIECE = 65_536;
    for (let start = 0; start < packed.length; start += PIECE) {
      inflate.push(packed.subarray(start, start + PIECE), start + PIECE >= packed.length);
    }
  } catch (error) {
    throw error instanceof Broken ? error : new Broken('broken', `data of ${entry.path}`);
  }
  if (length !== out.length) throw new Broken('broken', `size of ${entry.path}`);
  return out;
}

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit += 1) value = (value & 1) === 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

function crc32(bytes: Uint8Array): number {
  let value = 0xffffffff;
  for (const byte of bytes) value = (value >>> 8) ^ (CRC_TABLE[(value ^ byte) & 0xff] ?? 0);
  return (value ^ 0xffffffff) >>> 0;
}

/** Bytes beyond the end read as 0: the checks that follow refuse what results. */
function u16(bytes: Uint8Array, at: number): number {
  return (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8);
}

function u32(bytes: Uint8Array, at: number): number {
  return u16(bytes, at) + u16(bytes, at + 2) * 65_536;
}

/** Paths are ASCII: any other byte shows as an escape and so matches no path of a package. */
function textAt(bytes: Uint8Array, at: number, length: number): string {
  return Array.from(bytes.subarray(at, at + length), (byte) =>
    byte >= 0x20 && byte < 0x7f ? String.fromCharCode(byte) : `\\x${byte.toString(16).padStart(2, '0')}`,
  ).join('');
}
