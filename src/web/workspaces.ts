import { queryOptions } from '@tanstack/react-query';
import { z } from 'zod';
import { Workspace } from '../access/workspace.ts';
import type { InterfaceLanguage } from '../core/languages.ts';
import { api } from '../kit/api.ts';

const WorkspaceList = z.object({ items: z.array(Workspace) });

/** All workspaces of this installation. */
export const workspacesQuery = queryOptions({
  queryKey: ['workspaces'],
  queryFn: async () => (await api.get('/api/workspaces', WorkspaceList)).items,
  staleTime: 60_000,
});

/** The workspace's name in the reader's language, else in its own first one. */
export function nameOf(workspace: Workspace, language: InterfaceLanguage): { text: string; lang: string } {
  const own = workspace.name[language];
  if (own !== undefined) return { text: own, lang: language };
  const [lang, text] = Object.entries(workspace.name)[0] ?? ['en', workspace.slug];
  return { text, lang };
}
