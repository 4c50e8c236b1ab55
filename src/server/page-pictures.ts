import { createWorkerPool } from '../documents/worker-pool.ts';

export interface PictureRequest {
  readonly bytes: Uint8Array;
  /** From 1. */
  readonly page: number;
  readonly dpi: number;
}

export interface PagePictures {
  /** A page of a PDF as PNG; throws `page-unknown` and the errors of reading. */
  readonly draw: (request: PictureRequest) => Promise<Uint8Array>;
  readonly close: () => Promise<void>;
}

/** Draws pages in a thread that ends when idle, because PDFium's memory never shrinks; uncompiled, as in tests, in place. */
export function createPagePictures(): PagePictures {
  if (import.meta.url.endsWith('.ts')) {
    return {
      draw: async ({ bytes, page, dpi }) => {
        const { pdfPageToPng } = await import('../documents/pdf/render-page.ts');
        return pdfPageToPng(bytes, page, dpi);
      },
      close: async () => undefined,
    };
  }
  const pool = createWorkerPool<PictureRequest, Uint8Array>({
    module: new URL('./picture-worker.js', import.meta.url),
    size: 1,
    memoryMb: 512,
    timeoutMs: 30_000,
    idleMs: 30_000,
  });
  return { draw: pool.run, close: pool.close };
}
