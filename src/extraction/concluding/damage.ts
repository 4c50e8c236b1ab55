import { skeleton } from './languages.ts';

/** Signs that an Arabic text layer was written with a broken font; real Arabic has them in well under one word of a hundred. */
const signs: readonly { pattern: RegExp; example: string }[] = [
  { pattern: /([\u0621-\u064a])\1\1/u, example: 'الاستتتتت' },
  { pattern: /(?:تي){2}|(?:يي){2}|(?:اا)/u, example: 'التيتيدابير' },
  { pattern: /\u064b\S*\u064b/u, example: 'اًً' },
];

const commonest = /^(?:و|ب|ف)?(?:للجن|لدول|ف|من|عل|إل|ل|لطرف|شخص)/u;

/** Whether the Arabic of a document is damaged: more than one word of a hundred carries a sign. */
export function isDamaged(text: string): boolean {
  const words = text.split(/\s+/).filter((word) => /[\u0621-\u064a]{3,}/u.test(word));
  if (words.length === 0 || !words.some((word) => commonest.test(skeleton(word)))) return false;
  return words.filter((word) => signs.some(({ pattern }) => pattern.test(word))).length > words.length / 100;
}
