import type { SourceDocument } from '../documents/source-document.ts';
import { registerError } from './errors.ts';
import type { Import, ImportCounts, UndoableStep } from './import.ts';
import type { SourceReference } from './recommendation.ts';
import type { RegisterDatabase } from './register-database.ts';
import { invert, type ReviewChange, sizeOf } from './review-change.ts';
import { unpackDocument, unpackJson } from './stored-document.ts';

const documentColumns = [
  'source_document.id as documentId',
  'source_document.symbol',
  'source_document.title',
  'source_document.kind as documentKind',
  'source_document.session',
  'source_document.cycle',
  'source_document.date',
] as const;

function selectImports(db: RegisterDatabase) {
  return db
    .selectFrom('import')
    .innerJoin('source_document', 'source_document.id', 'import.source_document_id')
    .innerJoin('source_file', 'source_file.sha256', 'import.sha256')
    .select(documentColumns)
    .select(['import.id', 'import.kind', 'import.language', 'import.state_under_review', 'import.sha256'])
    .select(['import.sections', 'import.stated_counts', 'import.problems'])
    .select(['import.started_at', 'import.started_by', 'import.changed_at'])
    .select(['source_file.name', 'source_file.format', 'source_file.bytes', 'source_file.pages']);
}

export type ImportRow = Awaited<ReturnType<ReturnType<typeof selectImports>['executeTakeFirstOrThrow']>>;

/** The reference to a source document that records carry. */
export function toReference(
  row: Pick<ImportRow, 'documentId' | 'symbol' | 'title' | 'documentKind' | 'session' | 'cycle' | 'date'>,
): SourceReference {
  const { documentId, symbol, title, documentKind, session, cycle, date } = row;
  return { id: documentId, symbol, title, kind: documentKind, session, cycle, date };
}

const none: ImportCounts = { found: 0, paragraphs: 0, accepted: 0, discarded: 0, toCheck: 0, toLook: 0 };

/** An import as its list shows it. */
export function toImport(row: ImportRow, counts: ImportCounts = none): Import {
  return {
    id: row.id,
    source: toReference(row),
    kind: row.kind,
    language: row.language,
    stateUnderReview: row.state_under_review,
    file: { sha256: row.sha256, name: row.name, format: row.format, bytes: row.bytes, pages: row.pages },
    counts,
    startedAt: row.started_at.toISOString(),
    startedBy: row.started_by,
    changedAt: row.changed_at.toISOString(),
  };
}

/** All imports, newest first. */
export function listImportRows(db: RegisterDatabase): Promise<ImportRow[]> {
  return selectImports(db).orderBy('import.started_at', 'desc').orderBy('import.id', 'desc').execute();
}

/** The import of the file with these bytes, if there is one. */
export function findImportOfFile(db: RegisterDatabase, sha256: string): Promise<ImportRow | undefined> {
  return selectImports(db).where('import.sha256', '=', sha256).executeTakeFirst();
}

/** One import; throws `import-not-found`. */
export async function getImportRow(db: RegisterDatabase, id: string): Promise<ImportRow> {
  const row = await selectImports(db).where('import.id', '=', id).executeTakeFirst();
  if (row === undefined) throw registerError('import-not-found', { id });
  return row;
}

/** One import, its source document locked until the transaction ends: reviews of one document happen one after the other. */
export async function lockImport(db: RegisterDatabase, id: string): Promise<ImportRow> {
  const { documentId } = await getImportRow(db, id);
  await db.selectFrom('source_document').select('id').where('id', '=', documentId).forUpdate().execute();
  return getImportRow(db, id);
}

async function findContent(db: RegisterDatabase, importId: string): Promise<Buffer> {
  const row = await db
    .selectFrom('source_file')
    .innerJoin('import', 'import.sha256', 'source_file.sha256')
    .select('source_file.content')
    .where('import.id', '=', importId)
    .executeTakeFirst();
  if (row === undefined) throw registerError('import-not-found', { id: importId });
  return row.content;
}

/** The import's document as it was read; throws `import-not-found`. */
export async function getDocument(db: RegisterDatabase, importId: string): Promise<SourceDocument> {
  return unpackDocument(await findContent(db, importId));
}

/** The same as JSON text, for the page that shows it. */
export async function getDocumentJson(db: RegisterDatabase, importId: string): Promise<string> {
  return unpackJson(await findContent(db, importId));
}

function selectSteps(db: RegisterDatabase, importId: string) {
  return db.selectFrom('review_step').where('import_id', '=', importId);
}

/** The step that an undo would take back, with the change that takes it back. */
export async function findUndo(
  db: RegisterDatabase,
  importId: string,
): Promise<{ sequence: number; change: ReviewChange; step: UndoableStep } | undefined> {
  const row = await selectSteps(db, importId)
    .selectAll()
    .where('undone_at', 'is', null)
    .orderBy('sequence', 'desc')
    .executeTakeFirst();
  if (row === undefined) return undefined;
  const step = { action: row.action, items: sizeOf(row.change), at: row.made_at.toISOString(), by: row.made_by };
  return { sequence: row.sequence, change: invert(row.change), step };
}

/** The number of the import's next step. */
export async function nextSequence(db: RegisterDatabase, importId: string): Promise<number> {
  const { last } = await selectSteps(db, importId)
    .select(({ fn }) => fn.max('sequence').as('last'))
    .executeTakeFirstOrThrow();
  return (last ?? 0) + 1;
}
