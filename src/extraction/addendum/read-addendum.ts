import type { Block, SourceDocument } from '../../documents/source-document.ts';
import type { Extraction, StatedPosition } from '../extraction.ts';
import { pageAt } from '../passage.ts';
import { readBlock } from './blocks.ts';
import { findPrefixes } from './number-list.ts';
import type { Reader } from './reader.ts';
import { contradictions, decide, type Statement } from './statements.ts';
import { readTable } from './tables.ts';
import { readTotals, totalProblems } from './totals.ts';

/** What an addendum tells of the report's recommendations. */
export type AddendumReading = Pick<Extraction, 'positions' | 'statedCounts' | 'problems'> &
  Partial<Pick<Extraction, 'remainder'>>;

/** A bold number alone at the foot or head of a page may be taken for furniture; it is a sub-heading. */
const strayNumber = /^\d{1,3}\.\d{1,3}(?:\s?[-–—]\s?\d{1,3}(?:\.\d{1,3})?)?$/;

function bodyOfAddendum(document: SourceDocument): Block[] {
  return document.blocks.filter(
    ({ kind, text }) =>
      (kind !== 'furniture' && kind !== 'footnote') || (kind === 'furniture' && strayNumber.test(text)),
  );
}

/**
 * Reads an English addendum (A/HRC/…/Add.1): the position given to each recommendation with its explanation, the totals its
 * text states, and what contradicts itself. Never throws.
 */
export function readAddendum(document: SourceDocument): AddendumReading {
  const body = bodyOfAddendum(document);
  const context = { prefixes: findPrefixes(body.map(({ text }) => text).join('\n')) };
  const reader: Reader = { context, statements: [], explanations: new Map(), problems: [], group: 0, part: 0 };
  for (let at = 0; at < body.length; at++) {
    const block = body[at];
    if (!block) break;
    if (!block.cell) {
      readBlock(reader, block);
      continue;
    }
    const { table } = block.cell;
    const length = body.slice(at).findIndex((next) => next.cell?.table !== table);
    const cells = body.slice(at, length < 0 ? body.length : at + length);
    readAnswers(reader, cells);
    at += cells.length - 1;
  }
  const decided = decide(reader.statements);
  const positions = decided.map((statement) => presentStatement(statement, reader, body));
  const counts = body.filter(({ cell }) => !cell).flatMap(readTotals);
  return {
    positions,
    statedCounts: counts,
    ...(reader.remainder ? { remainder: reader.remainder } : {}),
    problems: [...reader.problems, ...contradictions(positions), ...totalProblems(counts, withMarks(decided, reader))],
  };
}

function readAnswers(reader: Reader, cells: readonly Block[]): void {
  reader.part++;
  for (const { list, stance, explanation, blocks } of readTable(cells, reader.context)) {
    const answer = stance ?? reader.heading?.stance;
    const [block] = blocks;
    if (!answer?.position || !block) continue;
    reader.group++;
    for (const { number } of list.numbers) {
      reader.statements.push({
        number,
        position: answer.position,
        consideredImplemented: answer.consideredImplemented,
        strength: stance ? 3 : 1,
        group: reader.group,
        part: reader.part,
        paragraph: reader.paragraph,
        page: block.page,
        span: block.sourceSpan,
      });
      if (explanation !== '') reader.explanations.set(number, [explanation]);
    }
  }
}

/** Statements of an earlier strength count for the sums of their list too. */
const withMarks = (decided: readonly Statement[], { statements }: Reader) => [
  ...decided,
  ...statements.filter((one) =>
    decided.some((other) => other.number === one.number && other.position === one.position),
  ),
];

function presentStatement(statement: Statement, reader: Reader, body: readonly Block[]): StatedPosition {
  const { number, position, consideredImplemented, paragraph, span } = statement;
  const explanation = reader.explanations.get(number)?.join('\n');
  const page = pageAt(body, span.start) ?? statement.page;
  const done = consideredImplemented || (position === 'supported' && reader.implemented?.has(number) === true);
  return {
    number,
    position,
    consideredImplemented: done,
    ...(paragraph === undefined ? {} : { paragraph }),
    ...(explanation ? { explanation } : {}),
    ...(page === undefined ? {} : { page }),
    span,
  };
}
