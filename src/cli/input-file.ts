import { readFile, stat } from 'node:fs/promises';
import { defineErrors } from '../core/errors.ts';

const fileError = defineErrors({
  'file-missing': { status: 404, detail: 'There is no such file. Check the path.' },
  'file-unreadable': { status: 403, detail: 'The file cannot be opened ({reason}). Check that you may read it.' },
  'file-is-folder': { status: 422, detail: 'This is a folder. Name the files in it, for example with {example}' },
  'file-too-large': {
    status: 413,
    detail:
      'The file has {megabytes} MB, more than the limit of {limit} MB. Set THROUGHLINE_MAX_UPLOAD_MB higher to read it.',
  },
});

/** The bytes of a file named on the command line; throws `file-missing`, `file-unreadable`, `file-is-folder` or `file-too-large`. */
export async function readInputFile(file: string, maxBytes: number): Promise<Uint8Array> {
  try {
    const status = await stat(file);
    if (status.isDirectory()) throw fileError('file-is-folder', { example: `${file.replace(/\/+$/, '')}/*.pdf` });
    if (status.size > maxBytes) {
      const [megabytes, limit] = [status.size, maxBytes].map((size) => Math.ceil(size / 1024 / 1024));
      throw fileError('file-too-large', { megabytes: megabytes ?? 0, limit: limit ?? 0 });
    }
    return await readFile(file);
  } catch (error) {
    const code = error instanceof Error && 'syscall' in error && 'code' in error ? String(error.code) : undefined;
    if (code === undefined) throw error;
    throw code === 'ENOENT' ? fileError('file-missing') : fileError('file-unreadable', { reason: code });
  }
}
