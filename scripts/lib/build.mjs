import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { withLock } from './lock.mjs';
import { inProject, programMain, root, tools } from './project.mjs';
import { runProgram } from './steps.mjs';

const stampFile = inProject('dist', 'built-from.json');
const isTest = (file) => /\.test\.tsx?$/.test(file);
const isPage = (file) => /^web\/|^kit\/.*\.(tsx|css)$|\/pages\//.test(file);
const isServer = (file) => /^(cli|server|database)\//.test(file);

/** The two things we build: from which files, to what, and how. */
const targets = {
  program: {
    sources: () => [
      ...sourceFiles().filter((file) => !isPage(file)),
      ...existing('tsconfig.json', 'tsconfig.build.json', 'package.json', 'package-lock.json'),
    ],
    result: () => programMain,
    make: async () => {
      await runProgram(process.execPath, [tools.tsc, '-p', 'tsconfig.build.json'], { cwd: root });
      copyAssets();
      removeStale();
    },
  },
  pages: {
    sources: () => [
      ...sourceFiles().filter((file) => !isServer(file) || /\/languages\//.test(file)),
      ...existing('vite.config.ts', 'tsconfig.json', 'package-lock.json'),
    ],
    result: () => inProject('dist', 'web', 'index.html'),
    make: () => runProgram(process.execPath, [tools.vite, 'build'], { cwd: root, env: { NODE_ENV: 'production' } }),
  },
};

/** Builds what was not yet built from the sources as they are now: the program to dist/program, the pages to dist/web. */
export async function build(step, names = Object.keys(targets)) {
  await step('Build', async (skip) => {
    if (outdated(names).length === 0) return skip('up to date');
    await withLock(inProject('dist'), async () => {
      const stale = outdated(names);
      const results = await Promise.allSettled(
        stale.map(async ([name, hash]) => {
          await targets[name].make();
          writeStamps({ ...readStamps(), [name]: hash });
        }),
      );
      for (const result of results) if (result.status === 'rejected') throw result.reason;
    });
  });
}

function outdated(names) {
  const stamps = readStamps();
  return names
    .map((name) => [name, hashOf(targets[name].sources())])
    .filter(([name, hash]) => stamps[name] !== hash || !existsSync(targets[name].result()));
}

function hashOf(files) {
  const hash = createHash('sha256').update(process.versions.node.split('.')[0]);
  for (const file of files) {
    const path = existsSync(inProject('src', file)) ? inProject('src', file) : inProject(file);
    hash.update(`\0${file}\0`).update(readFileSync(path));
  }
  return hash.digest('hex');
}

function readStamps() {
  try {
    return JSON.parse(readFileSync(stampFile, 'utf8'));
  } catch {
    return {};
  }
}

const writeStamps = (stamps) => writeFileSync(stampFile, JSON.stringify(stamps));

const existing = (...files) => files.filter((file) => existsSync(inProject(file)));

const filesUnder = (folder) =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
        .sort()
    : [];

/** All files under src but tests, relative to src. */
const sourceFiles = () => filesUnder(inProject('src')).filter((file) => !isTest(file));

const isAsset = (file) => !/\.tsx?$/.test(file) && !isPage(file);

/** Copies what the program reads beside its code and the compiler leaves behind: SQL, catalogues, tables. */
export function copyAssets() {
  for (const file of sourceFiles().filter(isAsset)) {
    const target = inProject('dist', 'program', file);
    mkdirSync(dirname(target), { recursive: true });
    copyFileSync(inProject('src', file), target);
  }
}

/** A source that was removed or renamed must not live on as a built file: the folders are read at run time. */
function removeStale() {
  const wanted = new Set(sourceFiles().map((file) => file.replace(/\.tsx?$/, '.js')));
  for (const file of filesUnder(inProject('dist', 'program'))) {
    if (!wanted.has(file)) rmSync(inProject('dist', 'program', file));
  }
}
