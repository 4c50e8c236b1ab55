import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { Workspace } from '../src/access/workspace.ts';
import { readDocument } from '../src/documents/read.ts';
import { extract } from '../src/extraction/extract.ts';
import type { Position } from '../src/extraction/extraction.ts';
import { resolveState } from '../src/taxonomy/states.ts';

const demo = join(import.meta.dirname, '../demo');

async function read(file: string) {
  return extract(await readDocument(readFileSync(join(demo, 'documents', file)), file));
}

interface Expected {
  number: string;
  part: number | null;
  text: string;
  states: (string | undefined)[];
  position: Position | undefined;
}

/** What the author wrote: the lines `112.1 | text | State; State` of a source text, and its further parts. */
function written(name: string, positions: Record<string, Position>, slips: Record<string, string[]> = {}): Expected[] {
  const found: Expected[] = [];
  for (const line of readFileSync(join(demo, 'sources', `${name}.txt`), 'utf8').split('\n')) {
    const [label, text, names] = line.split(' | ');
    if (label === undefined || !/^(\d+\.\d+|[;/])$/.test(label)) continue;
    if (text === undefined || names === undefined) continue;
    const previous = found.at(-1);
    const joint = /^[;/]$/.test(label);
    if (joint && previous) previous.part ??= 1;
    const number = joint ? (previous?.number ?? '') : label;
    const states = names
      .replace(/\[\^1\]/, '')
      .split('; ')
      .flatMap((name) => slips[name] ?? name);
    found.push({
      number,
      part: joint ? (previous?.part ?? 0) + 1 : null,
      text,
      states: states.map(resolveState),
      position: positions[number.split('.')[0] ?? ''],
    });
  }
  return found;
}

const latest = written(
  'a-hrc-58-9.en',
  { 112: 'supported', 113: 'pending', 114: 'noted' },
  { '=(Vellin and Dravia)': ['Vellin', 'Dravia'], '=(Norrhaver)': ['Norrhaven'] },
);
const earlier = written('a-hrc-44-9.en', { 98: 'supported', 99: 'noted' });

const recommendationsOf = ({ recommendations }: Awaited<ReturnType<typeof read>>) =>
  recommendations.map(({ number, part, text, states, position }) => ({ number, part, text, states, position }));

describe('the report that waits for review', () => {
  const editions = ['a-hrc-58-9.en.pdf', 'a-hrc-58-9.en.docx'];

  test.each(editions)('%s gives exactly what its author wrote', async (file) => {
    const found = await read(file);
    expect(found).toMatchObject({
      kind: 'upr-working-group-report',
      symbol: 'A/HRC/58/9',
      language: 'en',
      stateUnderReview: 'XMD',
      session: 47,
      cycle: 4,
      date: '2025-01-10',
    });
    expect(latest).toHaveLength(125);
    expect(new Set(latest.map(({ number }) => number)).size).toBe(122);
    expect(recommendationsOf(found)).toEqual(latest);
    expect(found.statedCounts.map(({ count }) => count)).toEqual([122]);
  });

  test.each(editions)('%s shows the planted slips and nothing else', async (file) => {
    const { problems } = await read(file);
    expect(problems.map(({ number, params }) => number ?? params.number).sort()).toEqual([
      '112.23', // two texts, joined by a semicolon
      '112.3', // two texts, joined by a semicolon
      '112.60', // two texts, joined by a slash
      '112.65', // (Vellin and Dravia)
      '112.92', // (Norrhaver)
      '113.12', // the number that nobody used
    ]);
  });

  test('a recommendation and its place can be found on the page', async () => {
    const { recommendations } = await read('a-hrc-58-9.en.pdf');
    const pages = recommendations.map(({ page }) => page ?? 0);
    expect(pages).toEqual([...pages].sort((a, b) => a - b));
    expect(pages[0]).toBe(9);
    expect(pages.at(-1)).toBeGreaterThanOrEqual(13);
  });
});

test('the earlier report, numbered by Word alone, is read without a doubt', async () => {
  const found = await read('a-hrc-44-9.en.docx');
  expect(found).toMatchObject({ symbol: 'A/HRC/44/9', stateUnderReview: 'XMD', session: 35, cycle: 3, problems: [] });
  expect(earlier).toHaveLength(72);
  expect(recommendationsOf(found)).toEqual(earlier);
});

test.each([
  ['a-hrc-58-9.fr.pdf', 'fr'],
  ['a-hrc-58-9.fr.docx', 'fr'],
  ['a-hrc-58-9.ar.docx', 'ar'],
])('%s is known as a report in a language that is not read yet', async (file, language) => {
  const found = await read(file);
  expect(found).toMatchObject({
    kind: 'upr-working-group-report',
    symbol: 'A/HRC/58/9',
    language,
    recommendations: [],
  });
  expect(found.problems.map(({ code }) => code)).toEqual(['language-unsupported']);
});

test.each([
  ['a-hrc-58-9-add-1.en', 'A/HRC/58/9/Add.1', 'upr-addendum'],
  ['cedaw-c-mrd-co-6.en', 'CEDAW/C/MRD/CO/6', 'concluding-observations'],
])('%s is known for what it is, printed or in Word', async (name, symbol, kind) => {
  for (const format of ['pdf', 'docx']) expect(await read(`${name}.${format}`)).toMatchObject({ symbol, kind });
});

