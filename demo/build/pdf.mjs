import { existsSync } from 'node:fs';
import { PDFiumLibrary } from '@hyzyla/pdfium';
import { chromium } from 'playwright-core';
import { toPrintPage } from './page.mjs';

const browsers = [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** Starts a browser for printing; give its `print(source)` a parsed source, get the bytes of a PDF. */
export async function openPress() {
  const executablePath = browsers.find((path) => path && existsSync(path));
  if (!executablePath)
    throw new Error('No Chromium found. Install it (apt-get install chromium) or set CHROMIUM to its path.');
  const browser = await chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
  const pdfium = await PDFiumLibrary.init();
  const page = await browser.newPage();
  const render = async (source, options) => {
    await page.setContent(toPrintPage(source, options));
    return page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: false, outline: false });
  };
  return {
    print: (source) => print(source, render, pdfium),
    async close() {
      pdfium.destroy();
      await browser.close();
    },
  };
}

/** Sets the contents' page numbers and the footnotes by printing with place marks first. */
async function print(source, render, pdfium) {
  const notes = [];
  const places = async () => findProbes(await render(source, { notes, probes: true }), pdfium);
  for (const mark of source.footnotes.keys()) {
    const carrier = source.blocks.findIndex(({ text }) => text.includes(`[^${mark}]`));
    const before = await places();
    const sheet = before.get(`e${carrier}`);
    const note = {
      mark,
      after: source.blocks.findLastIndex((_, index) => before.get(`e${index}`) === sheet),
      space: 0,
    };
    notes.push(note);
    const fits = async () => (await places()).get(`n${mark}`) === sheet;
    while (!(await fits())) note.after -= 1;
    for (const step of [32, 16, 8, 4, 2, 1]) {
      note.space += step;
      if (!(await fits())) note.space -= step;
    }
  }
  const found = await places();
  const pages = new Map(source.blocks.map((_, index) => [index, found.get(`s${index}`)]));
  return { bytes: steady(await render(source, { notes, pages })), pages };
}

async function findProbes(bytes, pdfium) {
  const found = new Map();
  const document = await pdfium.loadDocument(bytes);
  for (const page of document.pages()) {
    for (const [, name] of page
      .getText()
      .replace(/\s/g, '')
      .matchAll(/@@(\w+?)@@/g))
      found.set(name, page.number + 1);
  }
  document.destroy();
  return found;
}

/** The same bytes on every run: the dates of printing become the day of the demo's last change. */
function steady(bytes) {
  const text = Buffer.from(bytes).toString('latin1');
  return Buffer.from(text.replace(/(\/(?:CreationDate|ModDate) \(D:)\d{14}/g, '$120250110000000'), 'latin1');
}
