import { readFile } from 'node:fs/promises';
import type { Page, Route } from 'playwright-core';
import { expect } from 'vitest';
import { type ImportItem, ImportReceipt, ImportReview } from '../../src/register/import.ts';
import { type App, eventually } from './support.ts';

export const report = new URL('../../demo/documents/a-hrc-58-9.en.pdf', import.meta.url);
export const addendum = new URL('../../demo/documents/a-hrc-58-9-add-1.en.docx', import.meta.url);

let workspaces = 0;

/** A workspace of its own for each test, with one file taken in: its page, and its review as the server has it. */
export async function take({ url }: App, file: URL) {
  const headers = { origin: url };
  const jsonHeaders = { ...headers, 'content-type': 'application/json' };
  workspaces += 1;
  const created = await fetch(`${url}/api/workspaces`, {
    method: 'POST',
    headers: jsonHeaders,
    body: JSON.stringify({ name: `Country ${workspaces}`, country: 'KEN', languages: ['en'] }),
  });
  expect(created.status).toBe(201);
  const { slug } = (await created.json()) as { slug: string };
  const form = new FormData();
  form.append('file', new File([await readFile(file)], file.pathname.split('/').at(-1) ?? 'file'));
  const address = `${url}/api/workspaces/${slug}/imports`;
  const answer = await fetch(address, { method: 'POST', headers, body: form });
  const { id } = ImportReceipt.parse(await answer.json()).import;
  return {
    page: `${url}/${slug}/sources/${id}`,
    read: async () => ImportReview.parse(await (await fetch(`${address}/${id}`)).json()),
    step: async (step: object) => {
      const done = await fetch(`${address}/${id}/steps`, {
        method: 'POST',
        headers: jsonHeaders,
        body: JSON.stringify(step),
      });
      expect(done.status).toBe(200);
    },
  };
}

/** A page at an address, once `until` is on it. */
export async function open(
  app: App,
  address: string,
  options?: Parameters<App['newPage']>[0],
  until = '.its',
): Promise<Page> {
  const page = await app.newPage(options);
  await page.goto(address);
  await page.locator(until).first().waitFor();
  return page;
}

/** Answers the steps a page sends in the server's place, from when it comes back. */
export async function onSteps(page: Page, answer: (route: Route) => unknown): Promise<void> {
  await page.route('**/steps', (route) => (route.request().method() === 'GET' ? route.abort() : answer(route)));
  // On a busy machine the browser may take a moment before it holds requests back.
  const reach = () => page.evaluate(() => fetch('/steps').then(Boolean, () => false));
  await eventually(reach).toBe(false);
}

/** The number of the open item. */
export const openItem = (page: Page) => page.locator('[aria-current="true"] .ith bdi');

export const toast = (page: Page) => page.locator('.toasts');

export async function press(page: Page, ...keys: string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

/** The first item that passes; throws when the report has none. */
export function found(items: readonly ImportItem[], test: (item: ImportItem) => boolean): ImportItem {
  const item = items.find(test);
  if (item === undefined) throw new Error('the report has no such item');
  return item;
}

/** An item as a step names it. */
export const target = ({ id, version }: ImportItem) => ({ id, version });
