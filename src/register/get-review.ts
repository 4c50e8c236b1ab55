import type { Context } from '../access/context.ts';
import { checkImport, countItems } from './checks.ts';
import type { Import, ImportReview } from './import.ts';
import { countImports, findKnown, listItems } from './import-item-store.ts';
import { findUndo, getDocumentJson, getImportRow, listImportRows, toImport } from './import-store.ts';
import { presentItem } from './present-item.ts';
import { registerDatabase } from './register-database.ts';

/** All imports of the workspace, newest first. */
export async function listImports(context: Context): Promise<Import[]> {
  const db = registerDatabase(context);
  const [rows, counts] = await Promise.all([listImportRows(db), countImports(db)]);
  return rows.map((row) => toImport(row, counts.get(row.id)));
}

/** One import with its items, checks and what can be undone; throws `import-not-found`. */
export async function getReview(context: Context, { id }: { readonly id: string }): Promise<ImportReview> {
  const db = registerDatabase(context);
  const row = await getImportRow(db, id);
  const [items, known, undo] = await Promise.all([listItems(db, id), findKnown(db, id), findUndo(db, id)]);
  return {
    ...toImport(row, countItems(items)),
    items: items.map((item) => presentItem(item, known)),
    sections: row.sections,
    statedCounts: row.stated_counts,
    problems: row.problems,
    checks: checkImport(items, { sections: row.sections, statedCounts: row.stated_counts }),
    undo: undo?.step ?? null,
  };
}

/** The import's document as read, as JSON text of a `SourceDocument`; throws `import-not-found`. */
export function getSource(context: Context, { id }: { readonly id: string }): Promise<string> {
  return getDocumentJson(registerDatabase(context), id);
}
