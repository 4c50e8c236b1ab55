import type { MessageKey } from '../../../kit/messages.ts';

/** What a key on the review page does; every one of these has a button too. */
export type Command =
  | 'next'
  | 'previous'
  | 'accept'
  | 'edit'
  | 'split'
  | 'merge'
  | 'next-look'
  | 'undo'
  | 'discard'
  | 'merge-previous'
  | 'accept-agreeing';

export interface KeyRow {
  readonly command: Command;
  /** In the notation of the kit's key bindings. */
  readonly keys: string;
  readonly label: MessageKey;
}

export const keyRows: readonly KeyRow[] = [
  { command: 'next', keys: 'j', label: 'review.key.next' },
  { command: 'previous', keys: 'k', label: 'review.key.previous' },
  { command: 'accept', keys: 'a', label: 'review.key.accept' },
  { command: 'edit', keys: 'e', label: 'review.key.edit' },
  { command: 'split', keys: 's', label: 'review.key.split' },
  { command: 'merge', keys: 'm', label: 'review.key.merge' },
  { command: 'merge-previous', keys: 'shift+m', label: 'review.key.merge-previous' },
  { command: 'next-look', keys: 'n', label: 'review.key.next-look' },
  { command: 'undo', keys: 'u', label: 'review.key.undo' },
  { command: 'discard', keys: 'd', label: 'review.key.discard' },
  { command: 'accept-agreeing', keys: 'shift+a', label: 'review.key.accept-agreeing' },
];

/** The keys in the bar at the foot of the page: those that share a word stand together. */
export const barRows: readonly { readonly keys: readonly string[]; readonly label: MessageKey }[] = [
  { keys: ['J', 'K'], label: 'review.bar.move' },
  { keys: ['A'], label: 'review.key.accept' },
  { keys: ['E'], label: 'review.key.edit' },
  { keys: ['S'], label: 'review.key.split' },
  { keys: ['M'], label: 'review.key.merge' },
  { keys: ['D'], label: 'review.key.discard' },
  { keys: ['N'], label: 'review.key.next-look' },
  { keys: ['U'], label: 'review.key.undo' },
];

/** The part of a keyboard event that matters inside a field. */
export interface Press {
  readonly key: string;
  readonly code: string;
  readonly altKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
}

/** What a key does while a text field has the focus: Escape leaves it, Alt+S splits at the cursor, Ctrl+Enter saves. */
export function fieldCommand(press: Press): 'leave' | 'split' | 'save' | undefined {
  if (press.key === 'Escape') return 'leave';
  if (press.altKey && press.code === 'KeyS') return 'split';
  return (press.ctrlKey || press.metaKey) && press.key === 'Enter' ? 'save' : undefined;
}
