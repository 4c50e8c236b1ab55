import { sql } from 'kysely';
import type { Context } from '../access/context.ts';
import type { Position } from '../extraction/extraction.ts';
import { toReference } from './import-store.ts';
import type { RegisterPage, SourceReference } from './recommendation.ts';
import { type RegisterDatabase, registerDatabase } from './register-database.ts';
import { conditionsOf, filterKey, type RegisterFilter } from './register-query.ts';
import { createRemembered } from './remembered.ts';

interface Counted {
  paragraphs: number;
  texts: number;
  textStates: number;
  sources: Record<string, number>;
  states: Record<string, number>;
  positions: Record<string, number>;
}

/**
 * Totals and facets in one pass: every text that the words find is marked with the filters it meets, and a facet counts those
 * that meet all the others, which is what a person gets after the click.
 */
async function count(db: RegisterDatabase, filter: RegisterFilter): Promise<Counted> {
  const { text, source, state, position } = conditionsOf(filter);
  const { rows } = await sql<Counted>`
    with m as materialized (
      select r.id, r.source_document_id, r.number_key, coalesce(r.position, 'none') as position,
        ${source} as in_source, ${state} as in_state, ${position} as in_position
      from recommendation r where ${text}
    ),
    by_source as (select source_document_id as value, count(*) from m where in_state and in_position group by 1),
    by_position as (select position as value, count(*) from m where in_source and in_state group by 1),
    by_state as (
      select s.state as value, count(*) as any_state, count(*) filter (where in_state) as chosen
      from m join recommendation_state s on s.recommendation_id = m.id where in_source and in_position group by 1
    )
    select
      (select count(*) from (select from m where in_source and in_state and in_position
        group by source_document_id, number_key) p) as paragraphs,
      (select count(*) from m where in_source and in_state and in_position) as texts,
      (select coalesce(sum(chosen), 0)::bigint from by_state) as "textStates",
      (select coalesce(jsonb_object_agg(value, count), '{}') from by_source) as sources,
      (select coalesce(jsonb_object_agg(value, count), '{}') from by_position) as positions,
      (select coalesce(jsonb_object_agg(value, any_state), '{}') from by_state) as states`.execute(db);
  const [row] = rows;
  if (row === undefined) throw new Error('A query of totals gave no row');
  return row;
}

async function references(db: RegisterDatabase, ids: readonly string[]): Promise<SourceReference[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .selectFrom('source_document as d')
    .select(['d.id as documentId', 'd.symbol', 'd.title', 'd.kind as documentKind', 'd.session', 'd.cycle', 'd.date'])
    .where('d.id', 'in', ids)
    .execute();
  return rows.map(toReference);
}

/** Values of a facet, the most frequent first; what is chosen stays, with 0 when it finds nothing. */
function facet<Value extends string>(
  counts: Record<string, number>,
  chosen: readonly Value[],
): { value: Value; count: number }[] {
  const all = { ...Object.fromEntries(chosen.map((value) => [value, 0])), ...counts };
  return Object.entries(all)
    .map(([value, count]) => ({ value: value as Value, count }))
    .sort((one, other) => other.count - one.count || (one.value < other.value ? -1 : 1));
}

type Totals = Pick<RegisterPage, 'counts' | 'facets'>;

async function computeTotals(db: RegisterDatabase, filter: RegisterFilter): Promise<Totals> {
  const { paragraphs, texts, textStates, sources, states, positions } = await count(db, filter);
  const bySource = facet(sources, filter.source);
  const ids = bySource.map(({ value }) => value);
  const documents = new Map((await references(db, ids)).map((reference) => [reference.id, reference]));
  return {
    counts: { paragraphs, texts, textStates },
    facets: {
      source: bySource.flatMap(({ value, count }) => {
        const reference = documents.get(value);
        return reference === undefined ? [] : [{ value: reference, count }];
      }),
      state: facet(states, filter.state),
      position: facet<Position | 'none'>(positions, filter.position),
    },
  };
}

const remembered = createRemembered<Totals>(500);

/** Totals of what the filter finds, each with its unit, and the facets. */
export function countRegister(context: Context, filter: RegisterFilter): Promise<Totals> {
  return remembered.get(context, filterKey(filter), () => computeTotals(registerDatabase(context), filter));
}
