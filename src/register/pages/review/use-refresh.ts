import { useCallback, useEffect, useRef } from 'react';
import type { ImportReview } from '../../import.ts';
import { type DraftStore, rebaseDrafts } from './drafts.ts';
import { openAfter } from './steps.ts';
import type { Place } from './use-place.ts';
import type { Sending } from './use-sender.ts';
import type { LatestOptions } from './workbench-options.ts';

/** Keeps a review up with what others did meanwhile; gives the function that looks again at once. */
export function useRefresh({ sender, queue }: Sending, { open, go }: Place, drafts: DraftStore, latest: LatestOptions) {
  const hearMoved = useRef<(before: ImportReview, after: ImportReview) => void>(() => {});
  useEffect(() => {
    hearMoved.current = (before, after) => {
      rebaseDrafts(drafts, before, after);
      const next = open === undefined ? after.items[0]?.id : openAfter(before.items, open, after.items);
      if (next !== open) go(next);
    };
  });
  const refresh = useCallback(async () => {
    const moved = await sender.refresh();
    if (moved !== undefined) hearMoved.current(moved.before, moved.after);
  }, [sender]);

  useEffect(() => {
    // Another tab or another person may have gone on meanwhile.
    const look = () => {
      if (document.visibilityState === 'visible') void refresh();
    };
    addEventListener('focus', look);
    document.addEventListener('visibilitychange', look);
    return () => {
      removeEventListener('focus', look);
      document.removeEventListener('visibilitychange', look);
    };
  }, [refresh]);

  // Checks come with the whole review only: fetched again when the hand rests.
  const settled = queue.waiting.length === 0 ? queue.known : undefined;
  useEffect(() => {
    if (settled === undefined || settled === latest.current.review) return;
    const timer = setTimeout(() => void refresh(), 1200);
    return () => clearTimeout(timer);
  }, [settled, refresh, latest]);

  return refresh;
}
