import type { Language } from '../core/languages.ts';

/** Languages told by their script. */
const scripts: readonly { language: Language; letters: RegExp; example: string }[] = [
  { language: 'ar', letters: /\p{Script=Arabic}/gu, example: 'التصديق على الاتفاقية' },
  { language: 'ru', letters: /\p{Script=Cyrillic}/gu, example: 'Ратифицировать Конвенцию' },
  { language: 'zh', letters: /\p{Script=Han}/gu, example: '批准《公约》' },
];

/** Languages in Latin letters, told by their commonest small words. */
const smallWords: readonly { language: Language; words: string; example: string }[] = [
  {
    language: 'en',
    words: 'the of and to in that for with on by is are be as its from which this all have has',
    example: 'Take all measures to ensure that the rights of women are respected',
  },
  {
    language: 'fr',
    words: 'le la les des et du une dans pour que est sur au aux par avec ses ce qui sont à en',
    example: 'Prendre toutes les mesures pour que les droits des femmes soient respectés dans le pays',
  },
  {
    language: 'es',
    words: 'el la los las y del que en una para por con se su al como sobre a lo sus es más',
    example: 'Adoptar todas las medidas para que se respeten los derechos de las mujeres en el país',
  },
  {
    language: 'vi',
    words: 'và các của trong với cho là được về những có tại theo đã một không này nhằm việc để',
    example: 'Tiếp tục thực hiện các biện pháp bảo đảm quyền của phụ nữ và trẻ em trong cả nước',
  },
];
const wordLists = smallWords.map(({ language, words }) => ({ language, words: new Set(words.split(' ')) }));

/** Long enough to be sure, short enough to be quick. */
const sampleLength = 20_000;

/** The language most of a text is in, among the six of the United Nations and Vietnamese; null when it is none of them. */
export function detectLanguage(text: string): Language | null {
  const sample = text.slice(0, sampleLength).normalize('NFC').toLowerCase();
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  if (letters === 0) return null;
  for (const script of scripts) {
    const found = sample.match(script.letters)?.length ?? 0;
    // a Chinese character says as much as a few letters
    if (found * (script.language === 'zh' ? 3 : 1) > letters / 2) return script.language;
  }
  const words = sample.match(/[\p{L}\p{M}]+/gu) ?? [];
  const scores = wordLists
    .map(({ language, words: list }) => ({ language, score: words.filter((word) => list.has(word)).length }))
    .sort((a, b) => b.score - a.score);
  const [first, second] = scores;
  const sure = first && second && first.score >= Math.max(2, words.length * 0.12) && first.score > second.score * 1.25;
  return sure ? first.language : null;
}

export const languageTables = { scripts, smallWords };
