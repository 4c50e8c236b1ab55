import type { Span } from '../../documents/source-document.ts';
import type { Position, Problem, StatedPosition } from '../extraction.ts';

/**
 * How plainly a position is stated, strongest first: by a sentence or table row that names the number (3), by a sentence on
 * "this recommendation" under its sub-heading (2), by the heading of the part alone (1), by a paragraph that bears the
 * recommendation's number (0).
 */
export type Strength = 0 | 1 | 2 | 3;

/** One place of an addendum that answers one recommendation. */
export interface Statement {
  readonly number: string;
  readonly position: Position;
  readonly consideredImplemented: boolean;
  readonly strength: Strength;
  /** Statements of one sentence, row or list share it. */
  readonly group: number;
  /** Statements under one heading share it. */
  readonly part: number;
  readonly paragraph: string | undefined;
  readonly page: number | undefined;
  readonly span: Span;
}

/** The statements that count: for each number the plainest ones, one for each position they give. */
export function decide(statements: readonly Statement[]): Statement[] {
  const strongest = Math.max(0, ...statements.map(({ strength }) => strength));
  const usable = statements.filter(({ strength }) => strength > 0 || strongest === 0);
  const byNumber = new Map<string, Statement[]>();
  for (const statement of usable)
    byNumber.set(statement.number, [...(byNumber.get(statement.number) ?? []), statement]);
  return [...byNumber.values()].flatMap((all) => {
    const most = Math.max(...all.map(({ strength }) => strength));
    const plainest = all.filter(({ strength }) => strength === most);
    return plainest.filter(
      ({ position }, index) => plainest.findIndex((other) => other.position === position) === index,
    );
  });
}

/** Numbers to which an addendum gives different positions. */
export function contradictions(positions: readonly StatedPosition[]): Problem[] {
  const first = new Map<string, StatedPosition>();
  return positions.flatMap((stated): Problem[] => {
    const before = first.get(stated.number);
    if (!before) {
      first.set(stated.number, stated);
      return [];
    }
    const { number, span, page } = stated;
    const params = { number, first: before.position, second: stated.position };
    const at = { span, ...(page === undefined ? {} : { page }) };
    return [{ code: 'positions-contradict', severity: 'error', number, params, ...at }];
  });
}
