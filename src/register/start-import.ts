import { createHash } from 'node:crypto';
import type { Insertable, Selectable } from 'kysely';
import type { Context } from '../access/context.ts';
import { newId } from '../core/ids.ts';
import type { SourceDocument } from '../documents/source-document.ts';
import { extract } from '../extraction/extract.ts';
import type { Extraction, Problem } from '../extraction/extraction.ts';
import type { StateCode } from '../taxonomy/states.ts';
import { registerError } from './errors.ts';
import type { ImportReceipt } from './import.ts';
import { countImports, saveItems } from './import-item-store.ts';
import { findImportOfFile, getImportRow, toImport } from './import-store.ts';
import { type Change, changeRegister, type RegisterDatabase, registerDatabase } from './register-database.ts';
import { stageItems } from './stage-items.ts';
import { packDocument, storable } from './stored-document.ts';
import type { RegisterTables } from './tables.ts';

interface NewFile {
  readonly name: string;
  readonly sha256: string;
  readonly bytes: number;
}

async function receipt(db: RegisterDatabase, outcome: ImportReceipt['outcome'], id: string): Promise<ImportReceipt> {
  const [row, counts] = [await getImportRow(db, id), await countImports(db, id)];
  return { outcome, import: toImport(row, counts.get(id)) };
}

type SourceColumns = Omit<Insertable<RegisterTables['source_document']>, 'id' | 'created_at'>;

/**
 * What another file of a known document adds: a language version may print less or more than the first one, so it fills in
 * what was not known and takes nothing away. The title is the English one as soon as there is one.
 */
async function completion(
  db: RegisterDatabase,
  known: Selectable<RegisterTables['source_document']>,
  columns: SourceColumns,
  found: Extraction,
): Promise<Partial<SourceColumns>> {
  const filled: Partial<SourceColumns> = {
    ...(known.session === null && columns.session !== null && { session: columns.session }),
    ...(known.cycle === null && columns.cycle !== null && { cycle: columns.cycle }),
    ...(known.date === null && columns.date !== null && { date: columns.date }),
    ...(known.state_under_review === null &&
      columns.state_under_review !== null && { state_under_review: columns.state_under_review }),
    ...(known.kind === 'unknown' && columns.kind !== 'unknown' && { kind: columns.kind, title: columns.title }),
  };
  if (found.title === null || found.language !== 'en' || found.title === known.title) return filled;
  const english = await db
    .selectFrom('source_file')
    .select('sha256')
    .where('source_document_id', '=', known.id)
    .where('language', '=', 'en')
    .executeTakeFirst();
  return english === undefined ? { ...filled, title: found.title } : filled;
}

/** Language versions of a document share its symbol; a thematic list only cites the report's, and is a document of its own. */
function identityOf({ kind, symbol }: Extraction, { sha256 }: NewFile): string {
  if (symbol === null) return `file:${sha256}`;
  return kind === 'upr-thematic-list' ? `thematic-list:${symbol}` : `symbol:${symbol}`;
}

/** The source document with this symbol, completed, or a new one; locked until the transaction ends. `added` is what was new. */
async function saveSourceDocument(
  { db, at }: Change,
  file: NewFile,
  found: Extraction,
): Promise<{ id: string; added: Partial<SourceColumns> }> {
  const columns: SourceColumns = {
    symbol: found.symbol,
    identity: identityOf(found, file),
    title: found.title ?? file.name,
    kind: found.kind,
    state_under_review: found.stateUnderReview,
    session: found.session,
    cycle: found.cycle,
    date: found.date,
  };
  // again when the one that was there is withdrawn at this very moment
  for (;;) {
    await db
      .insertInto('source_document')
      .values({ ...columns, id: newId(at), created_at: at })
      .onConflict((conflict) => conflict.column('identity').doNothing())
      .execute();
    const known = await db
      .selectFrom('source_document')
      .selectAll()
      .where('identity', '=', columns.identity)
      .forUpdate()
      .executeTakeFirst();
    if (known === undefined) continue;
    const added = await completion(db, known, columns, found);
    if (Object.keys(added).length > 0) {
      await db.updateTable('source_document').set(added).where('id', '=', known.id).execute();
    }
    return { id: known.id, added };
  }
}

/** A document about another State is most often the wrong file, or dropped in the wrong workspace. */
function otherState({ stateUnderReview }: Extraction, country: StateCode): Problem[] {
  if (stateUnderReview === null || stateUnderReview === country) return [];
  return [{ code: 'state-differs', severity: 'look', params: { state: stateUnderReview, country } }];
}

/** Writes file, import and proposals; undefined when another import of the same file was faster. */
async function stage(
  change: Change,
  file: NewFile,
  document: SourceDocument,
  found: Extraction,
): Promise<string | undefined> {
  const { db, at, by, log } = change;
  const id = newId(at);
  const { id: documentId, added } = await saveSourceDocument(change, file, found);
  const stored = await db
    .insertInto('source_file')
    .values({
      sha256: file.sha256,
      source_document_id: documentId,
      name: file.name,
      format: document.format,
      language: found.language,
      bytes: file.bytes,
      pages: document.pages ?? null,
      content: await packDocument(document),
      stored_at: at,
    })
    .onConflict((conflict) => conflict.column('sha256').doNothing())
    .returning('sha256')
    .executeTakeFirst();
  if (stored === undefined) return undefined;
  const { items, problems } = stageItems(found, document, () => newId(at));
  await db
    .insertInto('import')
    .values({
      id,
      source_document_id: documentId,
      sha256: file.sha256,
      kind: found.kind,
      language: found.language,
      state_under_review: found.stateUnderReview,
      sections: JSON.stringify(found.sections),
      stated_counts: JSON.stringify(found.statedCounts),
      problems: JSON.stringify(problems),
      started_at: at,
      started_by: by,
      changed_at: at,
    })
    .execute();
  await saveItems(db, id, items);
  const { name, sha256 } = file;
  const completed = Object.keys(added).length > 0 ? { completed: added } : {};
  const after = { file: name, sha256, symbol: found.symbol, kind: found.kind, found: items.length, ...completed };
  await log([{ action: 'import.started', record: { type: 'import', id }, after }]);
  return id;
}

/**
 * Takes in one file: reads it, finds what it asks for, and lays it out for review, all of it in one transaction. The same bytes
 * again answer `known` and change nothing, also at the same moment. Throws the reader's errors (`file-empty`, `file-unsupported`, …).
 */
export async function startImport(
  context: Context,
  { bytes, name }: { readonly bytes: Uint8Array; readonly name: string },
): Promise<ImportReceipt> {
  const db = registerDatabase(context);
  const file = {
    // without its folders; no file system knows longer names, and none that a person reads has control characters
    name:
      name
        .replace(/\p{Cc}/gu, '')
        .replace(/^.*[\\/]/, '')
        .slice(-255) || 'document',
    sha256: createHash('sha256').update(bytes).digest('hex'),
    bytes: bytes.length,
  };
  const earlier = await findImportOfFile(db, file.sha256);
  if (earlier !== undefined) return receipt(db, 'known', earlier.id);
  const document = storable(await context.readDocument(bytes, name));
  const read = extract(document, name);
  const found = { ...read, problems: [...read.problems, ...otherState(read, context.workspace.country)] };
  await context.files.put(bytes);
  const id = await changeRegister(context, (change) => stage(change, file, document, found));
  if (id !== undefined) return receipt(db, 'created', id);
  const faster = await findImportOfFile(db, file.sha256);
  if (faster === undefined) throw registerError('import-not-found', { id: file.sha256 });
  return receipt(db, 'known', faster.id);
}
