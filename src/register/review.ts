import { accessError } from '../access/errors.ts';
import type { DomainError } from '../core/errors.ts';
import type { Span } from '../documents/source-document.ts';
import type { Problem } from '../extraction/extraction.ts';
import { findState, type StateCode } from '../taxonomy/states.ts';
import { registerError } from './errors.ts';
import type { ReviewStep } from './import.ts';
import { patch, type ReviewChange, type ReviewItem, type ReviewPatch } from './review-change.ts';

type Step<Action extends ReviewStep['action']> = Extract<ReviewStep, { action: Action }>;
type Target = Step<'edit'>['item'];

/** What the rules need from outside and cannot know: ids, and where a passage stands in the source. */
export interface ReviewTools {
  readonly newId: () => string;
  /** The register's recommendation that this item becomes or already is. */
  readonly recommendationIdOf: (item: ReviewItem) => string;
  /** The source's whole text. */
  readonly source: string;
  readonly pageAt: (offset: number) => number | null;
}

type ProblemCode = Problem['code'];

/** Problems that a person settles by changing a field: field → problems gone. */
const settledBy: Readonly<Record<'number' | 'text' | 'states' | 'position', readonly ProblemCode[]>> = {
  number: ['number-missing', 'number-repeated', 'number-out-of-order'], // "112.8" typed over "1128"
  text: ['text-suspicious', 'several-texts'],
  states: ['state-unknown', 'state-missing'],
  position: ['position-unclear'],
};

function withoutSettled(problems: readonly Problem[], fields: readonly (keyof typeof settledBy)[]): Problem[] {
  const settled = new Set(fields.flatMap((field) => settledBy[field]));
  return problems.filter((problem) => !settled.has(problem.code));
}

/** Three capitals are no State yet: what the register counts by State must be one. */
function checkStates(states: readonly StateCode[]): void {
  const unknown = states.find((code) => findState(code) === undefined);
  if (unknown !== undefined) throw accessError('country-unknown', { country: unknown });
}

const nothing = { removed: [], added: [], patches: [] } as const;

function find(items: readonly ReviewItem[], target: Target): ReviewItem {
  const item = items.find(({ id }) => id === target.id);
  if (item === undefined || item.version !== target.version) {
    throw registerError('review-conflict', { number: item?.number ?? '?' });
  }
  return item;
}

function refusal(item: ReviewItem): DomainError | undefined {
  if (item.status === 'accepted') return registerError('item-accepted', { number: item.number });
  if (item.status === 'discarded') return registerError('item-discarded', { number: item.number });
  return undefined;
}

function findProposed(items: readonly ReviewItem[], target: Target): ReviewItem {
  const item = find(items, target);
  const refused = refusal(item);
  if (refused !== undefined) throw refused;
  return item;
}

function accept(items: readonly ReviewItem[], tools: ReviewTools): ReviewChange {
  if (items.length === 0) throw registerError('nothing-to-do');
  const patches = items.map((item) =>
    patch(item, { status: 'accepted', recommendationId: tools.recommendationIdOf(item) }),
  );
  return { ...nothing, patches };
}

function edit(items: readonly ReviewItem[], step: Step<'edit'>): ReviewChange {
  const item = findProposed(items, step.item);
  const { number, text, states, position } = step.changes;
  checkStates(states ?? []);
  const wanted: ReviewPatch = {
    ...(number === undefined ? {} : { number }),
    ...(text === undefined ? {} : { text }),
    ...(states === undefined ? {} : { states }),
    ...(position === undefined ? {} : { position }),
  };
  const fields = (['number', 'text', 'states', 'position'] as const).filter((field) => field in wanted);
  const changed = patch(item, { ...wanted, edited: true, problems: withoutSettled(item.problems, fields) });
  return { ...nothing, patches: [changed] };
}

/** Where a part of an item stands: inside the item when its words are found there in order, else the whole item. */
function spanOf(text: string, within: ReviewItem, source: string, from: number): Span {
  const start = source.indexOf(text, from);
  return start >= 0 && start + text.length <= within.itemSpan.end ? { start, end: start + text.length } : within.span;
}

function split(items: readonly ReviewItem[], step: Step<'split'>, tools: ReviewTools): ReviewChange {
  const item = findProposed(items, step.item);
  checkStates(step.parts.flatMap((part) => part.states));
  const next = items.find(({ ordinal }) => ordinal > item.ordinal)?.ordinal ?? item.ordinal + 1;
  const siblings = items.filter(({ id, number }) => id !== item.id && number === item.number);
  const highest = Math.max(item.part ?? 1, ...siblings.map(({ part }) => part ?? 1));
  let from = item.itemSpan.start;
  const added = step.parts.map((part, index): ReviewItem => {
    const span = spanOf(part.text, item, tools.source, from);
    if (span !== item.span) from = span.end;
    return {
      ...item,
      ...part,
      id: tools.newId(),
      ordinal: item.ordinal + ((next - item.ordinal) * index) / step.parts.length,
      part: index === 0 ? (item.part ?? 1) : highest + index,
      span,
      page: tools.pageAt(span.start) ?? item.page,
      problems: withoutSettled(item.problems, ['text', 'states']),
      edited: true,
      version: 1,
    };
  });
  return { ...nothing, removed: [item], added };
}

