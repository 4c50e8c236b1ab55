import type { Block } from '../documents/source-document.ts';
import { type ExtractedRecommendation, ofReview, type Problem } from './extraction.ts';
import type { Item } from './items.ts';
import { splitParts } from './parts.ts';
import { pageAt, passageOf, spanIn } from './passage.ts';
import type { Stance } from './position-sentences.ts';
import { findSuspicion } from './suspicions.ts';

/** What the items read so far have given. */
export interface Found {
  recommendations: ExtractedRecommendation[];
  problems: Problem[];
}

/** Divides one printed item into its recommendations and adds them, with what a person should look at, to `found`. */
export function readItem(item: Item, stance: Stance | undefined, body: readonly Block[], found: Found): void {
  const passage = passageOf(item.blocks);
  const wording = passage.text.slice(item.textStart);
  const spanOf = (start: number, end: number) => spanIn(passage, item.textStart + start, item.textStart + end);
  const itemSpan = spanIn(passage, 0, passage.text.length);
  if (!/\p{L}/u.test(wording)) {
    const params = { number: item.number, reason: 'no-text' };
    found.problems.push({ code: 'text-suspicious', severity: 'error', number: item.number, params, span: itemSpan });
    return;
  }
  const parts = splitParts(wording);
  parts.forEach((part, index) => {
    const span = spanOf(part.start, part.end);
    const page = pageAt(body, span.start);
    const at = { ...(page === undefined ? {} : { page }), span };
    const statesSpan = part.statesSpan && spanOf(part.statesSpan.start, part.statesSpan.end);
    found.recommendations.push({
      ...ofReview,
      number: item.number,
      part: parts.length > 1 ? index + 1 : null,
      text: wording.slice(part.start, part.end),
      states: [...part.states],
      position: stance?.position ?? null,
      consideredImplemented: stance?.consideredImplemented ?? false,
      section: item.list,
      ...at,
      itemSpan,
      ...(statesSpan ? { statesSpan } : {}),
    });
    const about = { number: item.number, ...at };
    if (part.states.length === 0)
      found.problems.push({ code: 'state-missing', severity: 'error', params: { number: item.number }, ...about });
    for (const name of part.unsure)
      found.problems.push({ code: 'state-unknown', severity: 'look', params: { number: item.number, name }, ...about });
  });
  const reason = findSuspicion(parts.map((part) => wording.slice(part.start, part.end)).join(' '));
  if (reason) {
    const params = { number: item.number, reason };
    found.problems.push({ code: 'text-suspicious', severity: 'look', number: item.number, params, span: itemSpan });
  }
  if (parts.length > 1) {
    found.problems.push({
      code: 'several-texts',
      severity: 'look',
      number: item.number,
      params: { number: item.number, texts: parts.length },
      span: itemSpan,
    });
  }
}
