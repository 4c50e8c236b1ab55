import { existsSync } from 'node:fs';
import { runProgram } from './steps.mjs';

const places = ['/usr/bin/chromium', '/usr/bin/chromium-browser'];

/**
 * Gives the path of a Chromium for the browser tests: CHROMIUM, or Debian's, which is installed when it is missing and we may
 * (root, apt-get). Undefined when there is none; the step's line says why.
 */
export const findBrowser = (step) =>
  step('Browser', async (skip) => {
    const given = process.env.CHROMIUM;
    if (given && !existsSync(given))
      return skip(`CHROMIUM is ${given}, which does not exist: the browser tests are skipped`);
    const found = [given, ...places].find((place) => place && existsSync(place));
    if (found) {
      skip(found);
      return found;
    }
    if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) {
      return skip('no Chromium, and only root on Debian can have it installed here: the browser tests are skipped');
    }
    try {
      const env = { DEBIAN_FRONTEND: 'noninteractive' };
      await runProgram('apt-get', ['update'], { env, timeout: 120_000 });
      await runProgram('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], { env, timeout: 600_000 });
      return places[0];
    } catch (error) {
      return skip(`Chromium could not be installed (${error.message}): the browser tests are skipped`);
    }
  });