function merge(items: readonly ReviewItem[], step: Step<'merge'>, tools: ReviewTools): ReviewChange {
  const chosen = step.items
    .map((target) => findProposed(items, target))
    .sort((one, other) => one.ordinal - other.ordinal);
  const [first] = chosen;
  const start = first === undefined ? -1 : items.indexOf(first);
  if (first === undefined || chosen.some((item, index) => items[start + index] !== item)) {
    throw registerError('items-not-neighbours');
  }
  const gone = new Set(chosen.map(({ id }) => id));
  const alone = !items.some((item) => item.number === first.number && !gone.has(item.id));
  const unite = (spans: readonly Span[]): Span => ({
    start: Math.min(...spans.map((span) => span.start)),
    end: Math.max(...spans.map((span) => span.end)),
  });
  const merged: ReviewItem = {
    ...first,
    id: tools.newId(),
    text: chosen.map(({ text }) => text).join(' '),
    states: [...new Set(chosen.flatMap(({ states }) => states))],
    part: alone ? null : first.part,
    span: unite(chosen.map(({ span }) => span)),
    itemSpan: unite(chosen.map(({ itemSpan }) => itemSpan)),
    problems: withoutSettled(
      chosen.flatMap(({ problems }) => problems),
      ['text', 'number'],
    ),
    edited: true,
    version: 1,
  };
  return { ...nothing, removed: chosen, added: [merged] };
}

/**
 * The place of a passage that begins at `start` among the items: between its neighbours as far along as it stands between
 * them in the source. Halving the gap each time would use up the figures of a number after some fifty marks.
 */
function ordinalAt(items: readonly ReviewItem[], start: number): number {
  const before = items.findLast((item) => item.itemSpan.start <= start);
  const [from, low] = before === undefined ? [0, 0] : [before.itemSpan.start, before.ordinal];
  const after = items.find(({ ordinal }) => ordinal > low);
  if (after === undefined) return low + 1;
  return low + ((after.ordinal - low) * (start - from + 1)) / (Math.max(after.itemSpan.start, start + 1) - from + 1);
}

function mark(items: readonly ReviewItem[], step: Step<'mark'>, tools: ReviewTools): ReviewChange {
  const { start, end } = step.span;
  if (start >= end || end > tools.source.length) {
    throw registerError('span-outside-source', { start, end, length: tools.source.length });
  }
  checkStates(step.states);
  const added: ReviewItem = {
    id: tools.newId(),
    ordinal: ordinalAt(items, start),
    number: step.number,
    part: null,
    kind: 'recommendation',
    text: step.text,
    states: step.states,
    position: step.position,
    consideredImplemented: false,
    section: null,
    page: tools.pageAt(start),
    span: step.span,
    itemSpan: step.span,
    problems: [],
    status: 'proposed',
    edited: false,
    byHand: true,
    recommendationId: null,
    version: 1,
  };
  return { ...nothing, added: [added] };
}

/**
 * What a review step does to an import's items (in order of `ordinal`). Refuses with `review-conflict` when a target was
 * changed meanwhile, with `item-accepted` or `item-discarded` when it is no longer proposed, and with `country-unknown`.
 */
export function review(items: readonly ReviewItem[], step: ReviewStep, tools: ReviewTools): ReviewChange {
  const proposed = items.filter(({ status }) => status === 'proposed');
  switch (step.action) {
    case 'accept':
      return accept(
        distinct(step.items).map((target) => findProposed(items, target)),
        tools,
      );
    case 'accept-agreeing':
      return accept(
        proposed.filter(({ problems }) => problems.length === 0),
        tools,
      );
    case 'accept-all':
      return accept(proposed, tools);
    case 'discard':
      return {
        ...nothing,
        patches: distinct(step.items).map((target) => patch(findProposed(items, target), { status: 'discarded' })),
      };
    case 'restore':
      return { ...nothing, patches: distinct(step.items).map((target) => restore(find(items, target))) };
    case 'edit':
      return edit(items, step);
    case 'split':
      return split(items, step, tools);
    case 'merge':
      return merge(items, { ...step, items: distinct(step.items) }, tools);
    case 'mark':
      return mark(items, step, tools);
  }
}

function restore(item: ReviewItem): ReviewChange['patches'][number] {
  if (item.status !== 'discarded') throw registerError('item-not-discarded', { number: item.number });
  return patch(item, { status: 'proposed' });
}

function distinct(targets: readonly Target[]): Target[] {
  return [...new Map(targets.map((target) => [target.id, target])).values()];
}
