import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { testApi } from '../../tests/support/api.ts';
import { testDatabase } from '../../tests/support/database.ts';
import { reportText } from '../../tests/support/report.ts';
import { sampleObservations } from '../../tests/support/sample-observations.ts';
import type { Import, ImportReceipt, ImportReview, ReviewResult } from './import.ts';
import type { Recommendation, RegisterPage } from './recommendation.ts';

const api = testApi(testDatabase());
const base = '/api/workspaces/meridia';

const read = async <Type>(path: string): Promise<Type> =>
  (await (await api.ask('GET', `${base}${path}`)).json()) as Type;
const take = async (text: string, name = 'report.txt') =>
  (await (await api.upload('meridia', name, text)).json()) as ImportReceipt;
const step = async (id: string, body: unknown) => {
  const response = await api.ask('POST', `${base}/imports/${id}/steps`, body);
  return { status: response.status, result: (await response.json()) as ReviewResult & { code: string } };
};
const undo = async (id: string) => {
  const response = await api.ask('POST', `${base}/imports/${id}/undo`);
  return { status: response.status, result: (await response.json()) as ReviewResult & { code: string } };
};
const verified = () => read<{ intact: boolean }>('/activity/verification');

let symbols = 0;
const newReport = (count = 8) => reportText({ count, symbol: `A/HRC/58/${++symbols}` });

test('a report is taken in, reviewed, and stands in the register with its lines', async () => {
  const text = newReport();
  const response = await api.upload('meridia', 'rapport é "1".txt', text);
  expect(response.status).toBe(201);
  const { import: started } = (await response.json()) as ImportReceipt;
  expect(started).toMatchObject({
    kind: 'upr-working-group-report',
    stateUnderReview: 'XMD',
    counts: { found: 8, paragraphs: 8, accepted: 0, toCheck: 8 },
    file: { sha256: createHash('sha256').update(text).digest('hex'), format: 'text' },
    startedBy: 'Local operator',
  });
  const own = `/recommendations?source=${started.source.id}`;
  const review = await read<ImportReview>(`/imports/${started.id}`);
  expect(review.items.map(({ number }) => number)).toEqual([
    '112.1',
    '112.2',
    '112.3',
    '112.4',
    '112.5',
    '112.6',
    '113.1',
    '113.2',
  ]);
  expect(review.undo).toBeNull();
  expect((await read<RegisterPage>(own)).counts.texts).toBe(0);

  const [first, second] = review.items;
  const accepted = await step(started.id, { action: 'accept', items: [{ id: first?.id, version: 1 }] });
  expect(accepted.result).toMatchObject({
    changed: [{ status: 'accepted', version: 2, known: false }],
    counts: { accepted: 1, toCheck: 7 },
    undo: { action: 'accept', items: 1, by: 'Local operator' },
  });
  const id = accepted.result.changed[0]?.recommendationId;
  const record = await read<Recommendation>(`/recommendations/${id}`);
  expect(record).toMatchObject({
    number: '112.1',
    states: ['XAR'],
    position: 'supported',
    previousId: null,
    nextId: null,
    texts: [{ language: 'en', standing: 'official' }],
    positions: [{ position: 'supported', stage: 'report', paragraph: '112' }],
    provenance: { importId: started.id, fileName: 'rapport é "1".txt' },
  });
  expect(record.positions[0]?.statement).toContain('enjoy the support');
  expect(record.provenance.lines).toContain(record.text);
  expect(record.provenance.before).toContain('enjoy the support');
  expect(record.provenance.after).toContain('112.2');

  const target = { id: second?.id, version: second?.version };
  const edit = await step(started.id, {
    action: 'edit',
    item: target,
    changes: { text: 'Corrected wording', states: ['XBE', 'XDR'] },
  });
  expect(edit.result.changed[0]).toMatchObject({ text: 'Corrected wording', edited: true, version: 2 });
  const stale = await step(started.id, { action: 'discard', items: [target] });
  expect(stale).toMatchObject({ status: 409, result: { code: 'review-conflict' } });
  const locked = await step(started.id, {
    action: 'edit',
    item: { id: first?.id, version: 2 },
    changes: { number: '9' },
  });
  expect(locked).toMatchObject({ status: 409, result: { code: 'item-accepted' } });

  await step(started.id, { action: 'accept-all' });
  expect((await read<RegisterPage>(own)).counts).toEqual({ paragraphs: 8, texts: 8, textStates: 9 });
  const activity = await read<{ items: { action: string }[] }>(`/activity?record=${id}`);
  expect(activity.items.map(({ action }) => action)).toEqual(['recommendation.accepted']);
  const log = await read<{ items: { action: string }[] }>(`/activity?record=${started.id}`);
  expect(log.items.map(({ action }) => action)).toEqual([
    'review.accept-all',
    'review.edit',
    'review.accept',
    'import.started',
  ]);
  expect(await verified()).toMatchObject({ intact: true });

  for (const left of [1, 1, 0]) {
    await undo(started.id);
    expect((await read<RegisterPage>(own)).counts.texts).toBe(left);
  }
  expect(await undo(started.id)).toMatchObject({ status: 409, result: { code: 'nothing-to-undo' } });
  const after = await read<ImportReview>(`/imports/${started.id}`);
  const plain = (items: ImportReview['items']) => items.map(({ version: _, ...item }) => item);
  expect(plain(after.items)).toEqual(plain(review.items));
  expect((await api.ask('GET', `${base}/recommendations/${id}`)).status).toBe(404);
  expect(await verified()).toMatchObject({ intact: true });
});

