import { z } from 'zod';
import { Position } from '../../../extraction/extraction.ts';
import { StateCode } from '../../../taxonomy/states.ts';
import { type ImportItem, ReviewStep } from '../../import.ts';

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

/** Whether a draft says, to the letter, what its item says. */
export const saysNothing = (item: ImportItem, draft: Draft): boolean =>
  draft.number === item.number &&
  draft.text === item.text &&
  draft.states.join() === item.states.join() &&
  draft.position === item.position;

/** A draft on an item that another person changed meanwhile: what was typed stays, the rest follows the item. */
export function rebased(draft: Draft, before: ImportItem, after: ImportItem): Draft {
  return withChanges(draftOf(after), changesOf(before, draft) ?? {});
}

/** Why a draft cannot be saved yet: the field, and the most letters it may have when it has `length` and that is more. */
export type Fault =
  | { readonly field: 'number' | 'text'; readonly kind: 'empty' }
  | { readonly field: 'number' | 'text'; readonly kind: 'long'; readonly limit: number; readonly length: number };

const anyItem = { id: '00000000-0000-4000-8000-000000000000', version: 1 };

/** Why a draft cannot be saved yet, by field: what the server's own schema of a step would refuse. */
export function faultsOf({ number, text }: Pick<Draft, 'number' | 'text'>): Fault[] {
  const parsed = ReviewStep.safeParse({ action: 'edit', item: anyItem, changes: { number, text } });
  return (parsed.error?.issues ?? []).flatMap((issue): Fault[] => {
    const field = issue.path.at(-1);
    if (field !== 'number' && field !== 'text') return [];
    if (issue.code !== 'too_big') return [{ field, kind: 'empty' }];
    const length = (field === 'text' ? text : number).trim().length;
    return [{ field, kind: 'long', limit: Number(issue.maximum), length }];
  });
}

/** The sentence that says a fault, as `review.<key>` of the catalogues. */
export const faultHint = ({ field, kind }: Fault) =>
  kind === 'long' ? (`fault.${field}.long` as const) : (`fault.${field}` as const);
