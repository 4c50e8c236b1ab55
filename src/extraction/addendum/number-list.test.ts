import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findPrefixes, readNumberList } from './number-list.ts';

const read = (text: string, prefixes: readonly string[] = ['122']) =>
  readNumberList(text, 0, { prefixes: new Set(prefixes) })?.numbers.map(({ number }) => number);
const dotted = (...places: number[]) => places.map((place) => `122.${place}`);

const printed: readonly (readonly [text: string, numbers: readonly string[]])[] = [
  ['122.1, 122.12, 122.17-18', dotted(1, 12, 17, 18)],
  ['122.62- 66 and 122.68–71.', dotted(62, 63, 64, 65, 66, 68, 69, 70, 71)],
  ['122.141-144,122.146', dotted(141, 142, 143, 144, 146)],
  ['122.14– 15', dotted(14, 15)],
  ['122.6–122.7; 122.9', dotted(6, 7, 9)],
  ['122.1, 3, 5 – 7 and 9', dotted(1, 3, 5, 6, 7, 9)],
  ['122.1 to 122.3 as well as 122.8', dotted(1, 2, 3, 8)],
  ['122.5. 122.6.122.7, 122,8, 122. 9', dotted(5, 6, 7, 8, 9)],
  ['122..5 and recommendation 122.6', dotted(5, 6)],
  ['122.5 (Arvenia), 122.6 (Belmora, Dravia)', dotted(5, 6)],
  ['122.141-4', dotted(141, 142, 143, 144)],
];
test.each(printed)('%s', (text, numbers) => expect(read(text)).toEqual(numbers));

const plain: readonly (readonly [text: string, numbers: readonly string[]])[] = [
  ['5., 6., 7., 8., 9.', ['5', '6', '7', '8', '9']],
  ['1–3, 5-6, 8 – 9', ['1', '2', '3', '5', '6', '8', '9']],
  ['5. 6, 7', ['5', '6', '7']],
  ['5.6, 7', ['5', '6', '7']],
  ['58 (a), (b) and (d)', ['58(a)', '58(b)', '58(d)']],
];
test.each(plain)('without a prefix: %s', (text, numbers) => expect(read(text, [])).toEqual(numbers));

test('a quantity after a list is none of its numbers', () => {
  expect(read('122.5, 122.6 and 12 other recommendations')).toEqual(dotted(5, 6));
  expect(read('122.5 and 40 per cent')).toEqual(dotted(5));
});

test('a range that runs backwards is doubted, never lost', () => {
  const list = readNumberList('122.9-122.5', 0, { prefixes: new Set(['122']) });
  expect(list?.numbers.map(({ number }) => number)).toEqual(['122.9', '122.5']);
  expect(list?.doubts).toEqual([{ from: '122.9', to: '122.5', read: '122.9, 122.5' }]);
});

test('prefixes are the paragraphs named, not a comma that slipped', () => {
  expect([...findPrefixes('recommendations 122.1, 122.2 and 121.4; 2.5 per cent')]).toEqual(['122', '121']);
  expect([...findPrefixes('accepts recommendations 1, 2, 5.6, 7')]).toEqual([]);
  const many = Array.from({ length: 12 }, (_, index) => `122.${index + 1}`).join(', ');
  expect([...findPrefixes(`accepts ${many} at 10.30 a.m.; recommendation 121.7`)]).toEqual(['122', '121']);
});

/** Any way to print a set of numbers that is known from real addenda. */
const style = fc.record({
  comma: fc.constantFrom(', ', ',', ' , ', '; ', '. ', ' and ', ', and ', ',\n'),
  dash: fc.constantFrom('-', '–', ' – ', '- ', ' -', '\u2011', ' to '),
  /** Prefix at each number, at each number but not at the end of a range, at the first number only. */
  prefix: fc.constantFrom('all', 'start', 'once'),
  ranges: fc.boolean(),
});

test('any set of numbers in any style reads back', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.integer({ min: 1, max: 300 }), { minLength: 1, maxLength: 60 }),
      fc.integer({ min: 301, max: 999 }),
      style,
      (places, paragraph, { comma, dash, prefix, ranges }) => {
        const rising = [...places].sort((a, b) => a - b);
        const runs: [number, number][] = [];
        for (const place of rising) {
          const run = runs.at(-1);
          if (run && ranges && run[1] === place - 1) run[1] = place;
          else runs.push([place, place]);
        }
        const text = runs
          .map(([first, last], index) => {
            const start = prefix === 'once' && index > 0 ? `${first}` : `${paragraph}.${first}`;
            const end = prefix === 'all' ? `${paragraph}.${last}` : `${last}`;
            return first === last ? start : `${start}${dash}${end}`;
          })
          .join(comma);
        expect(read(text, [String(paragraph)])).toEqual(rising.map((place) => `${paragraph}.${place}`));
      },
    ),
  );
});

test('never throws and reads only what stands there', () => {
  const signs = fc.constantFrom('122', '.', '-', '–', ',', ' ', '5', '17', '(a)', ' and ', '\n', '*', 'x');
  fc.assert(
    fc.property(fc.array(signs, { maxLength: 40 }), (pieces) => {
      const text = pieces.join('');
      const list = readNumberList(text, 0, { prefixes: findPrefixes(text) });
      if (list) expect(list.end).toBeLessThanOrEqual(text.length);
    }),
  );
});
