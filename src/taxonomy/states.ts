import { z } from 'zod';

/** ISO 3166-1 alpha-3, or a user-assigned code (X..) for the fictional States of the demo. */
export const StateCode = z.string().regex(/^[A-Z]{3}$/);
export type StateCode = z.infer<typeof StateCode>;
