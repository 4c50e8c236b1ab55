import { verifyActivity } from '../database/activity-verification.ts';
import { inWorkspace } from './in-workspace.ts';

/** The command `verify`: walks the chain of the activity log. Gives 0 when it holds, 1 when it is broken. */
export async function runVerify(workspace: string | undefined): Promise<number> {
  return inWorkspace(workspace, async ({ db, workspace: { slug } }) => {
    const { entries, intact, brokenAt, lastHash } = await verifyActivity(db);
    const verdict = intact ? `intact, last hash ${lastHash}` : `BROKEN at entry ${brokenAt}`;
    process.stdout.write(`${slug}: ${entries} entries, ${verdict}\n`);
    return intact ? 0 : 1;
  });
}
