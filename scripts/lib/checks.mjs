import { root, tools } from './project.mjs';
import { runProgram } from './steps.mjs';

/** Checks the types of the whole tree, tests included. */
export const checkTypes = (step) => step('Types', () => runProgram(process.execPath, [tools.tsc], { cwd: root }));

/** Checks style, format and suspicious code. */
export const checkLint = (step) =>
  step('Lint', () =>
    runProgram(process.execPath, [tools.biome, 'check', '--diagnostic-level=error', '--max-diagnostics=50'], {
      cwd: root,
    }),
  );

/** Checks the rules of the house: which room may import which. */
export const checkBoundaries = (step) =>
  step('Boundaries', () =>
    runProgram(process.execPath, [tools.vitest, 'run', 'tests/boundaries.test.ts'], { cwd: root }),
  );
