// How fast the register answers with 5,000 records: list, search, filters, deep pages; at the app and over HTTP.
// `npm run bench` builds the program and runs this. Exit code 1 when some p95 at the server is above the limit.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { localOperator } from '../../dist/program/access/context.js';
import { makeWorkspace } from '../../dist/program/access/workspaces.js';
import { readDocument } from '../../dist/program/documents/read.js';
import { applyStep, startImport } from '../../dist/program/register/index.js';
import { createApp } from '../../dist/program/server/app.js';
import { openContext } from '../../dist/program/server/installation.js';
import { listen } from '../../dist/program/server/listen.js';
import { openInstallation } from '../../dist/program/server/open-installation.js';

const records = 5000;
const perSource = 500;
const limit = 50;
const rounds = Number(process.env.ROUNDS ?? 150);

/** The same numbers on every run (mulberry32). */
function generator(seed) {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}
const random = generator(20261121);
const pick = (list) => list[random(list.length)];
/** Often one of the first, seldom one of the last, as words are. */
const often = (list) => list[Math.min(random(list.length), random(list.length), random(list.length))];

const words = {
  en: 'the of and to rights measures ensure women children access education law national protection persons implement strengthen health violence equality justice public services adopt plan detention torture prevent combat trafficking minorities freedom expression housing water disabilities indigenous climate budget training police judges schools rural migrants labour data statistics institutions independent'.split(
    ' ',
  ),
  fr: 'les des et pour droits mesures garantir femmes enfants accès éducation loi nationale protection personnes renforcer santé violence égalité justice services adopter plan détention torture prévenir traite minorités liberté expression logement eau handicapées autochtones'.split(
    ' ',
  ),
  ar: 'حقوق الإنسان ضمان النساء الأطفال التعليم القانون الوطني حماية الأشخاص تنفيذ تعزيز الصحة العنف المساواة العدالة الخدمات اعتماد خطة الاحتجاز التعذيب منع مكافحة الأقليات حرية التعبير السكن المياه'.split(
    ' ',
  ),
  vi: 'quyền con người bảo đảm phụ nữ trẻ em giáo dục pháp luật quốc gia bảo vệ thực hiện tăng cường y tế bạo lực bình đẳng công lý dịch vụ công kế hoạch phòng chống tự do ngôn luận nhà ở nước sạch'.split(
    ' ',
  ),
};
const sentence = (language) => Array.from({ length: 15 + random(50) }, () => often(words[language])).join(' ');
const states = 'Arvenia Belmora Dravia Halden Kestria Marrova Norrhaven Pellucia Sundara Tarsia'.split(' ');

function report(symbol) {
  const line = (list, number) =>
    `${list}.${number} Ensure ${sentence('en')} (${[...new Set([pick(states), pick(states)])].join(', ')});`;
  const supported = perSource * 0.7;
  return [
    symbol,
    'Human Rights Council',
    'Report of the Working Group on the Universal Periodic Review',
    'Meridia',
    'II. Conclusions and/or recommendations',
    '112. The recommendations listed below have been examined by Meridia and enjoy the support of Meridia:',
    ...Array.from({ length: supported }, (_, index) => line(112, index + 1)),
    '113. The recommendations listed below have been examined by Meridia and have been noted by Meridia:',
    ...Array.from({ length: perSource - supported }, (_, index) => line(113, index + 1)),
    '114. All conclusions and/or recommendations contained in the present report reflect the position of the submitting States. They should not be construed as endorsed by the Working Group as a whole.',
  ].join('\n\n');
}

async function fill(installation) {
  const details = { slug: 'meridia', name: { en: 'Meridia' }, country: 'XMD', languages: ['en'], demo: false };
  await makeWorkspace({ ...installation, actor: localOperator }, details);
  const context = await openContext(installation, 'meridia', localOperator);
  const languages = ['en', 'en', 'en', 'en', 'en', 'en', 'fr', 'fr', 'ar', 'vi'];
  for (const [index, language] of languages.entries()) {
    const bytes = new TextEncoder().encode(report(`A/HRC/${40 + index}/${index + 7}`));
    const { import: started } = await startImport(context, { bytes, name: `report-${index}.txt` });
    if (language !== 'en') {
      const { rows } = await sql`select id from import_item where import_id = ${started.id}`.execute(context.db);
      for (const { id } of rows) {
        await sql`update import_item set text = ${sentence(language)} where id = ${id}`.execute(context.db);
      }
      await sql`update import set language = ${language} where id = ${started.id}`.execute(context.db);
    }
    await applyStep(context, { id: started.id, step: { action: 'accept-all' } });
  }
  await sql`analyze`.execute(context.db);
  return context;
}

