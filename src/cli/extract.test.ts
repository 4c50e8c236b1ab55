import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { p, sampleDocx } from '../../tests/support/sample-docx.ts';
import { runExtract } from './extract.ts';

let folder: string;
const path = (name: string) => join(folder, name);
const report = [
  p('Report of the Working Group on the Universal Periodic Review', '<w:outlineLvl w:val="0"/>'),
  p('Meridia', '<w:outlineLvl w:val="0"/>'),
  p('II. Conclusions and/or recommendations', '<w:outlineLvl w:val="0"/>'),
  p('6. The recommendations listed below have been examined by Meridia and enjoy the support of Meridia:'),
  p('6.1 Ratify the Covenant (Arvenia);'),
  p('6.2 Accede to the Protocol (Dravia) (Vellin).'),
].join('');

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'throughline-extract-'));
  writeFileSync(path('report.docx'), sampleDocx({ body: report, header: p('A/HRC/63/99') }));
  writeFileSync(path('empty.pdf'), '');
  writeFileSync(path('letter.txt'), 'Dear colleagues, thank you for the report.');
});
afterAll(() => rmSync(folder, { recursive: true }));

async function run(files: string[], json: boolean, isTTY = false) {
  const said = { out: '', err: '' };
  const output = (stream: 'out' | 'err') => ({
    isTTY,
    write: (text: string) => {
      said[stream] += text;
    },
  });
  const status = await runExtract(files, { json, stdout: output('out'), stderr: output('err') });
  return { status, ...said };
}
const parsed = (out: string) =>
  out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));

describe('extract --json', () => {
  test('one object a file, in the order of the files', async () => {
    const { status, out } = await run([path('letter.txt'), path('report.docx')], true);
    expect(status).toBe(0);
    const [letter, found] = parsed(out);
    expect(letter).toMatchObject({ file: path('letter.txt'), kind: 'unknown', recommendations: [] });
    expect(found).toMatchObject({ kind: 'upr-working-group-report', symbol: 'A/HRC/63/99', stateUnderReview: 'XMD' });
    expect(found.recommendations).toMatchObject([
      { number: '6.1', text: 'Ratify the Covenant', states: ['XAR'], position: 'supported' },
      { number: '6.2', text: 'Accede to the Protocol', states: ['XDR', 'XVE'], position: 'supported' },
    ]);
  });

  test('a file that cannot be read is named with the remedy, and the others are still read', async () => {
    const { status, out, err } = await run([path('none.pdf'), path('empty.pdf'), folder, path('letter.txt')], true);
    expect(status).toBe(1);
    expect(parsed(out).map(({ kind, problems }) => [kind, problems[0]?.code])).toEqual([
      ['unknown', 'file-missing'],
      ['unknown', 'file-empty'],
      ['unknown', 'file-is-folder'],
      ['unknown', expect.anything()],
    ]);
    expect(err).toContain(`${path('none.pdf')}: There is no such file. Check the path.`);
    expect(err).toContain('Get it again from where it was published.');
  });

  test('a file above the limit is not read', async () => {
    vi.stubEnv('THROUGHLINE_MAX_UPLOAD_MB', '1');
    writeFileSync(path('large.txt'), 'x'.repeat(1024 * 1024 + 1));
    const { status, err } = await run([path('large.txt')], true);
    vi.unstubAllEnvs();
    expect(status).toBe(1);
    expect(err).toContain('more than the limit of 1 MB');
  });
});

describe('extract', () => {
  test('says what was found in words', async () => {
    const { status, out } = await run([path('report.docx')], false);
    expect(status).toBe(0);
    expect(out).toContain('State under review  Meridia');
    expect(out).toContain('2 texts in 2 numbered paragraphs');
    expect(out).toContain('2 supported');
  });

  test('no file is a mistake in the command', async () => {
    expect(await run([], false)).toMatchObject({ status: 2, out: '' });
  });

  test('a bar moves on a terminal, for several files only', async () => {
    const several = await run([path('letter.txt'), path('report.docx')], true, true);
    expect(several.err).toContain('1/2');
    expect(several.err.endsWith('\r\u001b[K')).toBe(true);
    expect((await run([path('letter.txt')], true, true)).err).toBe('');
  });
});
