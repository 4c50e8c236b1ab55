// `npm run bench`: builds, then runs tests/bench/*.bench.mjs one after the other; arguments pick those whose name holds one.
import { existsSync, readdirSync } from 'node:fs';
import { build } from './lib/build.mjs';
import { install } from './lib/install.mjs';
import { inProject, root } from './lib/project.mjs';
import { createSteps, main, runProgram } from './lib/steps.mjs';

await main(async () => {
  const step = createSteps();
  await install(step);
  await build(step);
  const folder = inProject('tests', 'bench');
  const picked = process.argv.slice(2);
  const files = (existsSync(folder) ? readdirSync(folder) : [])
    .filter((file) => file.endsWith('.bench.mjs'))
    .filter((file) => picked.length === 0 || picked.some((part) => file.includes(part)));
  if (files.length === 0) throw new Error('There is no such benchmark in tests/bench.');
  for (const file of files) {
    console.log(`\n${file}`);
    await runProgram(process.execPath, [`${folder}/${file}`], { cwd: root, show: true });
  }
});
