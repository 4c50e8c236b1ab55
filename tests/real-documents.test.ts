import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { readDocument } from '../src/documents/read.ts';
import { extract } from '../src/extraction/extract.ts';
import type { Extraction } from '../src/extraction/extraction.ts';
import { presentExtraction } from '../src/extraction/present.ts';
import { wordsAt } from './support/words-at.ts';

/**
 * Real reports of the Working Group and drafts, with hand-made lists of their recommendations. They are not part of this
 * project: the folder beside it is used when it is there, or the one THROUGHLINE_TEST_DATA names.
 */
const { THROUGHLINE_TEST_DATA: given } = process.env;
const data = given ?? fileURLToPath(new URL('../../shared/data', import.meta.url));
const tool = resolve(data, '../tools/score-extraction.mjs');
const reason = [data, tool].find((path) => !existsSync(path));
const title = reason === undefined ? 'real documents' : `real documents: skipped, ${reason} is not there`;

interface Listed {
  readonly set: string;
  readonly tier: string;
  readonly name: string;
  readonly file: string;
  readonly candidates?: readonly Listed[];
}
interface Figures {
  readonly f1: number;
  readonly exactText: number;
  readonly states: number;
  readonly position: number;
  readonly header: number;
  readonly documents: number;
  readonly countEqual: number;
}
/** What the scoring tool beside the data exports. */
interface ScoringTool {
  loadStates(file: string): void;
  loadDocuments(options: { set: string; data: string }): Listed[];
  scoreDocument(listed: Listed, output: unknown): { matched: number };
  figures(scores: readonly { matched: number }[]): Figures;
}

interface Read {
  readonly listed: Listed;
  readonly extraction: Extraction;
  readonly misplaced: number;
}

describe.skipIf(reason !== undefined)(title, () => {
  let scoring: ScoringTool;
  const found: Read[] = [];

  beforeAll(async () => {
    scoring = await import(pathToFileURL(tool).href);
    scoring.loadStates(resolve(data, 'reference/countries/country-codes.csv'));
    for (const listed of scoring.loadDocuments({ set: 'upr-reports,upr-drafts-docx', data })) {
      const document = await readDocument(readFileSync(listed.file), listed.file);
      const extraction = extract(document, listed.file);
      const misplaced = extraction.recommendations.filter((one) => wordsAt(document, one.span) !== one.text).length;
      found.push({ listed, extraction, misplaced });
    }
  }, 120_000);

  const figuresOf = (wanted: (listed: Listed) => boolean) =>
    scoring.figures(
      found
        .filter(({ listed }) => wanted(listed))
        .map(({ listed, extraction }) => {
          const output = presentExtraction(listed.file, extraction);
          const scores = (listed.candidates ?? [listed]).map((candidate) => scoring.scoreDocument(candidate, output));
          return scores.reduce((best, score) => (score.matched > best.matched ? score : best));
        }),
    );

  test('reports whose list agrees with the print (tier A)', () => {
    const figures = figuresOf(({ tier }) => tier === 'A');
    expect(figures.documents).toBeGreaterThan(0);
    expect(figures.f1).toBeGreaterThanOrEqual(0.999);
    expect(figures.exactText).toBeGreaterThanOrEqual(0.999);
    expect(figures.states).toBeGreaterThanOrEqual(0.999);
    expect(figures.position).toBeGreaterThanOrEqual(0.999);
    expect(figures.header).toBe(1);
  });

  test('older layouts (tier B) and edited lists (tier C)', () => {
    expect(figuresOf(({ tier }) => tier === 'B').f1).toBeGreaterThanOrEqual(0.999);
    expect(figuresOf(({ tier }) => tier === 'C').f1).toBeGreaterThanOrEqual(0.99);
  });

  test('Word drafts: every count exact', () => {
    const figures = figuresOf(({ set }) => set === 'upr-drafts-docx');
    expect(figures.countEqual).toBe(figures.documents);
    expect(figures.f1).toBeGreaterThanOrEqual(0.999);
  });

  test('every wording is what the source says in its span', () => {
    expect(found.filter(({ misplaced }) => misplaced > 0).map(({ listed }) => listed.name)).toEqual([]);
  });
});
