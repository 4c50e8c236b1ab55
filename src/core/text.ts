/**
 * One normalisation for every language, done here and not in the database, so that search finds the same on every
 * server: NFKD without marks, lower case, đ → d, Arabic letters folded, light plurals, Chinese in pairs of characters.
 */

/** Folding of single characters that NFKD leaves apart: what is written → what it is searched as. */
const folded: Readonly<Record<string, string>> = {
  đ: 'd', // "Đà Nẵng" → "da nang"
  ı: 'i',
  ł: 'l',
  ø: 'o',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ى: 'ي', // alef maqsura, "على" → "علي"
  ة: 'ه', // ta marbuta, "توصية" → "توصيه"
  ٱ: 'ا',
  ک: 'ك',
  ی: 'ي',
  ـ: '', // tatweel
  '’': "'",
};
const foldable = new RegExp(`[${Object.keys(folded).join('')}]`, 'gu');
const arabicDigit = /[\u0660-\u0669\u06f0-\u06f9]/g;

/** Text as it is compared: marks dropped, lower case, Arabic folded, Latin digits. Keeps blanks and punctuation. */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(foldable, (character) => folded[character] ?? character)
    .replace(arabicDigit, (digit) => String(digit.charCodeAt(0) & 0x0f));
}

/** Letters and figures only, with single blanks: two texts with the same key are the same wording. */
export function textKey(text: string): string {
  return fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Endings taken off Latin words, the same for every language because a query does not say its own. */
const endings: readonly (readonly [pattern: RegExp, replacement: string])[] = [
  [/aux$/, 'al'], // fr nationaux → national
  [/([^s])s$/, '$1'], // rights → right, droits → droit
  [/([^e])e$/, '$1'], // measures → measure → measur, as "mujeres" → "mujer"
  [/i$/, 'y'], // policies → polici → policy
];

function stem(word: string): string {
  if (/^\p{Script=Arabic}+$/u.test(word)) return word.replace(/^(?:[وبكف]?ال|لل)(?=.{3})/u, '');
  if (word.length < 4 || !/^[a-z]+$/.test(word)) return word;
  return endings.reduce((shorter, [pattern, replacement]) => shorter.replace(pattern, replacement), word);
}

const word = /[\p{L}\p{N}]+(?:[./-][\p{L}\p{N}]+)*/gu;
const hasFigure = /\p{N}/u;
const han = /\p{Script=Han}+/gu;

function pairs(run: string): string[] {
  const characters = [...run];
  if (characters.length === 1) return characters;
  return characters.slice(1).map((character, index) => `${characters[index]}${character}`);
}

function pieces(compound: string): string[] {
  return compound.split(/[./-]/).flatMap((piece) => {
    const chinese = piece.match(han);
    if (chinese === null) return [stem(piece)];
    return [
      ...chinese.flatMap(pairs),
      ...piece
        .split(han)
        .filter((rest) => rest !== '')
        .map(stem),
    ];
  });
}

/**
 * The search tokens of a text, in order. A compound with a figure ("112.87", "A/HRC/26/6", "COVID-19") is one token and
 * its pieces too, so that both ways of typing find it.
 */
export function tokens(text: string): string[] {
  return (fold(text).match(word) ?? []).flatMap((found) => {
    const parts = pieces(found);
    return /[./-]/.test(found) && hasFigure.test(found) ? [found, ...parts] : parts;
  });
}

/** The words of a query, each as its pieces; `whole` is a compound with a figure as it was typed ("43/15"). */
function queryWords(query: string): { whole: string | undefined; parts: string[] }[] {
  return (fold(query).match(word) ?? []).map((found) => ({
    whole: /[./-]/.test(found) && hasFigure.test(found) ? found : undefined,
    parts: pieces(found),
  }));
}

const quoted = (token: string) => `'${token.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`;

/** PostgreSQL keeps words of at most 2,046 bytes and vectors of at most 1 MB; what a person types is far shorter. */
const longestToken = 200;
const longestText = 100_000;

/** A `tsvector` literal: `labels` (number, symbol) weigh more than `text`. Built here, so no parser of the server is involved. */
export function searchVector(text: string, labels: readonly string[] = []): string {
  const positions = new Map<string, string[]>();
  const note = (whole: string, position: string) => {
    const token = whole.slice(0, longestToken);
    const known = positions.get(token) ?? [];
    // PostgreSQL keeps at most 255 positions of a word
    if (known.length < 200) positions.set(token, [...known, position]);
  };
  let place = 0;
  for (const label of labels) for (const token of tokens(label)) note(token, `${++place}A`);
  for (const token of tokens(text.slice(0, longestText))) note(token, String(Math.min(++place, 16_383)));
  return [...positions].map(([token, places]) => `${quoted(token)}:${places.join(',')}`).join(' ');
}

/**
 * A `tsquery` literal that asks for every word, the last one by its beginning; a compound with a figure counts as typed, or
 * by its pieces one after the other, so that "43/15" finds "A/HRC/43/15". Undefined when the query has no word.
 */
export function searchQuery(query: string): string | undefined {
  const asked = queryWords(query);
  if (asked.length === 0) return undefined;
  const open = /[\p{L}\p{N}]$/u.test(query.trimEnd());
  return asked
    .map(({ whole, parts }, index) => {
      const ending = open && index === asked.length - 1 ? ':*' : '';
      const term = (token: string) => quoted(token.slice(0, longestToken));
      const row = (link: string) => parts.map(term).join(link) + ending;
      return whole === undefined ? row(' & ') : `(${term(whole)}${ending} | (${row(' <-> ')}))`;
    })
    .join(' & ');
}
