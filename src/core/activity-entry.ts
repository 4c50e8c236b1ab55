import { z } from 'zod';

/** One line of a workspace's log: who did what to which record. `hash` covers all the rest, `previousHash` included. */
export const ActivityEntry = z.object({
  seq: z.int().min(1),
  at: z.iso.datetime(),
  actor: z.string().min(1),
  action: z.string().regex(/^[a-z-]+\.[a-z-]+$/),
  record: z.object({ type: z.string().min(1), id: z.uuid() }),
  before: z.json(),
  after: z.json(),
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  previousHash: z.string().regex(/^[0-9a-f]{64}$/),
});
export type ActivityEntry = z.infer<typeof ActivityEntry>;
