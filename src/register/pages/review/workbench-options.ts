import type { RefObject } from 'react';
import type { SourceDocument } from '../../../documents/source-document.ts';
import type { MessageValues } from '../../../kit/messages.ts';
import type { ImportReview } from '../../import.ts';
import type { faultHint } from './draft.ts';
import type { Outcome, Port } from './sender.ts';

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

/** The options as they are by now, for what happens between two drawings of the page. */
export type LatestOptions = RefObject<WorkbenchOptions>;
