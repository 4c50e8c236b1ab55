import { crc32 } from 'node:zlib';
import { Inflate } from 'fflate';
import { documentError } from '../errors.ts';

/** Entries of a ZIP archive (PKWARE APPNOTE 6.3), found by its central directory, unpacked one by one on demand. */
export interface Archive {
  readonly names: readonly string[];
  /** The bytes of an entry, or undefined when there is none of that name. */
  read(name: string): Uint8Array | undefined;
}

/** What unpacking may cost, counted on what really comes out and not on what the headers say. */
export interface ArchiveLimits {
  readonly entries: number;
  readonly totalBytes: number;
  /** Bytes that may come out for one that went in; small entries may exceed it up to `freeBytes`. */
  readonly ratio: number;
  readonly freeBytes: number;
}

export const defaultLimits: ArchiveLimits = {
  entries: 5000,
  totalBytes: 128 * 1024 * 1024,
  ratio: 200,
  freeBytes: 4 * 1024 * 1024,
};

interface Entry {
  readonly at: number;
  readonly packed: number;
  readonly size: number;
  readonly crc: number;
  readonly method: number;
  readonly encrypted: boolean;
}

const signatures = { entry: 0x04034b50, listed: 0x02014b50, end: 0x06054b50, end64: 0x06064b50, locator64: 0x07064b50 };
const damaged = (reason: string) => documentError('file-damaged', { reason });
const megabytes = (bytes: number) => `${Math.round(bytes / 1024 / 1024)} MB`;

/** Opens a ZIP archive. Throws `file-damaged`, `file-encrypted` or `archive-too-large`; `read` throws them too. */
export function openArchive(bytes: Uint8Array, limits: ArchiveLimits = defaultLimits): Archive {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = listEntries(bytes, view, limits);
  let spent = 0;
  const unpacked = new Map<string, Uint8Array>();
  return {
    names: [...entries.keys()],
    read: (name) => {
      const entry = entries.get(name);
      if (entry === undefined) return undefined;
      const known = unpacked.get(name);
      if (known !== undefined) return known;
      const content = unpack(bytes, view, entry, { ...limits, totalBytes: limits.totalBytes - spent });
      spent += content.length;
      unpacked.set(name, content);
      return content;
    },
  };
}

function listEntries(bytes: Uint8Array, view: DataView, limits: ArchiveLimits): Map<string, Entry> {
  const entries = new Map<string, Entry>();
  const decoder = new TextDecoder();
  let { at, count } = findDirectory(bytes, view);
  if (count > limits.entries) throw documentError('archive-too-large', { limit: `${limits.entries} parts` });
  for (; count > 0; count--) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== signatures.listed)
      throw damaged('its list of parts ends early');
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((offset) =>
      view.getUint16(at + offset, true),
    ) as [number, number, number];
    const name = decoder.decode(bytes.subarray(at + 46, at + 46 + nameLength)).replaceAll('\\', '/');
    const entry = {
      crc: view.getUint32(at + 16, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      at: view.getUint32(at + 42, true),
      method: view.getUint16(at + 10, true),
      encrypted: (view.getUint16(at + 8, true) & 1) === 1,
    };
    entries.set(name, withLongSizes(entry, view, at + 46 + nameLength, extraLength));
    at += 46 + nameLength + extraLength + commentLength;
  }
  return entries;
}

function findDirectory(bytes: Uint8Array, view: DataView): { at: number; count: number } {
  const earliest = Math.max(0, bytes.length - 22 - 0xffff);
  for (let end = bytes.length - 22; end >= earliest; end--) {
    if (view.getUint32(end, true) !== signatures.end) continue;
    const locator = end - 20;
    if (locator >= 0 && view.getUint32(locator, true) === signatures.locator64) {
      const long = Number(view.getBigUint64(locator + 8, true));
      if (long + 56 <= bytes.length && view.getUint32(long, true) === signatures.end64) {
        return { count: Number(view.getBigUint64(long + 32, true)), at: Number(view.getBigUint64(long + 48, true)) };
      }
    }
    return { count: view.getUint16(end + 10, true), at: view.getUint32(end + 16, true) };
  }
  throw damaged('its end is missing');
}

/** ZIP64: a field that is all ones stands in the extra field with header 1, in the order size, packed, place. */
function withLongSizes(entry: Entry, view: DataView, from: number, length: number): Entry {
  const long = { ...entry };
  for (let at = from; at + 4 <= from + length && at + 4 <= view.byteLength; ) {
    const size = view.getUint16(at + 2, true);
    if (view.getUint16(at, true) === 1) {
      let field = at + 4;
      for (const key of ['size', 'packed', 'at'] as const) {
        if (long[key] !== 0xffffffff || field + 8 > at + 4 + size || field + 8 > view.byteLength) continue;
        long[key] = Number(view.getBigUint64(field, true));
        field += 8;
      }
    }
    at += 4 + size;
  }
  return long;
}

function unpack(bytes: Uint8Array, view: DataView, entry: Entry, limits: ArchiveLimits): Uint8Array {
  if (entry.encrypted) throw documentError('file-encrypted');
  if (entry.at + 30 > bytes.length || view.getUint32(entry.at, true) !== signatures.entry) {
    throw damaged('a part is not where it should be');
  }
  const start = entry.at + 30 + view.getUint16(entry.at + 26, true) + view.getUint16(entry.at + 28, true);
  if (start + entry.packed > bytes.length) throw damaged('it is cut off');
  const packed = bytes.subarray(start, start + entry.packed);
  const content = entry.method === 0 ? packed : entry.method === 8 ? inflate(packed, limits) : undefined;
  if (content === undefined) throw damaged('it is packed by an unknown method');
  if (content.length > limits.totalBytes)
    throw documentError('archive-too-large', { limit: megabytes(limits.totalBytes) });
  if (content.length !== entry.size || crc32(content) !== entry.crc) throw damaged('a part differs from its checksum');
  return content;
}

/** Small enough that one step cannot unpack more than a few megabytes before it is counted. */
const step = 4096;

function inflate(packed: Uint8Array, limits: ArchiveLimits): Uint8Array {
  const most = Math.min(limits.totalBytes, Math.max(limits.freeBytes, packed.length * limits.ratio));
  const pieces: Uint8Array[] = [];
  let size = 0;
  const inflater = new Inflate((piece) => {
    size += piece.length;
    pieces.push(piece);
  });
  for (let at = 0; at < packed.length; at += step) {
    try {
      inflater.push(packed.subarray(at, at + step), at + step >= packed.length);
    } catch {
      throw damaged('a part cannot be unpacked');
    }
    if (size > most) throw documentError('archive-too-large', { limit: megabytes(most) });
  }
  const content = new Uint8Array(size);
  let at = 0;
  for (const piece of pieces) {
    content.set(piece, at);
    at += piece.length;
  }
  return content;
}
