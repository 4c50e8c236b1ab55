import { useInfiniteQuery } from '@tanstack/react-query';
import { z } from 'zod';
import { ActivityEntry } from '../../../core/activity-entry.ts';
import { api, queryString } from '../../../kit/api.ts';

const ActivityPage = z.object({ items: z.array(ActivityEntry), more: z.boolean() });

/** The log newest first, page by page; of one record when `record` is its id. */
export function useLog(slug: string, record?: string) {
  return useInfiniteQuery({
    queryKey: ['activity', slug, record],
    queryFn: ({ pageParam }) =>
      api.get(`/api/workspaces/${slug}/activity${queryString({ record, before: pageParam, size: 100 })}`, ActivityPage),
    initialPageParam: undefined as number | undefined,
    getNextPageParam: (last) => (last.more ? last.items.at(-1)?.seq : undefined),
  });
}
