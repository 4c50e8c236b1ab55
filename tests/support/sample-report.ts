import { assembleDocument } from '../../src/documents/blocks.ts';
import type { Block, SourceDocument } from '../../src/documents/source-document.ts';

/** A document of the given paragraphs; `{…}` gives kind or number of one. */
export function documentOf(paragraphs: readonly (string | Partial<Block>)[]): SourceDocument {
  const blocks = paragraphs.map((paragraph) => (typeof paragraph === 'string' ? { text: paragraph } : paragraph));
  return assembleDocument(
    'docx',
    blocks.map((block) => ({ kind: 'paragraph' as const, text: '', style: {}, ...block })),
  );
}

export const cover = [
  'United Nations',
  'A/HRC/99/4*',
  'Distr.: General',
  '10 January 2025',
  'Original: English',
  'Agenda item 6',
  'Report of the Working Group on the Universal Periodic Review**',
  'Meridia',
  'Introduction',
  '1. The Working Group held its forty-seventh session from 4 to 15 November 2024. The review of Meridia was held at the 5th meeting.',
];

export const ending =
  '115. All conclusions and/or recommendations contained in the present report reflect the position of the submitting States.';

/** A report of the Republic of Meridia with these paragraphs in its conclusions. */
export function reportOf(...conclusions: (string | Partial<Block>)[]): SourceDocument {
  return documentOf([
    ...cover,
    'II. Conclusions and/or recommendations',
    ...conclusions,
    ending,
    'Annex',
    '1. H.E. the Minister (Arvenia);',
  ]);
}

export const supported = '112. The recommendations listed below have been examined by Meridia and enjoy its support:';
export const pending =
  '113. The following recommendations will be examined by Meridia, which will provide responses in due time, but no later than the fifty-eighth session of the Human Rights Council:';
export const refused = '114. The recommendations below did not enjoy the support of Meridia:';
