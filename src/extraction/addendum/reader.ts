import type { Block } from '../../documents/source-document.ts';
import type { Problem, StatedPosition } from '../extraction.ts';
import type { Stance } from '../position-sentences.ts';
import type { DoubtfulRange, ListContext, ListedNumber } from './number-list.ts';
import type { Statement, Strength } from './statements.ts';

/** What is known while the blocks of an addendum are read in order. */
export interface Reader {
  readonly context: ListContext;
  readonly statements: Statement[];
  readonly explanations: Map<string, string[]>;
  readonly problems: Problem[];
  group: number;
  part: number;
  /** The heading that answers for its part. */
  heading?: { stance: Stance; rank: number; roman: boolean } | undefined;
  /** A sentence that announces lists, "accepts the following recommendations:". */
  intro?: Stance | undefined;
  /** Numbers of the open sub-heading. */
  sub?: readonly string[] | undefined;
  /** The open sub-heading is a row of plain numbers in the place of a paragraph's number. */
  subIsPlain?: boolean;
  /** Paragraphs bear the recommendations' numbers, as such a row has shown. */
  numbersParagraphs?: boolean;
  paragraph?: string | undefined;
  implemented?: Set<string>;
  remainder?: Omit<StatedPosition, 'number'>;
}

/** Notes what a place says of the numbers that stand there; offsets into the block's text. */
export function state(
  reader: Reader,
  block: Block,
  numbers: readonly ListedNumber[],
  stance: Stance | undefined,
  strength: Strength,
): void {
  if (!stance?.position) return;
  const { position } = stance;
  reader.group++;
  for (const { number, start, end } of numbers) {
    reader.statements.push({
      number,
      position,
      consideredImplemented:
        stance.consideredImplemented ||
        (position === 'supported' && reader.heading?.stance.consideredImplemented === true),
      strength,
      group: reader.group,
      part: reader.part,
      paragraph: reader.paragraph,
      page: block.page,
      span: { start: block.sourceSpan.start + start, end: block.sourceSpan.start + end },
    });
  }
}

/** Ranges that do not run forwards become problems. */
export function doubt(reader: Reader, block: Block, doubts: readonly DoubtfulRange[]): void {
  for (const { from, to, read } of doubts) {
    reader.problems.push({
      code: 'range-backwards',
      severity: 'error',
      number: from,
      params: { from, to, read },
      ...(block.page === undefined ? {} : { page: block.page }),
      span: block.sourceSpan,
    });
  }
}

/** Adds words of explanation to the numbers they are about. */
export function explain(reader: Reader, numbers: readonly string[] | undefined, text: string): void {
  if (text === '') return;
  for (const number of numbers ?? [])
    reader.explanations.set(number, [...(reader.explanations.get(number) ?? []), text]);
}
