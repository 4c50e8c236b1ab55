import { Worker } from 'node:worker_threads';
import { DomainError } from '../core/errors.ts';
import { documentError } from './errors.ts';
import type { WorkerAnswer } from './worker-answer.ts';

export interface WorkerPoolOptions {
  /** Module that calls `answerRequests`. */
  readonly module: URL;
  /** Threads at most; they are started when needed. */
  readonly size: number;
  readonly memoryMb: number;
  /** A request that takes longer ends with `reading-too-long` and its thread is replaced. */
  readonly timeoutMs: number;
  /** A thread with nothing to do for so long is ended, which gives its memory back. */
  readonly idleMs: number;
}

/** Threads that answer requests of one kind, each one at a time. */
export interface WorkerPool<Request, Answer> {
  run(request: Request): Promise<Answer>;
  /** Ends all threads; requests under way fail with `reading-stopped`. */
  close(): Promise<void>;
}

interface Job<Request, Answer> {
  readonly request: Request;
  readonly resolve: (answer: Answer) => void;
  readonly reject: (reason: Error) => void;
}

interface Thread<Request, Answer> {
  readonly worker: Worker;
  job: Job<Request, Answer> | undefined;
  timer: NodeJS.Timeout | undefined;
}

/** Makes a pool; the errors of requests come back as they were thrown, plus `reading-too-long`, `reading-memory`, `reading-stopped`. */
export function createWorkerPool<Request, Answer>(options: WorkerPoolOptions): WorkerPool<Request, Answer> {
  type Threads = Thread<Request, Answer>;
  const threads = new Set<Threads>();
  const waiting: Job<Request, Answer>[] = [];
  let closed = false;

  const end = async (thread: Threads): Promise<void> => {
    threads.delete(thread);
    clearTimeout(thread.timer);
    await thread.worker.terminate();
  };
  const settle = (thread: Threads, finish: (job: Job<Request, Answer>) => void): void => {
    const { job } = thread;
    thread.job = undefined;
    clearTimeout(thread.timer);
    if (job) finish(job);
  };
  const fail = (thread: Threads, reason: Error): void => {
    settle(thread, (job) => job.reject(reason));
    void end(thread).then(assign);
  };
  const start = (): Threads => {
    const worker = new Worker(options.module, { resourceLimits: { maxOldGenerationSizeMb: options.memoryMb } });
    const thread: Threads = { worker, job: undefined, timer: undefined };
    worker.on('message', (answer: WorkerAnswer<Answer>) => {
      settle(thread, (job) => ('answer' in answer ? job.resolve(answer.answer) : job.reject(revive(answer.error))));
      rest(thread);
      assign();
    });
    worker.on('error', (error: NodeJS.ErrnoException) => {
      const full = error.code === 'ERR_WORKER_OUT_OF_MEMORY';
      fail(thread, full ? documentError('reading-memory', { megabytes: options.memoryMb }) : error);
    });
    worker.on('exit', () => fail(thread, documentError('reading-stopped')));
    threads.add(thread);
    return thread;
  };
  const rest = (thread: Threads): void => {
    thread.worker.unref();
    thread.timer = setTimeout(() => void end(thread), options.idleMs).unref();
  };
  const assign = (): void => {
    while (waiting.length > 0) {
      const idle = [...threads].find((thread) => thread.job === undefined);
      if (idle === undefined && threads.size >= options.size) return;
      const thread = idle ?? start();
      const job = waiting.shift();
      if (job === undefined) return;
      clearTimeout(thread.timer);
      thread.job = job;
      const seconds = Math.round(options.timeoutMs / 1000);
      thread.timer = setTimeout(() => fail(thread, documentError('reading-too-long', { seconds })), options.timeoutMs);
      thread.worker.ref();
      thread.worker.postMessage(job.request);
    }
  };
  return {
    run: (request) =>
      new Promise((resolve, reject) => {
        if (closed) reject(documentError('reading-stopped'));
        else {
          waiting.push({ request, resolve, reject });
          assign();
        }
      }),
    close: async () => {
      closed = true;
      for (const job of waiting.splice(0)) job.reject(documentError('reading-stopped'));
      const ending = [...threads].map((thread) => {
        settle(thread, (job) => job.reject(documentError('reading-stopped')));
        return end(thread);
      });
      await Promise.all(ending);
    },
  };
}

function revive(error: Extract<WorkerAnswer<never>, { error: unknown }>['error']): Error {
  if ('code' in error) return new DomainError(error.code, error.status, error.detail, error.params);
  const bug = new Error(error.message);
  if (error.stack !== undefined) bug.stack = error.stack;
  return bug;
}
