import type { Block } from '../../documents/source-document.ts';
import type { Problem, StatedPosition } from '../extraction.ts';
import { findLeadingNumber } from '../numbering.ts';
import { type Stance, saysImplemented } from '../position-sentences.ts';
import { readClauses, sentencesOf } from './clauses.ts';
import { leadingList } from './leading-list.ts';
import type { DoubtfulRange, ListContext, ListedNumber, NumberList } from './number-list.ts';
import { findStances, stanceOfLabel } from './stances.ts';
import type { Statement, Strength } from './statements.ts';
import { stanceAfterStates } from './tables.ts';

/** What is known while the blocks of an addendum are read in order. */
export interface Reader {
  readonly context: ListContext;
  readonly statements: Statement[];
  readonly explanations: Map<string, string[]>;
  readonly problems: Problem[];
  group: number;
  part: number;
  /** The heading that answers for its part. */
  heading?: { stance: Stance; rank: number; roman: boolean } | undefined;
  /** A sentence that announces lists, "accepts the following recommendations:". */
  intro?: Stance | undefined;
  /** Numbers of the open sub-heading. */
  sub?: readonly string[] | undefined;
  /** The open sub-heading is a row of plain numbers in the place of a paragraph's number. */
  subIsPlain?: boolean;
  /** Paragraphs bear the recommendations' numbers, as such a row has shown. */
  numbersParagraphs?: boolean;
  paragraph?: string | undefined;
  implemented?: Set<string>;
  remainder?: Omit<StatedPosition, 'number'>;
}

const roman = /^(?:[IVX]{1,5}|[A-H])\s*[.)]\s+/;
const ownEnd = /[.;,:]\s*$/;

const isHeading = (block: Block, text: string) =>
  block.kind === 'heading' ||
  (block.style.bold === true && text.length < 220 && !/[.;,]\s*$/.test(text)) ||
  (text.length < 130 && !ownEnd.test(text) && (roman.test(text) || isPlainHeading(text)));

/** "Recommendations enjoying the support of Meridia" in plain type. */
const isPlainHeading = (text: string) =>
  /\brecommendations\b/i.test(text) && !/\d/.test(text) && stanceOfLabel(text) !== undefined;

/** Smaller is higher up: Word's level, else the size turned round. */
const rankOf = ({ style }: Block) => style.level ?? -(style.size ?? 0);

/** Reads one block that is no table cell. */
export function readBlock(reader: Reader, block: Block): void {
  const { text } = block;
  const list = leadingList(text, reader.context);
  if (list) {
    readListed(reader, block, list);
    return;
  }
  if (isHeading(block, text)) {
    readHeading(reader, block);
    return;
  }
  // "2. 122.1, 122.5": the paragraph's own number stands before a list
  const before = /^\d{1,3}\.\s+(?=\d{1,3}[.,]\d)/.exec(text)?.[0];
  const number = before ? { parts: [Number.parseInt(before, 10)], length: before.length } : findLeadingNumber(block);
  const own = number?.parts.length === 1 ? number : undefined;
  if (own) reader.paragraph = String(own.parts[0]);
  // where paragraphs bear the recommendations' numbers, the next number ends the group before it
  if (own && reader.subIsPlain) reader.sub = undefined;
  readProse(reader, block, own?.length ?? 0, own ? String(own.parts[0]) : undefined);
}

function state(
  reader: Reader,
  block: Block,
  numbers: readonly ListedNumber[],
  stance: Stance | undefined,
  strength: Strength,
): void {
  if (!stance?.position) return;
  const { position } = stance;
  reader.group++;
  for (const { number, start, end } of numbers) {
    reader.statements.push({
      number,
      position,
      consideredImplemented:
        stance.consideredImplemented ||
        (position === 'supported' && reader.heading?.stance.consideredImplemented === true),
      strength,
      group: reader.group,
      part: reader.part,
      paragraph: reader.paragraph,
      page: block.page,
      span: { start: block.sourceSpan.start + start, end: block.sourceSpan.start + end },
    });
  }
}

function doubt(reader: Reader, block: Block, doubts: readonly DoubtfulRange[]): void {
  for (const { from, to, read } of doubts) {
    reader.problems.push({
      code: 'range-backwards',
      severity: 'error',
      number: from,
      params: { from, to, read },
      ...(block.page === undefined ? {} : { page: block.page }),
      span: block.sourceSpan,
    });
  }
}

function explain(reader: Reader, numbers: readonly string[] | undefined, text: string): void {
  if (text === '') return;
  for (const number of numbers ?? [])
    reader.explanations.set(number, [...(reader.explanations.get(number) ?? []), text]);
}

