// `npm test`: installs what is missing, checks, builds and runs every test. What follows `--` goes to vitest.
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { findBrowser } from './lib/browser.mjs';
import { build } from './lib/build.mjs';
import { checkLint, checkTypes } from './lib/checks.mjs';
import { install } from './lib/install.mjs';
import { inProject, root, tools } from './lib/project.mjs';
import { collectFailures, createSteps, exitCodeOf, main } from './lib/steps.mjs';

const reportFile = inProject('dist', 'test-report.json');

await main(async () => {
  const step = createSteps();
  // What fails before the tests is told at once and counted at the end: the tests still run.
  const { failed, attempt } = collectFailures();
  await install(step);
  await attempt('types', () => checkTypes(step));
  await attempt('lint', () => checkLint(step));
  await attempt('build', () => build(step));
  const browser = await findBrowser(step);

  mkdirSync(inProject('dist'), { recursive: true });
  rmSync(reportFile, { force: true });
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${reportFile}`];
  const code = await exitCodeOf(process.execPath, [tools.vitest, 'run', ...reporters, ...process.argv.slice(2)], {
    cwd: root,
    show: true,
    env: browser ? { CHROMIUM: browser } : {},
  });
  if (code !== 0) failed.push('tests');

  const counts = count();
  if (counts.passed + counts.failed === 0) failed.push('no test ran');
  if (failed.length > 0) console.log(`failed: ${[...new Set(failed)].join(', ')}`);
  console.log(`tests: ${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`);
  process.exitCode = failed.length > 0 ? 1 : 0;
});

/** Counts from vitest's report; a file that could not be run at all counts as one failed test. */
function count() {
  try {
    const report = JSON.parse(readFileSync(reportFile, 'utf8'));
    const broken = report.testResults.filter(({ status, assertionResults }) => {
      return status === 'failed' && assertionResults.every((test) => test.status !== 'failed');
    });
    return {
      passed: report.numPassedTests,
      failed: report.numFailedTests + broken.length,
      skipped: report.numPendingTests + report.numTodoTests,
    };
  } catch {
    return { passed: 0, failed: 0, skipped: 0 };
  }
}
