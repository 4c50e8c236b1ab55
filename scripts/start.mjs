// `npm start`: installs and builds what is missing, then runs the server in this very process.
import { build } from './lib/build.mjs';
import { install } from './lib/install.mjs';
import { programMain } from './lib/project.mjs';
import { settleSignals } from './lib/signals.mjs';
import { createSteps, main } from './lib/steps.mjs';

await main(async () => {
  const step = createSteps();
  await install(step);
  await build(step);
  process.argv = [process.argv[0], programMain, 'serve', ...process.argv.slice(2)];
  settleSignals();
  await import(programMain);
});
