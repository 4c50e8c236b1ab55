/** How a paragraph's own number is printed, each with an example; glued to the text where a tab was lost. */
export const numberShapes: readonly { shape: RegExp; example: string; number: string }[] = [
  {
    shape: /^\d{1,3}(?:\.{1,2}\d{1,3}){1,3}\.{0,2}(?=\s|$|\p{L}|[“"‘'«(])/u,
    example: '121.14Ratify',
    number: '121.14',
  },
  { shape: /^\d{1,3}\.\d{4}\.?(?=\s+\p{Lu})/u, example: '112.1000 Ratify the Covenant', number: '112.1000' },
  { shape: /^\d{1,3}\.(?=\s|$|\p{L}|[“"‘'«(])/u, example: '17.The Committee', number: '17.' },
  { shape: /^\((?:\p{L}|[ivx]{2,5}|\d{1,3})\)(?=\s)/u, example: '(a) To ratify', number: '(a)' },
  { shape: /^[IVX]{1,5}\.(?=\s|\p{Lu}\p{Ll})/u, example: 'II. Conclusions', number: 'II.' },
  { shape: /^[A-Z]\.(?=\s)/, example: 'B. Interactive dialogue', number: 'B.' },
];

/** The number at the beginning of a paragraph as printed, "6.1", "17.", "(a)"; undefined when there is none. */
export function printedNumber(text: string): string | undefined {
  for (const { shape } of numberShapes) {
    const found = shape.exec(text)?.[0];
    if (found !== undefined) return found;
  }
  return undefined;
}