const base = '/api/workspaces/meridia/recommendations';
const query = (...terms) => `?q=${encodeURIComponent(terms.join(' '))}`;
const position = () => pick(['supported', 'noted']);
const code = () => pick(['XAR', 'XBE', 'XDR', 'XHA', 'XKE', 'XMA', 'XNO', 'XPE', 'XSU', 'XTA']);
const kinds = {
  'list, first page': () => '?size=50',
  'list, deep page': () => `?size=50&page=${60 + random(40)}`,
  'list, newest': () => '?size=50&sort=newest',
  'search, 1 word': () => query(pick(words.en)),
  'search, 2 words': () => query(often(words.en), pick(words.en)),
  'search, 3 words, by relevance': () =>
    `${query(often(words.en), pick(words.en), pick(words.en).slice(0, 4))}&sort=relevance`,
  'search, without accents': () =>
    query(pick(['education', 'egalite', 'sante', 'prevenir', 'tre em', 'giao duc', 'phap luat'])),
  'search, Arabic': () => query(pick(words.ar), pick(words.ar).slice(0, 3)),
  'search, number': () => query(`112.${1 + random(300)}`),
  'filter, position': () => `?position=${position()}`,
  'filter, State': () => `?state=${code()}&state=${code()}`,
  'filter and search': () => `${query(pick(words.en))}&state=${code()}&position=${position()}`,
};

const at = (sorted, share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];

async function measure(ask) {
  const results = [];
  for (const [name, make] of Object.entries(kinds)) {
    const times = [];
    let found = 0;
    for (let round = 0; round < rounds; round++) {
      const path = base + make();
      const started = performance.now();
      const response = await ask(path);
      const page = await response.json();
      times.push(performance.now() - started);
      if (response.status !== 200) throw new Error(`${path}: ${JSON.stringify(page)}`);
      found += page.counts.texts;
    }
    times.sort((one, other) => one - other);
    results.push({ name, found: Math.round(found / rounds), p50: at(times, 0.5), p95: at(times, 0.95) });
  }
  return results;
}

const milliseconds = (value) => `${value.toFixed(1)} ms`.padStart(10);

const dataFolder = await mkdtemp(join(tmpdir(), 'throughline-bench-'));
let failed = false;
const installation = await openInstallation({ databaseUrl: process.env.DATABASE_URL || undefined, dataFolder });
try {
  const started = performance.now();
  const context = await fill({ ...installation, readDocument });
  const { rows } = await sql`select count(*) as count from recommendation`.execute(context.db);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`${rows[0].count} records from ${records / perSource} reports taken in and accepted in ${seconds} s`);
  const app = createApp({
    installation,
    version: 'bench',
    maxUploadBytes: 1e8,
    webFolder: dataFolder,
    demoFolder: dataFolder,
    drawPage: () => Promise.reject(new Error('no pictures here')),
  });
  const server = await listen(app.fetch, { host: '127.0.0.1', port: 0 });
  const inProcess = (path) => app.request(`http://localhost${path}`);
  const overHttp = (path) => fetch(server.url + path);
  await measure(inProcess).then(() => undefined);
  const rowsOf = { 'in process': await measure(inProcess), 'over HTTP': await measure(overHttp) };
  for (const [where, results] of Object.entries(rowsOf)) {
    console.log(`\n${where.padEnd(32)}${'found'.padStart(8)}${'p50'.padStart(10)}${'p95'.padStart(10)}`);
    for (const { name, found, p50, p95 } of results) {
      const slow = p95 > limit;
      failed ||= slow;
      console.log(
        `${name.padEnd(32)}${String(found).padStart(8)}${milliseconds(p50)}${milliseconds(p95)}${slow ? '  above the limit' : ''}`,
      );
    }
  }
  await server.stop();
} finally {
  await installation.close();
  await rm(dataFolder, { recursive: true, force: true });
}
console.log(
  `\nlimit ${limit} ms (p95): ${failed ? 'NOT reached' : 'reached'}; memory ${Math.round(process.memoryUsage().rss / 1e6)} MB`,
);
process.exitCode = failed ? 1 : 0;
