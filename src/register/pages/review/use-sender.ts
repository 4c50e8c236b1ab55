import { useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import { foreseen, type Waiting } from './queue.ts';
import { createSender, type Outcome } from './sender.ts';
import type { LatestOptions, WorkbenchOptions } from './workbench-options.ts';

export type Sending = ReturnType<typeof useSender>;

/** The sender of a review, what waits in it, and the review as it will be; `hear` is told what became of each step. */
export function useSender({ review: initial, port }: WorkbenchOptions, latest: LatestOptions) {
  const hear = useRef<(outcome: Outcome) => void>(() => {});
  const [sender] = useState(() => createSender(initial, port, (outcome) => hear.current(outcome)));
  const queue = useSyncExternalStore(sender.subscribe, sender.snapshot);
  const review = useMemo(() => foreseen(queue), [queue]);

  const push = useCallback(
    (...waiting: Waiting[]) => {
      latest.current.onPush();
      sender.push(...waiting);
    },
    [sender, latest],
  );
  const undo = useCallback(() => push({ kind: 'undo' }), [push]);

  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => {
      if (sender.snapshot().waiting.length > 0) event.preventDefault();
    };
    addEventListener('beforeunload', warn);
    addEventListener('online', sender.retry);
    return () => {
      removeEventListener('beforeunload', warn);
      removeEventListener('online', sender.retry);
    };
  }, [sender]);

  return { sender, queue, review, hear, push, undo };
}
