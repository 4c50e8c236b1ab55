import type { Block } from '../documents/source-document.ts';
import type { Problem } from './extraction.ts';
import type { Item, List, Reading } from './items.ts';
import { passageOf } from './passage.ts';
import { findStance, type Stance, saysImplemented } from './position-sentences.ts';
import { findMentions, namedItems } from './references.ts';

/** What the report says of single recommendations outside the sentences above the lists. */
export interface Statements {
  readonly stances: ReadonlyMap<Item, Stance>;
  readonly problems: readonly Problem[];
}

const byParagraph = /\bparagraphs?\s+\d/i;
const onlyPart = /\b(?:first|second|last|latter|former)\s+(?:part|half|sentence)\b/i;

/** Reads positions given by number above or after the lists; what names its recommendations otherwise becomes a problem. */
export function readStatements(reading: Reading): Statements {
  const stances = new Map<Item, Stance>();
  const problems: Problem[] = [];
  reading.items.forEach((item) => {
    const stance = item.list === null ? undefined : reading.lists[item.list]?.stance;
    if (stance) stances.set(item, stance);
  });
  reading.lists.forEach((list, index) => {
    const text = passageOf(list.blocks).text;
    if (reading.items.some((item) => item.list === index)) {
      readImplemented(text, index, reading.items, stances);
      if (!list.stance) problems.push(unclear(list.paragraph, list.blocks, undefined));
    } else readStatement(text, list, listBefore(reading, index), reading, stances, problems);
  });
  for (const { block, after, paragraph } of reading.remarks) {
    const list = reading.items[after - 1]?.list ?? null;
    readStatement(
      block.text,
      { paragraph, blocks: [block], stance: findStance(block.text) },
      list,
      reading,
      stances,
      problems,
    );
  }
  return { stances, problems };
}

function listBefore({ items, lists }: Reading, index: number): number | null {
  const filled = new Set(items.map((item) => item.list));
  for (let before = index - 1; before >= 0; before--) if (lists[before] && filled.has(before)) return before;
  return null;
}

function readImplemented(
  text: string,
  list: number | null,
  items: readonly Item[],
  stances: Map<Item, Stance>,
): boolean {
  let plain = false;
  for (const { numbers, rest } of findMentions(text)) {
    if (!saysImplemented(rest) || onlyPart.test(text)) continue;
    for (const item of namedItems(numbers, items, list)) {
      plain = true;
      stances.set(item, { position: stances.get(item)?.position ?? null, consideredImplemented: true });
    }
  }
  return plain;
}

/** A statement without a list of its own. */
function readStatement(
  text: string,
  { paragraph, blocks, stance }: List,
  list: number | null,
  { items, lists }: Reading,
  stances: Map<Item, Stance>,
  problems: Problem[],
): void {
  if (readImplemented(text, list, items, stances)) return;
  const pending = stance?.position === 'pending' && !byParagraph.test(text);
  if (pending) {
    for (const item of items) {
      const above = item.list === null ? undefined : lists[item.list]?.stance;
      if (!above?.position) stances.set(item, { position: 'pending', consideredImplemented: false });
    }
    return;
  }
  const named = findMentions(text).flatMap(({ numbers }) => namedItems(numbers, items, list));
  if (named.length > 0 && stance && named.every((item) => stances.get(item)?.position === stance.position)) return;
  if (named.length === 0 && stance && !byParagraph.test(text) && repeats(stance, list, items, stances)) return;
  const decides = stance?.position !== undefined && stance.position !== null;
  const refers = decides || (named.length > 0 && saysImplemented(text));
  if (refers) problems.push(unclear(paragraph, blocks, stance));
}

/** The sentence only says again what stands above the list before it, and why. */
function repeats(
  stance: Stance,
  list: number | null,
  items: readonly Item[],
  stances: ReadonlyMap<Item, Stance>,
): boolean {
  const members = items.filter((item) => item.list === list);
  return members.length > 0 && members.every((item) => stances.get(item)?.position === stance.position);
}

function unclear(paragraph: number | undefined, blocks: readonly Block[], stance: Stance | undefined): Problem {
  const [first] = blocks;
  return {
    code: 'position-unclear',
    severity: 'look',
    params: { paragraph: paragraph ?? '', position: stance?.position ?? '' },
    ...(first?.page === undefined ? {} : { page: first.page }),
    ...(first ? { span: first.sourceSpan } : {}),
  };
}
