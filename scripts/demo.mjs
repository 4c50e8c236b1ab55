/*
 * Makes the documents of the demo State from the texts in demo/sources (their line format: demo/build/source.mjs).
 * Same texts, same bytes. `npm run demo`, or some of them: `npm run demo -- a-hrc-58-9`.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openPress } from '../demo/build/pdf.mjs';
import { parseSource } from '../demo/build/source.mjs';
import { toWord } from '../demo/build/word.mjs';

const demo = join(import.meta.dirname, '../demo');
const editions = [
  { name: 'a-hrc-44-9.en', formats: ['docx'] },
  { name: 'a-hrc-58-9.en', formats: ['pdf', 'docx'] },
  { name: 'a-hrc-58-9.fr', formats: ['pdf', 'docx'] },
  { name: 'a-hrc-58-9.ar', formats: ['pdf', 'docx'] },
  { name: 'a-hrc-58-9-add-1.en', formats: ['pdf', 'docx'] },
  { name: 'cedaw-c-mrd-co-6.en', formats: ['pdf', 'docx'] },
];
const wanted = process.argv.slice(2);

mkdirSync(join(demo, 'documents'), { recursive: true });
const press = await openPress();
try {
  for (const { name, formats } of editions) {
    if (wanted.length > 0 && !wanted.some((prefix) => name.startsWith(prefix))) continue;
    const source = parseSource(readFileSync(join(demo, 'sources', `${name}.txt`), 'utf8'));
    const { bytes, pages } = await press.print(source);
    const files = { pdf: bytes, docx: formats.includes('docx') ? await toWord(source, pages) : undefined };
    for (const format of formats) {
      writeFileSync(join(demo, 'documents', `${name}.${format}`), files[format]);
      console.log(`${name}.${format}  ${Math.round(files[format].length / 1024)} kB`);
    }
  }
} finally {
  await press.close();
}
