import type { ImportReview } from '../../import.ts';

/** The line under the title: what was found, in a named unit, beside what the document says of itself. */
export interface Reconciliation {
  readonly found: number;
  readonly unit: 'paragraphs' | 'texts';
  /** The document's own total; undefined when it states none. */
  readonly stated: number | undefined;
  readonly agrees: boolean;
}

/**
 * Compares the whole of an import with the largest count its document states. A count that agrees with one section only
 * stands among the checks and not here.
 */
export function reconciliation({ counts, checks }: Pick<ImportReview, 'counts' | 'checks'>): Reconciliation {
  const stated = checks
    .filter(({ code }) => code === 'count-agrees' || code === 'count-differs')
    .map(({ code, params }) => ({ count: Number(params.count), agrees: code === 'count-agrees' }))
    .filter(({ count, agrees }) => !agrees || count === counts.paragraphs || count === counts.found)
    .sort((a, b) => b.count - a.count)[0];
  const inTexts = stated?.agrees === true && stated.count !== counts.paragraphs;
  return {
    found: inTexts ? counts.found : counts.paragraphs,
    unit: inTexts ? 'texts' : 'paragraphs',
    stated: stated?.count,
    agrees: stated?.agrees ?? false,
  };
}
