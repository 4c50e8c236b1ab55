import type { Context } from '../access/context.ts';
import { toReference } from './import-store.ts';
import type { RecommendationSummary, RegisterPage, RegisterQuery } from './recommendation.ts';
import { countRegister } from './register-counts.ts';
import { registerDatabase } from './register-database.ts';
import { type SelectRecommendations, selectMatching } from './register-query.ts';

type Row = Awaited<ReturnType<SelectRecommendations['executeTakeFirstOrThrow']>>;

/** A row of the register as lists and exports see it. */
export function toSummary(row: Row): RecommendationSummary {
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

/** One page of the register with totals and facets of everything that the query finds. */
export async function listRecommendations(context: Context, query: RegisterQuery): Promise<RegisterPage> {
  const db = registerDatabase(context);
  const [rows, counted] = await Promise.all([
    selectMatching(db, query)
      .limit(query.size)
      .offset((query.page - 1) * query.size)
      .execute(),
    countRegister(db, query),
  ]);
  return { items: rows.map(toSummary), page: query.page, size: query.size, ...counted };
}
