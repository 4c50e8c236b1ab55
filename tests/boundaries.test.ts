import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

/**
 * The rules of the house (ARCHITECTURE.md): rooms in the order of their floors, arrows go down only, no cycle, no feature
 * reaches into another feature's files but its index.ts, and the pure rooms and rules import no I/O.
 */
const source = fileURLToPath(new URL('../src', import.meta.url));
const top = ['cli', 'server', 'web'];
const features = [
  'register',
  'plan',
  'progress',
  'calendar',
  'reporting',
  'engagement',
  'training',
  'consultation',
  'portal',
];
const ground = ['kit', 'bodies', 'access', 'extraction', 'documents', 'taxonomy', 'database', 'core'];
const floor = new Map([...top, ...features.map(() => 'feature'), ...ground].map((room, index) => [room, index]));
for (const feature of features) floor.set(feature, top.length);

const files = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file))
  .sort();
const importPattern =
  /(?:^|\n)\s*(?:import|export)\s[^;]*?from\s+'([^']+)'|(?:^|\n)\s*import\s+'([^']+)'|import\(\s*'([^']+)'\s*\)/g;
const typeOnly = /(?:^|\n)\s*(?:import|export)\s+type\s[^;]*?from\s+'([^']+)'/g;

function importsOf(file: string): { targets: string[]; loaded: string[]; packages: string[] } {
  const text = readFileSync(join(source, file), 'utf8');
  const specifiers = [...text.matchAll(importPattern)].map((match) => match[1] ?? match[2] ?? match[3] ?? '');
  const inHouse = specifiers.filter((specifier) => specifier.startsWith('.'));
  const erased = new Set([...text.matchAll(typeOnly)].map((match) => match[1]));
  const pathOf = (specifier: string) => relative(source, resolve(source, dirname(file), specifier));
  return {
    targets: inHouse.map(pathOf),
    loaded: inHouse.filter((specifier) => !erased.has(specifier)).map(pathOf),
    packages: specifiers.filter((specifier) => !specifier.startsWith('.') && !erased.has(specifier)),
  };
}

const roomOf = (file: string) => file.split('/')[0] ?? '';
const isTest = (file: string) => /\.test\.tsx?$/.test(file);
const isPage = (file: string) => file.includes('/pages/') || /^(web|kit)\//.test(file);
const arrows = files.flatMap((file) => importsOf(file).targets.map((target) => ({ file, target })));

test('every room has a floor', () => {
  expect([...new Set(files.map(roomOf))].filter((room) => !floor.has(room))).toEqual([]);
});

test('arrows go down only', () => {
  const upwards = arrows.filter(({ file, target }) => {
    const [from, to] = [floor.get(roomOf(file)), floor.get(roomOf(target))];
    return from !== undefined && to !== undefined && to < from;
  });
  expect(upwards.map(({ file, target }) => `${file} → ${target}`)).toEqual([]);
});

test('a feature reaches another feature only through its index.ts', () => {
  const reaching = arrows.filter(
    ({ file, target }) =>
      features.includes(roomOf(file)) &&
      features.includes(roomOf(target)) &&
      roomOf(file) !== roomOf(target) &&
      target !== `${roomOf(target)}/index.ts`,
  );
  expect(reaching.map(({ file, target }) => `${file} → ${target}`)).toEqual([]);
});

test('no import cycle', () => {
  const next = new Map<string, string[]>();
  for (const { file, target } of arrows) if (!isTest(file)) next.set(file, [...(next.get(file) ?? []), target]);
  const done = new Set<string>();
  const cycles: string[] = [];
  const walk = (file: string, path: string[]) => {
    if (path.includes(file)) cycles.push([...path.slice(path.indexOf(file)), file].join(' → '));
    if (done.has(file) || path.includes(file)) return;
    for (const target of next.get(file) ?? []) walk(target, [...path, file]);
    done.add(file);
  };
  for (const file of next.keys()) walk(file, []);
  expect(cycles).toEqual([]);
});

/** Files beside the rooms that hold rules alone. */
const rules = ['review', 'review-change', 'checks', 'number'].map((name) => `register/${name}.ts`);

/** A file and everything that is loaded with it. */
function loadedWith(file: string, seen = new Set<string>()): Set<string> {
  if (!seen.has(file)) {
    seen.add(file);
    for (const target of importsOf(file).loaded) loadedWith(target, seen);
  }
  return seen;
}

test('extraction and rules are pure, with all that they load: no database, network, files or clock', () => {
  const io = /^(node:|pg$|kysely|hono|@hono|pino|@hyzyla)/;
  const roots = [...files.filter((file) => roomOf(file) === 'extraction' && !isTest(file)), ...rules];
  const pure = [...roots.reduce((seen, file) => loadedWith(file, seen), new Set<string>())];
  expect(rules.filter((file) => !files.includes(file))).toEqual([]);
  expect(
    pure.flatMap((file) =>
      importsOf(file)
        .packages.filter((name) => io.test(name))
        .map((name) => `${file} → ${name}`),
    ),
  ).toEqual([]);
  const clocks = pure.filter((file) => /\bDate\.now\(|new Date\(\)/.test(readFileSync(join(source, file), 'utf8')));
  expect(clocks).toEqual([]);
});

test('pages import schemas and the kit, never a store, a route or the server', () => {
  const reaching = arrows.filter(
    ({ file, target }) =>
      isPage(file) &&
      !isTest(file) &&
      (/[/-](store|routes|tables|access|database)\.ts$/.test(target) || /^(server|cli|database)\//.test(target)),
  );
  expect(reaching.map(({ file, target }) => `${file} → ${target}`)).toEqual([]);
});
