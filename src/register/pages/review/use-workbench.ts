import { useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import type { SourceDocument } from '../../../documents/source-document.ts';
import type { MessageValues } from '../../../kit/messages.ts';
import type { ImportItem, ImportReview, ReviewStep } from '../../import.ts';
import {
  changesOf,
  type Draft,
  draftOf,
  type Fault,
  faultHint,
  faultsOf,
  rebased,
  saysNothing,
  withChanges,
} from './draft.ts';
import { useDrafts } from './drafts.ts';
import { agrees, type Filter, filterItems, firstOpen, neighbour, nextToLook, partsOf } from './items.ts';
import type { Passage } from './mark.ts';
import { foreseen, repeats, type Waiting } from './queue.ts';
import { createSender, type Outcome, type Port } from './sender.ts';
import { type Part, splitAt } from './split.ts';
import { openAfter } from './steps.ts';

/** A split that is being prepared: the item and its two texts. */
export interface SplitPlan {
  readonly item: string;
  readonly parts: readonly Part[];
}

/** What happened to the last step and should be read: a conflict or a refusal. */
export type Notice = Extract<Outcome, { kind: 'refused' | 'conflict' }> & {
  /** Something had been typed, and it is kept as a draft. */
  readonly kept: boolean;
};

/** Sentences the page says when a key found nothing to do. */
export type Hint =
  | 'nothing-to-look'
  | 'nothing-to-undo'
  | 'nothing-to-merge'
  | 'at-end'
  | 'at-start'
  | 'split.place-cursor'
  | ReturnType<typeof faultHint>;

export interface WorkbenchOptions {
  readonly review: ImportReview;
  readonly source: SourceDocument;
  readonly port: Port;
  /** Id of the item where one left off. */
  readonly remembered: string | undefined;
  readonly onOpen: (id: string) => void;
  readonly onDone: (outcome: Extract<Outcome, { kind: 'done' }>, undo: () => void) => void;
  readonly onHint: (hint: Hint, values?: MessageValues) => void;
  /** A step sets out: what is said of an earlier one is no longer the last. */
  readonly onPush: () => void;
}

export type Workbench = ReturnType<typeof useWorkbench>;

const step = (wanted: ReviewStep): Waiting => ({ kind: 'step', step: wanted });
const target = ({ id, version }: ImportItem) => ({ id, version });

/** The whole state of a review page and everything a person can do on it. */
export function useWorkbench(options: WorkbenchOptions) {
  const latest = useRef(options);
  useEffect(() => {
    latest.current = options;
  });
  const [open, setOpen] = useState(() => firstOpen(options.review.items, options.remembered)?.id);
  const [filter, setFilter] = useState<Filter>('all');
  const [plan, setPlan] = useState<SplitPlan>();
  const [passage, setPassage] = useState<Passage>();
  const [notice, setNotice] = useState<Notice>();
  const [savedAt, setSavedAt] = useState(options.review.changedAt);
  const [pane, setPane] = useState<'items' | 'document'>('items');
  const cursor = useRef<{ item: string; at: number }>(undefined);
  const drafts = useDrafts(options.review.id);
  const hear = useRef<(outcome: Outcome) => void>(() => {});

  const [sender] = useState(() => createSender(options.review, options.port, (outcome) => hear.current(outcome)));
  const push = useCallback(
    (...waiting: Waiting[]) => {
      latest.current.onPush();
      sender.push(...waiting);
    },
    [sender],
  );
  const queue = useSyncExternalStore(sender.subscribe, sender.snapshot);
  const review = useMemo(() => foreseen(queue), [queue]);
  const items = review.items;
  const shown = useMemo(() => filterItems(items, filter, open), [items, filter, open]);
  const item = items.find(({ id }) => id === open);
  const group = useMemo(() => (item === undefined ? [] : partsOf(items, item)), [items, item]);

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
  }, [open]);
  const undo = useCallback(() => push({ kind: 'undo' }), [push]);

  useEffect(() => {
    hear.current = (outcome) => {
      if (outcome.kind === 'done') {
        setSavedAt(new Date().toISOString());
        setNotice((last) => (last !== undefined && repeats(outcome.wait, last.wait) ? undefined : last));
        follow(outcome);
        const { at } = outcome.result.undo ?? {};
        latest.current.onDone(outcome, () => {
          // Undo goes to the last step, whoever did it: only while that is the one named beside the button.
          const { waiting, known } = sender.snapshot();
          if (waiting.length === 0 && known.undo?.at === at) undo();
          else hint('nothing-to-undo');
        });
        return;
      }
      const typed = new Map<string, Draft>();
      const kept = [outcome.wait, ...outcome.fallen].map((wait) => keepTyped(wait, typed)).some(Boolean);
      for (const [id, draft] of typed) drafts.set(id, draft);
      if (outcome.kind === 'dropped') return void refresh();
      const rebasedAny = outcome.kind === 'conflict' && rebase(outcome.before, outcome.after);
      if (outcome.kind === 'conflict' && open !== undefined) {
        const next = openAfter(outcome.before.items, open, outcome.after.items);
        if (next !== open) go(next);
      }
      setNotice({ ...outcome, kept: kept || rebasedAny });
    };
    const follow = ({ wait, before, result }: Extract<Outcome, { kind: 'done' }>) => {
      const leads = wait.kind === 'undo' || wait.step.action === 'mark';
      // An answer that comes late does not close a passage or a split that was begun meanwhile.
      const led = leads && passage === undefined && plan === undefined ? result.changed[0]?.id : undefined;
      const next =
        led ?? (open === undefined ? undefined : openAfter(before.items, open, sender.snapshot().known.items));
      if (next !== open) go(next);
    };
    /** What a step that is not done would have written stays as a draft, a split or a passage to go on with. */
    const keepTyped = (wait: Waiting, typed: Map<string, Draft>): boolean => {
      if (wait.kind === 'undo') return false;
      const { step: lost } = wait;
      if (lost.action === 'mark') {
        if (passage === undefined) setPassage(lost);
        return passage === undefined;
      }
      if (lost.action !== 'edit' && lost.action !== 'split') return false;
      const now = sender.snapshot().known.items.find(({ id }) => id === lost.item.id);
      if (now?.status !== 'proposed') return false;
      if (lost.action === 'edit') {
        // What was typed after it began from it.
        if (drafts.get(now.id) === undefined)
          typed.set(now.id, withChanges(typed.get(now.id) ?? draftOf(now), lost.changes));
      } else if (open === now.id && plan === undefined && passage === undefined)
        setPlan({ item: now.id, parts: lost.parts });
      else return false;
      return true;
    };
  });

  /** Drafts on items that another person changed follow them, but for what was typed; whether there is one such draft. */
  const rebase = (before: ImportReview, after: ImportReview): boolean => {
    const old = new Map(before.items.map((one) => [one.id, one]));
    let any = false;
    for (const now of after.items) {
      const [was, draft] = [old.get(now.id), drafts.get(now.id)];
      if (was === undefined || draft === undefined || was.version === now.version) continue;
      any ||= changesOf(was, draft) !== undefined;
      drafts.set(now.id, rebased(draft, was, now));
    }
    return any;
  };
  const hearMoved = useRef<(before: ImportReview, after: ImportReview) => void>(() => {});
  const refresh = async () => {
    const moved = await sender.refresh();
    if (moved !== undefined) hearMoved.current(moved.before, moved.after);
  };
  useEffect(() => {
    hearMoved.current = (before, after) => {
      rebase(before, after);
      const next = open === undefined ? after.items[0]?.id : openAfter(before.items, open, after.items);
      if (next !== open) go(next);
    };
  });
  const refreshNow = useRef(refresh);
  useEffect(() => {
    refreshNow.current = refresh;
  });
  useEffect(() => {
    // Another tab or another person may have gone on meanwhile.
    const look = () => {
      if (document.visibilityState === 'visible') void refreshNow.current();
    };
    addEventListener('focus', look);
    document.addEventListener('visibilitychange', look);
    return () => {
      removeEventListener('focus', look);
      document.removeEventListener('visibilitychange', look);
    };
  }, []);

  // Checks come with the whole review only: fetched again when the hand rests.
  const settled = queue.waiting.length === 0 ? queue.known : undefined;
  useEffect(() => {
    if (settled === undefined || settled === latest.current.review) return;
    const timer = setTimeout(() => void refreshNow.current(), 1200);
    return () => clearTimeout(timer);
  }, [settled]);

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

  const hint = (which: Hint, values?: MessageValues) => latest.current.onHint(which, values);
  const sayFault = (fault: Fault) => hint(faultHint(fault), { ...fault });
  const move = (by: 1 | -1) => {
    const edge = by === 1 ? group.at(-1) : group[0];
    const found = neighbour(shown, edge?.id ?? open, by);
    if (found === undefined) hint(by === 1 ? 'at-end' : 'at-start');
    else go(found.id);
  };
  /** After a decision: the next undecided one in the list, else the next one, else here. */
  const moveOn = (decided: readonly ImportItem[]) => {
    const gone = new Set(decided.map(({ id }) => id));
    const last = shown.findLastIndex(({ id }) => gone.has(id));
    const wanted = shown.slice(last + 1).find(({ id, status }) => status === 'proposed' && !gone.has(id));
    go((wanted ?? shown.slice(last + 1).find(({ id }) => !gone.has(id)))?.id);
  };

  /** The waiting edits for what was typed into these items; undefined when one cannot be saved, which is said. */
  const edits = (of: readonly ImportItem[]): Waiting[] | undefined => {
    const waiting: Waiting[] = [];
    for (const one of of) {
      const draft = drafts.get(one.id);
      const changes = draft === undefined ? undefined : changesOf(one, draft);
      if (draft === undefined || changes === undefined) continue;
      const [fault] = faultsOf(draft);
      if (fault !== undefined) {
        if (!group.some(({ id }) => id === one.id)) go(one.id);
        sayFault(fault);
        return undefined;
      }
      waiting.push(step({ action: 'edit', item: target(one), changes }));
    }
    return waiting;
  };
  const clear = (of: readonly ImportItem[]) => drafts.clear(of.map(({ id }) => id));

  const save = (of: readonly ImportItem[] = group) => {
    const waiting = edits(of);
    if (waiting === undefined) return;
    if (waiting.length === 0) return;
    clear(of);
    push(...waiting);
  };
  const accept = (of: readonly ImportItem[] = group) => {
    const proposed = of.filter(({ status }) => status === 'proposed');
    const waiting = edits(proposed);
    if (proposed.length === 0) return;
    if (waiting === undefined) return;
    clear(proposed);
    moveOn(proposed);
    push(...waiting, step({ action: 'accept', items: proposed.map(target) }));
  };
  const discard = (of: readonly ImportItem[] = group) => {
    const [first] = of;
    if (first?.status === 'discarded') return restore(of);
    const proposed = of.filter(({ status }) => status === 'proposed');
    if (proposed.length === 0) return;
    clear(proposed);
    moveOn(proposed);
    push(step({ action: 'discard', items: proposed.map(target) }));
  };
  const restore = (of: readonly ImportItem[]) => push(step({ action: 'restore', items: of.map(target) }));

  const mergeAll = (of: readonly ImportItem[]) => {
    const waiting = edits(of);
    if (waiting === undefined) return;
    clear(of);
    push(...waiting, step({ action: 'merge', items: of.map(target) }));
  };
  const merge = (by: 1 | -1 = 1) => {
    if (group.length > 1) return mergeAll(group);
    const other = item === undefined ? undefined : neighbour(items, item.id, by);
    if (item?.status !== 'proposed' || other?.status !== 'proposed') return hint('nothing-to-merge');
    mergeAll(by === 1 ? [item, other] : [other, item]);
  };

  const split = (of?: ImportItem) => {
    const place = cursor.current;
    const wanted = of ?? group.find(({ id }) => id === place?.item) ?? item;
    if (wanted?.status !== 'proposed') return;
    const text = drafts.get(wanted.id)?.text ?? wanted.text;
    const at = place?.item === wanted.id ? place.at : 0;
    const parts = splitAt(
      { ...wanted, states: drafts.get(wanted.id)?.states ?? wanted.states },
      text,
      at,
      latest.current.source.text,
    );
    if (parts === undefined) return hint('split.place-cursor');
    setPlan({ item: wanted.id, parts });
  };
  const confirmSplit = () => {
    const wanted = items.find(({ id }) => id === plan?.item);
    if (plan === undefined || wanted === undefined) return;
    const [fault] = plan.parts.flatMap(({ text }) => faultsOf({ number: '1', text }));
    if (fault !== undefined) return sayFault(fault);
    clear([wanted]);
    setPlan(undefined);
    const parts = plan.parts.map(({ text, states }) => ({ text: text.trim(), states: [...states] }));
    push(step({ action: 'split', item: target(wanted), parts }));
  };

  const acceptAll = (action: 'accept-agreeing' | 'accept-all') => {
    const taken = items.filter(action === 'accept-all' ? ({ status }) => status === 'proposed' : agrees);
    // What was typed into them and not saved belongs to what is accepted.
    const waiting = edits(taken);
    if (taken.length === 0) return;
    if (waiting === undefined) return;
    clear(taken);
    push(...waiting, step({ action }));
  };

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
    notice,
    savedAt,
    queue,
    drafts,
    cursor,
    setFilter,
    setPane,
    setPlan,
    setNotice,
    go,
    move,
    nextLook: () => {
      const found = nextToLook(items, group.at(-1)?.id ?? open);
      if (found === undefined) hint('nothing-to-look');
      else go(found.id);
    },
    save,
    revert: () => clear(group),
    accept,
    discard,
    restore,
    merge,
    split,
    confirmSplit,
    acceptAll,
    /** What is typed into an item, kept as a draft while it says something else than the item. */
    type: (one: ImportItem, draft: Draft) =>
      saysNothing(one, draft) ? drafts.clear([one.id]) : drafts.set(one.id, draft),
    isUnsaved: (one: ImportItem) => {
      const draft = drafts.get(one.id);
      return one.status === 'proposed' && draft !== undefined && changesOf(one, draft) !== undefined;
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
    mark: (made: Passage, position: ImportItem['position']) => {
      setPassage(undefined);
      const { span, number, text, states } = made;
      push(step({ action: 'mark', span, number: number.trim(), text: text.trim(), states: [...states], position }));
    },
  };
}