test('the same file again changes nothing, also at the same moment', async () => {
  const text = newReport();
  const answers = await Promise.all([take(text), take(text), take(text)]);
  expect(answers.map(({ outcome }) => outcome).toSorted()).toEqual(['created', 'known', 'known']);
  expect(new Set(answers.map((answer) => answer.import.id)).size).toBe(1);
  const id = answers[0]?.import.id ?? '';
  await step(id, { action: 'accept-all' });
  const before = await read<ImportReview>(`/imports/${id}`);
  const again = await take(text, 'other name.txt');
  expect(again).toMatchObject({ outcome: 'known', import: { id, file: { name: 'report.txt' } } });
  expect(await read<ImportReview>(`/imports/${id}`)).toEqual(before);
});

test('another file of the same document shows what is known and adds nothing to the register', async () => {
  const text = newReport();
  const one = await take(text);
  await step(one.import.id, { action: 'accept-all' });
  const total = (await read<RegisterPage>('/recommendations')).counts.texts;
  const other = await take(`${text}\n\nAnnex`, 'again.txt');
  expect(other.outcome).toBe('created');
  expect(other.import.source.id).toBe(one.import.source.id);
  const review = await read<ImportReview>(`/imports/${other.import.id}`);
  expect(review.items.every(({ known }) => known)).toBe(true);
  await step(other.import.id, { action: 'accept-all' });
  expect((await read<RegisterPage>('/recommendations')).counts.texts).toBe(total);
  // the first file's acceptance is undone: the other file still stands for the recommendations
  await undo(one.import.id);
  expect((await read<RegisterPage>('/recommendations')).counts.texts).toBe(total);
  await undo(other.import.id);
  expect((await read<RegisterPage>('/recommendations')).counts.texts).toBe(total - 8);
});

