import { useCallback, useEffect, useRef, useState } from 'react';
import { type Filter, firstOpen } from './items.ts';
import type { Passage } from './mark.ts';
import type { Part } from './split.ts';
import type { LatestOptions, WorkbenchOptions } from './workbench-options.ts';

/** A split that is being prepared: the item and its two texts. */
export interface SplitPlan {
  readonly item: string;
  readonly parts: readonly Part[];
}

export type Place = ReturnType<typeof usePlace>;

/** Where a person is in a review: the open item, the list and pane in sight, and what is begun there. */
export function usePlace({ review, remembered }: WorkbenchOptions, latest: LatestOptions) {
  const [open, setOpen] = useState(() => firstOpen(review.items, remembered)?.id);
  const [filter, setFilter] = useState<Filter>('all');
  const [plan, setPlan] = useState<SplitPlan>();
  const [passage, setPassage] = useState<Passage>();
  const [pane, setPane] = useState<'items' | 'document'>('items');
  const cursor = useRef<{ item: string; at: number }>(undefined);

  const go = useCallback((id: string | undefined) => {
    if (id === undefined) return;
    setOpen(id);
    setPlan(undefined);
    setPassage(undefined);
  }, []);
  useEffect(() => {
    // The address follows when the hand rests: it is for coming back, not for every step of the J key.
    if (open === undefined) return;
    const timer = setTimeout(() => latest.current.onOpen(open), 200);
    return () => clearTimeout(timer);
  }, [open, latest]);

  return { open, filter, plan, passage, pane, cursor, setFilter, setPlan, setPassage, setPane, go };
}
