import { z } from 'zod';
import { Position } from '../../../extraction/extraction.ts';
import { StateCode } from '../../../taxonomy/states.ts';
import type { ImportItem, ReviewStep } from '../../import.ts';

/** What a person has typed into an open item and not yet saved; `version` is that of the item it began from. */
export const Draft = z.object({
  version: z.int(),
  number: z.string(),
  text: z.string(),
  states: z.array(StateCode),
  position: Position.nullable(),
});
export type Draft = z.infer<typeof Draft>;

/** A draft that says what the item says. */
export function draftOf({ version, number, text, states, position }: ImportItem): Draft {
  return { version, number, text, states, position };
}

type Changes = Extract<ReviewStep, { action: 'edit' }>['changes'];

/** What a draft changes on its item, as an `edit` step wants it; undefined when nothing. */
export function changesOf(item: ImportItem, draft: Draft): Changes | undefined {
  const changes: Changes = {};
  if (draft.number.trim() !== item.number) changes.number = draft.number.trim();
  if (draft.text.trim() !== item.text) changes.text = draft.text.trim();
  if (draft.states.join() !== item.states.join()) changes.states = draft.states;
  if (draft.position !== item.position) changes.position = draft.position;
  return Object.keys(changes).length > 0 ? changes : undefined;
}

/** The draft with what an `edit` step wanted to change on its item. */
export function withChanges(draft: Draft, { number, text, states, position }: Changes): Draft {
  return {
    ...draft,
    number: number ?? draft.number,
    text: text ?? draft.text,
    states: states ?? draft.states,
    position: position === undefined ? draft.position : position,
  };
}

/** Why a draft cannot be saved yet, by field. */
export function faultsOf(draft: Pick<Draft, 'number' | 'text'>): ('number' | 'text')[] {
  const faults: ('number' | 'text')[] = [];
  if (draft.number.trim() === '') faults.push('number');
  if (draft.text.trim() === '') faults.push('text');
  return faults;
}
