import { defineErrors } from '../../core/errors.ts';

/** What can be wrong with a PDF besides the errors of all readers (../errors.ts). Messages in the catalogues of this room: `error.<code>`. */
export const pdfError = defineErrors({
  'no-text-layer': {
    status: 422,
    detail:
      'The PDF is made of images: no text layer: pages {pages}. Run text recognition (OCR) over it or look for a version with text, for example the Word file.',
  },
  'page-unknown': { status: 404, detail: 'The document has no page {page}. It has {pages} pages.' },
});
