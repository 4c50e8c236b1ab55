import { documentError } from './errors.ts';
import type { DocumentFormat } from './source-document.ts';

/** Kinds of file that people take for a document; `type` keys the sentence in the catalogues. */
const others = {
  word97: { looksLike: 'a Word 97-2003 document (.doc)', remedy: 'Open it in Word and save it as .docx.' },
  excel: { looksLike: 'an Excel workbook', remedy: 'Save the sheet as PDF, or copy its text into a Word document.' },
  slides: { looksLike: 'a PowerPoint presentation', remedy: 'Save it as PDF.' },
  opendocument: { looksLike: 'an OpenDocument file', remedy: 'Save it as .docx or PDF.' },
  rtf: { looksLike: 'a Rich Text file', remedy: 'Open it in Word and save it as .docx.' },
  mail: { looksLike: 'an e-mail message', remedy: 'Take in the attached document instead.' },
  picture: {
    looksLike: 'a picture',
    remedy: 'Look for a version with text, or run text recognition (OCR) and save a PDF.',
  },
  recording: { looksLike: 'a sound or film recording', remedy: 'Take in a PDF, Word (.docx), HTML or text file.' },
  archive: { looksLike: 'a compressed archive', remedy: 'Unpack it and take in the documents inside.' },
  book: { looksLike: 'an e-book', remedy: 'Save it as PDF or HTML.' },
  webarchive: { looksLike: 'a saved web page (.mht)', remedy: 'Save the page as HTML or PDF.' },
  xml: { looksLike: 'an XML file', remedy: 'Take in a PDF, Word (.docx), HTML or text file.' },
  program: { looksLike: 'a program', remedy: 'Take in a PDF, Word (.docx), HTML or text file.' },
  other: { looksLike: 'no kind of document', remedy: 'Take in a PDF, Word (.docx), HTML or text file.' },
} as const;
type Other = keyof typeof others;

/** First bytes of files that are no document, in hexadecimal from byte `at`; `?` is any digit. */
const signatures: readonly { at: number; bytes: string; type: Other; name: string }[] = [
  { at: 0, bytes: '7b5c727466', type: 'rtf', name: '{\\rtf' },
  { at: 0, bytes: '89504e47', type: 'picture', name: 'PNG' },
  { at: 0, bytes: 'ffd8ff', type: 'picture', name: 'JPEG' },
  { at: 0, bytes: '47494638', type: 'picture', name: 'GIF' },
  { at: 0, bytes: '49492a00', type: 'picture', name: 'TIFF' },
  { at: 0, bytes: '4d4d002a', type: 'picture', name: 'TIFF, big-endian' },
  { at: 0, bytes: '424d????????00000000', type: 'picture', name: 'Windows bitmap' },
  { at: 0, bytes: '52494646????????57454250', type: 'picture', name: 'WebP' },
  { at: 4, bytes: '667479706865', type: 'picture', name: 'HEIC' },
  { at: 4, bytes: '6674797061766966', type: 'picture', name: 'AVIF' },
  { at: 4, bytes: '66747970', type: 'recording', name: 'MP4' },
  { at: 0, bytes: '52494646????????57415645', type: 'recording', name: 'WAV' },
  { at: 0, bytes: '52494646????????41564920', type: 'recording', name: 'AVI' },
  { at: 0, bytes: '494433', type: 'recording', name: 'MP3 with tags' },
  { at: 0, bytes: 'fffb', type: 'recording', name: 'MP3' },
  { at: 0, bytes: 'fff3', type: 'recording', name: 'MP3, low rate' },
  { at: 0, bytes: '4f676753', type: 'recording', name: 'Ogg' },
  { at: 0, bytes: '1a45dfa3', type: 'recording', name: 'Matroska' },
  { at: 0, bytes: '1f8b', type: 'archive', name: 'gzip' },
  { at: 0, bytes: '377abcaf', type: 'archive', name: '7-Zip' },
  { at: 0, bytes: '52617221', type: 'archive', name: 'RAR' },
  { at: 0, bytes: 'fd377a585a', type: 'archive', name: 'xz' },
  { at: 0, bytes: '425a68', type: 'archive', name: 'bzip2' },
  { at: 257, bytes: '7573746172', type: 'archive', name: 'tar' },
  { at: 0, bytes: '4d5a??00', type: 'program', name: 'Windows program' },
  { at: 0, bytes: '7f454c46', type: 'program', name: 'Linux program' },
  { at: 0, bytes: '53514c69746520', type: 'other', name: 'SQLite database' },
];
const signaturePatterns = signatures.map(({ at, bytes, type }) => ({
  pattern: new RegExp(`^[0-9a-f]{${2 * at}}${bytes.replaceAll('?', '.')}`),
  type,
}));

