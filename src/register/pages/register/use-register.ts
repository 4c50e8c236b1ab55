import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useEffect } from 'react';
import { api, queryString } from '../../../kit/api.ts';
import { RegisterPage } from '../../recommendation.ts';
import type { RegisterSearch } from './search.ts';

export const pageSize = 50;
export type FacetName = 'source' | 'state' | 'position';

/** Address of the same selection in the API; `path` is `/recommendations` or an export of it. */
export function registerPath(slug: string, path: string, search: RegisterSearch): string {
  return `/api/workspaces/${slug}${path}${queryString({ ...search })}`;
}

/** What the register's address asks for, what the server answers, and the ways to change the address. */
export function useRegister() {
  const { slug } = useParams({ from: '/$slug' });
  const search = useSearch({ from: '/$slug/register' });
  const navigate = useNavigate({ from: '/$slug/register' });
  const query = useQuery({
    queryKey: ['register', slug, search],
    queryFn: () =>
      api.get(`${registerPath(slug, '/recommendations', search)}${joint(search)}size=${pageSize}`, RegisterPage),
    // While the next selection comes the last one stays, unless it is another country's.
    placeholderData: (before, query) => (query?.queryKey[1] === slug ? before : undefined),
  });
  const { data } = query;
  const last = data ? Math.max(Math.ceil(data.counts.texts / data.size), 1) : undefined;
  const beyond = last !== undefined && !query.isPlaceholderData && (data?.page ?? 1) > last;
  useEffect(() => {
    // An old address, or records that were withdrawn meanwhile: the last page there is.
    if (beyond) void navigate({ search: (before) => ({ ...before, page: last }), replace: true });
  }, [beyond, last, navigate]);
  /** Any change but turning the page goes back to the first one. */
  const change = (changes: Partial<RegisterSearch>, replace = false) =>
    void navigate({ search: (before) => ({ ...without(before, 'page'), ...changes }), replace, resetScroll: false });
  const toggle = (facet: FacetName, value: string) => {
    const before = search[facet] ?? [];
    const after = before.includes(value) ? before.filter((one) => one !== value) : [...before, value];
    change({ [facet]: after });
  };
  const clear = () => void navigate({ search: { sort: search.sort }, resetScroll: false });
  const turnTo = (page: number) => void navigate({ search: (before) => ({ ...before, page }) });
  return { slug, search, query, change, toggle, clear, turnTo };
}

export type Register = ReturnType<typeof useRegister>;

const joint = (search: RegisterSearch) => (queryString({ ...search }) === '' ? '?' : '&');

function without(search: RegisterSearch, name: keyof RegisterSearch): RegisterSearch {
  return Object.fromEntries(Object.entries(search).filter(([key]) => key !== name));
}
