const ones = [
  'zeroth',
  'first',
  'second',
  'third',
  'fourth',
  'fifth',
  'sixth',
  'seventh',
  'eighth',
  'ninth',
  'tenth',
  'eleventh',
  'twelfth',
  'thirteenth',
  'fourteenth',
  'fifteenth',
  'sixteenth',
  'seventeenth',
  'eighteenth',
  'nineteenth',
];
const tens: Readonly<Record<string, number>> = {
  twent: 20,
  thirt: 30,
  fort: 40,
  fift: 50,
  sixt: 60,
  sevent: 70,
  eight: 80,
  ninet: 90,
};

/** The number of an English ordinal in figures or words, "twenty-first", "21st"; undefined when it is none. */
export function parseOrdinal(text: string): number | undefined {
  const word = text.trim().toLowerCase();
  const figures = /^(\d{1,3})(?:st|nd|rd|th)$/.exec(word)?.[1];
  if (figures !== undefined) return Number(figures);
  const one = ones.indexOf(word);
  if (one > 0) return one;
  const [, stem = '', , unit] = /^([a-z]+)(ieth|y)(?:[-\s]([a-z]+))?$/.exec(word) ?? [];
  const ten = tens[stem];
  if (ten === undefined) return undefined;
  if (unit === undefined) return word.endsWith('ieth') ? ten : undefined;
  const rest = ones.indexOf(unit);
  return rest > 0 && rest < 10 ? ten + rest : undefined;
}
