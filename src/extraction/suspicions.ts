/** Signs that a wording was misread, each with the code of its reason and an example. */
const signs: readonly { reason: string; pattern: RegExp; example: string }[] = [
  { reason: 'damaged-letters', pattern: /[\ufffd\p{Co}\p{Cc}]/u, example: 'Ratify the Conven\ufffdon' },
  {
    reason: 'number-inside',
    pattern: /(?:[;.)]\s)\d{1,3}\.\d{1,3}\.?\s\p{Lu}/u,
    example: '… (Arvenia); 121.15 Establish …',
  },
  {
    reason: 'footnote-inside',
    pattern: /\bhave\s+not\s+been\s+edited\b/i,
    example: 'Ratify ** Recommendations have not been edited',
  },
];

const shortest = 8;
const longest = 2500;

/** Why a person should compare a wording with the source, or undefined. */
export function findSuspicion(text: string): string | undefined {
  if (text.length < shortest) return 'very-short';
  if (text.length > longest) return 'very-long';
  return signs.find(({ pattern }) => pattern.test(text))?.reason;
}
