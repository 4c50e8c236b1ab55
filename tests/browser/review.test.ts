import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addendum, found, open, openItem, press, report, take, toast } from './review-support.ts';
import { type App, accessibilityViolations, eventually, noBrowser, startApp } from './support.ts';

describe.skipIf(noBrowser !== undefined)(
  `review of an import${noBrowser ? ` (${noBrowser})` : ''}`,
  // each test has a workspace and a page of its own: one more try where the browser was slower than the test
  { timeout: 60_000, retry: 1 },
  () => {
    let app: App;
    beforeAll(async () => {
      app = await startApp();
    });
    afterAll(() => app?.stop());

    test('opens at the first doubt, beside its lines in the source, and remembers the place', async () => {
      const review = await take(app, report);
      const { items, counts } = await review.read();
      const look = items.filter(({ problems }) => problems.length > 0);
      const page = await open(app, review.page);
      expect(await openItem(page).textContent()).toBe(look[0]?.number);
      expect(await page.locator('.dp.is-on').textContent()).toContain(look[0]?.text);
      expect(await page.locator('.recon').textContent()).toContain(`${counts.toLook} need a look`);
      await press(page, 'n');
      const second = await openItem(page).textContent();
      expect(second).not.toBe(look[0]?.number);
      expect(await page.evaluate(() => document.activeElement?.className)).toBe('ith');
      const place = (await review.read()).items.find(({ number }) => number === second)?.id ?? '';
      await page.waitForURL((address) => address.search.includes(place));
      await page.reload();
      await page.locator('.its').waitFor();
      expect(await openItem(page).textContent()).toBe(second);
      await page
        .locator('.dp__b', { hasText: items[0]?.number ?? '' })
        .first()
        .click();
      expect(await openItem(page).textContent()).toBe(items[0]?.number);
      await page.context().close();
    });

    test('accepts, undoes, corrects, splits, merges, discards and restores by keyboard', async () => {
      const review = await take(app, report);
      const { items } = await review.read();
      const first = found(items, (item) => item.problems.length === 0 && item.part === null && item.text.length > 60);
      const page = await open(app, `${review.page}?item=${first.id}`);
      const now = async () => found((await review.read()).items, ({ id }) => id === first.id);
      const status = async (wanted: string) => eventually(async () => (await now()).status).toBe(wanted);

      await press(page, 'a');
      await status('accepted');
      expect(await openItem(page).textContent()).not.toBe(first.number);
      await press(page, 'u');
      await status('proposed');
      await eventually(() => openItem(page).textContent()).toBe(first.number);

      await press(page, 'd');
      await status('discarded');
      await press(page, 'k', 'd');
      await status('proposed');

      await press(page, 'e', 'Control+End', 'x');
      await page.keyboard.press('Control+Enter');
      await eventually(async () => (await now()).text).not.toBe(first.text);
      await press(page, 'Escape', 'u');
      await eventually(async () => (await now()).text).toBe(first.text);

      await press(page, 'e', 'Control+Home', 'Control+ArrowRight', 'Control+ArrowRight', 'Alt+s');
      await page.locator('.split--plan').waitFor();
      await press(page, 'Enter');
      const parts = async () => (await review.read()).items.filter(({ number }) => number === first.number);
      await eventually(async () => (await parts()).map(({ part }) => part)).toEqual([1, 2]);
      expect((await parts()).map(({ states }) => states)).toEqual([first.states, first.states]);
      await eventually(() => toast(page).textContent()).toContain('split in 2');
      await press(page, 'm');
      await eventually(async () => (await parts()).map(({ text }) => text)).toEqual([first.text]);
      await page.context().close();
    });

    test('changes States and position with the mouse and accepts both at once', async () => {
      const review = await take(app, report);
      const { items } = await review.read();
      const item = found(
        items,
        ({ part, states, problems }) => part === null && states.length > 0 && problems.length === 0,
      );
      const page = await open(app, `${review.page}?item=${item.id}`);
      await page.locator('.it--open .chip button').first().click();
      await page.getByRole('button', { name: 'Add a recommending State' }).click();
      await page.keyboard.type('Pelluc');
      await page.getByRole('option', { name: /Pellucia/ }).click();
      await page.getByLabel('Position').selectOption('noted');
      await page.getByRole('button', { name: /Save and accept/ }).click();
      const now = async () => found((await review.read()).items, ({ id }) => id === item.id);
      await eventually(async () => (await now()).status).toBe('accepted');
      expect(await now()).toMatchObject({ position: 'noted', states: [...item.states.slice(1), 'XPE'] });
      await press(page, 'k');
      expect(await page.getByRole('link', { name: 'Open the record' }).getAttribute('href')).toContain('/register/');
      await page.context().close();
    });

    test('accepts all that agree at once; it is still there after a reload', async () => {
      const review = await take(app, report);
      const before = (await review.read()).counts;
      const page = await open(app, review.page);
      await press(page, 'Shift+A');
      await eventually(async () => (await review.read()).counts.accepted).toBe(before.toCheck - before.toLook);
      await page.reload();
      await page.getByRole('button', { name: `To check ${before.toLook}` }).click();
      expect(await page.locator('.it, .it--open').count()).toBeLessThanOrEqual(before.toLook);
      expect(await page.getByRole('progressbar').getAttribute('value')).toBe(String(before.toCheck - before.toLook));
      await page.context().close();
    });

    test('the register counts an acceptance at once, and the next step is said when nothing agrees any more', async () => {
      const review = await take(app, report);
      const { counts } = await review.read();
      const page = await open(app, review.page.replace(/sources\/.*/, 'register'), undefined, 'h1');
      await page.getByText('The register is empty').waitFor();
      await page.getByRole('link', { name: 'Sources', exact: true }).click();
      await page.getByRole('link', { name: 'A/HRC/58/9' }).click();
      await page.locator('.its').waitFor();
      await press(page, 'Shift+A');
      await page.getByRole('button', { name: `Look at the ${counts.toLook} left` }).waitFor();
      expect(await page.getByRole('button', { name: /that agree/ }).count()).toBe(0);
      await eventually(() => toast(page).textContent()).toContain('accepted');
      await page.getByRole('link', { name: 'Register', exact: true }).click();
      await page.locator('.regt tbody tr').first().waitFor();
      await page.context().close();
    });

    test('a document that is not understood is marked by hand, by button and by selection', async () => {
      const review = await take(app, addendum);
      const page = await open(app, review.page);
      await page.getByText('No recommendation was recognised').waitFor();
      const paragraphs = page.locator('.dp:has(p)').filter({ hasText: 'recommendation' });
      await paragraphs.nth(0).getByRole('button').click();
      await page.locator('.itm').getByLabel('Number').fill('7');
      await page.getByRole('button', { name: 'Add to the proposals' }).click();
      await eventually(async () => (await review.read()).items.map(({ number }) => number)).toEqual(['7']);
      const words = paragraphs.nth(1).locator('p span').first();
      await words.evaluate((element) => {
        element.scrollIntoView();
        getSelection()?.selectAllChildren(element);
      });
      await page.getByRole('button', { name: 'Make the selection a recommendation' }).click();
      await page.locator('.itm').getByLabel('Number').fill('8');
      await press(page, 'Enter');
      await eventually(async () => (await review.read()).items.map(({ number }) => number).sort()).toEqual(['7', '8']);
      const [item] = (await review.read()).items;
      expect(await page.locator('.h-tx').first().textContent()).toContain(item?.text.slice(0, 40));
      await page.context().close();
    });

    test.each(['link', 'address'])('the open paragraph is in sight, its heading too: by %s', async (way) => {
      const review = await take(app, report);
      const page = await app.newPage({ viewport: { width: 1280, height: 800 } });
      await page.goto(way === 'link' ? review.page.replace(/\/[^/]+$/, '') : review.page);
      if (way === 'link') await page.locator('.srct a').first().click();
      await page.locator('.its').waitFor();
      const inSight = (selector: string) =>
        page.evaluate((wanted) => {
          const place = document.querySelector(wanted)?.getBoundingClientRect();
          if (place === undefined) return false;
          const hit = document.elementFromPoint(place.left + 8, place.top + 8);
          return document.querySelector(wanted)?.contains(hit) ?? false;
        }, selector);
      for (const key of ['', 'j', 'n', 'n', 'a']) {
        if (key !== '') await press(page, key);
        await eventually(() => inSight('.dp.is-on')).toBe(true);
        await eventually(() => inSight('[aria-current="true"] .itx > .row')).toBe(true);
      }
      await page.context().close();
    });

    test('the page ends with its panes, however many texts stand under one number', async () => {
      const review = await take(app, report);
      const { items } = await review.read();
      const several = found([...items].reverse(), ({ part }) => part !== null);
      const page = await open(app, `${review.page}?item=${several.id}`);
      await page.locator('.part').first().waitFor();
      expect(await page.evaluate(() => document.documentElement.scrollHeight / innerHeight)).toBeLessThan(2.5);
      await page.context().close();
    });

    test('an address that leads to no import or record says so and leads to the list', async () => {
      const review = await take(app, report);
      const page = await app.newPage();
      const list = review.page.replace(/\/[^/]+$/, '');
      const none = '00000000-0000-4000-8000-000000000001';
      for (const address of [`${list}/nonsense`, `${list}/${none}`, `${list.replace('sources', 'register')}/x`]) {
        await page.goto(address);
        await page.getByRole('heading', { name: 'Nothing is at this address' }).waitFor();
        expect(await page.getByRole('button', { name: 'Try again' }).count()).toBe(0);
        expect(await page.getByRole('link', { name: /^Open the (sources|register)$/ }).count()).toBe(1);
      }
      await page.goto(list);
      expect(await page.locator('.srct__d').first().textContent()).toContain('English');
      await page.context().close();
    });

    test('shows the page as printed with the lines of the open item over it', async () => {
      const review = await take(app, report);
      const page = await open(app, review.page);
      await page.getByRole('button', { name: 'Page image' }).click();
      const box = page.locator('.pgi__l').first();
      await box.waitFor();
      const [line, picture] = [await box.boundingBox(), await page.locator('.pgi.is-on').first().boundingBox()];
      expect(line && picture && line.x > picture.x && line.x + line.width < picture.x + picture.width).toBe(true);
      expect(line && line.height > 5 && line.height < 40).toBe(true);
      await page.context().close();
    });

    test.each([
      ['en', 1280],
      ['ar', 1280],
      ['en', 390],
      ['ar', 390],
    ])(
      'no accessibility violation and no sideways scrolling: %s, %i',
      async (language, width) => {
        const review = await take(app, report);
        const page = await open(app, review.page, { language, width });
        expect(await accessibilityViolations(page)).toEqual([]);
        await press(page, 'a');
        await eventually(() => toast(page).textContent()).not.toBe('');
        expect(await accessibilityViolations(page)).toEqual([]);
        if (width < 600) {
          await page.locator('.imp__tabs button').nth(1).click();
          expect(await page.locator('.dp.is-on').first().isVisible()).toBe(true);
        }
        expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
        await page.context().close();
      },
      60_000,
    );

    test('what is in the register cannot be withdrawn, and the menu says why', async () => {
      const review = await take(app, report);
      const page = await open(app, review.page);
      await press(page, 'a');
      await eventually(async () => (await review.read()).counts.accepted).toBeGreaterThan(0);
      await page.getByRole('button', { name: 'More for this import' }).click();
      const choice = page.getByRole('button', { name: /Withdraw this import/ });
      expect(await choice.getAttribute('aria-disabled')).toBe('true');
      expect(await choice.textContent()).toContain('Undo the acceptance first');
      await page.context().close();
    });

    test('an import is withdrawn while nothing of it is accepted', async () => {
      const review = await take(app, report);
      const page = await open(app, review.page);
      await page.getByRole('button', { name: 'More for this import' }).click();
      await page.getByText('Withdraw this import').click();
      await page.getByRole('dialog').getByRole('button', { name: 'Withdraw this import' }).click();
      await page.waitForURL(/\/sources$/);
      const [first] = (await review.read().catch(() => undefined))?.items ?? [];
      expect(first).toBeUndefined();
      await page.context().close();
    });
  },
);
