import { createHash } from 'node:crypto';
import { textKey } from '../core/text.ts';

/** What makes two readings the same recommendation within one source document: number and normalised wording. */
export function wordingKey({ number, text }: { readonly number: string; readonly text: string }): string {
  return createHash('sha256')
    .update(`${number.replace(/\s+/g, '')}\n${textKey(text)}`)
    .digest('hex');
}
