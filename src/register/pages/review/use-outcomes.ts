import { useEffect, useState } from 'react';
import { type Draft, draftOf, withChanges } from './draft.ts';
import { type DraftStore, rebaseDrafts } from './drafts.ts';
import { repeats, type Waiting } from './queue.ts';
import type { Outcome } from './sender.ts';
import { openAfter } from './steps.ts';
import type { Place } from './use-place.ts';
import type { Sending } from './use-sender.ts';
import type { LatestOptions } from './workbench-options.ts';

/** What happened to the last step and should be read: a conflict or a refusal. */
export type Notice = Extract<Outcome, { kind: 'refused' | 'conflict' }> & {
  /** Something had been typed, and it is kept as a draft. */
  readonly kept: boolean;
};

interface Around {
  readonly sending: Sending;
  readonly place: Place;
  readonly drafts: DraftStore;
  readonly refresh: () => Promise<void>;
  readonly latest: LatestOptions;
}

/** Hears what became of each step: follows it, keeps what it would have written, and gives what should be read. */
export function useOutcomes({ sending, place, drafts, refresh, latest }: Around) {
  const { sender, hear, undo } = sending;
  const { open, plan, passage, setPlan, setPassage, go } = place;
  const [notice, setNotice] = useState<Notice>();
  const [savedAt, setSavedAt] = useState(sending.queue.known.changedAt);

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
          else latest.current.onHint('nothing-to-undo');
        });
        return;
      }
      const typed = new Map<string, Draft>();
      const kept = [outcome.wait, ...outcome.fallen].map((wait) => keepTyped(wait, typed)).some(Boolean);
      for (const [id, draft] of typed) drafts.set(id, draft);
      if (outcome.kind === 'dropped') return void refresh();
      const rebasedAny = outcome.kind === 'conflict' && rebaseDrafts(drafts, outcome.before, outcome.after);
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

  return { notice, setNotice, savedAt };
}