describe('the observations of the Committee on the Elimination of Discrimination against Women', () => {
  interface Observed {
    number: string;
    kind: 'recommendation' | 'concern';
    heading: string;
    text: string;
  }

  /** What the author wrote: paragraphs marked `! ` recommend, the others worry; letters stand under their paragraph. */
  function observed(): Observed[] {
    const lines = readFileSync(join(demo, 'sources/cedaw-c-mrd-co-6.en.txt'), 'utf8').split('\n');
    const found: Observed[] = [];
    let heading = '';
    let paragraph = '';
    let asks = false;
    for (const line of lines.slice(lines.indexOf('# III. | Sustainable Development Goals'))) {
      if (line.startsWith('#')) heading = line.replace(/^#+ (?:[IVX]+\. \| )?/, '');
      const [, mark, number, text = ''] = /^(! )?(\d+)\. (.*)$/.exec(line) ?? [];
      const [, letter, wording = ''] = /^\((\w)\) (.*)$/.exec(line) ?? [];
      if (number !== undefined) {
        paragraph = number;
        // chapters without bold print ask as well
        asks = mark !== undefined || Number(number) < 9 || Number(number) > 55;
      }
      const kind = asks ? ('recommendation' as const) : ('concern' as const);
      if (number !== undefined && !text.endsWith(':')) found.push({ number, kind, heading, text });
      if (letter !== undefined) found.push({ number: `${paragraph}(${letter})`, kind, heading, text: wording });
    }
    return found.filter(({ number }) => number !== '58' && number !== '59');
  }

  test.each(['pdf', 'docx'])('cedaw-c-mrd-co-6.en.%s gives exactly what its author wrote', async (format) => {
    const found = await read(`cedaw-c-mrd-co-6.en.${format}`);
    const recommendations = found.recommendations.map(({ number, kind, heading, text }) => {
      return { number, kind, heading: heading?.replace(/^[IVX]+\. ?/, ''), text };
    });
    expect(recommendations).toEqual(observed());
    expect(recommendations).toHaveLength(106);
    expect(found).toMatchObject({
      committee: 'CEDAW',
      stateUnderReview: 'XMD',
      followUp: { paragraphs: ['14(b)', '20(b)', '23(b)', '35(c)'], within: 'two years' },
      nextReport: { due: null, printed: 'February 2029' },
      problems: [],
    });
    expect(found.recommendations.find(({ number }) => number === '12(b)')).toMatchObject({ concernNumber: '11' });
  });
});

test('the numbers that Word counts in the observations are the printed ones', async () => {
  const [printed, counted] = await Promise.all(
    ['pdf', 'docx'].map(async (format) => {
      const name = `cedaw-c-mrd-co-6.en.${format}`;
      const { blocks } = await readDocument(readFileSync(join(demo, 'documents', name)), name);
      return blocks.flatMap(({ kind, text, number }) => {
        if (kind !== 'paragraph' || number === undefined) return [];
        const words = text.startsWith(number) ? text.slice(number.length).trim() : text;
        return [`${number} ${words.slice(0, 60)}`];
      });
    }),
  );
  expect(counted?.length).toBeGreaterThan(110);
  expect(counted).toEqual(printed);
});

test.each([
  'a-hrc-44-9.en',
  'a-hrc-58-9.en',
  'a-hrc-58-9.fr',
  'a-hrc-58-9.ar',
  'a-hrc-58-9-add-1.en',
  'cedaw-c-mrd-co-6.en',
])('%s.docx is made from the source text as it is now', async (name) => {
  const file = `${name}.docx`;
  const { text } = await readDocument(readFileSync(join(demo, 'documents', file)), file);
  const sentences = readFileSync(join(demo, 'sources', `${name}.txt`), 'utf8')
    .split('\n')
    .filter((line) => /^(! )?(\d|\(|- |[;/] )/.test(line))
    .map((line) => line.replace(/^(! )?(\d+\.|\(\p{L}+\)|-) /u, ''))
    .map((line) => line.split(' | ')[1] ?? line);
  expect(sentences.length).toBeGreaterThan(20);
  const plain = (words: string) => words.replace(/\s+/g, ' ');
  expect(sentences.filter((sentence) => !plain(text).includes(plain(sentence)))).toEqual([]);
});

test('the addendum answers every recommendation that waited, and its totals are right', () => {
  const text = readFileSync(join(demo, 'sources/a-hrc-58-9-add-1.en.txt'), 'utf8');
  const listed = (opening: RegExp) =>
    [...(text.match(opening)?.[1] ?? '').matchAll(/113\.(\d+)(?:–113\.(\d+))?/g)].flatMap(([, from, to = from]) =>
      Array.from({ length: Number(to) - Number(from) + 1 }, (_, index) => `113.${Number(from) + index}`),
    );
  const supported = listed(/Meridia supports the following recommendations: (.*)/);
  const inPart = listed(/Meridia supports in part recommendations (.*)/);
  const noted = listed(/Meridia notes the following recommendations: (.*)/);
  const waiting = latest.filter(({ position }) => position === 'pending').map(({ number }) => number);
  expect([...supported, ...inPart, ...noted].sort()).toEqual([...waiting].sort());
  expect([supported.length, inPart.length, noted.length]).toEqual([11, 2, 5]);
});

test('the manifest names a workspace and documents that exist', () => {
  const Manifest = z.object({
    workspace: Workspace.pick({ slug: true, name: true, country: true, languages: true }),
    documents: z.array(z.object({ file: z.string(), accept: z.boolean() })),
  });
  const { workspace, documents } = Manifest.parse(JSON.parse(readFileSync(join(demo, 'manifest.json'), 'utf8')));
  expect(Object.keys(workspace.name).sort()).toEqual(['ar', 'en', 'fr', 'vi']);
  for (const { file } of documents) expect(readFileSync(join(demo, file)).length).toBeGreaterThan(10_000);
  expect(documents.filter(({ accept }) => accept)).toHaveLength(1);
});
