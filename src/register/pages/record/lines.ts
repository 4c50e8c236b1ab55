import type { Recommendation } from '../../recommendation.ts';

/** The lines of the source around and with the wording, so that the wording can be marked. */
interface MarkedLines {
  readonly lead: string;
  readonly wording: string;
  readonly rest: string;
}

/**
 * Finds the wording in its source lines: by the recorded place, else by the words themselves. `wording` is empty when a person
 * has corrected the text so that it no longer stands there.
 */
export function markWording({ text, provenance }: Pick<Recommendation, 'text' | 'provenance'>): MarkedLines {
  const { lines, span, itemSpan } = provenance;
  const place = { start: span.start - itemSpan.start, end: span.end - itemSpan.start };
  const fits = place.start >= 0 && place.end <= lines.length && place.end > place.start;
  const begins = text.slice(0, 12);
  const start = fits && lines.startsWith(begins, place.start) ? place.start : lines.indexOf(text);
  if (start < 0) return { lead: lines, wording: '', rest: '' };
  const end = fits && start === place.start ? place.end : start + text.length;
  return { lead: lines.slice(0, start), wording: lines.slice(start, end), rest: lines.slice(end) };
}
