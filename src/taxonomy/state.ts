import { z } from 'zod';
import { fictional, members, observers, others } from './states-table.ts';

/** ISO 3166-1 alpha-3, or a user-assigned code (X..) for the fictional States of the demo. */
export const StateCode = z.string().regex(/^[A-Z]{3}$/);
export type StateCode = z.infer<typeof StateCode>;

/** A State as United Nations documents name it. */
export const State = z.object({
  code: StateCode,
  /** ISO 3166-1 alpha-2; null for fictional States. */
  alpha2: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .nullable(),
  /** English short name of the United Nations, "Iran (Islamic Republic of)". */
  name: z.string(),
  /** Formal and former English names, and spellings met in print. */
  otherNames: z.array(z.string()),
  membership: z.enum(['member', 'observer', 'none']),
  fictional: z.boolean(),
});
export type State = z.infer<typeof State>;

function parseRows(table: string, membership: State['membership'], isFictional = false): State[] {
  const rows = table.trim().split('\n');
  return rows.map((row) => {
    const [head = '', ...otherNames] = row.split(' | ');
    const alpha2 = head.slice(4, head.indexOf(' ', 4));
    return {
      code: head.slice(0, 3),
      alpha2: alpha2 === '-' ? null : alpha2,
      name: head.slice(head.indexOf(' ', 4) + 1),
      otherNames,
      membership,
      fictional: isFictional,
    };
  });
}

/** Members and observers of the United Nations, the two others its treaty lists name, and the fictional States of the demo. */
export const states: readonly State[] = [
  ...parseRows(members, 'member'),
  ...parseRows(observers, 'observer'),
  ...parseRows(others, 'none'),
  ...parseRows(fictional, 'none', true),
];

const byCode = new Map(states.map((state) => [state.code, state]));

/** The State with this alpha-3 code, or undefined. */
export function findState(code: string): State | undefined {
  return byCode.get(code);
}
