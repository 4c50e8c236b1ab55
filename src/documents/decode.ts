import { documentError } from './errors.ts';

const marks: readonly { bytes: readonly number[]; encoding: string }[] = [
  { bytes: [0xef, 0xbb, 0xbf], encoding: 'utf-8' },
  { bytes: [0xff, 0xfe], encoding: 'utf-16le' },
  { bytes: [0xfe, 0xff], encoding: 'utf-16be' },
];

/**
 * Turns the bytes of a text into characters: by its byte-order mark, as `declared` (a label as HTML gives it), as UTF-8,
 * as UTF-16 without mark, else as Windows-1252 or, where most letters would be Arabic, Windows-1256. Throws
 * `text-undecodable`.
 */
export function decodeText(bytes: Uint8Array, declared?: string): string {
  const marked = marks.find((mark) => mark.bytes.every((byte, index) => bytes[index] === byte));
  const encodings = [marked?.encoding, declared, 'utf-8', utf16(bytes), arabicOrWestern(bytes)];
  for (const encoding of encodings) {
    const text = encoding === undefined ? undefined : attempt(bytes, encoding);
    if (text !== undefined) return text;
  }
  throw documentError('text-undecodable');
}

function attempt(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return /[^\P{Cc}\t\n\v\f\r]/u.test(text) ? undefined : text;
  } catch {
    return undefined;
  }
}

/** Latin text in UTF-16 has a zero in every second byte. */
function utf16(bytes: Uint8Array): string | undefined {
  if (bytes.length < 4 || bytes.length % 2 !== 0) return undefined;
  const zeros = [0, 0];
  bytes.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  if (odd > bytes.length / 8 && odd > 4 * even) return 'utf-16le';
  return even > bytes.length / 8 && even > 4 * odd ? 'utf-16be' : undefined;
}

/** In Windows-1256 the letters stand above 0xC0 and plain Latin ones are few; in Windows-1252 it is the other way round. */
function arabicOrWestern(bytes: Uint8Array): string {
  let high = 0;
  let plain = 0;
  for (const byte of bytes) {
    if (byte >= 0xc0) high++;
    else if ((byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7a) plain++;
  }
  return high > plain ? 'windows-1256' : 'windows-1252';
}
