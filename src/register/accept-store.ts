import { newId } from '../core/ids.ts';
import { searchVector } from '../core/text.ts';
import type { DocumentKind } from '../extraction/extraction.ts';
import type { ImportRow } from './import-store.ts';
import { numberSortKey } from './number.ts';
import type { PositionEntry } from './recommendation.ts';
import type { Change, RegisterDatabase } from './register-database.ts';
import type { ReviewItem } from './review-change.ts';
import { wordingKey } from './wording-key.ts';

/** At which stage a document of this kind states positions (HRC resolution 16/21, annex, paras. 8 and 15). */
const stages: Partial<Record<DocumentKind, PositionEntry['stage']>> = { 'upr-addendum': 'addendum' };

/** What the register already holds of a source document: wording key → recommendation id. */
export async function findByWording(
  db: RegisterDatabase,
  documentId: string,
  keys: readonly string[],
): Promise<Map<string, string>> {
  if (keys.length === 0) return new Map();
  const rows = await db
    .selectFrom('recommendation')
    .select(['wording_key', 'id'])
    .where('source_document_id', '=', documentId)
    .where('wording_key', 'in', keys)
    .execute();
  return new Map(rows.map(({ wording_key, id }) => [wording_key, id]));
}

/** What the log says of a recommendation that enters or leaves the register. */
function summary({ number, part, kind, text, states, position }: ReviewItem, symbol: string | null) {
  return { number, part, kind, text, states, position, symbol };
}

/**
 * Puts accepted items into the register: recommendation, text, States, the first entry of its position history, and the log.
 * Items whose recommendation is there already add nothing.
 */
export async function acceptItems(
  { db, at, by, log }: Change,
  source: ImportRow,
  items: readonly ReviewItem[],
): Promise<void> {
  const present = new Set((await findByWording(db, source.documentId, items.map(wordingKey))).values());
  const fresh = new Map<string, ReviewItem>();
  for (const item of items) {
    const id = item.recommendationId;
    if (id !== null && !present.has(id) && !fresh.has(id)) fresh.set(id, item);
  }
  const language = source.language ?? 'en';
  const rows = [...fresh];
  for (let from = 0; from < rows.length; from += 300) {
    const chunk = rows.slice(from, from + 300);
    await db
      .insertInto('recommendation')
      .values(
        chunk.map(([id, item]) => ({
          id,
          source_document_id: source.documentId,
          import_item_id: item.id,
          kind: item.kind ?? 'recommendation',
          number: item.number,
          number_key: numberSortKey(item.number),
          part: item.part,
          wording_key: wordingKey(item),
          ordinal: item.ordinal,
          language,
          text: item.text,
          position: item.position,
          considered_implemented: item.consideredImplemented,
          page: item.page,
          search: searchVector(item.text, [item.number, source.symbol ?? '']),
          accepted_at: at,
          accepted_by: by,
        })),
      )
      .execute();
    const recorded = { recorded_at: at, recorded_by: by };
    await db
      .insertInto('recommendation_text')
      .values(
        chunk.map(([id, { text }]) => ({
          id: newId(at),
          recommendation_id: id,
          language,
          text,
          standing: 'official' as const,
          ...recorded,
        })),
      )
      .execute();
    const states = chunk.flatMap(([id, item]) =>
      [...new Set(item.states)].map((state, place) => ({ recommendation_id: id, state, place })),
    );
    if (states.length > 0) await db.insertInto('recommendation_state').values(states).execute();
    await db
      .insertInto('position_entry')
      .values(
        chunk.map(([id, item]) => {
          const section = item.section === null ? undefined : source.sections[item.section];
          return {
            id: newId(at),
            recommendation_id: id,
            position: item.position,
            considered_implemented: item.consideredImplemented,
            stage: stages[source.kind] ?? ('report' as const),
            date: source.date,
            symbol: source.symbol,
            paragraph: section?.paragraph ?? null,
            statement: section?.sentence ?? null,
            ...recorded,
          };
        }),
      )
      .execute();
  }
  await log(
    rows.map(([id, item]) => ({
      action: 'recommendation.accepted',
      record: { type: 'recommendation', id },
      after: summary(item, source.symbol),
    })),
  );
}

/**
 * Takes items that an undo made proposals again out of the register. A recommendation that an accepted item of another file
 * also stands for stays, and is that item's from now on.
 */
export async function withdrawItems(
  { db, log }: Change,
  source: ImportRow,
  items: readonly ReviewItem[],
): Promise<void> {
  const ids = [...new Set(items.flatMap(({ recommendationId }) => recommendationId ?? []))];
  if (ids.length === 0) return;
  const others = await db
    .selectFrom('import_item')
    .select(['id', 'recommendation_id'])
    .where('recommendation_id', 'in', ids)
    .where('status', '=', 'accepted')
    .orderBy('id')
    .execute();
  const heirs = new Map(others.map(({ recommendation_id, id }) => [recommendation_id, id]));
  const undone = new Set(items.map(({ id }) => id));
  const owned = await db.selectFrom('recommendation').select(['id', 'import_item_id']).where('id', 'in', ids).execute();
  const withdrawn = owned.filter(({ id, import_item_id }) => undone.has(import_item_id) && !heirs.has(id));
  for (const { id, import_item_id } of owned) {
    const heir = heirs.get(id);
    if (heir === undefined || !undone.has(import_item_id)) continue;
    await db.updateTable('recommendation').set({ import_item_id: heir }).where('id', '=', id).execute();
  }
  if (withdrawn.length === 0) return;
  const gone = withdrawn.map(({ id }) => id);
  await db.deleteFrom('recommendation').where('id', 'in', gone).execute();
  const before = new Map(items.map((item) => [item.recommendationId, item]));
  await log(
    gone.map((id) => {
      const item = before.get(id);
      const was = item === undefined ? null : summary(item, source.symbol);
      return { action: 'recommendation.withdrawn', record: { type: 'recommendation', id }, before: was };
    }),
  );
}
