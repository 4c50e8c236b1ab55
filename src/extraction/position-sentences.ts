import type { Position } from './extraction.ts';

/** What a sentence says of the recommendations it introduces or names. */
export interface Stance {
  readonly position: Position | null;
  readonly consideredImplemented: boolean;
}

interface Shape {
  readonly language: 'en';
  readonly pattern: RegExp;
  readonly position: Position | null;
  readonly example: string;
}

const listed = String.raw`\b(?:recommendations?|following|listed|below|above)\b`;

/**
 * Sentences above a list (HRC resolution 5/1, annex, para. 32: what does not enjoy the State's support is noted). The first
 * row that fits decides, so refusals stand before support.
 */
export const positionShapes: readonly Shape[] = [
  {
    language: 'en',
    pattern:
      /\b(?:did|do|does|have|has|had|would|could|can)\s*(?:not|n[’']t)\s+(?:enjoy|enjoyed|have|meet|receive|been\s+able)/i,
    position: 'noted',
    example: 'The recommendations below did not enjoy the support of Meridia:',
  },
  {
    language: 'en',
    pattern:
      /\b(?:(?:cannot|can\s+not|not|unable\s+to)\s+(?:be\s+)?(?:support|accept)(?:ed)?|not\s+(?:in\s+a\s+position|supported|accepted)|reject(?:s|ed)?|refused?)\b/i,
    position: 'noted',
    example: 'The recommendations listed below were rejected by Meridia for the following reasons:',
  },
  {
    language: 'en',
    pattern:
      /\b(?:partial(?:ly)?\s+(?:support|accept)|(?:support|accept)(?:s|ed)?\s+(?:in\s+part|partially)|partially\s+enjoy)/i,
    position: 'partially-supported',
    example: 'The following recommendations are accepted in part by Meridia:',
  },
  {
    language: 'en',
    pattern: /\benjoy(?:s|ed|ing)?\b.{0,40}\bsupport\b/i,
    position: 'supported',
    example: 'The recommendations listed below have been examined by Meridia and enjoy its support:',
  },
  {
    language: 'en',
    pattern:
      /\b(?:takes?|took|taken)\s+note\b|\bnoted\s+by\b|\bnoted\s+the\s+following\b|\bbeen\s+noted\b|\bthus\s+be\s+noted\b/i,
    position: 'noted',
    example: 'Meridia noted the following recommendations and indicated that they pertain to measures under way:',
  },
  {
    language: 'en',
    pattern:
      /\b(?:will|shall|would|to)\s+(?:be\s+)?(?:further\s+)?(?:examined?|considered|consider|studied|reviewed|review|respond)\b|\bprovide\s+(?:its\s+|their\s+)?responses?\b/i,
    position: 'pending',
    example: 'The following recommendations will be examined by Meridia, which will provide responses in due time:',
  },
  {
    language: 'en',
    pattern: /\b(?:supports?|supported\s+by|accepts?|accepted\s+by|(?:are|were|been)\s+(?:supported|accepted))\b/i,
    position: 'supported',
    example: 'Meridia accepts the following recommendations:',
  },
  {
    language: 'en',
    pattern: /\bresponses?\s+of\b.{3,120}\brecommendations?\b.{0,80}\bwill\s+be\s+included\b/i,
    position: 'pending',
    example: 'The response of Meridia to these recommendations will be included in the outcome report.',
  },
  {
    language: 'en',
    pattern: /\brecommendations?\s+(?:were|was|have\s+been)\s+(?:made|formulated|addressed)\b/i,
    position: null,
    example: 'In the course of the discussion, the following recommendations were made to Meridia:',
  },
];

const implemented =
  /\b(?:already|been|being|process\s+of|currently)\b.{0,40}\bimplement(?:ed|ation|ing)\b|\bimplement(?:ed|ation)\b.{0,20}\b(?:already|under\s+way|underway)\b/i;
const onlySome = /\b(?:out\s+of\s+which|of\s+which|some\s+of|among\s+(?:them|which)|except)\b/i;
const namesRecommendations = new RegExp(listed, 'i');

/** Whether a sentence says that recommendations are already implemented or in the process of implementation. */
export function saysImplemented(sentence: string): boolean {
  return implemented.test(sentence);
}

/** What the sentence above a list says of it; undefined when it does not introduce recommendations. */
export function findStance(sentence: string): Stance | undefined {
  if (!namesRecommendations.test(sentence)) return undefined;
  const shape = positionShapes.find(({ pattern }) => pattern.test(sentence));
  if (!shape) return undefined;
  return {
    position: shape.position,
    consideredImplemented: shape.position !== 'pending' && implemented.test(sentence) && !onlySome.test(sentence),
  };
}
