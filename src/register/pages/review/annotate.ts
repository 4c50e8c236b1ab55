import type { Block, SourceDocument, Span } from '../../../documents/source-document.ts';
import type { ImportItem } from '../../import.ts';
import { parentheses } from './parentheses.ts';

export type SegmentKind = 'plain' | 'wording' | 'number' | 'states' | 'joint' | 'doubt';

/** A stretch of a source paragraph that reads as one thing; `items` are those it belongs to. */
export interface Segment extends Span {
  readonly kind: SegmentKind;
  readonly text: string;
  readonly items: readonly string[];
}

/** A block of the source, cut into what was recognised in it. */
export interface Paragraph {
  readonly block: Block;
  readonly index: number;
  readonly segments: readonly Segment[];
  /** Items with a stretch here, in order. */
  readonly items: readonly string[];
  /** Number of the item that begins here, or the block's own when Word computes it. */
  readonly number: string | undefined;
}

interface Claim extends Span {
  readonly kind: SegmentKind;
  readonly item: string;
}

/** What wins where claims lie over each other: a doubt is seen first, plain wording last. */
const rank: Record<SegmentKind, number> = { plain: 0, wording: 1, number: 2, states: 3, joint: 4, doubt: 5 };

const jointsIn = (text: string, from: number, item: string): Claim[] =>
  [...text.matchAll(/\//g)].map(({ index }) => ({ kind: 'joint', item, start: from + index, end: from + index + 1 }));

/** A printed number is short; a longer head holds the texts before this one in the same paragraph. */
const numberOf = (head: string) => /^\s*[\p{L}\p{N}().–-]{1,12}(?=\s|$)/u.exec(head)?.[0] ?? '';

function headClaims(item: ImportItem, source: string): Claim[] {
  const { start } = item.itemSpan;
  const head = source.slice(start, item.span.start);
  const number = numberOf(head);
  if (number !== '') return [{ kind: 'number', item: item.id, start, end: start + number.length }];
  return /^[\s;,/]*$/.test(head) ? jointsIn(head, start, item.id) : [];
}

/** The parentheses that follow the wording at once, and a joint behind them; parts of a split have more text after. */
function tailClaims(item: ImportItem, source: string): Claim[] {
  const from = item.span.end;
  const tail = source.slice(from, item.itemSpan.end);
  const claims: Claim[] = [];
  let at = 0;
  const between = (end: number) => jointsIn(tail.slice(at, end), from + at, item.id);
  for (const { start, end } of parentheses(tail)) {
    if (!/^[\s;,./]*$/.test(tail.slice(at, start))) break;
    claims.push(...between(start), { kind: 'states', item: item.id, start: from + start, end: from + end });
    at = end;
  }
  const rest = /^[\s;,./]*/.exec(tail.slice(at))?.[0] ?? '';
  return [...claims, ...between(at + rest.length)];
}

function doubtClaims(item: ImportItem): Claim[] {
  const whole = item.itemSpan.end - item.itemSpan.start;
  return item.problems.flatMap(({ span }): Claim[] =>
    span !== undefined && span.end > span.start && span.end - span.start < whole * 0.8
      ? [{ kind: 'doubt', item: item.id, ...span }]
      : [],
  );
}

function claimsOf(item: ImportItem, previous: ImportItem | undefined, source: string): Claim[] {
  const gap =
    previous !== undefined && previous.number === item.number && previous.itemSpan.end <= item.itemSpan.start
      ? jointsIn(source.slice(previous.itemSpan.end, item.itemSpan.start), previous.itemSpan.end, item.id)
      : [];
  return [
    ...gap,
    { kind: 'plain', item: item.id, ...item.itemSpan },
    ...headClaims(item, source),
    { kind: 'wording', item: item.id, ...item.span },
    ...tailClaims(item, source),
    ...doubtClaims(item),
  ];
}

function cut(block: Block, claims: readonly Claim[]): Segment[] {
  const { start, end } = block.sourceSpan;
  const places = claims.flatMap((claim) => [claim.start, claim.end]).filter((place) => place > start && place < end);
  const cuts = [start, ...new Set(places.sort((a, b) => a - b)), end];
  const segments: Segment[] = [];
  for (const [index, from] of cuts.entries()) {
    const to = cuts[index + 1];
    if (to === undefined || to <= from) continue;
    const over = claims.filter((claim) => claim.start <= from && claim.end >= to);
    const kind = over.reduce<SegmentKind>(
      (best, claim) => (rank[claim.kind] > rank[best] ? claim.kind : best),
      'plain',
    );
    const text = block.text.slice(from - start, to - start);
    segments.push({ kind, start: from, end: to, text, items: [...new Set(over.map(({ item }) => item))] });
  }
  return segments;
}

/**
 * Lays the items over the blocks of their source: for each block its stretches of number, wording, States, doubtful
 * brackets and joints between texts. The stretches of a block joined give its text. Discarded items leave plain text.
 */
export function annotate(document: SourceDocument, items: readonly ImportItem[]): Paragraph[] {
  const placed = items
    .filter((item) => item.status !== 'discarded')
    .sort((a, b) => a.itemSpan.start - b.itemSpan.start);
  const claims = placed
    .flatMap((item, index) => claimsOf(item, placed[index - 1], document.text))
    .sort((a, b) => a.start - b.start);
  const begins = new Map<number, ImportItem>();
  for (const item of placed) if (!begins.has(item.itemSpan.start)) begins.set(item.itemSpan.start, item);
  const longest = claims.reduce((length, { start, end }) => Math.max(length, end - start), 0);
  return document.blocks.map((block, index) => {
    const { start, end } = block.sourceSpan;
    const here: Claim[] = [];
    for (let at = lowerBound(claims, start - longest); at < claims.length; at += 1) {
      const claim = claims[at];
      if (claim === undefined || claim.start >= end) break;
      if (claim.end > start) here.push(claim);
    }
    const segments = cut(block, here);
    const first = placed.length === 0 ? undefined : segments.find(({ items: owners }) => owners.length > 0);
    const begun = first === undefined ? undefined : begins.get(first.start);
    const printed = block.number !== undefined && block.text.startsWith(block.number);
    return {
      block,
      index,
      segments,
      items: [...new Set(segments.flatMap(({ items: owners }) => owners))],
      number: begun?.number ?? (printed ? undefined : block.number),
    };
  });
}

function lowerBound(claims: readonly Claim[], start: number): number {
  let [low, high] = [0, claims.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((claims[middle]?.start ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  return low;
}