test('split, merge, mark, discard and restore reach the database and can be undone', async () => {
  const { import: started } = await take(newReport());
  const { items } = await read<ImportReview>(`/imports/${started.id}`);
  const targets = items.map(({ id, version }) => ({ id, version }));
  const [one, two, three, four] = targets;
  const parts = [
    { text: 'Ratify the Convention', states: ['XAR'] },
    { text: 'step 1', states: ['XBE'] },
  ];
  const split = await step(started.id, { action: 'split', item: one, parts });
  expect(split.result).toMatchObject({
    removed: [one?.id],
    changed: [{ part: 1 }, { part: 2 }],
    counts: { found: 9, paragraphs: 8 },
  });
  const merge = await step(started.id, { action: 'merge', items: [two, three] });
  expect(merge.result).toMatchObject({ removed: [two?.id, three?.id], changed: [{ number: '112.2' }] });
  await step(started.id, { action: 'discard', items: [four] });
  const restored = await step(started.id, { action: 'restore', items: [{ id: four?.id, version: 2 }] });
  expect(restored.result.changed[0]).toMatchObject({ status: 'proposed', version: 3 });
  const source = await read<{ text: string }>(`/imports/${started.id}/source`);
  const start = source.text.indexOf('All conclusions');
  const mark = {
    action: 'mark',
    span: { start, end: start + 15 },
    number: '114',
    text: 'All conclusions',
    states: [],
    position: null,
  };
  expect((await step(started.id, mark)).result.changed[0]).toMatchObject({ byHand: true, number: '114' });
  const far = await step(started.id, { ...mark, span: { start: 0, end: 10_000_000 } });
  expect(far).toMatchObject({ status: 422, result: { code: 'span-outside-source' } });
  for (let left = 5; left > 0; left--) expect((await undo(started.id)).status).toBe(200);
  const after = await read<ImportReview>(`/imports/${started.id}`);
  expect(after.items.map(({ id, text }) => [id, text])).toEqual(items.map(({ id, text }) => [id, text]));
});

test('an import is withdrawn whole, but not while something of it is in the register', async () => {
  const { import: started } = await take(newReport());
  await step(started.id, { action: 'accept-all' });
  const refused = await api.ask('DELETE', `${base}/imports/${started.id}`);
  expect([refused.status, await refused.json()]).toMatchObject([
    409,
    { code: 'import-has-accepted', params: { count: 8 } },
  ]);
  await undo(started.id);
  expect((await api.ask('DELETE', `${base}/imports/${started.id}`)).status).toBe(204);
  expect((await api.ask('GET', `${base}/imports/${started.id}`)).status).toBe(404);
  expect((await api.ask('GET', `${base}/files/${started.file.sha256}`)).status).toBe(404);
  expect((await read<{ items: Import[] }>('/imports')).items.map(({ id }) => id)).not.toContain(started.id);
});

test('the original comes back byte for byte, as an attachment', async () => {
  const text = newReport();
  const { import: started } = await take(text, 'Báo cáo.txt');
  const response = await api.ask('GET', `${base}/files/${started.file.sha256}`);
  expect(await response.text()).toBe(text);
  expect(response.headers.get('content-disposition')).toContain("filename*=UTF-8''B%C3%A1o%20c%C3%A1o.txt");
  expect(response.headers.get('content-type')).toBe('application/octet-stream');
  const picture = await api.ask('GET', `${base}/files/${started.file.sha256}/pages/1.png`);
  expect(await picture.json()).toMatchObject({ status: 404, code: 'page-not-drawn' });
});

test('of a file name only what a person would call it is kept', async () => {
  const names = ['../../etc/x\t1.txt', 'C:\\Reports\\y.txt', `${'z'.repeat(400)}.txt`];
  const kept = await Promise.all(names.map(async (name) => (await take(newReport(), name)).import.file.name));
  expect(kept.slice(0, 2)).toEqual(['x1.txt', 'y.txt']);
  expect(kept[2]).toHaveLength(255);
});

test('two people at one review do not overwrite each other', async () => {
  const { import: started } = await take(newReport());
  const answers = await Promise.all([
    step(started.id, { action: 'accept-all' }),
    step(started.id, { action: 'accept-all' }),
    step(started.id, { action: 'accept-agreeing' }),
  ]);
  expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409, 409]);
});

