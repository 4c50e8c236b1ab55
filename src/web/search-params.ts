import { queryString } from '../kit/api.ts';

/** `?state=HAL&state=VEL` → `{ state: ['HAL', 'VEL'] }`: addresses stay readable and can be typed by hand. */
export function parseSearch(text: string): Record<string, string | string[]> {
  const query = new URLSearchParams(text);
  return Object.fromEntries(
    [...new Set(query.keys())].map((name) => {
      const values = query.getAll(name);
      return [name, values.length === 1 ? (values[0] ?? '') : values];
    }),
  );
}

/** The other way round; undefined and empty values are left out. */
export function stringifySearch(search: Record<string, unknown>): string {
  return queryString(
    Object.fromEntries(
      Object.entries(search).map(([name, value]) => {
        if (Array.isArray(value)) return [name, value.map(String)];
        return [name, value === undefined || value === null ? undefined : String(value)];
      }),
    ),
  );
}
