import type { Language } from '../core/languages.ts';
import { detectLanguage } from '../documents/language.ts';
import type { Block, SourceDocument } from '../documents/source-document.ts';
import { findSymbols, type UnSymbol } from '../documents/symbol.ts';
import { resolveState, type StateCode } from '../taxonomy/states.ts';
import { isBareList } from './chapter.ts';
import { cycles, kindShapes, reviewedShapes } from './cover-shapes.ts';
import type { DocumentKind } from './extraction.ts';
import { parseOrdinal } from './ordinals.ts';
import { bodyOf } from './passage.ts';

/** What the cover and the introduction say of the document. */
export interface Header {
  kind: DocumentKind;
  symbol: string | null;
  title: string | null;
  language: Language | null;
  stateUnderReview: StateCode | null;
  /** The document does not print it: it stands in the file's name, or is the State the wordings name most. */
  stateIsGuessed: boolean;
  session: number | null;
  cycle: number | null;
  date: string | null;
}

const coverBlocks = 60;
const coverEnd = /^(?:contents|introduction|i\.\s+introduction|table of contents|sommaire|índice)\b/i;

/** The blocks of the first page, or those before the contents where there are no pages. */
function coverOf(document: SourceDocument): Block[] {
  const first = document.blocks.filter((block) => (block.page ?? 1) === 1).slice(0, coverBlocks);
  const end = first.findIndex((block, index) => index > 2 && coverEnd.test(block.text.trim()));
  return end < 0 ? first : first.slice(0, end);
}

const flat = (blocks: readonly Block[]) =>
  blocks
    .map((block) => block.text)
    .join(' ')
    .replace(/\s+/g, ' ');
const plainName = (text: string) =>
  text
    .replace(/[*\u2217†‡\s]+$/, '')
    .replace(/^[–—\s]+/, '')
    .trim();

/** Reads kind, symbol, title, State, session and date; what is not printed is null. */
export function readHeader(document: SourceDocument, fileName?: string): Header {
  const cover = coverOf(document);
  const coverText = cover.map((block) => block.text).join('\n');
  const body = bodyOf(document);
  const opening = body
    .slice(0, 120)
    .map((block) => block.text)
    .join('\n');
  const symbol = symbolOf(document, coverText);
  const language = detectLanguage(body.map((block) => block.text).join('\n'));
  const kind = kindOf(coverText, body, symbol);
  const session = sessionOf(opening, document);
  const printed = stateOf(cover, body, symbol);
  const guessed = printed ?? stateOfName(fileName) ?? mostNamed(body);
  return {
    kind,
    symbol: symbol && (kind !== 'unknown' || bears(document, symbol)) ? symbol.symbol : null,
    title: titleOf(cover, kind),
    language,
    stateUnderReview: printed ?? guessed ?? null,
    stateIsGuessed: printed === undefined && guessed !== undefined,
    session: session ?? null,
    cycle: session === undefined ? null : (cycles.find(({ firstSession }) => session >= firstSession)?.cycle ?? null),
    date: dateOf(coverText),
  };
}

