import type { Span } from '../../documents/source-document.ts';
import { type Passage, passageOf } from '../passage.ts';
import type { ReadLanguage } from './languages.ts';
import type { Paragraph, Part } from './paragraphs.ts';
import { sentencesOf } from './sentences.ts';
import { type Act, actOf, actOfSentence } from './verbs.ts';

/** One thing the Committee asks or worries about, as a stretch of a passage. */
export interface ConcludingItem {
  readonly number: string;
  readonly kind: 'recommendation' | 'concern';
  readonly place: 'opening' | 'closing' | null;
  readonly heading: string | null;
  readonly paragraph: Paragraph;
  readonly passage: Passage;
  readonly stretch: Span;
}

const whole = (passage: Passage): Span => ({ start: 0, end: passage.text.length });
const isItem = (act: Act | undefined): act is ConcludingItem['kind'] => act === 'recommendation' || act === 'concern';

/** The items of a paragraph: each letter, whole sentences before the lead-in and after the letters, or the paragraph. */
export function itemsOf(paragraph: Paragraph, language: ReadLanguage): ConcludingItem[] {
  if (paragraph.chapter === 'introduction' || paragraph.chapter === 'positive') return [];
  return paragraph.parts.flatMap((part) => {
    const passage = passageOf(part.lead);
    const make = (over: Pick<ConcludingItem, 'kind'> & Partial<ConcludingItem>): ConcludingItem => ({
      number: String(paragraph.number),
      place: null,
      heading: paragraph.heading,
      paragraph,
      passage,
      stretch: whole(passage),
      ...over,
    });
    return part.letters.length === 0
      ? plainItems(part, passage, paragraph, language, make)
      : letteredItems(part, passage, paragraph, language, make);
  });
}

type Make = (over: Pick<ConcludingItem, 'kind'> & Partial<ConcludingItem>) => ConcludingItem;

const isBold = (part: Part) => {
  const blocks = part.letters.length > 0 ? part.letters.flatMap(({ blocks: own }) => own) : part.lead;
  return blocks.filter(({ style }) => style.bold).length > blocks.length / 2;
};

/** What a text does, by its verbs, else by bold print, which committees keep for recommendations. */
function readAct(text: string, part: Part, { chapter }: Paragraph, language: ReadLanguage): Act | undefined {
  const bold = isBold(part);
  if (language === 'ar' && bold) return 'recommendation';
  return actOf(text, language) ?? (bold ? 'recommendation' : chapter === 'concerns' ? 'concern' : undefined);
}

function plainItems(
  part: Part,
  passage: Passage,
  paragraph: Paragraph,
  language: ReadLanguage,
  make: Make,
): ConcludingItem[] {
  const { text } = passage;
  const acts = sentencesOf(text).map((span) => ({
    ...span,
    found: actOfSentence(text.slice(span.start, span.end), language),
  }));
  const asks = acts.findIndex(({ found }) => found?.act === 'recommendation');
  const worry = acts.findIndex(({ found }) => found?.act === 'concern' && !found.weak);
  const start = acts[asks]?.start;
  if (worry >= 0 && start !== undefined && worry < asks) {
    return [
      make({ kind: 'concern', stretch: { start: 0, end: acts[asks - 1]?.end ?? start } }),
      make({ kind: 'recommendation', stretch: { start, end: text.length } }),
    ];
  }
  const act = readAct(text, part, paragraph, language);
  return isItem(act) ? [make({ kind: act })] : [];
}

/** A lead-in without a verb, "The Committee:", is short. */
const longestBareLead = 40;

/** Verbs inside the letters, "(a) Recommends that …", under a lead-in that has none. */
function actOfLetter(text: string, lead: string, language: ReadLanguage): Act | undefined {
  if (lead.length > longestBareLead || actOfSentence(lead, language)) return undefined;
  return actOfSentence(text.slice(0, 160), language)?.act;
}

function letteredItems(
  part: Part,
  passage: Passage,
  paragraph: Paragraph,
  language: ReadLanguage,
  make: Make,
): ConcludingItem[] {
  const sentences = sentencesOf(passage.text);
  const leadIn = sentences.at(-1);
  const lead = leadIn ? passage.text.slice(leadIn.start) : '';
  const leadAct = actOfSentence(lead, language);
  const kind = leadAct && !leadAct.weak ? leadAct.act : readAct(passage.text, part, paragraph, language);
  const items: ConcludingItem[] = [];
  const before = sentences.at(-2);
  if (before) {
    const opening = { start: 0, end: before.end };
    const act = openingAct(passage.text.slice(0, before.end), language);
    if (isItem(act)) items.push(make({ kind: act, place: 'opening', stretch: opening }));
  }
  for (const { letter, blocks } of part.letters) {
    const own = passageOf(blocks);
    const act = actOfLetter(own.text, lead, language) ?? kind;
    if (!isItem(act)) continue;
    items.push(make({ number: `${paragraph.number}(${letter})`, kind: act, passage: own, stretch: whole(own) }));
  }
  if (part.closing.length > 0) {
    const own = passageOf(part.closing);
    const act = actOf(own.text, language) ?? kind;
    if (isItem(act)) items.push(make({ kind: act, place: 'closing', passage: own, stretch: whole(own) }));
  }
  return items;
}

/** Sentences before a lead-in count when they ask or worry by themselves; a reminder or a welcome does not. */
function openingAct(text: string, language: ReadLanguage): Act | undefined {
  const strong = sentencesOf(text).flatMap(({ start, end }) => {
    const found = actOfSentence(text.slice(start, end), language);
    return found && !found.weak && found.act !== 'positive' ? [found.act] : [];
  });
  return strong.includes('recommendation') ? 'recommendation' : strong[0];
}
