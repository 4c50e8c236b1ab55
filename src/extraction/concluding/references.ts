import { latinFigures, type ReadLanguage } from './languages.ts';
import { arabicLetters } from './letters.ts';

/** The word for "paragraph" before its numbers. */
const words: Readonly<Record<ReadLanguage, RegExp>> = {
  en: /\bparas?(?:graphs?\b|\.)/i,
  fr: /\bpar(?:agraphes?\b|\.)/i,
  es: /\bpárr(?:afos?\b|s?\.)|\bapartados?\b/i,
  ar: /الف?ق(?:ر|ار)|لفقر|الفقر/u,
};

/** Figures that number something else. */
const others: readonly { pattern: RegExp; example: string }[] = [
  {
    pattern:
      /\b(?:articles?|arts?\.|artículos?|No\.|núm\.|n[o°]|goals?|targets?|metas?|cibles?|rules?)\s*\d[\d\s,.()]*/gi,
    example: 'article 35 (2)',
  },
  { pattern: /\b[A-Z]+(?:\/[A-Z0-9.-]+){2,}/g, example: 'CRPD/C/MRD/CO/1' },
  { pattern: /\b\d{1,2}\s+(?:months?|years?|mois|ans|meses|años)\b/gi, example: '12 months' },
  { pattern: /\b\d{1,2}\s+(?:de\s+)?\p{L}+\s+(?:de\s+)?\d{4}/gu, example: '12 May 2030' },
];

/** Letters before their paragraph, as Spanish and French print them. */
const lettersFirst: readonly { pattern: RegExp; example: string }[] = [
  {
    pattern:
      /(?:apartados?|incisos?|al(?:inéas?|\.))\s+((?:\(?[a-z]\)[\s,]*(?:(?:y|e|et)\s+)?)+)(?:del\s+párrafo|du\s+paragraphe|de\s+l[oa]s?\s+párrafos?)\s+(\d{1,3})/gi,
    example: 'los apartados b) y c) del párrafo 16',
  },
];

const number =
  /(?<![\d/.])(\d{1,3})(?![\d/]|\.\d)((?:\s*(?:,|and|to|y|e|et|à|a|–|-|و)?\s*\(?\s?[a-zأبجدهوزحطيكل]\s?\))*)/gu;

const lettersIn = (text: string) =>
  [...text.matchAll(/(–|-|\bto\b|\bà\b|\ba\b(?!\)))?\s*\(?\s?([a-zأبجدهوزحطيكل])\s?\)/gu)].flatMap(
    ([, range, letter = ''], index, all) => {
      const latin = arabicLetters[letter] ?? letter;
      const before = all[index - 1]?.[2];
      const from = range && before ? (arabicLetters[before] ?? before).charCodeAt(0) + 1 : latin.charCodeAt(0);
      return Array.from({ length: Math.max(1, latin.charCodeAt(0) - from + 1) }, (_, step) =>
        String.fromCharCode(from + step),
      );
    },
  );

const written = (paragraph: string, letters: readonly string[]) =>
  letters.length === 0 ? [paragraph] : letters.map((letter) => `${paragraph}(${letter})`);

/** The paragraphs a sentence names, "16(b)", those of `known` only; figures of articles, dates and symbols do not count. */
export function findReferences(sentence: string, language: ReadLanguage, known: ReadonlySet<number>): string[] {
  let text = latinFigures(sentence);
  const found: string[] = [];
  for (const { pattern } of others) text = text.replace(pattern, ' ');
  for (const { pattern } of lettersFirst) {
    text = text.replace(pattern, (_, letters: string, paragraph: string) => {
      found.push(...written(paragraph, lettersIn(letters)));
      return 'paragraphs párrafos ';
    });
  }
  text = text.replace(/(\d{1,3})\s?[–-]\s?(\d{1,3})(?!\d)/g, (range, from: string, to: string) => {
    const count = Number(to) - Number(from) + 1;
    return count > 1 && count < 12 ? Array.from({ length: count }, (_, step) => Number(from) + step).join(', ') : range;
  });
  const at = text.search(words[language]);
  if (at < 0) return found;
  for (const [, paragraph = '', letters = ''] of text.slice(at).matchAll(number)) {
    if (known.has(Number(paragraph))) found.push(...written(paragraph, lettersIn(letters)));
  }
  return [...new Set(found)];
}
