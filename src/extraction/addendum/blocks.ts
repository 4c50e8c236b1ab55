import type { Block } from '../../documents/source-document.ts';
import { findLeadingNumber } from '../numbering.ts';
import { type Stance, saysImplemented } from '../position-sentences.ts';
import { readClauses, sentencesOf } from './clauses.ts';
import { leadingList } from './leading-list.ts';
import type { NumberList } from './number-list.ts';
import { readProse, readSentences } from './prose.ts';
import { doubt, explain, type Reader, state } from './reader.ts';
import { findStances, stanceOfLabel } from './stances.ts';
import { stanceAfterStates } from './tables.ts';

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
  const after = text.length - rest.length + opening.length;
  const label = openingLabel(rest) ?? stanceAfterStates(text);
  const { clauses } = readClauses(text.slice(0, after), reader.context);
  const [own] = clauses;
  const answers = own?.position && own.list.start <= list.start + 1 ? clauses : [];
  if (label && answers.length < 2) state(reader, block, list.numbers, label, 3);
  else for (const clause of answers) state(reader, block, clause.list.numbers, clause, 3);
  const isAnswered = label !== undefined || answers.length > 0;
  if (!isAnswered) state(reader, block, list.numbers, reader.intro ?? reader.heading?.stance, 1);
  if (rest !== '') readSentences(reader, block, isAnswered ? after : text.length - rest.length, undefined);
  const isBare = label && /^\W*$/.test(opening.slice(findStances(opening)[0]?.end ?? opening.length));
  explain(reader, numbers, isBare ? rest.slice(opening.length).trim() : rest);
}

/** The answer a line gives right after its numbers, "122.5: Accepted. …", "122.5 (noted)". */
function openingLabel(rest: string): Stance | undefined {
  const first = /^\(?([^.;:()–—]{2,70})(?:[.;:)–—]|$)/.exec(rest)?.[1] ?? '';
  const [stance] = findStances(first);
  const short = first.split(/\s+/).length <= 7;
  if (stance?.position && stance.start === 0 && short && !/^(?:support|accept)\s/i.test(first)) {
    const { position } = stance;
    return { position, consideredImplemented: position === 'supported' && saysImplemented(first) };
  }
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
