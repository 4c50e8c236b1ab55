import type { Context } from '../access/context.ts';
import { registerError } from './errors.ts';
import { registerDatabase } from './register-database.ts';

/** The original bytes of a file that was taken in, with its name; throws `file-not-found`. */
export async function getFile(
  context: Context,
  { sha256 }: { readonly sha256: string },
): Promise<{ name: string; format: string; pages: number | null; bytes: Uint8Array }> {
  const row = await registerDatabase(context)
    .selectFrom('source_file')
    .select(['name', 'format', 'pages'])
    .where('sha256', '=', sha256)
    .executeTakeFirst();
  const bytes = row === undefined ? undefined : await context.files.find(sha256);
  if (row === undefined || bytes === undefined) throw registerError('file-not-found', { sha256 });
  return { ...row, bytes };
}
