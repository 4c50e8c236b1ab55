import { defineErrors } from '../../core/errors.ts';

/** What can be wrong with a PDF. Messages in the catalogues of this room: `error.<code>`. */
export const pdfError = defineErrors({
  'file-damaged': {
    status: 422,
    detail: 'The file is damaged or cut off and cannot be read as PDF. Get it again from where it was published.',
  },
  'file-encrypted': {
    status: 422,
    detail: 'The PDF is protected by a password. Save a copy without password and use that copy.',
  },
  'no-text-layer': {
    status: 422,
    detail:
      'The PDF is made of images: no text layer: pages {pages}. Run text recognition (OCR) over it or look for a version with text, for example the Word file.',
  },
  'page-unknown': { status: 404, detail: 'The document has no page {page}. It has {pages} pages.' },
});
