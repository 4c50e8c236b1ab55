import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder. */
export const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '');

export const inProject = (...parts) => join(root, ...parts);

/** Where the program starts: importing it reads the command line and runs the command. */
export const programMain = inProject('dist', 'program', 'cli', 'main.js');

/** The scripts of the tools that we use, started with the Node that runs us. */
export const tools = {
  tsc: inProject('node_modules', 'typescript', 'bin', 'tsc'),
  vite: inProject('node_modules', 'vite', 'bin', 'vite.js'),
  vitest: inProject('node_modules', 'vitest', 'vitest.mjs'),
  biome: inProject('node_modules', '@biomejs', 'biome', 'bin', 'biome'),
};
