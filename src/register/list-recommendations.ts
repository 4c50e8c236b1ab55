import type { Context } from '../access/context.ts';
import { toReference } from './import-store.ts';
import type { RecommendationSummary, RegisterPage, RegisterQuery } from './recommendation.ts';
import { countRegister } from './register-counts.ts';
import { registerDatabase } from './register-database.ts';
import { filterKey, findInOrder, type RecommendationRow, selectMatchingIds } from './register-query.ts';
import { createRemembered } from './remembered.ts';

/** A row of the register as lists and exports see it. */
export function toSummary(row: RecommendationRow): RecommendationSummary {
  const { id, kind, number, part, text, language, states, position, page } = row;
  return {
    id,
    kind,
    number,
    part,
    text,
    language,
    states,
    position,
    consideredImplemented: row.considered_implemented,
    source: toReference(row),
    page,
  };
}

/** The order of everything that filters find, as ids, so that a page costs the same wherever it is. */
const orders = createRemembered<string[]>(20, (ids) => ids.length <= 20_000);

async function pageOfIds(context: Context, query: RegisterQuery): Promise<string[]> {
  const matching = selectMatchingIds(registerDatabase(context), query);
  const idsOf = (rows: { id: string }[]) => rows.map(({ id }) => id);
  // hardly anyone searches the same words twice without paging on
  if (query.page === 1 && (query.q ?? '') !== '') return idsOf(await matching.limit(query.size).execute());
  const all = await orders.get(context, [filterKey(query), query.sort], async () => idsOf(await matching.execute()));
  return all.slice((query.page - 1) * query.size, query.page * query.size);
}

/** One page of the register with totals and facets of everything that the query finds. */
export async function listRecommendations(context: Context, query: RegisterQuery): Promise<RegisterPage> {
  const db = registerDatabase(context);
  const { page, size } = query;
  const [rows, counted] = await Promise.all([
    pageOfIds(context, query).then((ids) => findInOrder(db, ids)),
    countRegister(context, query),
  ]);
  return { items: rows.map(toSummary), page, size, ...counted };
}
