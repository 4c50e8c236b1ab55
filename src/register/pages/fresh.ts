import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';

/** What follows from the documents and their reviews: lists, records, totals and the log. */
const derived: ReadonlySet<unknown> = new Set(['imports', 'register', 'recommendation', 'activity']);

/**
 * Lists and records are fetched again when one comes back to the window, however young: another tab may have gone on. The
 * rest follows its age. For `refetchOnWindowFocus`.
 */
export const refetchOnFocus = ({ queryKey: [name] }: { readonly queryKey: readonly unknown[] }): boolean | 'always' =>
  derived.has(name) ? 'always' : true;

/** Marks everything shown of a workspace as old, so that it is fetched again when next seen; what is in sight at once. */
export function outdate(queries: QueryClient, slug: string): Promise<void> {
  return queries.invalidateQueries({ predicate: ({ queryKey: [name, of] }) => of === slug && derived.has(name) });
}

/** Gives the function to call after any step that changes a workspace's documents, reviews or records. */
export function useOutdate(slug: string): () => Promise<void> {
  const queries = useQueryClient();
  return useCallback(() => outdate(queries, slug), [queries, slug]);
}
