import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Download, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type App, accessibilityViolations, noBrowser, startApp } from './support.ts';

const report = fileURLToPath(new URL('../../demo/documents/a-hrc-58-9.en.pdf', import.meta.url));
const addendum = fileURLToPath(new URL('../../demo/documents/a-hrc-58-9-add-1.en.pdf', import.meta.url));

const contentOf = async (download: Download) => readFile(await download.path());

/** From nothing to a reviewed register, as the secretariat officer walks it: through the pages, by mouse and by keyboard. */
describe.skipIf(noBrowser !== undefined)(
  `the main road${noBrowser ? ` (${noBrowser})` : ''}`,
  { timeout: 60_000 },
  () => {
    let app: App;
    beforeAll(async () => {
      app = await startApp({ THROUGHLINE_DEMO: 'no' });
    });
    afterAll(() => app?.stop());

    let page: Page;
    const heading = (name: string | RegExp) => page.getByRole('heading', { level: 1, name });
    const button = (name: string | RegExp) => page.getByRole('button', { name });

    test('a country of one’s own is set up behind the second door', async () => {
      page = await app.newPage();
      await page.goto(app.url);
      await heading('From a paragraph in a UN document to what happens in a province').waitFor();
      expect(await button('Open the demo State').isVisible()).toBe(true);
      await page.getByRole('link', { name: 'Set up your country' }).click();
      await button('Create the workspace').click();
      expect(await page.getByRole('alert').textContent()).toMatch(/missing/);
      await page.getByLabel('Name of the country').fill('Republic of Fiji');
      expect(await page.locator('#name-error').count()).toBe(0);
      expect(await page.getByLabel('Name of the country').getAttribute('aria-invalid')).toBe('false');
      await page.getByRole('combobox', { name: 'State' }).fill('Fij');
      await page.getByRole('option', { name: /Fiji/ }).click();
      await page.getByRole('checkbox', { name: 'English' }).check();
      await button('Create the workspace').click();
      await page.waitForURL(/\/sources$/);
      await page.getByText('No document yet').waitFor();
    });

    test('a report is dropped, read, and opens at its first doubt', async () => {
      await page.setInputFiles('input[type=file]', [report, addendum]);
      await page.getByText('2 of 2 files').waitFor();
      await page.getByText('Taken in; no recommendation was recognised').waitFor();
      await page
        .getByRole('link', { name: /Check what was found/ })
        .first()
        .click();
      await page.getByText('the document says 122').waitFor();
      expect(await page.locator('[aria-current="true"] .ith bdi').textContent()).toBe('112.3');
    });

    test('what agrees is accepted by one key; the rest waits over a reload', async () => {
      await page.keyboard.press('Shift+A');
      await page
        .getByText(/11\d texts accepted/)
        .first()
        .waitFor();
      await page.reload();
      await page
        .getByText(/11\d accepted of 125 texts/)
        .first()
        .waitFor();
    });

    test('the register finds, filters and exports what was accepted, and nothing else', async () => {
      await page.getByRole('link', { name: 'Register', exact: true }).click();
      await heading('Register of recommendations').waitFor();
      const paragraphs = await page.locator('p[role=status] b').first().textContent();
      expect(Number(paragraphs)).toBeLessThan(122);
      await page.keyboard.press('/');
      await page.keyboard.type('PRISON');
      await page.waitForURL(/q=PRISON/);
      await page.waitForFunction(
        (before) => document.querySelector('p[role=status] b')?.textContent !== before,
        paragraphs,
      );
      const found = Number(await page.locator('p[role=status] b').first().textContent());
      expect(found).toBeGreaterThan(0);
      await button('Export').click();
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('link', { name: 'CSV, for any program' }).click(),
      ]);
      const csv = (await contentOf(download)).toString('utf8');
      expect(csv).toContain('A/HRC/58/9');
      expect(csv.toLowerCase()).toContain('prison');
    });

    test('a record shows its lines in the source, its history and the way back', async () => {
      await page
        .locator('main a')
        .filter({ hasText: /^11[234]\.\d+$/ })
        .first()
        .click();
      await page.getByRole('figure', { name: 'Lines of the source' }).waitFor();
      await page.getByText('Activity on this record').waitFor();
      expect(await page.locator('main mark').first().textContent()).toMatch(/\w{4}/);
      const [original] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('link', { name: 'Download the original file' }).click(),
      ]);
      expect((await contentOf(original)).equals(await readFile(report))).toBe(true);
      await page.getByRole('link', { name: 'Show it in the document' }).click();
      await page.waitForURL(/\/sources\/[0-9a-f-]+/);
    });

    test('the same file again is known and changes nothing', async () => {
      await page.getByRole('link', { name: 'Sources', exact: true }).first().click();
      await page.setInputFiles('input[type=file]', report);
      await page.getByText('This file was here before; nothing changed').waitFor();
    });

    test('a file that cannot be read is refused with a remedy', async () => {
      await page.setInputFiles('input[type=file]', {
        name: 'scan.pdf',
        mimeType: 'application/pdf',
        buffer: Buffer.from('%PDF-1.4\nbroken'),
      });
      await page.getByText('Not taken in').waitFor();
    });

    test('the log has every step and its chain holds', async () => {
      await page.getByRole('link', { name: 'Activity', exact: true }).click();
      await heading('Activity').waitFor();
      const answer = await fetch(`${app.url}/api/workspaces/republic-of-fiji/activity/verification`);
      expect(await answer.json()).toMatchObject({ intact: true, brokenAt: null });
    });

    test('a computer without any network still shows what is on it', async () => {
      const offline = await app.newPage();
      await offline.addInitScript(() => Object.defineProperty(navigator, 'onLine', { get: () => false }));
      await offline.goto(`${app.url}/republic-of-fiji/register`);
      await offline.locator('.regt tbody tr').first().waitFor();
      await offline.context().close();
    });

    test('an address beyond the last page leads to the last page', async () => {
      const old = await app.newPage();
      await old.goto(`${app.url}/republic-of-fiji/register?page=99`);
      await old.waitForURL(/page=3$/);
      await old.locator('.regt tbody tr').first().waitFor();
      await old.context().close();
    });

    const addresses = async () => {
      const api = `${app.url}/api/workspaces/republic-of-fiji`;
      const imports = (await (await fetch(`${api}/imports`)).json()) as { items: { id: string }[] };
      const records = (await (await fetch(`${api}/recommendations?size=1`)).json()) as { items: { id: string }[] };
      const home = '/republic-of-fiji';
      return [
        '/?choose=all',
        '/new',
        `${home}/sources`,
        `${home}/sources/${imports.items.at(-1)?.id}`,
        `${home}/register`,
        `${home}/register?q=zzzz`,
        `${home}/register/${records.items[0]?.id}`,
        `${home}/sources/00000000-0000-4000-8000-000000000000`,
        `${home}/register/00000000-0000-4000-8000-000000000000`,
        `${home}/activity`,
        `${home}/nowhere`,
        '/api',
      ];
    };

    test.each([
      ['en', 1280],
      ['ar', 1280],
      ['en', 390],
      ['ar', 390],
    ])(
      'every page is accessible and fits, in %s at %i pixels',
      async (language, width) => {
        const narrow = await app.newPage({ width, language });
        const faults: string[] = [];
        narrow.on('console', (message) => {
          // A missing record answers 404, which the browser reports as well.
          if (message.type() === 'error' && !/404/.test(message.text())) faults.push(`console: ${message.text()}`);
        });
        for (const address of await addresses()) {
          await narrow.goto(app.url + address, { waitUntil: 'networkidle' });
          if (address !== '/api') await narrow.locator('html[dir] h1').first().waitFor();
          const violations = await accessibilityViolations(narrow);
          const overflow = await narrow.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
          if (overflow > 0) violations.push(`${overflow} px wider than the window`);
          faults.push(...violations.map((violation) => `${address} ${violation}`));
          if (address !== '/api')
            expect(await narrow.getAttribute('html', 'dir')).toBe(language === 'ar' ? 'rtl' : 'ltr');
        }
        expect(faults).toEqual([]);
        await narrow.context().close();
      },
      120_000,
    );
  },
);