/** A block that begins with numbers: a list under its sentence or heading, a sub-heading, or an answer in one line. */
function readListed(reader: Reader, block: Block, list: NumberList): void {
  const { text } = block;
  const rest = text.slice(list.end).replace(/^[\s.,:;)*–—-]+/, '');
  const numbers = list.numbers.map(({ number }) => number);
  // a plain list below its sentence is no sub-heading: what follows explains something else
  const isPlain = rest === '' && reader.intro !== undefined && block.kind !== 'heading' && block.style.bold !== true;
  reader.sub = isPlain ? undefined : numbers;
  reader.subIsPlain = /^\d/.test(text) && numbers.every((number) => !number.includes('.'));
  reader.numbersParagraphs ||= reader.subIsPlain;
  doubt(reader, block, list.doubts);
  const opening = sentencesOf(rest)[0]?.text ?? '';
  const label = openingLabel(rest) ?? stanceAfterStates(text);
  const { clauses } = readClauses(text, reader.context);
  const [own] = clauses;
  if (label) state(reader, block, list.numbers, label, 3);
  else if (own?.position && own.list.start <= list.start + 1) {
    for (const clause of clauses) {
      state(reader, block, clause.list.numbers, clause, 3);
    }
  } else {
    state(reader, block, list.numbers, reader.intro ?? reader.heading?.stance, 1);
    if (rest !== '') readSentences(reader, block, text.length - rest.length, undefined);
  }
  explain(reader, numbers, label && opening.length <= 40 ? rest.slice(opening.length).trim() : rest);
}

/** The answer a line gives right after its numbers, "122.5: Accepted. …", "122.5 (noted)". */
function openingLabel(rest: string): Stance | undefined {
  const first = /^\(?([^.;:()–—]{2,70})(?:[.;:)–—]|$)/.exec(rest)?.[1] ?? '';
  const [stance] = findStances(first);
  const short = first.split(/\s+/).length <= 7;
  if (stance?.position && stance.start === 0 && short && !/^(?:support|accept)\s/i.test(first))
    return stanceOfLabel(first);
  return short && first.length < 40 && !stance ? implementedLabel(first) : undefined;
}

const implementedLabel = (text: string): Stance | undefined =>
  /^(?:already\s+|fully\s+)?implemented$|^(?:yes|no)$/i.test(text.trim()) ? stanceOfLabel(text) : undefined;

function readHeading(reader: Reader, block: Block): void {
  const { clauses, doubts } = readClauses(block.text, reader.context);
  doubt(reader, block, doubts);
  const bare = block.text.replace(roman, '');
  const rank = rankOf(block);
  const isRoman = roman.test(block.text);
  if (clauses.length > 0) {
    const stance = stanceOfLabel(bare);
    for (const { list, position, consideredImplemented } of clauses) {
      state(
        reader,
        block,
        list.numbers,
        position ? { position, consideredImplemented } : (stance ?? reader.heading?.stance),
        position || stance ? 3 : 1,
      );
    }
    reader.sub = clauses.flatMap(({ list }) => list.numbers.map(({ number }) => number));
    return;
  }
  reader.sub = undefined;
  const stance = stanceOfLabel(bare);
  const above = reader.heading;
  if (stance) {
    reader.heading = { stance, rank, roman: isRoman };
    reader.part++;
    reader.intro = undefined;
  } else if (above && (rank <= above.rank || (isRoman && above.roman) || /\brecommendations?\b/i.test(bare))) {
    reader.heading = undefined;
    reader.part++;
    reader.intro = undefined;
  }
}

const answerHead = /^(?:the\s+)?(?:response|position|answer|reply|decision|status|comments?)\b[^:.]{0,50}[:.–-]\s*/i;

/** "Response: Supported." or "Not accepted." in a paragraph below a number. */
function shortAnswer(text: string): Stance | undefined {
  const head = answerHead.exec(text)?.[0] ?? '';
  const answer = sentencesOf(text.slice(head.length))[0]?.text ?? '';
  const [stance] = findStances(answer);
  const words = answer.split(/\s+/).length;
  if (!stance || stance.start > 25 || words > (head === '' ? 5 : 10)) return undefined;
  // "Meridia supports women." is no answer
  if (head === '' && !/^\W*$|^\s+(?:it|this|the\s+recommendation|in\s+part)\W*$/i.test(answer.slice(stance.end)))
    return undefined;
  return stanceOfLabel(answer);
}

function readProse(reader: Reader, block: Block, from: number, own: string | undefined): void {
  const short = reader.sub && shortAnswer(block.text.slice(from));
  if (short) {
    const place = { start: from, end: block.text.length };
    state(
      reader,
      block,
      (reader.sub ?? []).map((number) => ({ number, ...place })),
      short,
      2,
    );
    explain(reader, reader.sub, block.text.slice(from).trim());
    return;
  }
  if (reader.sub) explain(reader, reader.sub, block.text.slice(from).trim());
  readSentences(reader, block, from, own);
}