test('bad input is refused in one sentence and leaves nothing behind', async () => {
  const before = (await read<{ items: Import[] }>('/imports')).items.length;
  const files: [string, string | Uint8Array, number, string][] = [
    ['empty.pdf', '', 422, 'file-empty'],
    ['picture.png', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0]), 415, 'file-unsupported'],
    ['cut.pdf', '%PDF-1.7\n1 0 obj\n', 422, 'file-damaged'],
    ['large.txt', 'x'.repeat(3 * 1024 * 1024), 413, 'upload-too-large'],
  ];
  for (const [name, content, status, code] of files) {
    const response = await api.upload('meridia', name, content);
    expect([name, response.status, await response.json()]).toMatchObject([name, status, { code }]);
  }
  const form = new FormData();
  form.append('other', 'text');
  const without = await api.app.request(`http://localhost${base}/imports`, { method: 'POST', body: form });
  expect(await without.json()).toMatchObject({ status: 400, code: 'request-invalid', params: { field: 'file' } });
  for (const [path, code] of [
    ['/imports/0190a6f2-3c55-7d21-9b64-2f1d3a9c5e10', 'import-not-found'],
    ['/imports/0190a6f2-3c55-7d21-9b64-2f1d3a9c5e10/source', 'import-not-found'],
    ['/recommendations/0190a6f2-3c55-7d21-9b64-2f1d3a9c5e10', 'recommendation-not-found'],
    [`/files/${'0'.repeat(64)}`, 'file-not-found'],
    ['/imports/nonsense', 'request-invalid'],
    ['/recommendations?size=100000', 'request-invalid'],
    ['/recommendations?position=rejected', 'request-invalid'],
  ]) {
    expect(await read(path ?? '')).toMatchObject({ code });
  }
  expect((await read<{ items: Import[] }>('/imports')).items).toHaveLength(before);
  expect(api.bugs).toEqual([]);
});

test('characters that no text has are refused, not a failure', async () => {
  const { import: started } = await take(newReport());
  const { items } = await read<ImportReview>(`/imports/${started.id}`);
  const item = { id: items[0]?.id, version: 1 };
  for (const text of ['Rat\0ify', 'Ratify \ud83d']) {
    const edit = await step(started.id, { action: 'edit', item, changes: { text } });
    expect(edit).toMatchObject({ status: 400, result: { code: 'request-invalid' } });
  }
  expect((await read<ImportReview>(`/imports/${started.id}`)).undo).toBeNull();
  expect(api.bugs).toEqual([]);
});

test('words longer than the index keeps are no obstacle', async () => {
  const { import: started } = await take(newReport());
  const { items } = await read<ImportReview>(`/imports/${started.id}`);
  const item = { id: items[0]?.id, version: 1 };
  await step(started.id, { action: 'edit', item, changes: { text: `Ratify ${'ữ'.repeat(15_000)}` } });
  expect(await step(started.id, { action: 'accept-all' })).toMatchObject({ status: 200 });
  expect((await read<RegisterPage>(`/recommendations?q=${'u'.repeat(300)}`)).counts.texts).toBe(1);
  await undo(started.id);
});

test('language versions of one document complete each other and take nothing away', async () => {
  const symbol = 'A/HRC/61/1';
  const french = (words: string) =>
    [symbol, 'Rapport du Groupe de travail sur l’Examen périodique universel', words].join('\n\n');
  const words = 'Prendre toutes les mesures pour que les droits des femmes soient respectés dans le pays';
  const first = await take(french(words), 'premier.txt');
  expect(first.import).toMatchObject({
    language: 'fr',
    source: { session: null, title: expect.stringMatching(/^Rapport/) },
  });
  const english = await take(reportText({ symbol }), 'report.txt');
  const reference = {
    session: 47,
    cycle: 4,
    title: 'Report of the Working Group on the Universal Periodic Review: Meridia',
  };
  expect(english.import.source).toMatchObject({ id: first.import.source.id, ...reference });
  const later = await take(french(`${words}.`), 'second.txt');
  expect(later.import.source).toMatchObject({ id: first.import.source.id, ...reference });
});

