import type { Block, SourceDocument } from '../documents/source-document.ts';
import { readAddendum } from './addendum/read-addendum.ts';
import { readByReference } from './by-reference.ts';
import { findChapter } from './chapter.ts';
import { readConcluding } from './concluding/concluding.ts';
import { ReadLanguage } from './concluding/languages.ts';
import { countProblems, readStatedCounts } from './counts.ts';
import type { ExtractedRecommendation, Extraction, Problem, Section } from './extraction.ts';
import { type Header, readHeader } from './header.ts';
import { type Item, type List, type Reading, readItems } from './items.ts';
import { bodyOf, pageAt, passageOf, spanIn } from './passage.ts';
import { type Found, readItem } from './read-item.ts';
import { sequenceProblems } from './sequence.ts';
import { readStatements } from './statements.ts';
import { readThematicList } from './thematic-list/read-thematic-list.ts';

const supportedLanguage = 'en';

/**
 * Reads a document into its header, lists, recommendations with their places, and the problems a person should look at.
 * Pure, and never throws: what is not understood is a problem, not an error. UPR Working Group reports, addenda and
 * thematic lists in English, concluding observations in the languages of `ReadLanguage`; other kinds and languages give their header and the problem `kind-unsupported` or `language-unsupported`. `fileName` helps only
 * where a draft does not print its State.
 */
export function extract(document: SourceDocument, fileName?: string): Extraction {
  const { stateIsGuessed, ...header } = readHeader(document, fileName);
  const { kind, language } = header;
  const general = { ...header, committee: null, followUp: null, nextReport: null };
  const nothing = { ...general, conclusions: null, sections: [], recommendations: [], statedCounts: [], positions: [] };
  if (kind === 'concluding-observations') {
    const readable = ReadLanguage.safeParse(language);
    if (!readable.success) return { ...nothing, problems: [languageUnsupported(language)] };
    const found = readConcluding(document, header.symbol, readable.data);
    return { ...nothing, ...found, problems: [...headerProblems(header, stateIsGuessed), ...found.problems] };
  }
  const kindUnsupported: Problem = { code: 'kind-unsupported', severity: 'look', params: { kind } };
  if (kind === 'upr-addendum' && language === supportedLanguage) {
    // the register does not take positions alone: a person is still told so
    const { problems, ...answers } = readAddendum(document);
    return { ...nothing, ...answers, problems: [kindUnsupported, ...problems] };
  }
  if (kind === 'upr-thematic-list' && language === supportedLanguage) {
    // nor does it take the labels of a list
    const { problems, ...rows } = readThematicList(document, header);
    return { ...nothing, ...rows, problems: [kindUnsupported, ...problems] };
  }
  if (kind !== 'upr-working-group-report') return { ...nothing, problems: [kindUnsupported] };
  if (language !== supportedLanguage) return { ...nothing, problems: [languageUnsupported(language)] };
  const body = bodyOf(document);
  const chapter = findChapter(body);
  if (!chapter) {
    return {
      ...nothing,
      problems: [
        ...headerProblems(header, stateIsGuessed),
        { code: 'conclusions-missing', severity: 'error', params: {} },
      ],
    };
  }
  const reading = readItems(chapter.blocks);
  const { recommendations, problems } = readRecommendations(reading, body);
  const stated = readStatedCounts([
    ...reading.lists.flatMap((list) => list.blocks),
    ...reading.remarks.map((remark) => remark.block),
  ]);
  const { sections, indexOf } = sectionsOf(reading);
  const opening = chapter.heading ?? chapter.blocks[0];
  const byReference = readByReference(
    reading,
    body.slice(0, opening ? body.indexOf(opening) : 0),
    header.stateUnderReview,
  );
  return {
    ...general,
    conclusions: chapter.heading ? { heading: chapter.heading.text, ...placeOf(chapter.heading) } : null,
    sections: sections.map((section, index) => settled(section, index, recommendations, indexOf)),
    recommendations: recommendations.map((found) => ({ ...found, section: indexOf(found.section) })),
    ...(byReference.length > 0 ? { byReference } : {}),
    statedCounts: stated,
    positions: [],
    problems: [
      ...headerProblems(header, stateIsGuessed),
      ...problems,
      ...countProblems(stated, countsOf(reading, recommendations.length), reading.items.length),
    ],
  };
}

/** A list whose own sentence is silent takes the position a later sentence gives all of it. */
function settled(
  section: Section,
  index: number,
  found: readonly ExtractedRecommendation[],
  indexOf: (list: number | null) => number | null,
): Section {
  if (section.position !== null) return section;
  const positions = new Set(found.filter((one) => indexOf(one.section) === index).map((one) => one.position));
  const [only] = positions;
  return positions.size === 1 && only ? { ...section, position: only } : section;
}

/** All counts a sentence may mean: paragraphs, texts, and the paragraphs of each list. */
function countsOf({ items, lists }: Reading, texts: number): number[] {
  return [items.length, texts, ...lists.map((_, index) => items.filter((item) => item.list === index).length)];
}

/** Lists that hold items; a sentence without a list is a statement, not a section. */
function sectionsOf({ items, lists }: Reading): {
  sections: Section[];
  indexOf: (list: number | null) => number | null;
} {
  const filled = lists.flatMap((_, index) => (items.some((item) => item.list === index) ? [index] : []));
  return {
    sections: filled.flatMap((index) => (lists[index] ? [sectionOf(lists[index])] : [])),
    indexOf: (list) => (list === null ? null : filled.indexOf(list)),
  };
}

const placeOf = (block: Block) => ({
  ...(block.page === undefined ? {} : { page: block.page }),
  span: block.sourceSpan,
});

function headerProblems({ symbol, stateUnderReview }: Omit<Header, 'stateIsGuessed'>, isGuessed: boolean): Problem[] {
  const missing: Problem[] = [];
  if (symbol === null) missing.push({ code: 'symbol-missing', severity: 'look', params: {} });
  if (stateUnderReview === null) missing.push({ code: 'state-under-review-unknown', severity: 'error', params: {} });
  else if (isGuessed) {
    missing.push({ code: 'state-under-review-unknown', severity: 'look', params: { guess: stateUnderReview } });
  }
  return missing;
}

function sectionOf({ paragraph, blocks, stance }: List): Section {
  const passage = passageOf(blocks);
  const page = blocks[0]?.page;
  return {
    ...(paragraph === undefined ? {} : { paragraph: String(paragraph) }),
    sentence: passage.text.replace(/^\d{1,3}\s?\.\s*/, ''),
    position: stance?.position ?? null,
    consideredImplemented: stance?.consideredImplemented ?? false,
    ...(page === undefined ? {} : { page }),
    span: spanIn(passage, 0, passage.text.length),
  };
}

function readRecommendations(reading: Reading, body: readonly Block[]): Found {
  const found: Found = { recommendations: [], problems: [] };
  const place = (item: Item) => {
    const passage = passageOf(item.blocks);
    const span = spanIn(passage, 0, passage.text.length);
    const page = pageAt(body, span.start);
    return { ...(page === undefined ? {} : { page }), span };
  };
  const { stances, problems } = readStatements(reading);
  for (const item of reading.items) readItem(item, stances.get(item), body, found);
  found.problems.push(...problems);
  found.problems.push(...sequenceProblems(reading.items, place));
  return found;
}

const languageUnsupported = (language: Header['language']): Problem => ({
  code: 'language-unsupported',
  severity: 'look',
  params: { language: language ?? '?' },
});
