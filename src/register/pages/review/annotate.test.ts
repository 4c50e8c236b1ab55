import fc from 'fast-check';
import { expect, test } from 'vitest';
import { annotate } from './annotate.ts';
import { document, idOf, sampleItems } from './sample.ts';
import { boxOf, linesOf, sheets } from './sheets.ts';

const shape = (index: number, items = sampleItems()) =>
  annotate(document, items)[index]?.segments.map(({ kind, text }) => `${kind}:${text}`);

test('cuts a recommendation into number, wording and States', () => {
  expect(shape(1)).toEqual([
    'number:112.1',
    'plain: ',
    'wording:Invite the Special Rapporteur on the right to food',
    'plain: ',
    'states:(Vellin)',
    'plain:;',
  ]);
  expect(annotate(document, sampleItems())[1]).toMatchObject({ number: '112.1', items: [idOf('one')] });
});

test('shows the joint between two texts under one number', () => {
  expect(shape(2)?.filter((segment) => !segment.startsWith('plain'))).toEqual([
    'number:112.2',
    'wording:Raise the age of criminal responsibility',
    'states:(Kestria)',
    'joint:/',
    'wording:Close the institution at Verrin',
    'states:(Belmora)',
  ]);
  expect(annotate(document, sampleItems())[2]?.items).toEqual([idOf('two-1'), idOf('two-2')]);
});

test('marks a bracket that is not a State', () => {
  expect(shape(3)).toContain('doubt:(Vellin and Dravia)');
});

test('leaves the rest, and what was discarded, plain', () => {
  expect(shape(0)).toEqual([`plain:${document.blocks[0]?.text}`]);
  const discarded = sampleItems().map((item) => ({ ...item, status: 'discarded' as const }));
  expect(shape(1, discarded)).toEqual([`plain:${document.blocks[1]?.text}`]);
});

test('parts that share a span own it together', () => {
  const items = sampleItems();
  const [one] = items;
  if (one === undefined) throw new Error('no sample');
  const parts = [1, 2].map((part) => ({ ...one, id: idOf(`half-${part}`), part }));
  const wording = annotate(document, [...parts, ...items.slice(1)])[1]?.segments.find(({ kind }) => kind === 'wording');
  expect(wording?.items).toEqual(parts.map(({ id }) => id));
});

test('whatever the spans, the stretches of a block give its text', () => {
  const place = fc.nat({ max: document.text.length });
  const span = fc.tuple(place, place).map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }));
  fc.assert(
    fc.property(fc.array(fc.tuple(span, span), { maxLength: 6 }), (spans) => {
      const [one] = sampleItems();
      if (one === undefined) return;
      const items = spans.map(([itemSpan, inner], index) => ({
        ...one,
        id: idOf(`any-${index}`),
        itemSpan,
        span: inner,
      }));
      for (const { block, segments } of annotate(document, items)) {
        expect(segments.map(({ text }) => text).join('')).toBe(block.text);
      }
    }),
  );
});

test('puts paragraphs on the page they begin on, furniture at its head', () => {
  const [first, second] = sheets(annotate(document, sampleItems()), true);
  expect(first).toMatchObject({ page: 1, head: [] });
  expect(first?.body).toHaveLength(4);
  expect(second?.head.map(({ block }) => block.text)).toEqual(['A/HRC/58/9']);
  expect(second?.body).toHaveLength(1);
});

test('without pages, long documents come in sheets of forty blocks', () => {
  const block = document.blocks[0];
  if (block === undefined) throw new Error('no sample');
  const paragraphs = Array.from({ length: 90 }, (_, index) => ({
    block,
    index,
    segments: [],
    items: [],
    number: undefined,
  }));
  expect(sheets(paragraphs, false).map(({ page, body }) => [page, body.length])).toEqual([
    [undefined, 40],
    [undefined, 40],
    [undefined, 10],
  ]);
});

test('a printed line becomes a box on the picture of an A4 page', () => {
  const [block] = document.blocks;
  if (block === undefined) throw new Error('no sample');
  const line = { page: 1, start: 5, end: 20, box: [59.5, 84.2, 297.5, 168.4] as [number, number, number, number] };
  const withLines = { ...document, blocks: [{ ...block, lines: [line, { ...line, start: 20, end: 60 }] }] };
  expect(linesOf(withLines, { start: 0, end: 10 })).toEqual([line]);
  const box = boxOf(line, { width: 909, height: 1286 });
  expect(box.left).toBeCloseTo(0.1, 2);
  expect(box.top).toBeCloseTo(0.1, 2);
  expect(box.width).toBeCloseTo(0.4, 2);
  expect(box.height).toBeCloseTo(0.1, 2);
});
