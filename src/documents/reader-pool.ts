import { type ReadRequest, readDocument } from './read.ts';
import type { SourceDocument } from './source-document.ts';
import { createWorkerPool } from './worker-pool.ts';

export interface ReaderPoolOptions {
  readonly size?: number;
  readonly memoryMb?: number;
  readonly timeoutMs?: number;
}

export interface ReaderPool {
  /** As `readDocument`, plus `reading-too-long`, `reading-memory` and `reading-stopped`. */
  read(bytes: Uint8Array, name: string): Promise<SourceDocument>;
  close(): Promise<void>;
}

/** Reads documents off the main thread; threads end when idle, because PDFium's memory never shrinks. */
export function createReaderPool({
  size = 1,
  memoryMb = 1024,
  timeoutMs = 120_000,
}: ReaderPoolOptions = {}): ReaderPool {
  // uncompiled, as in tests, there is no module that a thread could load
  if (import.meta.url.endsWith('.ts')) return { read: readDocument, close: async () => {} };
  const module = new URL('./reader-worker.js', import.meta.url);
  const pool = createWorkerPool<ReadRequest, SourceDocument>({ module, size, memoryMb, timeoutMs, idleMs: 30_000 });
  return { read: (bytes, name) => pool.run({ bytes, name }), close: pool.close };
}