test('a file is sent again while it is withdrawn: it is there or not, never half', async () => {
  const text = newReport();
  let { import: started } = await take(text);
  for (let round = 0; round < 5; round++) {
    const [withdrawn, again] = await Promise.all([
      api.ask('DELETE', `${base}/imports/${started.id}`),
      api.upload('meridia', 'report.txt', `${text}${' '.repeat(round)}`),
    ]);
    expect([204, 404]).toContain(withdrawn.status);
    expect([200, 201, 404]).toContain(again.status);
    ({ import: started } = await take(text));
  }
  expect(api.bugs).toEqual([]);
});

test('a document of a kind that is not read yet is kept, to be marked by hand', async () => {
  const { import: started } = await take('Minutes of a meeting\n\nThe mayor promised a bridge.');
  const review = await read<ImportReview>(`/imports/${started.id}`);
  expect(review).toMatchObject({ kind: 'unknown', items: [], problems: [{ code: 'kind-unsupported' }] });
  const { text } = await read<{ text: string }>(`/imports/${started.id}/source`);
  const start = text.indexOf('The mayor');
  await step(started.id, {
    action: 'mark',
    span: { start, end: text.length },
    number: '1',
    text: 'The mayor promised a bridge',
    states: [],
    position: null,
  });
  const { result } = await step(started.id, { action: 'accept-all' });
  const record = await read<Recommendation>(`/recommendations/${result.changed[0]?.recommendationId}`);
  expect(record).toMatchObject({ number: '1', position: null, source: { symbol: null, title: 'report.txt' } });
});

test('recommendations of a treaty body reach the register; its concerns wait', async () => {
  const [sample] = sampleObservations;
  const text = (sample?.lines ?? '').trim().replace(/\n\s*(?:[#!] )?/g, '\n\n');
  const asked = (sample?.items ?? '').split(' · ').filter((item) => item.endsWith(' recommendation'));
  const { import: started } = await take(text, 'observations.txt');
  expect(started).toMatchObject({ kind: 'concluding-observations', counts: { found: asked.length } });
  const review = await read<ImportReview>(`/imports/${started.id}`);
  expect(review.checks).toContainEqual(expect.objectContaining({ code: 'numbers-continuous' }));
  const { result } = await step(started.id, { action: 'accept-all' });
  const kinds = await Promise.all(
    result.changed.map(async ({ recommendationId, number }) => {
      const { kind } = await read<Recommendation>(`/recommendations/${recommendationId}`);
      return `${number} ${kind}`;
    }),
  );
  expect(kinds).toEqual(asked);
});

test('a document about another State is taken in, but says so', async () => {
  const { import: started } = await take(newReport().replaceAll('Meridia', 'Kenya'), 'kenya.txt');
  expect(started.stateUnderReview).toBe('KEN');
  const { problems } = await read<ImportReview>(`/imports/${started.id}`);
  expect(problems).toContainEqual({
    code: 'state-differs',
    severity: 'look',
    params: { state: 'KEN', country: 'XMD' },
  });
});

test('a thematic list that cites a report is a document of its own; the report keeps its title', async () => {
  const report = newReport();
  const symbol = `A/HRC/58/${symbols}`;
  const table = `<table><tr><td>Theme: Education</td></tr><tr><td>112.1 Build schools (Arvenia) Source of position: ${symbol}</td></tr></table>`;
  const listed = await take(
    `<html><body><h1>Thematic list of recommendations</h1><p>${symbol}</p>${table}</body></html>`,
    'list.html',
  );
  expect(listed.import.kind).toBe('upr-thematic-list');
  const { import: started } = await take(report);
  expect(started.source).toMatchObject({ symbol, kind: 'upr-working-group-report' });
  expect(started.source.id).not.toBe(listed.import.source.id);
  expect(started.source.title).toContain('Report of the Working Group');
});
