import type { Position } from '../extraction.ts';
import { findLists } from './mentions.ts';
import type { DoubtfulRange, ListContext, NumberList } from './number-list.ts';
import { type FoundStance, findStances, saysDone } from './stances.ts';

/** What a sentence says of the recommendations it names. `position` null: it names them and gives no answer. */
export interface Clause {
  readonly list: NumberList;
  readonly position: Position | null;
  readonly consideredImplemented: boolean;
  /** "All recommendations except 122.5": the answer to all others. */
  readonly others?: Position;
}

const onlyPart =
  /\b(?:parts?|half|sentence|elements?|aspects?|paragraph)\s+(?:of|in|contained\s+in)\s+(?:the\s+)?$|\b(?:first|second|last|latter|former)\s+(?:part|half|sentence)\b/i;
const except =
  /\b(?:except(?:ing)?(?:\s+for)?|with\s+the\s+exception\s+of|other\s+than|apart\s+from|besides|in\s+addition\s+to|see(?:\s+also)?|as\s+(?:explained|stated|mentioned|set\s+out)\b[^.]{0,40})\s+(?:the\s+|those\s+)?(?:recommendations?\s*)?(?:nos?\.?\s*|numbers?\s*)?$/i;
const exception = /\b(?:except(?:ing)?|with\s+the\s+exception\s+of)\b[^.]{0,40}$/i;
const allBut = /\ball\s+(?:of\s+)?(?:the\s+)?(?:\d+\s+)?(?:other\s+)?recommendations?\b/i;
const inPart = /^\s*,?\s*(?:only\s+)?(?:in\s+part|partially|partly)\b/i;
const onlySome = /\b(?:many|some|most|several|part)\s+of\s+(?:which|them|these)\b/i;

/** The gaps between the lists of a sentence: one before the first, one after each. */
function gapsOf(sentence: string, lists: readonly NumberList[]): string[] {
  return [0, ...lists.map(({ end }) => end)].map((start, index) => sentence.slice(start, lists[index]?.start));
}

const lastOf = (gap: string | undefined): FoundStance | undefined => findStances(gap ?? '').at(-1);

/** An active verb answers for the recommendations before it only when its object leads back to them. */
const active =
  /\b(?:accepts?|supports?|notes?|rejects?|takes?\s+(?:due\s+)?note|endorses?|agrees?|refuses?|declines?|approves?|make|take|give|commit|adopt|implement|follow|comply|consider)$/i;
const leadsBack =
  /^(?:\s+(?:of|to|with))?\s+(?:it|them|this|these|those|the\s+(?:said\s+|above\s+)?recommendations?)\b|^\s*[.,;:]|^\s*$|^\s+(?:a|any)\s+(?:definitive|final|formal|firm)\b/i;
const farthest = 90;

/** The answer that stands behind a list and has the list for its subject. */
function answerAfter(gap: string | undefined): FoundStance | undefined {
  const near = (gap ?? '').split(';')[0] ?? '';
  return findStances(near).find(
    ({ start, end }) =>
      start <= farthest &&
      (/\benjoy|\bha(?:s|ve)\b/i.test(near.slice(start, end)) ||
        !active.test(near.slice(start, end)) ||
        leadsBack.test(near.slice(end))),
  );
}

/**
 * The answers of one sentence, list by list. Where a verb stands before the first list the verbs govern what follows them
 * ("accepts 1, 2 and notes 3"), else what stands before them ("1, 2 are accepted, 3 is noted").
 */
export function readClauses(sentence: string, context: ListContext): { clauses: Clause[]; doubts: DoubtfulRange[] } {
  const lists = findLists(sentence, context);
  const doubts = lists.flatMap((list) => list.doubts);
  const gaps = gapsOf(sentence, lists);
  const verbFirst = lastOf(gaps[0]) !== undefined && !(topic.test(sentence) && answerAfter(gaps[1]));
  const implemented = saysDone(sentence) && !onlySome.test(sentence);
  let before: FoundStance | undefined;
  const clauses = lists.map((list, index): Clause => {
    const [gap = '', after = ''] = [gaps[index], gaps[index + 1]];
    if (onlyPart.test(gap.slice(-60))) return { list, position: null, consideredImplemented: false };
    if (except.test(gap)) {
      const all = index === 0 && allBut.test(gap) ? lastOf(gap)?.position : undefined;
      if (all)
        return { list, position: all === 'supported' ? 'noted' : null, consideredImplemented: false, others: all };
      const own = /^\s*,?\s*(?:which|that|these)\b/i.test(after) ? answerAfter(after) : undefined;
      return { list, position: own?.position ?? null, consideredImplemented: false };
    }
    if (verbFirst) before = lastOf(gap) ?? before;
    const stance = verbFirst
      ? before
      : answerAfter(gaps.slice(index + 1).find((text) => answerAfter(text) !== undefined));
    const position =
      stance?.position === 'supported' && inPart.test(after) ? 'partially-supported' : (stance?.position ?? null);
    const done = implemented && (position === 'supported' || position === null);
    return { list, position: position ?? (done && !stance ? 'supported' : null), consideredImplemented: done };
  });
  return { clauses: withoutExceptions(clauses, gaps), doubts };
}

/** "122.1–122.9, with the exception of 122.4": what is excepted leaves the lists before it. */
function withoutExceptions(clauses: readonly Clause[], gaps: readonly string[]): Clause[] {
  return clauses.map((clause, index) => {
    const excepted = new Set(
      clauses
        .filter((_, after) => after > index && exception.test(gaps[after] ?? ''))
        .flatMap(({ list }) => list.numbers.map(({ number }) => number)),
    );
    if (excepted.size === 0) return clause;
    return {
      ...clause,
      list: { ...clause.list, numbers: clause.list.numbers.filter(({ number }) => !excepted.has(number)) },
    };
  });
}

/** Sentences that name their subject first: what stands before the list is no answer. */
const topic =
  /^\s*(?:as\s+(?:to|for|regards)|with\s+(?:regards?|respect)\s+to|regarding|concerning|in\s+(?:relation|response)\s+to)\b/i;

const abbreviation = /\b(?:nos?|paras?|arts?|mr|ms|mrs|dr|cf|i\.e|e\.g|vol|st)\.$/i;

/** Divides a paragraph into sentences; a full stop between two numbers is a comma that slipped. */
export function sentencesOf(text: string): { start: number; text: string }[] {
  const sentences: { start: number; text: string }[] = [];
  let start = 0;
  for (const { index, 0: stop } of text.matchAll(/[.!?]\s+(?=[\p{Lu}“"‘«(])/gu)) {
    if (abbreviation.test(text.slice(start, index + 1))) continue;
    sentences.push({ start, text: text.slice(start, index + 1) });
    start = index + stop.length;
  }
  if (start < text.length) sentences.push({ start, text: text.slice(start) });
  return sentences;
}
