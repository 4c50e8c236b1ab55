import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { defineErrors } from '../core/errors.ts';
import { type ExportFormat, exportRecommendations } from '../register/index.ts';
import type { RegisterQuery } from '../register/recommendation.ts';
import { inWorkspace } from './in-workspace.ts';

export interface ExportOptions {
  readonly workspace: string | undefined;
  readonly format: ExportFormat;
  /** A file, or stdout. */
  readonly output: string | undefined;
  readonly filter: Pick<RegisterQuery, 'q' | 'source' | 'state' | 'position' | 'sort'>;
}

const exportError = defineErrors({
  'output-not-written': {
    status: 500,
    detail: 'The file {file} cannot be written ({reason}). Choose a folder that exists and that you may write to.',
  },
});

/** Whoever reads may have enough, as `| head` does; that is no failure. */
function ignoreClosedPipe(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error;
}

const notWritten = (file: string) => (error: NodeJS.ErrnoException) => {
  throw exportError('output-not-written', { file, reason: error.code ?? error.message });
};

/** The command `export`: writes what the filters find to a file or to stdout. */
export async function runExport({ workspace, format, output, filter }: ExportOptions): Promise<number> {
  await inWorkspace(workspace, async (context) => {
    const { content } = await exportRecommendations(context, { format, filter });
    const source = Readable.from(content);
    if (output !== undefined) await pipeline(source, createWriteStream(output)).catch(notWritten(output));
    else await pipeline(source, process.stdout, { end: false }).catch(ignoreClosedPipe);
  });
  return 0;
}
