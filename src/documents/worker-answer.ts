import { parentPort } from 'node:worker_threads';
import { DomainError } from '../core/errors.ts';

/** What a thread sends back: the answer, or the error in plain data since classes do not cross threads. */
export type WorkerAnswer<Answer> =
  | { readonly answer: Answer }
  | {
      readonly error:
        | { code: string; status: number; detail: string; params: Record<string, string | number> }
        | { message: string; stack: string | undefined };
    };

/** Makes this thread answer every request it is sent with `answer`. */
export function answerRequests<Request, Answer>(answer: (request: Request) => Promise<Answer>): void {
  parentPort?.on('message', async (request: Request) => {
    parentPort?.postMessage(await answered(() => answer(request)));
  });
}

async function answered<Answer>(work: () => Promise<Answer>): Promise<WorkerAnswer<Answer>> {
  try {
    return { answer: await work() };
  } catch (error) {
    if (error instanceof DomainError) {
      const { code, status, message, params } = error;
      return { error: { code, status, detail: message, params: { ...params } } };
    }
    return {
      error:
        error instanceof Error
          ? { message: error.message, stack: error.stack }
          : { message: String(error), stack: undefined },
    };
  }
}
