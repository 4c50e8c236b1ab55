import { defineErrors } from '../core/errors.ts';

/** What can be wrong with a file handed to the readers. Messages in the catalogues of this room: `error.<code>`. */
export const documentError = defineErrors({
  'file-empty': { status: 422, detail: 'The file is empty. Get it again from where it was published.' },
  'file-unsupported': { status: 415, detail: 'The file looks like {looksLike}, which cannot be read. {remedy}' },
  'file-damaged': {
    status: 422,
    detail:
      'The file is damaged: {reason}. Get it again from where it was published, or open it in Word and save it anew.',
  },
  'file-encrypted': {
    status: 422,
    detail: 'The file is protected by a password. Save a copy without password and use that copy.',
  },
  'file-without-text': {
    status: 422,
    detail: 'No text was found in the file. If it holds pictures of pages, look for a version with text.',
  },
  'archive-too-large': {
    status: 422,
    detail:
      'The file unpacks to more than {limit}, as a document never does, and was not read. Open it in Word and save it anew as .docx.',
  },
  'xml-forbidden': {
    status: 422,
    detail:
      'Part {part} of the file declares entities or a document type, which a Word document never does, and was not read. Open it in Word and save it anew as .docx.',
  },
  'text-undecodable': {
    status: 422,
    detail: 'The text is in no encoding that can be read. Save it anew in UTF-8.',
  },
  'reading-too-long': {
    status: 422,
    detail:
      'Reading took more than {seconds} s and was stopped. Split the file into parts, or try another format of it.',
  },
  'reading-memory': {
    status: 422,
    detail: 'Reading needed more than {megabytes} MB of memory and was stopped. Split the file into parts.',
  },
  'reading-stopped': { status: 503, detail: 'Reading was stopped because the program is closing. Try it again.' },
});
