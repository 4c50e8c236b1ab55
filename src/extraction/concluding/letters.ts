import type { Block } from '../../documents/source-document.ts';

/** Arabic letters of enumerations in their order (abjad), as the Latin letters they stand for; two forms of hā’. */
export const arabicLetters: Readonly<Record<string, string>> = {
  أ: 'a',
  ا: 'a',
  ب: 'b',
  ج: 'c',
  د: 'd',
  ه: 'e',
  هـ: 'e',
  و: 'f',
  ز: 'g',
  ح: 'h',
  ط: 'i',
  ي: 'j',
  ك: 'k',
  ل: 'l',
  م: 'm',
  ن: 'n',
};

/** How the letter of a sub-paragraph is printed, at its beginning. */
const shapes: readonly { pattern: RegExp; example: string }[] = [
  { pattern: /^\(?\s?([a-z])\s?\)\s*/, example: '(a) Adopt a law; a) Apruebe una ley' },
  { pattern: /^[()]\s?([أابجدهوزحطيكلمن]ـ?)\s?[()]\s*/, example: '(أ) اعتماد قانون' },
];

/** The letter a paragraph begins with, printed or counted by Word, and the length of what is printed. */
export function findLetter(
  block: Pick<Block, 'text' | 'number'>,
): { letter: string; length: number; arabic: boolean } | undefined {
  for (const { pattern } of shapes) {
    const match = pattern.exec(block.text);
    const printed = match?.[1];
    if (!match || !printed) continue;
    const mapped = arabicLetters[printed] ?? arabicLetters[printed.slice(0, 1)];
    return { letter: mapped ?? printed, length: match[0].length, arabic: mapped !== undefined };
  }
  const counted = block.number === undefined ? null : /^\(?(\p{L})ـ?\)?[.)]?$/u.exec(block.number);
  if (!counted?.[1] || block.text.startsWith(block.number ?? '')) return undefined;
  const mapped = arabicLetters[counted[1]];
  const letter = mapped ?? counted[1].toLowerCase();
  return /^[a-z]$/.test(letter) ? { letter, length: 0, arabic: mapped !== undefined } : undefined;
}

/** The letter at a place counted from 0: 0 → "a", 25 → "z", 26 → "aa". */
export function letterAt(place: number): string {
  const last = String.fromCharCode(97 + (place % 26));
  return place < 26 ? last : `${letterAt(Math.floor(place / 26) - 1)}${last}`;
}

/** Letters that run on inside one printed paragraph, "…: (a) Adopt a law; and (b) Train judges"; before each blank. */
export const runOnLetters = /(?<=[:;.,،؛]|[;,؛]\s(?:and|or|et|ou|y|e|o|و))\s+(?=\(?\s?[a-zأبجدهوزحطيكلمن]ـ?\s?\)\s)/gu;

/** Roman numerals, bullets and dashes below a letter belong to it. */
export const isSubItem = (text: string) => /^(?:\(?(?:[ivx]{1,5}|\d{1,2}|[a-z])\)|[-–•])\s/.test(text);
