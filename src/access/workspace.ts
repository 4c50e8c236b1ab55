import { z } from 'zod';
import { InterfaceLanguage, Language } from '../core/languages.ts';
import { StateCode } from '../taxonomy/states.ts';

/** One State's records, people and log together: one PostgreSQL schema (DESIGN 4.9). `slug` stands in addresses. */
export const Workspace = z.object({
  slug: z.string().regex(/^[a-z][a-z0-9-]{0,39}$/),
  name: z.partialRecord(InterfaceLanguage, z.string()),
  country: StateCode,
  languages: z.array(Language).min(1),
  demo: z.boolean(),
  createdAt: z.iso.datetime(),
});
export type Workspace = z.infer<typeof Workspace>;

/** What the first-run page asks for a country of one's own. `name` is in the first working language. */
export const NewWorkspace = z.object({
  name: z.string().trim().min(2).max(120),
  country: StateCode,
  languages: z.array(Language).min(1),
});
export type NewWorkspace = z.infer<typeof NewWorkspace>;
