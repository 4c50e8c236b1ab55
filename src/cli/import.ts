import { basename } from 'node:path';
import { readConfig } from '../core/config.ts';
import { DomainError } from '../core/errors.ts';
import { applyStep, getReview, startImport } from '../register/index.ts';
import { describeProblem } from './extract-summary.ts';
import { inWorkspace } from './in-workspace.ts';
import { readInputFile } from './input-file.ts';
import { showProgress } from './progress-bar.ts';

export interface ImportOptions {
  readonly workspace: string | undefined;
  /** Accept everything found at once. */
  readonly accept: boolean;
}

/** The command `import`: one line a file on stdout. Gives 0, or 1 when some file could not be taken in. */
export async function runImport(files: readonly string[], { workspace, accept }: ImportOptions): Promise<number> {
  const { maxUploadBytes } = readConfig(process.env);
  const progress = showProgress(files.length, process.stderr);
  let failed = 0;
  await inWorkspace(workspace, async (context) => {
    for (const file of files) {
      try {
        const bytes = await readInputFile(file, maxUploadBytes);
        const { outcome, import: started } = await startImport(context, { bytes, name: basename(file) });
        const accepted =
          accept && started.counts.toCheck > 0
            ? (await applyStep(context, { id: started.id, step: { action: 'accept-all' } })).counts
            : started.counts;
        const { found, paragraphs, toCheck } = accepted;
        progress.hide();
        process.stdout.write(
          `${file}\t${outcome}\t${started.source.symbol ?? '-'}\t${found} texts in ${paragraphs} paragraphs\t${accepted.accepted} accepted, ${toCheck} to check\n`,
        );
        const { problems } = await getReview(context, { id: started.id });
        for (const problem of problems) process.stderr.write(`${describeProblem(problem)}\n`);
      } catch (error) {
        if (!(error instanceof DomainError)) throw error;
        failed += 1;
        progress.hide();
        process.stderr.write(`${file}: ${error.message}\n`);
      }
      progress.step(file);
    }
  });
  progress.hide();
  return failed === 0 ? 0 : 1;
}
