import type { Context } from '../access/context.ts';
import { countItems } from './checks.ts';
import { registerError } from './errors.ts';
import { listItems } from './import-item-store.ts';
import { lockImport } from './import-store.ts';
import { changeRegister } from './register-database.ts';

/**
 * Takes an import back: text, proposals and corrections go. The original stays in the file store, because the log names it by
 * its hash and the same bytes may be on their way in again at this moment. Throws `import-not-found`, and `import-has-accepted`
 * while anything of it is in the register.
 */
export function withdrawImport(context: Context, { id }: { readonly id: string }): Promise<void> {
  return changeRegister(context, async ({ db, log }) => {
    const row = await lockImport(db, id);
    const { accepted, found } = countItems(await listItems(db, id));
    if (accepted > 0) throw registerError('import-has-accepted', { count: accepted });
    await db.deleteFrom('import').where('id', '=', id).execute();
    await db.deleteFrom('source_file').where('sha256', '=', row.sha256).execute();
    const used = await db
      .selectFrom('source_file')
      .select('sha256')
      .where('source_document_id', '=', row.documentId)
      .executeTakeFirst();
    if (used === undefined) await db.deleteFrom('source_document').where('id', '=', row.documentId).execute();
    const before = { file: row.name, sha256: row.sha256, symbol: row.symbol, kind: row.kind, found };
    await log([{ action: 'import.withdrawn', record: { type: 'import', id }, before }]);
  });
}
