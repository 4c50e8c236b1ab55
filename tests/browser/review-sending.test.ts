import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { found, onSteps, open, openItem, press, report, take, target, toast } from './review-support.ts';
import { type App, eventually, noBrowser, startApp } from './support.ts';

describe.skipIf(noBrowser !== undefined)(
  `steps of a review that come late, are refused or meet another person’s${noBrowser ? ` (${noBrowser})` : ''}`,
  // each test has a workspace and a page of its own: one more try where the browser was slower than the test
  { timeout: 60_000, retry: 1 },
  () => {
    let app: App;
    beforeAll(async () => {
      app = await startApp();
    });
    afterAll(() => app?.stop());

    test('an answer that comes late does not close the split that was begun meanwhile', async () => {
      const review = await take(app, report);
      const { items } = await review.read();
      const index = items.findIndex(
        ({ part, problems }, at) => part === null && problems.length === 0 && items[at + 1]?.part === null,
      );
      const page = await open(app, `${review.page}?item=${items[index]?.id}`);
      let answer = () => {};
      const held = new Promise<void>((resolve) => {
        answer = resolve;
      });
      await onSteps(page, async (route) => {
        await held;
        await route.continue();
      });
      await press(page, 'a', 'e', 'Control+Home', 'Control+ArrowRight', 'Control+ArrowRight', 'Alt+s');
      await page.locator('.split--plan').waitFor();
      answer();
      await eventually(() => toast(page).textContent()).toContain('accepted');
      expect(await page.locator('.split--plan').isVisible()).toBe(true);
      await page.context().close();
    });

    test('what was typed and not saved survives a reload and goes in with all that agree', async () => {
      const review = await take(app, report);
      const item = found((await review.read()).items, ({ part, problems }) => part === null && problems.length === 0);
      const page = await open(app, `${review.page}?item=${item.id}`);
      await press(page, 'e', 'Control+End', '!', 'Escape', 'j');
      await page.locator('.it', { hasText: 'Not saved' }).waitFor();
      await page.waitForURL((address) => !address.search.includes(item.id));
      await page.reload();
      await page.locator('.it', { hasText: 'Not saved' }).waitFor();
      await press(page, 'Shift+A');
      const now = async () => found((await review.read()).items, ({ id }) => id === item.id);
      await eventually(async () => (await now()).status).toBe('accepted');
      expect((await now()).text).toBe(`${item.text}!`);
      await page.context().close();
    });

    test('says who was faster, shows their version and keeps what was typed', async () => {
      const review = await take(app, report);
      const { items } = await review.read();
      const item = found(items, ({ part, problems }) => part === null && problems.length === 0);
      const page = await open(app, `${review.page}?item=${item.id}`);
      await review.step({ action: 'edit', item: target(item), changes: { number: '999.1' } });
      await press(page, 'e', 'Control+End', '!');
      await page.keyboard.press('Control+Enter');
      const alert = page.getByRole('alert').filter({ hasText: item.number });
      await alert.waitFor();
      expect(await alert.textContent()).toMatch(/changed .* meanwhile \(Number/);
      await eventually(() => openItem(page).textContent()).toBe('999.1');
      expect(await page.locator('.it--open textarea').inputValue()).toBe(`${item.text}!`);
      await page.context().close();
    });

    test('without a connection nothing is lost', async () => {
      const review = await take(app, report);
      const page = await open(app, review.page);
      await onSteps(page, (route) => route.abort());
      await press(page, 'a', 'a');
      await page.getByText('The server does not answer.').waitFor();
      expect((await review.read()).counts.accepted).toBe(0);
      await page.getByRole('link', { name: 'Save and leave' }).click();
      expect(new URL(page.url()).pathname).toBe(new URL(review.page).pathname);
      await page.unroute('**/steps');
      await page.getByRole('button', { name: 'Send now' }).click();
      await eventually(async () => (await review.read()).counts.accepted).toBeGreaterThan(1);
      await eventually(() => page.getByText('The server does not answer.').count()).toBe(0);
      await page.context().close();
    });

    test('a text that is too long is said at its field and enters no register with the step behind it', async () => {
      const review = await take(app, report);
      const item = found((await review.read()).items, ({ part, problems }) => part === null && problems.length === 0);
      const page = await open(app, `${review.page}?item=${item.id}`);
      const field = page.locator('.it--open textarea');
      await field.fill('a'.repeat(30_000));
      await page.getByText('30,000 characters').first().waitFor();
      await press(page, 'Escape', 'a');
      expect(await openItem(page).textContent()).toBe(item.number);
      await field.fill(`${item.text}!`);
      // What the page cannot foresee: the server refuses the correction.
      await onSteps(page, (route) =>
        route.request().postDataJSON().action === 'edit'
          ? route.fulfill({
              status: 400,
              json: { code: 'span-outside-source', status: 400, detail: 'refused', params: {} },
            })
          : route.continue(),
      );
      await press(page, 'Escape', 'a');
      const alert = page.getByRole('alert').filter({ hasText: item.number });
      await alert.waitFor();
      expect(await alert.textContent()).toMatch(/One later step .* What you typed is kept/);
      await page.locator('.it', { hasText: 'Not saved' }).click();
      expect(await field.inputValue()).toBe(`${item.text}!`);
      expect((await review.read()).counts.accepted).toBe(0);
      await page.context().close();
    });

    test('a step the server always fails at holds one back, until it is dropped', async () => {
      const review = await take(app, report);
      const page = await open(app, review.page);
      await onSteps(page, (route) =>
        route.fulfill({ status: 500, json: { code: 'unexpected', status: 500, detail: 'failed' } }),
      );
      await press(page, 'a');
      await page.getByText('The server failed at a step.').waitFor();
      await page.getByRole('link', { name: 'Save and leave' }).click();
      await page.getByRole('button', { name: 'Drop this step' }).click();
      await eventually(() => page.getByText('The server failed at a step.').count()).toBe(0);
      await page.getByRole('link', { name: 'Save and leave' }).click();
      await page.waitForURL(/\/sources$/);
      expect((await review.read()).counts.accepted).toBe(0);
      await page.context().close();
    });

    test('leaving waits for the step that is on its way', async () => {
      const review = await take(app, report);
      const page = await open(app, review.page);
      let answer = () => {};
      const held = new Promise<void>((resolve) => {
        answer = resolve;
      });
      await onSteps(page, async (route) => {
        await held;
        await route.abort();
      });
      await press(page, 'a');
      await page.getByRole('link', { name: 'Save and leave' }).click();
      answer();
      await page.getByText('The server does not answer.').waitFor();
      expect(new URL(page.url()).pathname).toBe(new URL(review.page).pathname);
      await page.context().close();
    });

    test('Undo beside a message goes when another step sets out', async () => {
      const review = await take(app, report);
      const page = await open(app, review.page);
      await press(page, 'a');
      await toast(page).getByRole('button', { name: 'Undo' }).waitFor();
      await onSteps(page, () => {});
      await press(page, 'a');
      await eventually(() => toast(page).getByRole('button').count()).toBe(0);
      await page.context().close();
    });

    test('what another tab did shows when one comes back, without losing what was typed', async () => {
      const review = await take(app, report);
      const { items } = await review.read();
      const item = found(items, ({ part, problems }) => part === null && problems.length === 0);
      const page = await open(app, `${review.page}?item=${item.id}`);
      await press(page, 'e', 'Control+End', '!');
      await review.step({ action: 'edit', item: target(item), changes: { number: '999.1' } });
      await page.evaluate(() => dispatchEvent(new Event('focus')));
      await eventually(() => openItem(page).textContent()).toBe('999.1');
      expect(await page.locator('.it--open textarea').inputValue()).toBe(`${item.text}!`);
      await page.context().close();
    });
  },
);
