import excel from 'exceljs';
import { beforeAll, expect, test } from 'vitest';
import { testApi } from '../../tests/support/api.ts';
import { testDatabase } from '../../tests/support/database.ts';
import { reportText } from '../../tests/support/report.ts';
import { csvCell } from './export/csv.ts';
import type { ImportReceipt } from './import.ts';
import type { RegisterPage } from './recommendation.ts';

const api = testApi(testDatabase());
const base = '/api/workspaces/meridia';
const list = async (query = ''): Promise<RegisterPage> =>
  (await (await api.ask('GET', `${base}/recommendations${query}`)).json()) as RegisterPage;
const facet = (page: RegisterPage, name: 'state' | 'position') =>
  Object.fromEntries(page.facets[name].map(({ value, count }) => [value, count]));

const step = (id: string, body: unknown) => api.ask('POST', `${base}/imports/${id}/steps`, body);
let markedId = '';

beforeAll(async () => {
  for (const symbol of ['A/HRC/44/9', 'A/HRC/58/9']) {
    const response = await api.upload('meridia', 'report.txt', reportText({ count: 20, symbol }));
    const { import: started } = (await response.json()) as ImportReceipt;
    await step(started.id, { action: 'accept-all' });
  }
  const response = await api.upload('meridia', 'notes.txt', 'Ghi chép\n\nضمان الحق في التعليم\n\n=SUM(A1)');
  const { import: started } = (await response.json()) as ImportReceipt;
  markedId = started.source.id;
  const mark = { action: 'mark', span: { start: 0, end: 5 }, states: [], position: null };
  await step(started.id, { ...mark, number: '1', text: 'Bảo đảm quyền được giáo dục tại Đà Nẵng' });
  await step(started.id, { ...mark, number: '2', text: 'ضمان الحق في التعليم للجميع' });
  await step(started.id, { ...mark, number: '3', text: '=HYPERLINK("http://evil.example","Protéger, "' });
  await step(started.id, { action: 'accept-all' });
});

test('totals name their units', async () => {
  expect((await list()).counts).toEqual({ paragraphs: 43, texts: 43, textStates: 40 });
});

test('words are found in every script, numbers and symbols too', async () => {
  const found = async (q: string) => (await list(`?q=${encodeURIComponent(q)}`)).counts.texts;
  expect(await found('MARRIAGE girls')).toBe(6);
  expect(await found('marriag')).toBe(6);
  expect(await found('da nang')).toBe(1);
  expect(await found('تعليم')).toBe(1);
  expect(await found('proteger')).toBe(1);
  expect(await found('112.13')).toBe(2);
  expect(await found('A/HRC/44/9')).toBe(20);
  expect(await found('A/HRC/44/9 112.13')).toBe(1);
  expect(await found('zebra')).toBe(0);
  expect(await found('44/9')).toBe(20);
  // signs alone are no word that a text could hold
  for (const signs of ["'&|!:*()\\", '%', '🙂']) expect(await found(signs)).toBe(0);
});

test('several values widen, several filters narrow, and a count is what one gets after the click', async () => {
  const all = await list();
  const chosen = await list('?state=XAR&position=noted');
  const wider = await list('?state=XAR&state=XBE&position=noted');
  expect(chosen.counts.texts).toBe(2);
  expect(wider.counts.texts).toBe(4);
  expect(facet(all, 'position')).toEqual({ supported: 30, noted: 10, none: 3 });
  for (const [value, count] of Object.entries(facet(chosen, 'state'))) {
    expect((await list(`?state=${value}&position=noted`)).counts.texts).toBe(count);
  }
  for (const [value, count] of Object.entries(facet(chosen, 'position'))) {
    expect((await list(`?state=XAR&position=${value}`)).counts.texts).toBe(count);
  }
  expect((await list('?position=none')).counts.texts).toBe(3);
  const source = all.facets.source.find(({ value }) => value.symbol === 'A/HRC/44/9')?.value.id;
  expect((await list(`?source=${source}&source=${markedId}`)).counts.texts).toBe(23);
});

