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
  q?: string;
  source?: string[];
  state?: string[];
  position?: string[];
  sort?: 'number' | '-number' | 'newest' | 'relevance';
  page?: number;
}

export function parseRegisterSearch(search: Record<string, unknown>): RegisterSearch {
  const given = Object.entries(RegisterSearch.parse(search)).filter(
    ([, value]) => value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0),
  );
  return Object.fromEntries(given);
}
