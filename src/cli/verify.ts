import { verifyActivity } from '../database/activity-verification.ts';
import { inEachWorkspace } from './in-workspace.ts';

/** The command `verify`: walks the chain of the activity log, of every workspace or of one. Gives 0 when all hold, 1 when one is broken. */
export async function runVerify(workspace: string | undefined): Promise<number> {
  let broken = 0;
  await inEachWorkspace(workspace, async ({ db, workspace: { slug } }) => {
    const { entries, intact, brokenAt, lastHash } = await verifyActivity(db);
    const verdict = intact ? `intact, last hash ${lastHash}` : `BROKEN at entry ${brokenAt}`;
    process.stdout.write(`${slug}: ${entries} entries, ${verdict}\n`);
    broken += intact ? 0 : 1;
  });
  return broken === 0 ? 0 : 1;
}
