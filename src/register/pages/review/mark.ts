import type { SourceDocument, Span } from '../../../documents/source-document.ts';
import { parentheses, statesIn } from './parentheses.ts';

/** What a passage marked by hand seems to be; the person corrects it before it counts. */
export interface Passage {
  readonly span: Span;
  readonly number: string;
  readonly text: string;
  readonly states: readonly string[];
}

/** Printed numbers at the beginning of a paragraph, each with the shape it is for. */
const numberShapes: readonly RegExp[] = [
  /^(\d{1,3}\.\d{1,3})\.?(?=\s|\p{L})/u, // "121.17 Ratify", "109.1. Ratify"
  /^(\d{1,3})[.)](?=\s)/u, // "23. The Committee recommends"
  /^\(([a-z]{1,2}|[ivxl]{1,5}|\d{1,3})\)(?=\s)/iu, // "(b) Strengthen"
];

function leadingNumber(text: string): { number: string; length: number } | undefined {
  for (const shape of numberShapes) {
    const match = shape.exec(text);
    if (match?.[1] !== undefined) return { number: match[1], length: match[0].length };
  }
  return undefined;
}

/** The States in the parentheses that close a text, and where the first of these begins. */
function closingStates(text: string): { states: string[]; start: number } {
  const states: string[] = [];
  let start = text.length;
  for (const parenthesis of parentheses(text).reverse()) {
    if (!/^[\s;,.،؛。]*$/u.test(text.slice(parenthesis.end, start))) break;
    const codes = statesIn(parenthesis.inner);
    if (codes === undefined) break;
    states.unshift(...codes);
    start = parenthesis.start;
  }
  return { states: [...new Set(states)], start };
}

/**
 * The source as long as it is, with blanks where page furniture and footnotes stand inside a span: a passage that goes
 * over the end of a page reads on without them. What the span begins or ends in stays.
 */
export function readable({ text, blocks }: Pick<SourceDocument, 'text' | 'blocks'>, span: Span): string {
  return blocks.reduce((source, { kind, sourceSpan: { start, end } }) => {
    const between = (kind === 'furniture' || kind === 'footnote') && start > span.start && end < span.end;
    return between ? source.slice(0, start) + ' '.repeat(end - start) + source.slice(end) : source;
  }, text);
}

/**
 * Reads a marked passage: the number it begins with (else `fallback`, the block's own number), the States in its closing
 * parentheses, and the wording between. `span` is the passage without surrounding blanks.
 */
export function readPassage(source: string, span: Span, fallback = ''): Passage {
  const raw = source.slice(span.start, span.end);
  const start = span.start + (raw.length - raw.trimStart().length);
  const passage = raw.trim();
  const leading = leadingNumber(passage);
  const { states, start: end } = closingStates(passage);
  const wording = passage
    .slice(leading?.length ?? 0, end)
    .replace(/\s+/gu, ' ')
    .trim();
  return {
    span: { start, end: start + passage.length },
    number: leading?.number ?? fallback.replace(/\.$/, ''),
    text: wording.replace(/\s*[;,]$/u, ''),
    states,
  };
}
