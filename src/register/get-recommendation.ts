import type { Context } from '../access/context.ts';
import { registerError } from './errors.ts';
import { toSummary } from './list-recommendations.ts';
import type { PositionEntry, Recommendation, RecommendationText } from './recommendation.ts';
import { type RegisterDatabase, registerDatabase } from './register-database.ts';
import { selectRecommendations } from './register-query.ts';
import { linesAround, unpackDocument } from './stored-document.ts';

async function textsOf(db: RegisterDatabase, id: string): Promise<RecommendationText[]> {
  return db
    .selectFrom('recommendation_text')
    .distinctOn('language')
    .select(['language', 'text', 'standing'])
    .where('recommendation_id', '=', id)
    .orderBy('language')
    .orderBy('recorded_at', 'desc')
    .orderBy('id', 'desc')
    .execute();
}

async function positionsOf(db: RegisterDatabase, id: string): Promise<PositionEntry[]> {
  const rows = await db
    .selectFrom('position_entry')
    .selectAll()
    .where('recommendation_id', '=', id)
    .orderBy('recorded_at')
    .orderBy('id')
    .execute();
  return rows.map(({ recommendation_id: _, considered_implemented, recorded_at, recorded_by, ...entry }) => ({
    ...entry,
    consideredImplemented: considered_implemented,
    recordedAt: recorded_at.toISOString(),
    recordedBy: recorded_by,
  }));
}

async function provenanceOf(db: RegisterDatabase, id: string): Promise<Recommendation['provenance']> {
  const row = await db
    .selectFrom('recommendation as r')
    .innerJoin('import_item as item', 'item.id', 'r.import_item_id')
    .innerJoin('import', 'import.id', 'item.import_id')
    .innerJoin('source_file as file', 'file.sha256', 'import.sha256')
    .select(['import.id', 'file.sha256', 'file.name', 'file.format', 'file.content'])
    .select(['item.page', 'item.span_start', 'item.span_end', 'item.item_start', 'item.item_end'])
    .where('r.id', '=', id)
    .executeTakeFirstOrThrow();
  const itemSpan = { start: row.item_start, end: row.item_end };
  return {
    importId: row.id,
    sha256: row.sha256,
    fileName: row.name,
    format: row.format,
    page: row.page,
    span: { start: row.span_start, end: row.span_end },
    itemSpan,
    ...linesAround(await unpackDocument(row.content), itemSpan),
  };
}

interface Place {
  readonly documentId: string;
  readonly number_key: string;
  readonly ordinal: number;
  readonly id: string;
}

async function neighbour(db: RegisterDatabase, place: Place, side: 'before' | 'after'): Promise<string | null> {
  const direction = side === 'before' ? 'desc' : 'asc';
  const row = await db
    .selectFrom('recommendation')
    .select('id')
    .where('source_document_id', '=', place.documentId)
    .where(({ eb, refTuple, tuple }) =>
      eb(
        refTuple('number_key', 'ordinal', 'id'),
        side === 'before' ? '<' : '>',
        tuple(place.number_key, place.ordinal, place.id),
      ),
    )
    .orderBy('number_key', direction)
    .orderBy('ordinal', direction)
    .orderBy('id', direction)
    .executeTakeFirst();
  return row?.id ?? null;
}

/** One recommendation with its texts, positions, its lines in the source and its neighbours; throws `recommendation-not-found`. */
export async function getRecommendation(context: Context, { id }: { readonly id: string }): Promise<Recommendation> {
  const db = registerDatabase(context);
  const row = await selectRecommendations(db)
    .select(['r.accepted_at', 'r.accepted_by', 'r.number_key', 'r.ordinal'])
    .where('r.id', '=', id)
    .executeTakeFirst();
  if (row === undefined) throw registerError('recommendation-not-found', { id });
  const [texts, positions, provenance, previousId, nextId] = await Promise.all([
    textsOf(db, id),
    positionsOf(db, id),
    provenanceOf(db, id),
    neighbour(db, row, 'before'),
    neighbour(db, row, 'after'),
  ]);
  return {
    ...toSummary(row),
    texts,
    positions,
    provenance,
    acceptedAt: row.accepted_at.toISOString(),
    acceptedBy: row.accepted_by,
    previousId,
    nextId,
  };
}
