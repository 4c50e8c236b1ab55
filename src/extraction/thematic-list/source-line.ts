import type { ExtractedRecommendation } from '../extraction.ts';

const sourceWords = /\s*\bsources?\s+of\s+positions?\s*:?\s*/i;
const symbolShape = /\b(A\/[A-Z0-9]+(?:\/[A-Za-z0-9.]+)+)/;
/** Stray letters may follow the number, "Para.5a". */
const paragraphShape = /\bpara(?:graph)?s?\s*\.?\s*(\d{1,3})/i;

/** Where in a text the line that names the source of the position begins; undefined when there is none. */
export function findSourceLine(text: string): number | undefined {
  return sourceWords.exec(text)?.index;
}

/** Reads "Source of Position: A/HRC/43/15/Add.1 - Para.3"; the paragraph may be missing. */
export function readSourceLine(text: string): ExtractedRecommendation['positionSource'] {
  const symbol = symbolShape.exec(text)?.[1]?.replace(/[.\s]+$/, '');
  return symbol === undefined ? undefined : { symbol, paragraph: paragraphShape.exec(text)?.[1] ?? null };
}
