import { useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import type { SourceDocument } from '../../../documents/source-document.ts';
import type { ImportItem, ImportReview, ReviewStep } from '../../import.ts';
import { changesOf, draftOf, faultsOf, withChanges } from './draft.ts';
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
export type Notice = Extract<Outcome, { kind: 'refused' | 'conflict' }>;

/** Sentences the page says when a key found nothing to do. */
export type Hint =
  | 'nothing-to-look'
  | 'nothing-to-undo'
  | 'nothing-to-merge'
  | 'at-end'
  | 'at-start'
  | 'split.place-cursor'
  | 'fault.text';

export interface WorkbenchOptions {
  readonly review: ImportReview;
  readonly source: SourceDocument;
  readonly port: Port;
  /** Id of the item where one left off. */
  readonly remembered: string | undefined;
  readonly onOpen: (id: string) => void;
  readonly onDone: (outcome: Extract<Outcome, { kind: 'done' }>, undo: () => void) => void;
  readonly onHint: (hint: Hint) => void;
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
  const undo = useCallback(() => sender.push({ kind: 'undo' }), [sender]);

  useEffect(() => {
    hear.current = (outcome) => {
      if (outcome.kind === 'done') {
        setSavedAt(new Date().toISOString());
        setNotice((last) => (last !== undefined && repeats(outcome.wait, last.wait) ? undefined : last));
        follow(outcome);
        latest.current.onDone(outcome, undo);
        return;
      }
      if (outcome.wait.kind === 'step' && outcome.wait.step.action === 'edit') keepTyped(outcome.wait.step, outcome);
      if (outcome.kind === 'conflict' && open !== undefined) {
        const next = openAfter(outcome.before.items, open, outcome.after.items);
        if (next !== open) go(next);
      }
      setNotice(outcome);
    };
    const follow = ({ wait, before, result }: Extract<Outcome, { kind: 'done' }>) => {
      const leads = wait.kind === 'undo' || wait.step.action === 'mark';
      // An answer that comes late does not close a passage or a split that was begun meanwhile.
      const led = leads && passage === undefined && plan === undefined ? result.changed[0]?.id : undefined;
      const next =
        led ?? (open === undefined ? undefined : openAfter(before.items, open, sender.snapshot().known.items));
      if (next !== open) go(next);
    };
    const keepTyped = (edit: Extract<ReviewStep, { action: 'edit' }>, outcome: Outcome) => {
      const from = outcome.kind === 'conflict' ? outcome.after.items : sender.snapshot().known.items;
      const now = from.find(({ id }) => id === edit.item.id);
      if (now?.status === 'proposed') drafts.set(now.id, withChanges(draftOf(now), edit.changes));
    };
  });

  // Checks come with the whole review only: fetched again when the hand rests.
  const settled = queue.waiting.length === 0 ? queue.known : undefined;
  useEffect(() => {
    if (settled === undefined || settled === latest.current.review) return;
    const timer = setTimeout(() => void sender.refresh(), 1200);
    return () => clearTimeout(timer);
  }, [settled, sender]);

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

  const hint = (which: Hint) => latest.current.onHint(which);
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

  /** The waiting edits for what was typed into these items; undefined when one cannot be saved. */
  const edits = (of: readonly ImportItem[]): Waiting[] | undefined => {
    const waiting: Waiting[] = [];
    for (const one of of) {
      const draft = drafts.get(one.id);
      const changes = draft === undefined ? undefined : changesOf(one, draft);
      if (draft === undefined || changes === undefined) continue;
      if (faultsOf(draft).length > 0) return undefined;
      waiting.push(step({ action: 'edit', item: target(one), changes }));
    }
    return waiting;
  };
  const clear = (of: readonly ImportItem[]) => drafts.clear(of.map(({ id }) => id));

  const save = (of: readonly ImportItem[] = group) => {
    const waiting = edits(of);
    if (waiting === undefined) return hint('fault.text');
    if (waiting.length === 0) return;
    clear(of);
    sender.push(...waiting);
  };
  const accept = (of: readonly ImportItem[] = group) => {
    const proposed = of.filter(({ status }) => status === 'proposed');
    const waiting = edits(proposed);
    if (proposed.length === 0) return;
    if (waiting === undefined) return hint('fault.text');
    clear(proposed);
    moveOn(proposed);
    sender.push(...waiting, step({ action: 'accept', items: proposed.map(target) }));
  };
  const discard = (of: readonly ImportItem[] = group) => {
    const [first] = of;
    if (first?.status === 'discarded') return restore(of);
    const proposed = of.filter(({ status }) => status === 'proposed');
    if (proposed.length === 0) return;
    clear(proposed);
    moveOn(proposed);
    sender.push(step({ action: 'discard', items: proposed.map(target) }));
  };
  const restore = (of: readonly ImportItem[]) => sender.push(step({ action: 'restore', items: of.map(target) }));

  const mergeAll = (of: readonly ImportItem[]) => {
    const waiting = edits(of);
    if (waiting === undefined) return hint('fault.text');
    clear(of);
    sender.push(...waiting, step({ action: 'merge', items: of.map(target) }));
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
    if (plan === undefined || wanted === undefined || plan.parts.some(({ text }) => text.trim() === '')) return;
    clear([wanted]);
    setPlan(undefined);
    const parts = plan.parts.map(({ text, states }) => ({ text: text.trim(), states: [...states] }));
    sender.push(step({ action: 'split', item: target(wanted), parts }));
  };

  const acceptAll = (action: 'accept-agreeing' | 'accept-all') => {
    const taken = items.filter(action === 'accept-all' ? ({ status }) => status === 'proposed' : agrees);
    // What was typed into them and not saved belongs to what is accepted.
    const waiting = edits(taken);
    if (taken.length === 0) return;
    if (waiting === undefined) return hint('fault.text');
    clear(taken);
    sender.push(...waiting, step({ action }));
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
    isUnsaved: (one: ImportItem) => {
      const draft = drafts.get(one.id);
      return one.status === 'proposed' && draft !== undefined && changesOf(one, draft) !== undefined;
    },
    undo: () => (review.undo === null && queue.waiting.length === 0 ? hint('nothing-to-undo') : undo()),
    retry: sender.retry,
    openPassage: (next: Passage | undefined) => {
      setPassage(next);
      if (next !== undefined) setPane('items');
    },
    mark: (made: Passage, position: ImportItem['position']) => {
      setPassage(undefined);
      const { span, number, text, states } = made;
      sender.push(
        step({ action: 'mark', span, number: number.trim(), text: text.trim(), states: [...states], position }),
      );
    },
  };
}
