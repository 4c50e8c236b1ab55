import { useEffect, useMemo, useRef } from 'react';
import { useDrafts } from './drafts.ts';
import { itemActs } from './item-acts.ts';
import { filterItems, neighbour, nextToLook, partsOf } from './items.ts';
import type { Passage } from './mark.ts';
import { useOutcomes } from './use-outcomes.ts';
import { usePlace } from './use-place.ts';
import { useRefresh } from './use-refresh.ts';
import { useSender } from './use-sender.ts';
import type { WorkbenchOptions } from './workbench-options.ts';

export type Workbench = ReturnType<typeof useWorkbench>;

/** The whole state of a review page and everything a person can do on it. */
export function useWorkbench(options: WorkbenchOptions) {
  const latest = useRef(options);
  useEffect(() => {
    latest.current = options;
  });
  const place = usePlace(options, latest);
  const drafts = useDrafts(options.review.id);
  const sending = useSender(options, latest);
  const refresh = useRefresh(sending, place, drafts, latest);
  const outcomes = useOutcomes({ sending, place, drafts, refresh, latest });

  const { open, filter, plan, passage, pane, cursor, setFilter, setPlan, setPassage, setPane, go } = place;
  const { sender, queue, review, push, undo } = sending;
  const items = review.items;
  const shown = useMemo(() => filterItems(items, filter, open), [items, filter, open]);
  const item = items.find(({ id }) => id === open);
  const group = useMemo(() => (item === undefined ? [] : partsOf(items, item)), [items, item]);

  const hint: WorkbenchOptions['onHint'] = (which, values) => latest.current.onHint(which, values);
  const acts = itemActs({ items, shown, item, group, place, drafts, push, hint, latest });

  return {
    review,
    items,
    shown,
    item,
    group,
    open,
    filter,
    pane,
    plan,
    passage,
    queue,
    drafts,
    cursor,
    setFilter,
    setPane,
    setPlan,
    go,
    ...outcomes,
    ...acts,
    move: (by: 1 | -1) => {
      const edge = by === 1 ? group.at(-1) : group[0];
      const found = neighbour(shown, edge?.id ?? open, by);
      if (found === undefined) hint(by === 1 ? 'at-end' : 'at-start');
      else go(found.id);
    },
    nextLook: () => {
      const found = nextToLook(items, group.at(-1)?.id ?? open);
      if (found === undefined) hint('nothing-to-look');
      else go(found.id);
    },
    undo: () => (review.undo === null && queue.waiting.length === 0 ? hint('nothing-to-undo') : undo()),
    retry: sender.retry,
    drop: sender.drop,
    /** Comes when everything is sent or the connection fails; true when something still waits. */
    waits: async () => {
      await sender.rest();
      return sender.snapshot().waiting.length > 0;
    },
    openPassage: (next: Passage | undefined) => {
      setPassage(next);
      if (next !== undefined) setPane('items');
    },
  };
}
