import type { Block } from '../documents/source-document.ts';
import { findLeadingNumber, findLongNumber, type LeadingNumber } from './numbering.ts';
import { findStance, type Stance } from './position-sentences.ts';

/** A numbered paragraph of a list as printed, before it is divided into its recommendations. */
export interface Item {
  readonly number: string;
  /** Number inside its list, for the sequence. */
  readonly place: number;
  readonly blocks: Block[];
  /** Offset of the wording in the first block. */
  readonly textStart: number;
  /** Index into `lists`. */
  readonly list: number | null;
  /** Lettered in print, "(a)". */
  readonly lettered?: boolean;
}

/** A list and the paragraph above it. */
export interface List {
  readonly paragraph: number | undefined;
  readonly blocks: Block[];
  readonly stance: Stance | undefined;
}

/** A paragraph of the chapter that is neither above a list nor in one. */
export interface Remark {
  readonly paragraph: number | undefined;
  readonly block: Block;
  /** Items before it. */
  readonly after: number;
}

export interface Reading {
  readonly lists: List[];
  readonly items: Item[];
  readonly remarks: Remark[];
}

interface State {
  lists: List[];
  items: Item[];
  remarks: Remark[];
  /** Number of the chapter's paragraph that stands above the open list. */
  paragraph: number | undefined;
  /** Last number given in the open list. */
  last: number;
  open: Item | undefined;
  /** Items carry dotted numbers. */
  dotted: boolean;
}

/** A comment of the State on a recommendation, in a list of such comments, each with an example. */
const comments: readonly { pattern: RegExp; example: string }[] = [
  {
    pattern: /^(?:with\s+regards?\s+to|regarding|concerning|as\s+regards|on)\s+(?:the\s+)?recommendations?\b/i,
    example: 'With regard to the recommendation to ratify the Convention (Arvenia), Meridia indicated that …',
  },
];

const endsItem = /\)\W{0,4}$|[.;]\s*$/;
const closing = /\([^()]*(?:\([^()]*\)[^()]*)*\)\s*[;.,]?\s*$/;

/** Reads the blocks of the chapter into lists, their items, and what stands between. */
export function readItems(blocks: readonly Block[]): Reading {
  const numbers = blocks.map(findLeadingNumber);
  const state: State = {
    lists: [],
    items: [],
    remarks: [],
    paragraph: undefined,
    last: 0,
    open: undefined,
    dotted: numbers.filter((number) => number && number.parts.length > 1 && !number.broken).length >= 2,
  };
  blocks.forEach((block, index) => {
    const number = longNumberInList(state, block) ?? numbers[index];
    if (number === undefined) {
      if (!openLettered(state, block)) readUnnumbered(state, block);
    } else if (isItem(state, block, number)) openItem(state, block, number);
    else openParagraph(state, block, number.parts[0]);
  });
  return { lists: state.lists, items: state.items, remarks: state.remarks };
}

/** Four figures after the dot are an item's number where the item before it stands in the same list. */
function longNumberInList({ items }: State, block: Block): LeadingNumber | undefined {
  const found = findLongNumber(block);
  return found && items.at(-1)?.number.startsWith(`${found.parts[0]}.`) ? found : undefined;
}

function isItem(state: State, block: Block, { parts, broken }: LeadingNumber): boolean {
  const [first = 0, second] = parts;
  if (second !== undefined) return !broken || (first === state.paragraph && Math.abs(second - state.last - 1) <= 2);
  if (state.dotted || state.lists.length === 0) return false;
  if (state.paragraph !== undefined && first === state.paragraph + 1) {
    return first === state.last + 1 && findStance(block.text) === undefined;
  }
  return first <= state.last + 10 || state.paragraph === undefined || first < state.paragraph;
}

function openItem(state: State, block: Block, { parts, length }: LeadingNumber): void {
  const wording = block.text.slice(length);
  if (comments.some(({ pattern }) => pattern.test(wording))) {
    state.open = undefined;
    state.last = parts.at(-1) ?? 0;
    state.remarks.push({ paragraph: state.paragraph, block, after: state.items.length });
    return;
  }
  const dotted = parts.length > 1;
  const place = parts.at(-1) ?? 0;
  const number = dotted || state.paragraph === undefined ? parts.join('.') : `${state.paragraph}.${place}`;
  state.open = {
    number,
    place,
    blocks: [block],
    textStart: length,
    list: state.lists.length > 0 ? state.lists.length - 1 : null,
  };
  state.items.push(state.open);
  state.last = place;
}

const letter = /^\(([a-z])\)\s+/;

/** Some reports of 2008 letter the items of a list, "(a)"; inside a numbered item letters are part of the wording. */
function openLettered(state: State, block: Block): boolean {
  const match = letter.exec(block.text);
  const list = state.lists.length - 1;
  const last = state.items.at(-1);
  const isFirst = last?.list !== list;
  if (!match || list < 0 || !(isFirst ? match[1] === 'a' : last?.lettered)) return false;
  const place = (match[1] ?? 'a').charCodeAt(0) - 96;
  const number = `${state.paragraph ?? ''}(${match[1]})`;
  state.open = { number, place, blocks: [block], textStart: match[0].length, list, lettered: true };
  state.items.push(state.open);
  state.last = place;
  return true;
}

function openParagraph(state: State, block: Block, paragraph: number | undefined): void {
  const stance = findStance(block.text);
  state.open = undefined;
  state.paragraph = paragraph;
  state.last = 0;
  if (stance || /:\s*$/.test(block.text)) state.lists.push({ paragraph, blocks: [block], stance });
  else state.remarks.push({ paragraph, block, after: state.items.length });
}

/** A paragraph without number goes on with the item before it, or introduces a list, or is a remark. */
function readUnnumbered(state: State, block: Block): void {
  const { open } = state;
  const stance = block.text.endsWith(':') ? findStance(block.text) : undefined;
  const complete = open !== undefined && endsItem.test(open.blocks.at(-1)?.text ?? '');
  if (stance && (!open || complete)) {
    state.lists.push({ paragraph: state.paragraph, blocks: [block], stance });
    state.open = undefined;
    return;
  }
  // inside an unfinished item even a bold line is its continuation
  if (open && (!complete || (block.kind !== 'heading' && goesOn(block.text)))) {
    open.blocks.push(block);
    return;
  }
  state.open = undefined;
  const list = state.lists.at(-1);
  const isEmpty = state.items.at(-1)?.list !== state.lists.length - 1;
  if (list && isEmpty && list.blocks.length < 3 && !/:\s*$/.test(list.blocks.at(-1)?.text ?? '')) {
    list.blocks.push(block);
    return;
  }
  if (block.kind !== 'heading') state.remarks.push({ paragraph: undefined, block, after: state.items.length });
}

const goesOn = (text: string) => /^[\p{Ll}(/;]/u.test(text) || closing.test(text);
