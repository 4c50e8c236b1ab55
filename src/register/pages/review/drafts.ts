import { useMemo, useState } from 'react';
import { z } from 'zod';
import type { ImportReview } from '../../import.ts';
import { changesOf, Draft, rebased } from './draft.ts';

/** What was typed and not saved, by item; kept on this device until it is saved or dropped. */
export interface DraftStore {
  readonly get: (item: string) => Draft | undefined;
  readonly set: (item: string, draft: Draft) => void;
  readonly clear: (items: readonly string[]) => void;
}

const Drafts = z.record(z.string(), Draft);
const nameOf = (importId: string) => `throughline.review.${importId}`;

function recall(importId: string): Record<string, Draft> {
  try {
    return Drafts.parse(JSON.parse(localStorage.getItem(nameOf(importId)) ?? '{}'));
  } catch {
    return {};
  }
}

function remember(importId: string, drafts: Record<string, Draft>): void {
  try {
    if (Object.keys(drafts).length === 0) localStorage.removeItem(nameOf(importId));
    else localStorage.setItem(nameOf(importId), JSON.stringify(drafts));
  } catch {
    // A browser that forbids storage keeps drafts as long as the page is open.
  }
}

export function useDrafts(importId: string): DraftStore {
  const [drafts, setDrafts] = useState(() => recall(importId));
  return useMemo(() => {
    const change = (make: (before: Record<string, Draft>) => Record<string, Draft>) =>
      setDrafts((before) => {
        const after = make(before);
        remember(importId, after);
        return after;
      });
    return {
      get: (item) => drafts[item],
      set: (item, draft) => change((before) => ({ ...before, [item]: draft })),
      clear: (items) =>
        change((before) => Object.fromEntries(Object.entries(before).filter(([item]) => !items.includes(item)))),
    };
  }, [drafts, importId]);
}

/** Drafts on items that another person changed follow them, but for what was typed; whether there is one such draft. */
export function rebaseDrafts(drafts: DraftStore, before: ImportReview, after: ImportReview): boolean {
  const old = new Map(before.items.map((one) => [one.id, one]));
  let any = false;
  for (const now of after.items) {
    const [was, draft] = [old.get(now.id), drafts.get(now.id)];
    if (was === undefined || draft === undefined || was.version === now.version) continue;
    any ||= changesOf(was, draft) !== undefined;
    drafts.set(now.id, rebased(draft, was, now));
  }
  return any;
}
