import { z } from 'zod';

const several = z
  .union([z.string(), z.array(z.string())])
  .transform((value) => (Array.isArray(value) ? value : [value]).filter((one) => one !== ''))
  .optional()
  .catch(undefined);

const RegisterSearch = z.object({
  q: z.string().max(300).optional().catch(undefined),
  source: several,
  state: several,
  position: several,
  sort: z.enum(['number', '-number', 'newest', 'relevance']).optional().catch(undefined),
  page: z.coerce.number().int().min(1).optional().catch(undefined),
});

/** Filters, search, order and page of the register as they stand in its address; what is not usable is left out. */
export interface RegisterSearch {
  q?: string | undefined;
  source?: string[] | undefined;
  state?: string[] | undefined;
  position?: string[] | undefined;
  sort?: 'number' | '-number' | 'newest' | 'relevance' | undefined;
  page?: number | undefined;
}

/** Every name is in the answer, so that an unusable value is taken away and not only left alone. */
export function parseRegisterSearch(search: Record<string, unknown>): RegisterSearch {
  const { q, source, state, position, sort, page } = RegisterSearch.parse(search);
  const filled = (values: string[] | undefined) => (values && values.length > 0 ? values : undefined);
  return {
    q: q === '' ? undefined : q,
    source: filled(source),
    state: filled(state),
    position: filled(position),
    sort,
    page,
  };
}
