// `npm run check`: types, lint and format, and the rules of the house.

import { checkBoundaries, checkLint, checkTypes } from './lib/checks.mjs';
import { install } from './lib/install.mjs';
import { collectFailures, createSteps, main, StepFailed } from './lib/steps.mjs';

await main(async () => {
  const step = createSteps();
  const { failed, attempt } = collectFailures();
  await install(step);
  await attempt('types', () => checkTypes(step));
  await attempt('lint', () => checkLint(step));
  await attempt('boundaries', () => checkBoundaries(step));
  if (failed.length > 0) throw new StepFailed(`${failed.join(', ')} failed`);
});
