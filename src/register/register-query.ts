import { type Expression, type SqlBool, sql } from 'kysely';
import { searchQuery } from '../core/text.ts';
import type { RegisterQuery } from './recommendation.ts';
import type { RegisterDatabase } from './register-database.ts';

/** The filters of a query without its paging. */
export type RegisterFilter = Pick<RegisterQuery, 'q' | 'source' | 'state' | 'position'>;

/** What two filters have in common that find the same. */
export function filterKey({ q, source, state, position }: RegisterFilter): unknown {
  return [searchQuery(q ?? '') ?? Boolean(q), source, state, position];
}

const always = sql<SqlBool>`true`;
const never = sql<SqlBool>`false`;

/** A filter of the register as SQL conditions on `recommendation as r`, one a facet, so that each can be left out. */
export function conditionsOf(filter: RegisterFilter) {
  const query = searchQuery(filter.q ?? '');
  const positions = filter.position.filter((position) => position !== 'none');
  return {
    // signs alone are a search that nothing answers, not a list of everything
    text: query === undefined ? (filter.q ? never : always) : sql<SqlBool>`r.search @@ ${query}::tsquery`,
    source: filter.source.length === 0 ? always : sql<SqlBool>`r.source_document_id = any(${filter.source}::uuid[])`,
    state:
      filter.state.length === 0
        ? always
        : sql<SqlBool>`exists (select from recommendation_state s
            where s.recommendation_id = r.id and s.state = any(${filter.state}::text[]))`,
    position:
      filter.position.length === 0
        ? always
        : sql<SqlBool>`(r.position = any(${positions}::text[])
            or (${filter.position.includes('none')} and r.position is null))`,
    rank: query === undefined ? undefined : sql<number>`ts_rank(r.search, ${query}::tsquery)`,
  };
}

const columns = [
  'r.id',
  'r.kind',
  'r.number',
  'r.part',
  'r.text',
  'r.language',
  'r.position',
  'r.considered_implemented',
  'r.page',
  'd.id as documentId',
  'd.symbol',
  'd.title',
  'd.kind as documentKind',
  'd.session',
  'd.cycle',
  'd.date',
] as const;

/** Recommendations with their source document and their States, unfiltered and unsorted. */
export function selectRecommendations(db: RegisterDatabase) {
  return db
    .selectFrom('recommendation as r')
    .innerJoin('source_document as d', 'd.id', 'r.source_document_id')
    .select(columns)
    .select(
      sql<
        string[]
      >`array(select s.state from recommendation_state s where s.recommendation_id = r.id order by s.place)`.as(
        'states',
      ),
    );
}

export type RecommendationRow = Awaited<
  ReturnType<ReturnType<typeof selectRecommendations>['executeTakeFirstOrThrow']>
>;

/**
 * Ids of what a filter finds, in its order; document order is newest document first, then number. Only narrow columns are
 * sorted, so that a deep page costs no more than the first: what is shown is read for its ids alone.
 */
export function selectMatchingIds(db: RegisterDatabase, filter: RegisterFilter & Pick<RegisterQuery, 'sort'>) {
  const { text, source, state, position, rank } = conditionsOf(filter);
  const conditions: Expression<SqlBool>[] = [text, source, state, position];
  let query = db
    .selectFrom('recommendation as r')
    .innerJoin('source_document as d', 'd.id', 'r.source_document_id')
    .select('r.id')
    .where((build) => build.and(conditions));
  if (filter.sort === 'newest') query = query.orderBy('r.accepted_at', 'desc');
  if (filter.sort === 'relevance' && rank !== undefined) query = query.orderBy(rank, 'desc');
  const direction = filter.sort === '-number' ? 'desc' : 'asc';
  return query
    .orderBy(sql`d.date collate "C"`, (order) => order.desc().nullsLast())
    .orderBy('d.id', 'desc')
    .orderBy('r.number_key', direction)
    .orderBy('r.ordinal', direction)
    .orderBy('r.id', direction);
}

/** The recommendations with these ids, in the order of the ids; one that is gone meanwhile is left out. */
export async function findInOrder(db: RegisterDatabase, ids: readonly string[]): Promise<RecommendationRow[]> {
  if (ids.length === 0) return [];
  const rows = await selectRecommendations(db).where('r.id', 'in', ids).execute();
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}