const announces =
  /\b(?:following|below|listed|these)\b[^.]*\brecommendations?\b|\brecommendations?\b[^.]*\b(?:following|below|listed|as\s+follows)\b|\brecommendations?\b[^.]*:\s*$/i;
const selfContained = /\b(?:definitive|final|formal|firm)\s+(?:statement|position|commitment|answer|response)\b/i;
const backward = /\b(?:this|these|the|said|above(?:-mentioned)?)\s+(?:\w+\s+)?recommendations?\b/i;
const pronoun = /\b(?:they|them|these|those|this|it)\b|\brecommendations?\b/i;
const partOnly =
  /\b(?:parts?|half|elements?|aspects?)\s+of\s+(?:the|this|these)\s+recommendation|\b(?:first|second|last|latter|former)\s+(?:part|half|sentence)\b/i;
const others =
  /\b(?:all\s+(?:the\s+)?(?:other|remaining|rest)|the\s+(?:other|remaining|rest))\b[^.]*\brecommendations?\b|\brecommendations?\b[^.]*\bnot\s+(?:mentioned|listed)\b/i;
const onlySome = /\b(?:many|some|most|several|part)\s+of\s+(?:the|which|them|these)\b/i;

function readSentences(reader: Reader, block: Block, from: number, own: string | undefined): void {
  const named: string[] = [];
  for (const { start, text } of sentencesOf(block.text.slice(from))) {
    const { clauses, doubts } = readClauses(text, reader.context);
    doubt(reader, block, doubts);
    const shift = (list: NumberList) =>
      list.numbers.map((one) => ({ ...one, start: one.start + from + start, end: one.end + from + start }));
    if (clauses.length > 0) {
      for (const clause of clauses) {
        const listed = labelledList(text, clause.list) ? (reader.intro ?? reader.heading?.stance) : undefined;
        if (clause.position) {
          state(reader, block, shift(clause.list), clause, 3);
          named.push(...clause.list.numbers.map(({ number }) => number));
          // the list goes on in the next paragraph
          if (/^[\s,;]*(?:and)?\s*$/i.test(text.slice(clause.list.end)))
            reader.intro = { ...clause, position: clause.position };
        } else state(reader, block, shift(clause.list), listed, 1);
      }
      continue;
    }
    readUnnamed(reader, block, text, { from: from + start, own, named });
  }
}

/** "Civil and political rights: 122.1, 122.4" below a sentence or heading that answers. */
function labelledList(sentence: string, { start, end }: NumberList): boolean {
  const before = sentence.slice(0, start);
  return /^[^.]{0,100}[:–—-]\s*$|^\W*$/.test(before) && /^[\s.;,]*$/.test(sentence.slice(end));
}

interface SentencePlace {
  readonly from: number;
  readonly own: string | undefined;
  readonly named: readonly string[];
}

/** A sentence that names no number: on all others, on those above, or an announcement. */
function readUnnamed(reader: Reader, block: Block, text: string, { from, own, named }: SentencePlace): void {
  const position = findStances(text).find((found) => found.position !== null)?.position;
  const implemented = saysImplemented(text) && !onlySome.test(text);
  const span = { start: block.sourceSpan.start + from, end: block.sourceSpan.start + from + text.length };
  if (position && others.test(text) && !/\d/.test(text)) {
    const at = { span, ...(block.page === undefined ? {} : { page: block.page }) };
    const paragraph = reader.paragraph === undefined ? {} : { paragraph: reader.paragraph };
    reader.remainder = { position, consideredImplemented: implemented, ...paragraph, ...at };
    return;
  }
  if (implemented && pronoun.test(text)) {
    reader.implemented ??= new Set();
    for (const number of named.length > 0 ? named : (reader.sub ?? [])) reader.implemented.add(number);
  }
  if (partOnly.test(text)) return;
  const stance = position
    ? { position, consideredImplemented: implemented && position === 'supported' }
    : implemented && backward.test(text)
      ? { position: 'supported' as const, consideredImplemented: true }
      : undefined;
  if (!stance) return;
  const place = (number: string): ListedNumber => ({ number, start: from, end: from + text.length });
  if (announces.test(text) && !(reader.sub && backward.test(text) && !/[:]\s*$/.test(text))) {
    reader.intro = stance;
    reader.sub = undefined;
    return;
  }
  if (
    !backward.test(text) &&
    !selfContained.test(text) &&
    !/\b(?:accept|support|note|reject)s?\s+(?:it|them|this)\b/i.test(text)
  )
    return;
  if (reader.sub) state(reader, block, reader.sub.map(place), stance, position ? 2 : 1);
  else if (own !== undefined) state(reader, block, [place(own)], stance, reader.numbersParagraphs ? 2 : 0);
}
