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
