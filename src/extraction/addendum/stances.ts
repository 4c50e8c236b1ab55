import type { Position } from '../extraction.ts';
import { type Stance, saysImplemented } from '../position-sentences.ts';

interface VerbShape {
  readonly pattern: RegExp;
  /** `null`: the words speak of several answers at once, or of none. */
  readonly position: Position | null;
  readonly example: string;
}

const adverbs = String.raw`(?:\s+(?:currently|yet|fully|therefore|thus|be|been|at\s+(?:this|present|the)(?:\s+\w+){0,3}))*`;

/**
 * Words by which a State answers, in the order in which they win where they overlap. What is not clearly accepted is noted
 * (HRC resolution 5/1, annex, para. 32); acceptance "in principle" is no acceptance.
 */
export const verbShapes: readonly VerbShape[] = [
  {
    pattern:
      /\b(?:support|accept)(?:s|ed|ing)?\s*(?:,|\/|or|and|and\s*\/\s*or)\s*(?:noted?|rejected|not\s+\w+)\b|\b(?:noted|rejected)\s*(?:,|\/|or|and)\s*(?:supported|accepted)\b/gi,
    position: null,
    example: 'IV. Recommendations that have been supported or noted earlier',
  },
  {
    pattern:
      /\b(?:not(?:e[sd]?)?\s+(?:that|with)|(?:as|be)\s+noted|had\s+(?:been\s+)?(?:noted|supported|accepted))\b/gi,
    position: null,
    example: 'Meridia notes that recommendation 5 has been discussed widely.',
  },
  {
    pattern: new RegExp(
      String.raw`\b(?:(?:do|does|did|has|have|had|will|would|could|can|may|is|are|was|were)\s*(?:not|n[’']t)|cannot|never|unable\s+to|not)${adverbs}\s*,?\s*(?:(?:been\s+|be\s+)?(?:able|willing|ready|prepared)\s+to\s+|in\s+a\s+position\s+to\s+)?(?:be\s+|express\s+(?:its\s+)?|give\s+(?:its\s+)?|lend\s+(?:its\s+)?)?(?:enjoy(?:ed|s|ing)?|support(?:ed|s|ing|ive)?|accept(?:ed|s|able|ance)?|agree[ds]?|endorsed?|approved?|met|meet|receive|have\s+(?:the|its)\s+(?:full\s+)?support)\b`,
      'gi',
    ),
    position: 'noted',
    example: 'The following recommendations do not enjoy the support of Meridia: 122.1, 122.2.',
  },
  {
    pattern:
      /\b(?:cannot|can\s+not|could\s+not|unable\s+to|not\s+(?:able|in\s+a\s+position)\s+to)\s*,?(?:\s*at\s+(?:this|present|the)(?:\s+\w+){0,3}\s*,?)?\s*(?:make|take|give|commit|adopt|implement|follow|comply|consider)\b/gi,
    position: 'noted',
    example: 'Meridia cannot, at this point in time, make a definitive statement on recommendation 8.',
  },
  {
    pattern:
      /\b(?:reject(?:s|ed|ing|ion)?|refus(?:e|es|ed|al)|declin(?:e|es|ed)|disagrees?|unacceptable|unsupported)\b/gi,
    position: 'noted',
    example: 'Meridia rejects recommendations 5 and 6.',
  },
  {
    pattern:
      /\b(?:partial(?:ly)?|partly)[\s-]+(?:support|accept)\w*|\b(?:support|accept)(?:s|ed|ing|ance)?,?\s+(?:but\s+only\s+)?(?:in\s+part|partially|partly)\b|\b(?:support|accept)s?\s+(?:this|these|the|it|them)(?:\s+recommendations?)?\s+(?:only\s+)?(?:in\s+part|partially|partly)\b|\bpartially\s+enjoys?\b[^.]{0,30}\bsupport\b|\bpartial\s+(?:support|acceptance)\b|\benjoys?\s+(?:the\s+|its\s+)?partial\s+support\b/gi,
    position: 'partially-supported',
    example: 'Meridia supports in part recommendations 113.4 and 113.5.',
  },
  {
    pattern: /\b(?:accept|support|agree)(?:s|ed|ing|ance)?\s+(?:\w+\s+){0,2}in\s+principle\b/gi,
    position: 'noted',
    example: 'Meridia accepts in principle recommendation 5.',
  },
  {
    pattern: /\b(?:takes?|took|taken|taking)\s+(?:due\s+)?note\b|\bnot(?:e|es|ed|ing)\b(?!\s*[:,]?\s*\d{4})/gi,
    position: 'noted',
    example: 'Meridia takes note of the following recommendations: 122.5.',
  },
  {
    pattern:
      /\b(?:under\s+(?:consideration|examination)|(?<!\bstates?\s)under\s+review|(?:will|shall|to)\s+be\s+(?:further\s+)?(?:examined|considered|studied|reviewed)|will\s+(?:further\s+)?(?:examine|consider|study|review)|deferred|pending)\b/gi,
    position: 'pending',
    example: 'Recommendation 9 will be considered by the next Government.',
  },
  {
    pattern:
      /\benjoy(?:s|ed|ing)?\b[^.;]{0,40}?\bsupport\b|\bha(?:s|ve)\s+(?:the|its)\s+(?:full\s+)?support\b|\b(?:accept(?:s|ed|ing|able)?|endors(?:e|es|ed)|approv(?:e|es|ed)|agre(?:es?|ed)\s+(?:to|with|on)|agreed|adopts)\b|(?<!\b(?:the|with|of|its|their|financial|social|legal|full|provide[sd]?|further|and|additional|family)\s+)\bsupport\b(?!\s+(?:of|for|from|to)\b)|\bsupport(?:s|ed)\b|\bfull(?:y)?\s+support\b|\bexpresses?\s+(?:its\s+)?(?:support|acceptance)\b|\bin\s+favour\s+of\b/gi,
    position: 'supported',
    example: 'The Government accepts the following recommendations 122.1, 122.12.',
  },
];

