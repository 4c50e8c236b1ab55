import { useMemo, useState } from 'react';
import { z } from 'zod';
import { Draft } from './draft.ts';

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
