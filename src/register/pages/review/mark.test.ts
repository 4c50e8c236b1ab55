import { expect, test } from 'vitest';
import { changesOf, draftOf } from './draft.ts';
import { readable, readPassage } from './mark.ts';
import { parentheses, statesIn } from './parentheses.ts';
import { document, item, sampleItems } from './sample.ts';
import { splitAt } from './split.ts';

const read = (text: string, fallback?: string) => readPassage(text, { start: 0, end: text.length }, fallback);

test('nested parentheses are one', () => {
  expect(parentheses('a (Ostmark (Federal Republic of)) b (c').map(({ inner }) => inner)).toEqual([
    'Ostmark (Federal Republic of)',
  ]);
});

test('a parenthesis names States only when every piece of it is one', () => {
  expect(statesIn('Vellin, Kestria')).toEqual(['XVE', 'XKE']);
  expect(statesIn('Vellin, in particular')).toBeUndefined();
});

test('a passage over the end of a page leaves out what belongs to the paper', () => {
  const texts = ['7. Adopt a', 'GE.25-00001', 'page 3', 'comprehensive law.'];
  let at = 0;
  const blocks = texts.map((text, index) => {
    const start = at;
    at += text.length + 1;
    const kind = index === 1 || index === 2 ? ('furniture' as const) : ('paragraph' as const);
    return { kind, text, style: {}, sourceSpan: { start, end: start + text.length } };
  });
  const source = { text: texts.join('\n'), blocks };
  const whole = { start: 0, end: source.text.length };
  expect(readable(source, whole)).toHaveLength(source.text.length);
  expect(readPassage(readable(source, whole), whole)).toMatchObject({
    span: whole,
    text: 'Adopt a comprehensive law.',
  });
  const mark = blocks[1]?.sourceSpan ?? whole;
  expect(readPassage(readable(source, mark), mark).text).toBe('GE.25-00001');
});

test('reads number, wording and closing States of a marked passage', () => {
  expect(read('  121.17 Ratify the treaty (CAT) (Vellin) (Kestria); ')).toEqual({
    span: { start: 2, end: 52 },
    number: '121.17',
    text: 'Ratify the treaty (CAT)',
    states: ['XVE', 'XKE'],
  });
  expect(read('23. The Committee recommends that…')).toMatchObject({
    number: '23',
    text: 'The Committee recommends that…',
  });
  expect(read('(b) Strengthen the office')).toMatchObject({ number: 'b', text: 'Strengthen the office' });
  expect(read('Strengthen the office', '7.')).toMatchObject({ number: '7', states: [] });
});

test('a passage without a number or States keeps its words', () => {
  expect(read('2019 was a good year (see annex).')).toMatchObject({
    number: '',
    text: '2019 was a good year (see annex).',
  });
});

const both = 'Raise the age of criminal responsibility (Kestria)/Close the institution at Verrin';
const merged = item('merged', both, `112.2 ${both} (Belmora)`, { states: ['XKE', 'XBE'] });
const at = both.indexOf('/');

test('a split sends each State to the text it follows and drops the joint', () => {
  expect(splitAt(merged, both, at, document.text)).toEqual([
    { text: 'Raise the age of criminal responsibility (Kestria)', states: ['XKE'] },
    { text: 'Close the institution at Verrin', states: ['XBE'] },
  ]);
});

test('after a correction the place is found again by the words that follow', () => {
  const corrected = both.replace('Raise', 'Lift').replace(' (Kestria)', '');
  expect(splitAt(merged, corrected, corrected.indexOf('/'), document.text)?.map(({ states }) => states)).toEqual([
    ['XKE'],
    ['XBE'],
  ]);
});

test('both parts keep the States when none stands between them; an empty part is no split', () => {
  const [one] = sampleItems();
  if (one === undefined) throw new Error('no sample');
  expect(splitAt(one, one.text, 10, document.text)?.map(({ states }) => states)).toEqual([['XVE'], ['XVE']]);
  expect(splitAt(one, one.text, 0, document.text)).toBeUndefined();
  expect(splitAt(one, one.text, one.text.length, document.text)).toBeUndefined();
});

test('a draft gives only what it changes', () => {
  const [one] = sampleItems();
  if (one === undefined) throw new Error('no sample');
  const draft = draftOf(one);
  expect(changesOf(one, draft)).toBeUndefined();
  expect(changesOf(one, { ...draft, text: 'New ', position: null })).toEqual({ text: 'New', position: null });
  expect(changesOf(one, { ...draft, states: [] })).toEqual({ states: [] });
});
