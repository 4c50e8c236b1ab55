// `npm run check`: types, lint and format, and the rules of the house.

import { checkLint, checkTypes } from './lib/checks.mjs';
import { install } from './lib/install.mjs';
import { root, tools } from './lib/project.mjs';
import { createSteps, main, runProgram } from './lib/steps.mjs';

await main(async () => {
  const step = createSteps();
  await install(step);
  await checkTypes(step);
  await checkLint(step);
  await step('Boundaries', () =>
    runProgram(process.execPath, [tools.vitest, 'run', 'tests/boundaries.test.ts'], { cwd: root }),
  );
});
