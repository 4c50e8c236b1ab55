import type { ImportItem, ReviewStep } from '../../import.ts';
import { changesOf, type Draft, type Fault, faultHint, faultsOf, saysNothing } from './draft.ts';
import type { DraftStore } from './drafts.ts';
import { afterDecision, agrees, neighbour } from './items.ts';
import type { Passage } from './mark.ts';
import type { Waiting } from './queue.ts';
import { splitAt } from './split.ts';
import type { Place } from './use-place.ts';
import type { LatestOptions, WorkbenchOptions } from './workbench-options.ts';

/** What the acts on items work with: the items as they stand, what was typed into them, and where the person is. */
interface Desk {
  readonly items: readonly ImportItem[];
  /** Those the filter shows. */
  readonly shown: readonly ImportItem[];
  /** The open item. */
  readonly item: ImportItem | undefined;
  /** The open item with the other undecided texts of its paragraph. */
  readonly group: readonly ImportItem[];
  readonly place: Place;
  readonly drafts: DraftStore;
  readonly push: (...waiting: Waiting[]) => void;
  readonly hint: WorkbenchOptions['onHint'];
  readonly latest: LatestOptions;
}

const step = (wanted: ReviewStep): Waiting => ({ kind: 'step', step: wanted });
const target = ({ id, version }: ImportItem) => ({ id, version });

/** What a person does to items, each act as the steps it sends; what was typed goes ahead of a decision. */
export function itemActs({ items, shown, item, group, place, drafts, push, hint, latest }: Desk) {
  const { plan, cursor, setPlan, setPassage, go } = place;
  const sayFault = (fault: Fault) => hint(faultHint(fault), { ...fault });
  const clear = (of: readonly ImportItem[]) => drafts.clear(of.map(({ id }) => id));

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
    go(afterDecision(shown, proposed)?.id);
    push(...waiting, step({ action: 'accept', items: proposed.map(target) }));
  };
  const discard = (of: readonly ImportItem[] = group) => {
    const [first] = of;
    if (first?.status === 'discarded') return restore(of);
    const proposed = of.filter(({ status }) => status === 'proposed');
    if (proposed.length === 0) return;
    clear(proposed);
    go(afterDecision(shown, proposed)?.id);
    push(step({ action: 'discard', items: proposed.map(target) }));
  };
  const restore = (of: readonly ImportItem[]) => push(step({ action: 'restore', items: of.map(target) }));
  const acceptAll = (action: 'accept-agreeing' | 'accept-all') => {
    const taken = items.filter(action === 'accept-all' ? ({ status }) => status === 'proposed' : agrees);
    // What was typed into them and not saved belongs to what is accepted.
    const waiting = edits(taken);
    if (taken.length === 0) return;
    if (waiting === undefined) return;
    clear(taken);
    push(...waiting, step({ action }));
  };

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
    const at = cursor.current;
    const wanted = of ?? group.find(({ id }) => id === at?.item) ?? item;
    if (wanted?.status !== 'proposed') return;
    const { text, states } = drafts.get(wanted.id) ?? wanted;
    const letter = at?.item === wanted.id ? at.at : 0;
    const parts = splitAt({ ...wanted, states }, text, letter, latest.current.source.text);
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

  return {
    save,
    accept,
    discard,
    restore,
    acceptAll,
    merge,
    split,
    confirmSplit,
    mark: (made: Passage, position: ImportItem['position']) => {
      setPassage(undefined);
      const { span, number, text, states } = made;
      push(step({ action: 'mark', span, number: number.trim(), text: text.trim(), states: [...states], position }));
    },
    /** What is typed into an item, kept as a draft while it says something else than the item. */
    type: (one: ImportItem, draft: Draft) =>
      saysNothing(one, draft) ? drafts.clear([one.id]) : drafts.set(one.id, draft),
    isUnsaved: (one: ImportItem) => {
      const draft = drafts.get(one.id);
      return one.status === 'proposed' && draft !== undefined && changesOf(one, draft) !== undefined;
    },
    revert: () => clear(group),
  };
}