/** The symbol on the cover; else the one that heads most pages. */
function symbolOf(document: SourceDocument, coverText: string): UnSymbol | undefined {
  const [onCover] = findSymbols(coverText);
  if (onCover) return onCover;
  const heads = document.blocks
    .filter((block) => block.kind === 'furniture')
    .flatMap((block) => findSymbols(block.text));
  const counts = new Map<string, number>();
  for (const { symbol } of heads) counts.set(symbol, (counts.get(symbol) ?? 0) + 1);
  const most = [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
  return heads.find(({ symbol }) => symbol === most);
}

/** Whether the symbol stands by itself, as on a cover or in a running head; in a sentence it cites another document. */
function bears({ blocks }: SourceDocument, { symbol }: UnSymbol): boolean {
  return blocks.some(({ text }) => text.length < symbol.length + 60 && findSymbols(text)[0]?.symbol === symbol);
}

const listsOfReview = /\brecommendations?\b[^.]{0,200}\b(?:examined by|enjoy(?:ed)? the support|noted by|made to)\b/i;

function kindOf(coverText: string, body: readonly Block[], symbol: UnSymbol | undefined): DocumentKind {
  const cover = coverText.replace(/\s+/g, ' ');
  const shape = kindShapes.find(({ pattern }) => pattern.test(cover));
  if (shape?.kind === 'upr-working-group-report' && symbol?.suffixes.some(({ kind }) => kind === 'Add'))
    return 'upr-addendum';
  // what a State or a committee writes afterwards is filed under the observations' own symbol
  if (shape?.kind === 'concluding-observations' && isFollowUp(symbol)) return 'unknown';
  if (shape) return shape.kind;
  if (body.some((block) => block.cell && /^theme\s*:/i.test(block.text))) return 'upr-thematic-list';
  // a draft cut to its lists has no cover, but its sentences are those of a report
  if (!/thematic|matrix/i.test(cover) && isBareList(body)) return 'upr-working-group-report';
  return body.some((block) => block.text.trimEnd().endsWith(':') && listsOfReview.test(block.text)) &&
    !/thematic|matrix/i.test(cover)
    ? 'upr-working-group-report'
    : 'unknown';
}

const isFollowUp = (symbol: UnSymbol | undefined) =>
  (symbol?.parts.some((part) => /^F?CO$/.test(part)) ?? false) &&
  (symbol?.parts.includes('FCO') || symbol?.suffixes.some(({ kind }) => kind === 'Add'));

function titleOf(cover: readonly Block[], kind: DocumentKind): string | null {
  const shapes = kindShapes.filter((shape) => shape.kind === kind);
  // the shortest stretch of the cover that names the kind is the title
  for (let length = 1; length <= 3; length++) {
    for (let from = 0; from + length <= cover.length; from++) {
      const to = from + length;
      const text = flat(cover.slice(from, to));
      if (!shapes.some(({ pattern }) => pattern.test(text))) continue;
      const names = cover.slice(to, to + 3).map((block) => plainName(block.text));
      const state = names.find((name) => resolveState(name) !== undefined);
      return state ? `${plainName(text)}: ${state}` : plainName(text);
    }
  }
  return null;
}

function stateOf(cover: readonly Block[], body: readonly Block[], symbol: UnSymbol | undefined): StateCode | undefined {
  for (const block of cover) {
    const code = block.text.length < 90 ? resolveState(plainName(block.text)) : undefined;
    if (code) return code;
  }
  if (symbol?.state) return symbol.state;
  for (const block of cover) {
    const code = block.text.length < 200 && isTitle(block.text) ? stateAtEnd(plainName(block.text)) : undefined;
    if (code) return code;
  }
  for (const { pattern } of reviewedShapes) {
    for (const block of body) {
      const name = pattern.exec(block.text)?.[1];
      const code = name === undefined ? undefined : resolveState(plainName(name));
      if (code) return code;
    }
  }
  return undefined;
}

const isTitle = (text: string) => kindShapes.some(({ pattern }) => pattern.test(text));

/** The State a title ends with, "… on the sixth periodic report of Meridia". */
function stateAtEnd(title: string): StateCode | undefined {
  const words = title.replace(/\s+(?:under|en\s+vertu|en\s+virtud|con\s+arreglo)\b.*$/i, '').split(/\s+/);
  for (let count = Math.min(8, words.length - 1); count > 0; count--) {
    const name = words.slice(-count).join(' ');
    const code = resolveState(name) ?? resolveState(name.replace(/^(?:the\s+|d[’']|l[’']|du\s+|la\s+|ل)/i, ''));
    if (code) return code;
  }
  return undefined;
}

/** The State a file's name begins with, "Meridia - Draft report.docx". */
function stateOfName(fileName: string | undefined): StateCode | undefined {
  const words = (fileName ?? '')
    .replace(/^.*[\\/]/, '')
    .replace(/\.\w+$/, '')
    .split(/[\s_–-]+/);
  for (let count = Math.min(6, words.length); count > 0; count--) {
    const code = resolveState(words.slice(0, count).join(' '));
    if (code) return code;
  }
  return undefined;
}

const names = /\p{Lu}[\p{L}’'.-]+(?:\s+(?:and\s+|of\s+|the\s+)*\p{Lu}[\p{L}’'.-]+){0,4}/gu;

/** The State that the wordings name most, outside parentheses, when it is named twice as often as any other. */
function mostNamed(body: readonly Block[]): StateCode | undefined {
  const counts = new Map<StateCode, number>();
  for (const block of body) {
    for (const [name] of block.text.replace(/\([^()]*\)/g, ' ').matchAll(names)) {
      const code = resolveState(name);
      if (code) counts.set(code, (counts.get(code) ?? 0) + 1);
    }
  }
  const [first, second] = [...counts].sort((a, b) => b[1] - a[1]);
  return first && first[1] >= 3 && first[1] >= 2 * (second?.[1] ?? 0) ? first[0] : undefined;
}

const heldSession = /\bheld\s+its\s+([a-z]+(?:-[a-z]+)?|\d{1,3}(?:st|nd|rd|th))\s+session\b/i;

function sessionOf(opening: string, document: SourceDocument): number | undefined {
  const ordinal = heldSession.exec(opening)?.[1];
  const session = ordinal === undefined ? undefined : parseOrdinal(ordinal);
  if (session !== undefined) return session;
  const ofReview = findSymbols(`${opening}\n${document.text.slice(0, 5000)}`).find(({ body }) => body === 'A/HRC/WG.6');
  return ofReview?.session;
}

const months = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];

function dateOf(coverText: string): string | null {
  const [, day = '', month = '', year = ''] =
    /\b(\d{1,2})\s+(January|February|March|April|May|June|July|August|September|October|November|December)\s+(\d{4})\b/i.exec(
      coverText,
    ) ?? [];
  const number = months.indexOf(month.toLowerCase()) + 1;
  if (number === 0 || Number(day) < 1 || Number(day) > 31) return null;
  return `${year}-${String(number).padStart(2, '0')}-${day.padStart(2, '0')}`;
}
