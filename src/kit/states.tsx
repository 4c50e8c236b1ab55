import { useQuery } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import { z } from 'zod';
import { api } from './api.ts';
import { useSpeech } from './language.tsx';

const StateList = z.object({
  items: z.array(z.object({ code: z.string(), name: z.string(), fictional: z.boolean() })),
});
type StateItem = z.infer<typeof StateList>['items'][number];

/** All States, sorted by name in the chosen language; empty until they have come. */
export function useStates(): readonly StateItem[] {
  const { language } = useSpeech();
  const { data } = useQuery({
    queryKey: ['states', language],
    queryFn: () => api.get(`/api/states?language=${language}`, StateList),
    staleTime: Number.POSITIVE_INFINITY,
  });
  return data?.items ?? none;
}

const none: readonly StateItem[] = [];

/** Gives the name of a State by its code in the chosen language; the code itself until the names have come. */
export function useStateName(): (code: string) => string {
  const states = useStates();
  const names = useMemo(() => new Map(states.map(({ code, name }) => [code, name])), [states]);
  return useCallback((code: string) => names.get(code) ?? code, [names]);
}

/** Name of a State, isolated so that it keeps its own writing direction. */
export function StateName({ code }: { code: string }) {
  return <bdi>{useStateName()(code)}</bdi>;
}