test('a chosen value that finds nothing stays, with 0', async () => {
  const page = await list('?state=XZZ&position=pending&q=zebra');
  expect(page).toMatchObject({ items: [], counts: { texts: 0 } });
  expect(facet(page, 'state')).toEqual({ XZZ: 0 });
  expect(facet(page, 'position')).toEqual({ pending: 0 });
});

test('pages follow each other without a gap, in document order', async () => {
  const pages = await Promise.all([1, 2, 3, 4, 5].map((page) => list(`?size=10&page=${page}`)));
  const items = pages.flatMap((page) => page.items);
  expect(new Set(items.map(({ id }) => id)).size).toBe(43);
  const numbers = items.filter(({ source }) => source.symbol === 'A/HRC/58/9').map(({ number }) => number);
  expect(numbers.slice(8, 11)).toEqual(['112.9', '112.10', '112.11']);
  const whole = await list('?size=200');
  expect(items.map(({ id }) => id)).toEqual(whole.items.map(({ id }) => id));
  const backwards = await list('?size=200&sort=-number&q=A/HRC/58/9');
  expect(backwards.items[0]?.number).toBe('113.5');
  const best = await list(`?sort=relevance&q=${encodeURIComponent('113.5')}`);
  expect(best.items[0]?.number).toBe('113.5');
});

test('what was remembered of a search is forgotten when the register changes', async () => {
  const before = await list('?q=bridge&page=1');
  await list('?size=10&page=2');
  const response = await api.upload('meridia', 'bridge.txt', 'The mayor promised a bridge.');
  const { import: started } = (await response.json()) as ImportReceipt;
  const mark = {
    action: 'mark',
    span: { start: 0, end: 5 },
    number: '9',
    text: 'Build a bridge',
    states: [],
    position: null,
  };
  await step(started.id, mark);
  await step(started.id, { action: 'accept-all' });
  expect([before.counts.texts, (await list('?q=bridge&page=1')).counts.texts]).toEqual([0, 1]);
  await api.ask('POST', `${base}/imports/${started.id}/undo`);
  expect((await list('?q=bridge&page=1')).counts.texts).toBe(0);
  expect((await list()).counts.texts).toBe(43);
});

test('CSV: byte order mark, RFC 4180, no formulas, and the selection in every row', async () => {
  const response = await api.ask('GET', `${base}/recommendations/export.csv?position=none`);
  const bytes = new Uint8Array(await response.arrayBuffer());
  expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  const lines = new TextDecoder().decode(bytes).split('\r\n');
  expect(lines).toHaveLength(5);
  expect(lines[0]).toMatch(/^source_symbol,.*,unit,selection$/);
  expect(lines[1]).toMatch(/,text,position: none$/);
  expect(lines.join('\n')).toContain('"\'=HYPERLINK(""http://evil.example"",""Protéger, """');
  const day = new Date().toISOString().slice(0, 10);
  expect(response.headers.get('content-disposition')).toBe(`attachment; filename="meridia-recommendations-${day}.csv"`);
  expect(['-1', '+1', '@x', '\tx', 'a-b', '1'].map(csvCell)).toEqual(["'-1", "'+1", "'@x", "'\tx", 'a-b', '1']);
});

test('XLSX: typed columns under a frozen header, and a sheet that says what they are', async () => {
  const response = await api.ask('GET', `${base}/recommendations/export.xlsx?q=marriage`);
  const book = new excel.Workbook();
  await book.xlsx.load(await response.arrayBuffer());
  const sheet = book.getWorksheet('Recommendations');
  expect(sheet?.rowCount).toBe(7);
  expect(sheet?.views[0]).toMatchObject({ state: 'frozen', ySplit: 1 });
  expect(sheet?.getCell('J2').value).toBe(false);
  expect(book.getWorksheet('About')?.getCell('B3').value).toBe('words: marriage');
});

test('JSON: the same rows as the list, with unit, filters and counts', async () => {
  const response = await api.ask('GET', `${base}/recommendations/export.json`);
  const file = (await response.json()) as { recommendations: unknown[]; unit: string; counts: object };
  const page = await list('?size=200');
  expect(file).toMatchObject({ workspace: 'meridia', unit: 'texts', selection: 'all', counts: page.counts });
  expect(file.recommendations).toEqual(page.items);
});
