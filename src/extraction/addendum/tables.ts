import type { Block } from '../../documents/source-document.ts';
import { type Stance, saysImplemented } from '../position-sentences.ts';
import { sentencesOf } from './clauses.ts';
import { leadingList } from './leading-list.ts';
import type { ListContext, NumberList } from './number-list.ts';
import { findStances, stanceOfLabel } from './stances.ts';

/** A row that answers recommendations: their numbers, the answer where one was found, the words of explanation. */
export interface TableAnswer {
  readonly list: NumberList;
  readonly stance: Stance | undefined;
  readonly explanation: string;
  readonly blocks: readonly Block[];
}

type Row = readonly (readonly Block[])[];

const textOf = (blocks: readonly Block[] | undefined) =>
  (blocks ?? [])
    .map(({ text }) => text)
    .join(' ')
    .trim();

/** Rows of one table: for each column the blocks of its cell. */
function rowsOf(blocks: readonly Block[]): Row[] {
  const rows = new Map<number, Block[][]>();
  for (const block of blocks) {
    if (!block.cell) continue;
    const row = rows.get(block.cell.row) ?? [];
    while (row.length <= block.cell.column) row.push([]);
    row[block.cell.column]?.push(block);
    rows.set(block.cell.row, row);
  }
  return [...rows.entries()].sort((a, b) => a[0] - b[0]).map(([, row]) => row);
}

/** Heads of columns, each with an example. */
const heads = {
  number: { pattern: /\brecommendations?\b|\bnos?\b|\bnumbers?\b|^#$|\bparagraphs?\b/i, example: 'Recommendation No.' },
  position: { pattern: /\bposition\b|\bresponse\b|\breply\b|\bdecision\b|\bstatus\b|\banswer\b/i, example: 'Position' },
  explanation: {
    pattern: /\bexplanation|\bcomments?\b|\bremarks?\b|\bobservations?\b|\breasons?\b/i,
    example: 'Comments',
  },
};
const mark = /^(?:[x×✓✔√•●■☒☑]|yes)$/iu;

/** Reads a table of answers (number, position, explanation, in any order), or one with a column for each position. */
export function readTable(blocks: readonly Block[], context: ListContext): TableAnswer[] {
  const rows = rowsOf(blocks);
  const lists = rows.map((row) => row.map((cell) => leadingList(textOf(cell), context, true)));
  const firstAt = lists.findIndex((row) => row.some((list) => list !== undefined));
  const headAt = rows.findLastIndex(
    (row, index) => index < firstAt && row.filter((cell) => textOf(cell) !== '').length >= 2,
  );
  const head = headAt >= 0 ? (rows[headAt] ?? []).map((cell) => textOf(cell)) : [];
  const columnStances = head.map((text) =>
    heads.number.pattern.test(text) && !/ed\b/i.test(text) ? undefined : stanceOfLabel(text),
  );
  const numbers = numberColumn(lists, head);
  let section: Stance | undefined;
  return rows.flatMap((row, index): TableAnswer[] => {
    if (index === headAt) return [];
    const inRow = lists[index] ?? [];
    const filled = row.filter((cell) => textOf(cell) !== '');
    if (filled.length === 1 && inRow.every((list) => !list)) {
      section = stanceOfLabel(textOf(filled[0])) ?? section;
      return [];
    }
    const byColumn = columnStances.filter((stance) => stance !== undefined).length >= 2;
    if (byColumn && inRow[numbers] === undefined) return listsByColumn(row, inRow, columnStances);
    if (byColumn && columnStances[numbers] !== undefined) return listsByColumn(row, inRow, columnStances);
    const list = inRow[numbers];
    if (!list) return [];
    const marked = columnStances.find((stance, column) => stance && mark.test(textOf(row[column])));
    const { stance, column } = marked ? { stance: marked, column: -1 } : answerOf(row, head, numbers);
    const explanation = row
      .filter((_, at) => at !== numbers && at !== column && !mark.test(textOf(row[at])))
      .map((cell) => textOf(cell))
      .filter((text) => text !== '')
      .join(' ');
    return [{ list, stance: stance ?? section, explanation, blocks: row[numbers] ?? [] }];
  });
}

function numberColumn(lists: readonly (readonly (NumberList | undefined)[])[], head: readonly string[]): number {
  const count = (column: number, dotted: boolean) =>
    lists.filter((row) => row[column]?.numbers.some(({ number }) => !dotted || number.includes('.'))).length;
  const columns = Array.from({ length: Math.max(0, ...lists.map((row) => row.length)) }, (_, index) => index);
  const best = (dotted: boolean) =>
    columns.filter((column) => count(column, dotted) > 0).sort((a, b) => count(b, dotted) - count(a, dotted))[0];
  const named = head.findIndex((text, column) => heads.number.pattern.test(text) && count(column, false) > 0);
  return best(true) ?? (named >= 0 ? named : (best(false) ?? 0));
}

function listsByColumn(
  row: Row,
  lists: readonly (NumberList | undefined)[],
  stances: readonly (Stance | undefined)[],
): TableAnswer[] {
  return lists.flatMap((list, column) =>
    list && stances[column] ? [{ list, stance: stances[column], explanation: '', blocks: row[column] ?? [] }] : [],
  );
}

/** The answer of a row: the column headed so, else the first short cell that is an answer, else the first answer in prose. */
function answerOf(row: Row, head: readonly string[], numbers: number): { stance: Stance | undefined; column: number } {
  const others = row.map((cell, column) => ({ text: textOf(cell), column })).filter(({ column }) => column !== numbers);
  const headed = others.filter(({ column }) => heads.position.pattern.test(head[column] ?? ''));
  for (const { text, column } of [...headed, ...others]) {
    const stance = text.length <= 90 ? stanceOfLabel(text) : undefined;
    if (stance) return { stance, column };
  }
  for (const { text } of [...headed, ...others]) {
    const stance = stanceOfProse(text);
    if (stance) return { stance, column: -1 };
  }
  const own = stanceAfterStates(textOf(row[numbers]));
  return { stance: own, column: -1 };
}

/** "122.5 Ratify the Convention (Arvenia) – Accepted" */
export function stanceAfterStates(text: string): Stance | undefined {
  const label =
    /\)[\s:;.,–—-]*((?:Not\s+|Partially\s+)?(?:Supported|supported|Accepted|accepted|Noted|noted)\b(?:\s+in\s+part\b)?)/.exec(
      text,
    )?.[1];
  if (label !== undefined) return stanceOfLabel(label);
  const tail = /\)[\s:;.,–—-]*([^()]{2,60})$/.exec(text)?.[1];
  return tail === undefined ? undefined : stanceOfLabel(tail);
}

/** The answer a cell or explanation opens with: a sentence on the recommendation before any other. */
export function stanceOfProse(text: string): Stance | undefined {
  const sentences = sentencesOf(text).map((sentence) => ({
    sentence: sentence.text,
    stances: findStances(sentence.text),
  }));
  const speaking = sentences.filter(({ stances }) => stances.some(({ position }) => position !== null));
  const found = speaking.find(({ sentence }) => /\brecommendations?\b/i.test(sentence)) ?? speaking[0];
  const position = found?.stances.find((stance) => stance.position !== null)?.position;
  if (position === undefined || position === null) {
    return saysImplemented(text) ? { position: 'supported', consideredImplemented: true } : undefined;
  }
  return { position, consideredImplemented: position === 'supported' && saysImplemented(text) };
}
