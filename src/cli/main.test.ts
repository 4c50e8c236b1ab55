import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { withDatabase } from '../../tests/support/address.ts';
import { testDatabase } from '../../tests/support/database.ts';
import { reportText } from '../../tests/support/report.ts';

const program = fileURLToPath(new URL('../../dist/program/cli/main.js', import.meta.url));
const built = existsSync(program);
const database = testDatabase();
let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'throughline-cli-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const run = (...args: string[]) => runWith({ DATABASE_URL: database.url }, ...args);

function runWith(
  given: Record<string, string>,
  ...args: string[]
): Promise<{ code: number; stdout: string; stderr: string }> {
  const env = { ...process.env, ...given, THROUGHLINE_DATA: join(folder, 'data'), HOST: '0.0.0.0' };
  return new Promise((resolve) => {
    const child = execFile(process.execPath, [program, ...args], { env, cwd: folder }, (_, stdout, stderr) =>
      resolve({ code: child.exitCode ?? -1, stdout, stderr }),
    );
  });
}

const title = (name: string) => (built ? name : `${name} (not run: npm test builds the program)`);

test.skipIf(!built)(
  title('import, export and verify work on the same register'),
  async () => {
    await writeFile(join(folder, 'report.txt'), reportText({ count: 12 }));
    const first = await run('import', 'report.txt', '--accept');
    expect(first).toMatchObject({ code: 0, stderr: '' });
    expect(first.stdout).toBe('report.txt\tcreated\tA/HRC/58/9\t12 texts in 12 paragraphs\t12 accepted, 0 to check\n');
    const second = await run('import', 'report.txt', 'missing.txt');
    expect(second.code).toBe(1);
    expect(second.stdout).toContain('\tknown\t');
    expect(second.stderr).toMatch(/^missing\.txt: There is no such file[^\n]*\n$/);
    const csv = await run('export', '--position', 'noted');
    expect(csv.stdout.trim().split('\r\n')).toHaveLength(4);
    expect((await run('export', '-f', 'json', '-o', 'all.json')).stdout).toBe('');
    expect(JSON.parse(await readFile(join(folder, 'all.json'), 'utf8')).counts.texts).toBe(12);
    const verified = await run('verify');
    expect(verified).toMatchObject({ code: 0 });
    expect(verified.stdout).toMatch(/^meridia: \d+ entries, intact, last hash [0-9a-f]{64}\n$/);
    await database.workspace
      .updateTable('activity_head')
      .set({ hash: '0'.repeat(64) })
      .execute();
    const broken = await run('verify');
    expect(broken).toMatchObject({ code: 1 });
    expect(broken.stdout).toContain('BROKEN at entry');
  },
  60_000,
);

test.skipIf(!built)(
  title('what is wrong is said in one line, with an exit code'),
  async () => {
    const help = await run('--help');
    expect([help.code, help.stdout.includes('Exit codes: 0 done')]).toEqual([0, true]);
    for (const command of ['extract', 'import', 'export', 'verify', 'serve']) {
      expect((await run(command, '--help')).stdout, command).toContain('Examples:');
    }
    expect((await run('nonsense')).code).toBe(2);
    expect((await run('import')).code).toBe(2);
    expect((await run('export', '--position', 'rejected')).code).toBe(2);
    const nowhere = await run('verify', '--workspace', 'atlantis');
    expect(nowhere).toMatchObject({ code: 1, stdout: '' });
    expect(nowhere.stderr).toMatch(/^throughline: There is no workspace atlantis[^\n]*\n$/);
    const open = await run('serve');
    expect(open.code).toBe(1);
    expect(open.stderr).toContain('HOST is 0.0.0.0, but there are no accounts yet');
    expect(open.stderr.trim().split('\n')).toHaveLength(1);
  },
  60_000,
);

test.skipIf(!built)(
  title(
    'each environment variable is checked, and a database that refuses us is said in one line without its password',
  ),
  async () => {
    const wrong: [Record<string, string>, string][] = [
      [{ PORT: 'many' }, 'PORT is not usable: “many” is not a whole number'],
      [{ PORT: '70000' }, 'PORT is not usable: “70000” is above 65535'],
      [{ DATABASE_URL: 'mysql://host' }, 'DATABASE_URL is not usable: must begin with postgres://'],
      [{ THROUGHLINE_MAX_UPLOAD_MB: '0' }, 'THROUGHLINE_MAX_UPLOAD_MB is not usable: “0” is below 1'],
      [{ THROUGHLINE_DEMO: 'maybe' }, 'THROUGHLINE_DEMO is not usable: “maybe” is neither yes nor no'],
      [
        { DATABASE_URL: withDatabase(database.url, 'nowhere') },
        'The database cannot be reached: database "nowhere" does not exist',
      ],
      [{ DATABASE_URL: 'postgres://owner:hunter2@127.0.0.1:9/none' }, 'The database cannot be reached: '],
      [{ DATABASE_URL: 'postgres://owner:hunter2@[/none' }, 'The database cannot be reached: Invalid URL'],
    ];
    for (const [given, said] of wrong) {
      const { code, stdout, stderr } = await runWith(given, 'verify');
      expect([code, stdout, stderr.trim().split('\n').length], said).toEqual([1, '', 1]);
      expect(stderr).toContain(said);
      expect(stderr).not.toContain('hunter2');
    }
    expect((await run('export', '--source', '-'.repeat(36))).code).toBe(2);
  },
  60_000,
);

test.skipIf(!built || process.platform === 'win32')(
  title('readers that have enough of the results or of what is said beside them end nothing badly'),
  async () => {
    const script =
      '"$0" "$1" extract no-file.txt report.txt 2>&1 >found.txt | true; wc -l < found.txt; "$0" "$1" --help | head -1';
    await writeFile(join(folder, 'report.txt'), reportText());
    const shown = await new Promise<string>((resolve) =>
      execFile('/bin/sh', ['-c', script, process.execPath, program], { cwd: folder }, (_, stdout, stderr) =>
        resolve(stdout + stderr),
      ),
    );
    expect(shown).toMatch(/^\s*[1-9]\d*\n/);
    expect(shown).not.toContain('EPIPE');
  },
  60_000,
);
