import { useCallback, useRef, useState } from 'react';
import { api } from '../../../kit/api.ts';
import { ImportReceipt } from '../../import.ts';
import { useOutdate } from '../fresh.ts';

export type UploadState =
  | { readonly step: 'waiting' }
  | { readonly step: 'sending'; readonly percent: number }
  | { readonly step: 'reading' }
  | { readonly step: 'done'; readonly receipt: ImportReceipt }
  | { readonly step: 'failed'; readonly error: unknown };

export interface Upload {
  readonly id: number;
  readonly file: File;
  readonly state: UploadState;
}

/** Sends files one after the other, so that a bad one does not hold up the rest and the server reads one at a time. */
export function useUploads(slug: string) {
  const [uploads, setUploads] = useState<readonly Upload[]>([]);
  const queue = useRef<Upload[]>([]);
  const running = useRef(false);
  const lastId = useRef(0);
  const outdate = useOutdate(slug);

  const run = useCallback(async () => {
    if (running.current) return;
    running.current = true;
    for (let next = queue.current.shift(); next; next = queue.current.shift()) {
      const { id, file } = next;
      const show = (state: UploadState) =>
        setUploads((all) => all.map((one) => (one.id === id ? { ...one, state } : one)));
      show({ step: 'sending', percent: 0 });
      const progress = (sent: number, total: number) =>
        show(sent < total ? { step: 'sending', percent: Math.floor((100 * sent) / total) } : { step: 'reading' });
      try {
        const receipt = await api.upload(`/api/workspaces/${slug}/imports`, file, ImportReceipt, progress);
        show({ step: 'done', receipt });
        await outdate();
      } catch (error) {
        show({ step: 'failed', error });
      }
    }
    running.current = false;
  }, [slug, outdate]);

  const add = useCallback(
    (files: readonly File[]) => {
      const added = files.map((file): Upload => {
        lastId.current += 1;
        return { id: lastId.current, file, state: { step: 'waiting' } };
      });
      queue.current.push(...added);
      setUploads((all) => [...all, ...added]);
      void run();
    },
    [run],
  );
  const again = useCallback(
    (upload: Upload) => {
      setUploads((all) => all.map((one) => (one.id === upload.id ? { ...one, state: { step: 'waiting' } } : one)));
      queue.current.push(upload);
      void run();
    },
    [run],
  );
  const clear = useCallback(() => setUploads([]), []);
  return { uploads, add, again, clear };
}