/** Whole cells, headings and beginnings that are an answer by themselves, each with an example. */
const shortShapes: readonly VerbShape[] = [
  { pattern: /^\s*(?:no|not)\s*[.!]?\s*$/i, position: 'noted', example: 'No' },
  { pattern: /^\s*(?:yes|full(?:y)?)\s*[.!]?\s*$/i, position: 'supported', example: 'Yes' },
  {
    pattern: /^\s*(?:partial(?:ly)?|in\s+part|partly)\s*[.!]?\s*$/i,
    position: 'partially-supported',
    example: 'Partially',
  },
  {
    pattern: /^\s*(?:already\s+|fully\s+)?implemented\b.{0,40}$/i,
    position: 'supported',
    example: 'Already implemented',
  },
];

/** Whether a sentence of an addendum says that recommendations are implemented or about to be. */
export function saysDone(sentence: string): boolean {
  return saysImplemented(sentence) || /\bconsiders?\b[^.]{0,60}\bimplemented\b/i.test(sentence);
}

/** An answer found in a text: what it says and where. */
export interface FoundStance {
  readonly position: Position | null;
  readonly start: number;
  readonly end: number;
}

/** All answers a text gives, in order; where words of two rows overlap the earlier row wins. */
export function findStances(text: string): FoundStance[] {
  const found: FoundStance[] = [];
  for (const { pattern, position } of verbShapes) {
    for (const match of text.matchAll(pattern)) {
      const [start, end] = [match.index, match.index + match[0].length];
      if (!found.some((other) => start < other.end && other.start < end)) found.push({ position, start, end });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** What a heading or a table cell says of all it covers; undefined when it is silent or says several things. */
export function stanceOfLabel(text: string): Stance | undefined {
  const short = shortShapes.find(({ pattern }) => pattern.test(text));
  if (short?.position)
    return { position: short.position, consideredImplemented: saysImplemented(text) || /implemented/i.test(text) };
  const stances = findStances(text);
  const positions = new Set(stances.map(({ position }) => position));
  const [first] = stances;
  if (positions.size === 1 && first?.position) {
    return { position: first.position, consideredImplemented: first.position === 'supported' && saysImplemented(text) };
  }
  if (stances.length === 0 && saysImplemented(text)) return { position: 'supported', consideredImplemented: true };
  return undefined;
}
