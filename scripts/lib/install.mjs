import { existsSync, readFileSync } from 'node:fs';
import { withLock } from './lock.mjs';
import { inProject, root } from './project.mjs';
import { runProgram } from './steps.mjs';

/** Installs the packages of package-lock.json when one is missing or has another version; one program at a time. */
export async function install(step) {
  await step('Packages', async (skip) => {
    checkNode();
    if (isInstalled()) return skip('up to date');
    await withLock(inProject('dist'), async () => {
      // another program may have installed while we waited
      if (isInstalled()) return;
      const npm = process.env.npm_execpath;
      const [command, first] = npm?.endsWith('.js') ? [process.execPath, [npm]] : ['npm', []];
      await runProgram(command, [...first, 'ci', '--no-audit', '--no-fund'], { cwd: root });
    });
  });
}

/** Compares what is asked for with what npm noted of its last finished installation in node_modules. */
function isInstalled() {
  const installed = readPackages(inProject('node_modules', '.package-lock.json'));
  if (installed === undefined) return false;
  return Object.entries(readPackages(inProject('package-lock.json')) ?? {}).every(([path, wanted]) => {
    if (path === '' || wanted.link) return true;
    const found = installed[path];
    return found === undefined ? Boolean(wanted.optional || wanted.devOptional) : found.version === wanted.version;
  });
}

function readPackages(lock) {
  if (!existsSync(lock)) return undefined;
  return JSON.parse(readFileSync(lock, 'utf8')).packages;
}

function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  throw new Error(`Throughline needs Node 20.19 or newer; this is ${process.version}.`);
}
