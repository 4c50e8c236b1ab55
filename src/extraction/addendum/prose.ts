import type { Block } from '../../documents/source-document.ts';
import type { Stance } from '../position-sentences.ts';
import { readClauses, sentencesOf } from './clauses.ts';
import type { ListedNumber, NumberList } from './number-list.ts';
import { doubt, explain, type Reader, state } from './reader.ts';
import { findStances, saysDone, stanceOfLabel } from './stances.ts';

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

/** Reads a paragraph from an offset on; `own` is the paragraph's number. */
export function readProse(reader: Reader, block: Block, from: number, own: string | undefined): void {
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
  /\b(?:following|below|listed)\b[^.]*\brecommendations?\b|\brecommendations?\b[^.]*\b(?:following|below|listed|as\s+follows)\b|\brecommendations?\b[^.]*:\s*$/i;
const selfContained = /\b(?:definitive|final|formal|firm)\s+(?:statement|position|commitment|answer|response)\b/i;
const backward = /\b(?:this|these|the|said|above(?:-mentioned)?)\s+(?:\w+\s+)?recommendations?\b/i;
const pronoun = /\b(?:they|them|these|those|this|it)\b|\brecommendations?\b/i;
const partOnly =
  /\b(?:parts?|half|elements?|aspects?)\s+of\s+(?:the|this|these)\s+recommendation|\b(?:first|second|last|latter|former)\s+(?:part|half|sentence)\b/i;
const others =
  /\b(?:all\s+(?:the\s+)?(?:other|remaining|rest)|the\s+(?:other|remaining|rest))\b[^.]*\brecommendations?\b|\brecommendations?\b[^.]*\bnot\s+(?:mentioned|listed)\b/i;
const onlySome = /\b(?:many|some|most|several|part)\s+of\s+(?:the|which|them|these)\b/i;

/** Reads the sentences of a block from an offset on. */
export function readSentences(reader: Reader, block: Block, from: number, own: string | undefined): void {
  const named: string[] = [];
  for (const { start, text } of sentencesOf(block.text.slice(from))) {
    const { clauses, doubts } = readClauses(text, reader.context);
    doubt(reader, block, doubts);
    const shift = (list: NumberList) =>
      list.numbers.map((one) => ({ ...one, start: one.start + from + start, end: one.end + from + start }));
    if (clauses.length > 0) {
      for (const clause of clauses) {
        const listed = labelledList(text, clause.list) ? (reader.intro ?? reader.heading?.stance) : undefined;
        if (clause.others) {
          const { others: position } = clause;
          const at = { span: block.sourceSpan, ...(block.page === undefined ? {} : { page: block.page }) };
          reader.remainder = { position, consideredImplemented: false, ...at };
        }
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
  const implemented = saysDone(text) && !onlySome.test(text);
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
