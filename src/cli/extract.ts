import { availableParallelism } from 'node:os';
import { readConfig } from '../core/config.ts';
import { DomainError } from '../core/errors.ts';
import { createWorkerPool, type WorkerPool } from '../documents/worker-pool.ts';
import { type ExtractRequest, extractFile } from './extract-file.ts';
import { showProgress } from './progress-bar.ts';

/** Where a command writes; `isTTY` when a person watches. */
export interface Output {
  write(text: string): unknown;
  readonly isTTY?: boolean | undefined;
  readonly columns?: number | undefined;
}

export interface ExtractOptions {
  readonly json: boolean;
  /** Files read at the same time; 2 unless told, never more than there are cores. */
  readonly concurrency?: number | undefined;
  readonly stdout: Output;
  readonly stderr: Output;
}

/**
 * The command `extract`: prints what is found in each file, in the order of the files, as one line of JSON or a summary.
 * Gives the exit code: 0 when all could be read, 1 when some could not (each is named on stderr), 2 when no file was named.
 */
export async function runExtract(files: readonly string[], options: ExtractOptions): Promise<number> {
  const { json, stdout, stderr } = options;
  if (files.length === 0) {
    stderr.write('Name at least one file: throughline extract FILE…\n');
    return 2;
  }
  const maxBytes = readConfig(process.env).maxUploadBytes;
  const size = Math.min(options.concurrency ?? 2, availableParallelism(), files.length);
  const pool = startPool(Math.max(1, size));
  const progress = showProgress(files.length, stderr);
  let failures = 0;
  try {
    const answers = files.map((file) =>
      pool.run({ file, json, maxBytes }).then(
        (text) => ({ text, error: undefined }),
        (error: unknown) => ({ text: undefined, error: asDomainError(error) }),
      ),
    );
    for (const [index, answer] of answers.entries()) {
      void answer.then(() => progress.step(files[index] ?? ''));
    }
    for (const [index, answer] of answers.entries()) {
      const file = files[index] ?? '';
      const { text, error } = await answer;
      progress.hide();
      if (error !== undefined) {
        failures++;
        stderr.write(`${file}: ${error.message}\n`);
      }
      if (text !== undefined) stdout.write(`${text}\n${json || index === files.length - 1 ? '' : '\n'}`);
      else if (json && error) stdout.write(`${JSON.stringify(presentFailure(file, error))}\n`);
    }
  } finally {
    progress.hide();
    await pool.close();
  }
  return failures === 0 ? 0 : 1;
}

function startPool(size: number): WorkerPool<ExtractRequest, string> {
  // uncompiled, as in tests, there is no module that a thread could load
  if (import.meta.url.endsWith('.ts')) return { run: extractFile, close: async () => {} };
  const module = new URL('./extract-worker.js', import.meta.url);
  return createWorkerPool({ module, size, memoryMb: 1024, timeoutMs: 120_000, idleMs: 30_000 });
}

function asDomainError(error: unknown): DomainError {
  if (error instanceof DomainError) return error;
  const said = error instanceof Error ? error.message : String(error);
  return new DomainError('unexpected', 500, `An error in Throughline itself, please report it with the file: ${said}`);
}

function presentFailure(file: string, { code, message, params }: DomainError) {
  const problem = { code, severity: 'error', params, detail: message };
  return { file, kind: 'unknown', recommendations: [], positions: [], problems: [problem] };
}
