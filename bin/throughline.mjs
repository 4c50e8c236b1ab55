#!/usr/bin/env node
// The command `throughline`: makes sure that the program is built, then runs it. Standard output is the command's alone.
import { build } from '../scripts/lib/build.mjs';
import { install } from '../scripts/lib/install.mjs';
import { programMain } from '../scripts/lib/project.mjs';
import { settleSignals } from '../scripts/lib/signals.mjs';
import { createSteps, main } from '../scripts/lib/steps.mjs';

await main(async () => {
  const step = createSteps(process.stderr, { quiet: true });
  await install(step);
  // Only the server shows the pages.
  await build(step, process.argv[2] === 'serve' ? ['program', 'pages'] : ['program']);
  process.argv[1] = programMain;
  settleSignals();
  await import(programMain);
});
