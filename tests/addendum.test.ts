import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readDocument } from '../src/documents/read.ts';
import { extract } from '../src/extraction/extract.ts';
import type { Position } from '../src/extraction/extraction.ts';
import { reconcile } from '../src/extraction/reconcile.ts';

const read = async (name: string) => {
  const bytes = readFileSync(new URL(`../demo/documents/${name}`, import.meta.url));
  return extract(await readDocument(new Uint8Array(bytes), name), name);
};

test.each(['docx', 'pdf'])(
  'the demo’s report and addendum (%s) give 105 supported, 2 in part, 15 noted',
  async (format) => {
    const [report, addendum] = [await read(`a-hrc-58-9.en.${format}`), await read(`a-hrc-58-9-add-1.en.${format}`)];
    const { positions, problems } = reconcile(report, addendum);
    const numbers = (position: Position) =>
      new Set(positions.filter((final) => final.position === position).map(({ number }) => number)).size;
    expect([numbers('supported'), numbers('partially-supported'), numbers('noted'), numbers('pending')]).toEqual([
      105, 2, 15, 0,
    ]);
    expect(positions).toHaveLength(report.recommendations.length);
    expect(problems).toEqual([]);
    expect(addendum.positions.find(({ number }) => number === '113.7')).toMatchObject({
      position: 'supported',
      paragraph: '5',
      explanation: expect.stringContaining('Consent and respect'),
    });
  },
);
