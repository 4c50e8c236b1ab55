import type { Context } from '../access/context.ts';
import { newId } from '../core/ids.ts';
import { acceptItems, findByWording, withdrawItems } from './accept-store.ts';
import { countItems } from './checks.ts';
import { registerError } from './errors.ts';
import type { ReviewResult, ReviewStep } from './import.ts';
import { findKnown, listItems, removeItems, saveItems } from './import-item-store.ts';
import { findUndo, getDocument, type ImportRow, lockImport, nextSequence } from './import-store.ts';
import { presentItem } from './present-item.ts';
import { type Change, changeRegister } from './register-database.ts';
import { type ReviewTools, review } from './review.ts';
import { applyChange, type ReviewChange, type ReviewItem, sizeOf } from './review-change.ts';
import { pageAt } from './stored-document.ts';
import { wordingKey } from './wording-key.ts';

/** Texts and States of what a change touches, short enough for the log and whole enough to answer "what was it before". */
function logged(change: ReviewChange, more: object = {}): { before: unknown; after: unknown } {
  const item = ({ id, number, text, states }: ReviewItem) => ({ id, number, text, states });
  return {
    before: { items: [...change.removed.map(item), ...change.patches.map(({ id, before }) => ({ id, ...before }))] },
    after: {
      ...more,
      items: [...change.added.map(item), ...change.patches.map(({ id, after }) => ({ id, ...after }))],
    },
  };
}

/** Writes a change of the items and what follows from it in the register. */
async function carryOut(
  change: Change,
  source: ImportRow,
  items: readonly ReviewItem[],
  reviewChange: ReviewChange,
): Promise<Omit<ReviewResult, 'undo'>> {
  const { db, at } = change;
  const after = applyChange(items, reviewChange);
  const touched = new Set([...reviewChange.added, ...reviewChange.patches].map(({ id }) => id));
  const changed = after.filter(({ id }) => touched.has(id));
  const wasAccepted = new Map(items.filter(({ status }) => status === 'accepted').map((item) => [item.id, item]));
  await removeItems(
    db,
    reviewChange.removed.map(({ id }) => id),
  );
  await saveItems(db, source.id, changed);
  await acceptItems(
    change,
    source,
    changed.filter(({ id, status }) => status === 'accepted' && !wasAccepted.has(id)),
  );
  await withdrawItems(
    change,
    source,
    changed.flatMap(({ id, status }) => (status === 'accepted' ? [] : (wasAccepted.get(id) ?? []))),
  );
  await db.updateTable('import').set({ changed_at: at }).where('id', '=', source.id).execute();
  const known = await findKnown(db, source.id);
  return {
    changed: changed.map((item) => presentItem(item, known)),
    removed: reviewChange.removed.map(({ id }) => id),
    counts: countItems(after),
  };
}

/** Ids for items that are about to be accepted: the register's own where it holds the wording, a new one else. */
async function recommendationIds({ db, at }: Change, source: ImportRow, items: readonly ReviewItem[]) {
  const ids = await findByWording(
    db,
    source.documentId,
    items.filter(({ status }) => status === 'proposed').map(wordingKey),
  );
  return (item: ReviewItem): string => {
    const key = wordingKey(item);
    const id = ids.get(key) ?? newId(at);
    ids.set(key, id);
    return id;
  };
}

const needsSource = new Set<ReviewStep['action']>(['split', 'mark']);

/**
 * Makes one step of a review. Accepting writes to the register in the same transaction. Throws `import-not-found`,
 * `review-conflict` when an item was changed meanwhile, and the refusals of review.ts.
 */
export function applyStep(
  context: Context,
  { id, step }: { readonly id: string; readonly step: ReviewStep },
): Promise<ReviewResult> {
  return changeRegister(context, async (change) => {
    const source = await lockImport(change.db, id);
    const items = await listItems(change.db, id);
    const document = needsSource.has(step.action) ? await getDocument(change.db, id) : undefined;
    const tools: ReviewTools = {
      newId: () => newId(change.at),
      recommendationIdOf: await recommendationIds(change, source, items),
      source: document?.text ?? '',
      pageAt: (offset) => (document === undefined ? null : pageAt(document, offset)),
    };
    const made = review(items, step, tools);
    await change.log([{ action: `review.${step.action}`, record: { type: 'import', id }, ...logged(made) }]);
    const result = await carryOut(change, source, items, made);
    await change.db
      .insertInto('review_step')
      .values({
        import_id: id,
        sequence: await nextSequence(change.db, id),
        action: step.action,
        change: JSON.stringify(made),
        made_at: change.at,
        made_by: change.by,
        undone_at: null,
      })
      .execute();
    const undo = { action: step.action, items: sizeOf(made), at: change.at.toISOString(), by: change.by };
    return { ...result, undo };
  });
}

/** Takes the last step back that was not taken back yet; what it had accepted leaves the register. Throws `nothing-to-undo`. */
export function undoStep(context: Context, { id }: { readonly id: string }): Promise<ReviewResult> {
  return changeRegister(context, async (change) => {
    const source = await lockImport(change.db, id);
    const undo = await findUndo(change.db, id);
    if (undo === undefined) throw registerError('nothing-to-undo');
    const items = await listItems(change.db, id);
    const entry = { action: 'review.undo', record: { type: 'import', id } };
    await change.log([{ ...entry, ...logged(undo.change, { undone: undo.step.action }) }]);
    const result = await carryOut(change, source, items, undo.change);
    await change.db
      .updateTable('review_step')
      .set({ undone_at: change.at })
      .where('import_id', '=', id)
      .where('sequence', '=', undo.sequence)
      .execute();
    return { ...result, undo: (await findUndo(change.db, id))?.step ?? null };
  });
}
