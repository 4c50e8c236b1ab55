import { defineErrors } from '../core/errors.ts';

/** Errors of the register and of the review of imports. */
export const registerError = defineErrors({
  'import-not-found': { status: 404, detail: 'There is no import {id} in this workspace. Open the list of sources.' },
  'recommendation-not-found': {
    status: 404,
    detail:
      'There is no recommendation {id} in this workspace. It may have been withdrawn by an undo; search the register.',
  },
  'file-not-found': { status: 404, detail: 'There is no file {sha256} in this workspace. Check the address.' },
  'page-not-drawn': {
    status: 404,
    detail: 'Only pages of PDF files have pictures, not those of {format}. Read its text.',
  },
  'import-has-accepted': {
    status: 409,
    detail:
      '{count} recommendations of this import are in the register. Undo their acceptance first, then withdraw it.',
  },
  'review-conflict': {
    status: 409,
    detail:
      'Item {number} was changed by someone else since you opened it. Load the review again and repeat your step.',
  },
  'item-accepted': {
    status: 409,
    detail: 'Item {number} is already in the register. Undo its acceptance before you change it here.',
  },
  'item-discarded': { status: 409, detail: 'Item {number} was discarded. Restore it before you change or accept it.' },
  'item-not-discarded': { status: 409, detail: 'Item {number} is not discarded, so there is nothing to restore.' },
  'items-not-neighbours': {
    status: 422,
    detail: 'Only items that follow each other can be merged. Choose neighbours without a gap.',
  },
  'span-outside-source': {
    status: 422,
    detail: 'The passage {start}-{end} lies outside the source text of {length} characters. Mark it again.',
  },
  'nothing-to-undo': { status: 409, detail: 'There is no step left to undo in this review.' },
  'nothing-to-do': { status: 409, detail: 'No item is waiting for this step. Load the review again.' },
});
