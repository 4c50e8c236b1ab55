import { sql } from 'kysely';
import type { ImportCounts } from './import.ts';
import type { RegisterDatabase } from './register-database.ts';
import type { ReviewItem } from './review-change.ts';
import type { ItemRow, NewItemRow } from './tables.ts';
import { wordingKey } from './wording-key.ts';

function toItem(row: ItemRow): ReviewItem {
  return {
    id: row.id,
    ordinal: row.ordinal,
    number: row.number,
    part: row.part,
    kind: row.kind,
    text: row.text,
    states: row.states,
    position: row.position,
    consideredImplemented: row.considered_implemented,
    section: row.section,
    page: row.page,
    span: { start: row.span_start, end: row.span_end },
    itemSpan: { start: row.item_start, end: row.item_end },
    problems: row.problems,
    status: row.status,
    edited: row.edited,
    byHand: row.by_hand,
    recommendationId: row.recommendation_id,
    version: row.version,
  };
}

function toRow(importId: string, item: ReviewItem): NewItemRow {
  return {
    id: item.id,
    import_id: importId,
    ordinal: item.ordinal,
    number: item.number,
    part: item.part,
    // steps recorded before items had a kind bring back recommendations when they are undone
    kind: item.kind ?? 'recommendation',
    text: item.text,
    states: item.states,
    position: item.position,
    considered_implemented: item.consideredImplemented,
    section: item.section,
    page: item.page,
    span_start: item.span.start,
    span_end: item.span.end,
    item_start: item.itemSpan.start,
    item_end: item.itemSpan.end,
    problems: JSON.stringify(item.problems),
    status: item.status,
    edited: item.edited,
    by_hand: item.byHand,
    recommendation_id: item.recommendationId,
    wording_key: wordingKey(item),
    version: item.version,
  };
}

/** An import's items in the order of the document. */
export async function listItems(db: RegisterDatabase, importId: string): Promise<ReviewItem[]> {
  const rows = await db
    .selectFrom('import_item')
    .selectAll()
    .where('import_id', '=', importId)
    .orderBy('ordinal')
    .orderBy('id')
    .execute();
  return rows.map(toItem);
}

const chunk = 500;

/** Writes items as they are now, new ones and changed ones alike. */
export async function saveItems(db: RegisterDatabase, importId: string, items: readonly ReviewItem[]): Promise<void> {
  for (let from = 0; from < items.length; from += chunk) {
    await db
      .insertInto('import_item')
      .values(items.slice(from, from + chunk).map((item) => toRow(importId, item)))
      .onConflict((conflict) =>
        conflict.column('id').doUpdateSet(({ ref }) => ({
          number: ref('excluded.number'),
          text: ref('excluded.text'),
          states: ref('excluded.states'),
          position: ref('excluded.position'),
          problems: ref('excluded.problems'),
          status: ref('excluded.status'),
          edited: ref('excluded.edited'),
          recommendation_id: ref('excluded.recommendation_id'),
          wording_key: ref('excluded.wording_key'),
          version: ref('excluded.version'),
        })),
      )
      .execute();
  }
}

/** Removes items that a split, a merge or an undo dissolved. */
export async function removeItems(db: RegisterDatabase, ids: readonly string[]): Promise<void> {
  if (ids.length > 0) await db.deleteFrom('import_item').where('id', 'in', ids).execute();
}

/** Counts of every import, or of one, without loading their items. */
export async function countImports(db: RegisterDatabase, importId?: string): Promise<Map<string, ImportCounts>> {
  const is = (status: ReviewItem['status']) => sql<number>`count(*) filter (where status = ${status})`;
  const rows = await db
    .selectFrom('import_item')
    .select([
      'import_id',
      sql<number>`count(*)`.as('found'),
      sql<number>`count(distinct number)`.as('paragraphs'),
      is('accepted').as('accepted'),
      is('discarded').as('discarded'),
      is('proposed').as('toCheck'),
      sql<number>`count(*) filter (where status = 'proposed' and jsonb_array_length(problems) > 0)`.as('toLook'),
    ])
    .$if(importId !== undefined, (query) => query.where('import_id', '=', importId ?? ''))
    .groupBy('import_id')
    .execute();
  return new Map(rows.map(({ import_id, ...counts }) => [import_id, counts]));
}

/** Ids of the items that the register already holds from another file. */
export async function findKnown(db: RegisterDatabase, importId: string): Promise<Set<string>> {
  const rows = await db
    .selectFrom('import_item as item')
    .innerJoin('import', 'import.id', 'item.import_id')
    .innerJoin('recommendation', (join) =>
      join
        .onRef('recommendation.source_document_id', '=', 'import.source_document_id')
        .onRef('recommendation.wording_key', '=', 'item.wording_key'),
    )
    .select('item.id')
    .where('item.import_id', '=', importId)
    .whereRef('recommendation.import_item_id', '!=', 'item.id')
    .execute();
  return new Set(rows.map(({ id }) => id));
}
