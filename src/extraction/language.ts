import type { Language } from '../core/languages.ts';

/** Short words that are frequent in one language and rare in the others. */
const frequentWords: readonly { language: Language; words: string }[] = [
  { language: 'en', words: 'the of and to in that for with by on should its' },
  { language: 'fr', words: 'le la les des et du une dans pour que par sur aux est' },
  { language: 'es', words: 'el los las del y una para que por con su en al se' },
  { language: 'vi', words: 'và của các cho trong được những với là về có quyền' },
];

/** Scripts that decide by themselves. */
const scripts: readonly { language: Language; pattern: RegExp }[] = [
  { language: 'ar', pattern: /\p{Script=Arabic}/gu },
  { language: 'ru', pattern: /\p{Script=Cyrillic}/gu },
  { language: 'zh', pattern: /\p{Script=Han}/gu },
];

const sampleLength = 20_000;

/** The language most of a text is written in, or null when there is too little of it. */
export function detectLanguage(text: string): Language | null {
  const middle = Math.max(0, Math.floor(text.length / 2) - sampleLength / 2);
  const sample = text.slice(middle, middle + sampleLength).toLowerCase();
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  if (letters < 20) return null;
  for (const { language, pattern } of scripts) {
    if ((sample.match(pattern)?.length ?? 0) > 0.3 * letters) return language;
  }
  const counts = new Map<string, number>();
  for (const [word] of sample.matchAll(/\p{L}+/gu)) counts.set(word, (counts.get(word) ?? 0) + 1);
  const scores = frequentWords.map(({ language, words }) => ({
    language,
    score: words.split(' ').reduce((sum, word) => sum + (counts.get(word) ?? 0), 0),
  }));
  const best = scores.sort((a, b) => b.score - a.score)[0];
  return best && best.score >= 2 ? best.language : null;
}