/** First words of text files that are no document themselves. */
const openings: readonly { words: RegExp; type: Other; example: string }[] = [
  { words: /^(?:MIME-Version:|From: <Saved by)/i, type: 'webarchive', example: 'MIME-Version: 1.0' },
  { words: /^(?:Return-Path|Received|Delivered-To|Message-ID):/i, type: 'mail', example: 'Received: from' },
];

/** Streams of the compound files that Office wrote until 2003 and still writes for locked files, in UTF-16. */
const compoundStreams: readonly { name: string; type: Other | 'encrypted' }[] = [
  { name: 'EncryptedPackage', type: 'encrypted' },
  { name: 'WordDocument', type: 'word97' },
  { name: 'Workbook', type: 'excel' },
  { name: 'PowerPoint Document', type: 'slides' },
  { name: '__properties_version1.0', type: 'mail' },
];

/** Entries of ZIP archives that tell what the archive is. */
const zipEntries: readonly { entry: RegExp; type: Other | 'docx' }[] = [
  { entry: /^word\/document\d*\.xml/, type: 'docx' },
  { entry: /^xl\//, type: 'excel' },
  { entry: /^ppt\//, type: 'slides' },
  { entry: /^mimetypeapplication\/epub/, type: 'book' },
  { entry: /^mimetypeapplication\/vnd\.oasis/, type: 'opendocument' },
];

/**
 * What a file is, from its content and never from its name. Throws `file-empty`, `file-encrypted`, or `file-unsupported`
 * that names what the file looks like (`looksLike`) and what to do (`remedy`).
 */
export function sniffFormat(bytes: Uint8Array): DocumentFormat {
  if (bytes.length === 0) throw documentError('file-empty');
  const start = latin1(bytes.subarray(0, 4096));
  if (/%PDF-\d/.test(start.slice(0, 1024))) return 'pdf';
  if (start.startsWith('PK\x03\x04') || start.startsWith('PK\x05\x06')) return zipFormat(bytes);
  if (start.startsWith('\xd0\xcf\x11\xe0')) return refuse(compoundType(bytes));
  const hex = Buffer.from(bytes.subarray(0, 300)).toString('hex');
  const known =
    signaturePatterns.find(({ pattern }) => pattern.test(hex)) ?? openings.find(({ words }) => words.test(start));
  if (known !== undefined) return refuse(known.type);
  const readable = start
    .replaceAll('\0', '')
    .replace(/^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)/, '')
    .trimStart();
  if (/^(?:<!doctype html|<html\b|<head\b|<body\b)/i.test(readable)) return 'html';
  if (/^(?:<\?xml|<!--)/i.test(readable)) return /<html\b/i.test(readable) ? 'html' : refuse('xml');
  if (/^<(?:!--|p|div|h[1-6]|table|article|section|main|meta|title|span|ul|ol)\b/i.test(readable)) return 'html';
  return looksBinary(bytes) ? refuse('other') : 'text';
}

function refuse(type: Other | 'encrypted'): never {
  if (type === 'encrypted') throw documentError('file-encrypted');
  throw documentError('file-unsupported', { type, ...others[type] });
}

function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}

/** Names of entries stand in the clear, at the beginning and in the list at the end. */
function zipFormat(bytes: Uint8Array): DocumentFormat {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (const { entry, type } of zipEntries) {
    for (let at = buffer.indexOf('PK'); at >= 0; at = buffer.indexOf('PK', at + 2)) {
      const nameAt = buffer[at + 2] === 1 ? at + 46 : at + 30;
      if (!entry.test(buffer.toString('latin1', nameAt, nameAt + 64))) continue;
      return type === 'docx' ? 'docx' : refuse(type);
    }
  }
  return refuse('archive');
}

function compoundType(bytes: Uint8Array): Other | 'encrypted' {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return compoundStreams.find(({ name }) => buffer.includes(Buffer.from(name, 'utf16le')))?.type ?? 'other';
}

/** Control characters that no text has; in UTF-16 every second byte may be zero. */
function looksBinary(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, 65536);
  let odd = 0;
  let zeros = 0;
  for (const byte of sample) {
    if (byte === 0) zeros++;
    else if (byte < 9 || (byte > 13 && byte < 32 && byte !== 27)) odd++;
  }
  return odd > sample.length / 100 || (zeros > 0 && zeros < sample.length / 10);
}

export const sniffTables = { signatures, openings, others };
