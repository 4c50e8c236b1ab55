import type { Block, SourceDocument } from '../../documents/source-document.ts';
import { resolveState } from '../../taxonomy/states.ts';
import { stanceOfLabel } from '../addendum/stances.ts';
import type { ExtractedRecommendation, Extraction, Problem } from '../extraction.ts';
import type { Item } from '../items.ts';
import { findLeadingNumber } from '../numbering.ts';
import { bodyOf } from '../passage.ts';
import type { Stance } from '../position-sentences.ts';
import { type Found, readItem } from '../read-item.ts';
import { sequenceProblems } from '../sequence.ts';
import { readLabels } from './labels.ts';
import { type Columns, findColumns, type Row, rowsOf, textOf, usualColumns } from './rows.ts';
import { findSourceLine, readSourceLine } from './source-line.ts';

/** What a thematic list tells; the running head names the State, the cycle and the session. */
export type ThematicReading = Pick<
  Extraction,
  'recommendations' | 'problems' | 'stateUnderReview' | 'cycle' | 'session'
>;

/**
 * Reads OHCHR's thematic list of recommendations (the table of cycles 2, 3 and 4): each numbered paragraph with its texts,
 * States, position and the source of it, themes, persons and goals as printed. Never throws.
 */
export function readThematicList(
  document: SourceDocument,
  header: Pick<Extraction, 'stateUnderReview' | 'cycle' | 'session'>,
): ThematicReading {
  const body = bodyOf(document);
  const found: Found = { recommendations: [], problems: [] };
  const items: Item[] = [];
  let columns: Columns = usualColumns;
  for (const row of rowsOf(body)) {
    const head = findColumns(row);
    if (head) columns = head;
    else readRow(row, columns, body, { found, items });
  }
  const title = titleOf(document);
  const missing: Problem[] = items.length > 0 ? [] : [{ code: 'conclusions-missing', severity: 'error', params: {} }];
  return {
    stateUnderReview: title?.state ?? header.stateUnderReview,
    cycle: title?.cycle ?? header.cycle,
    session: title?.session ?? header.session,
    recommendations: found.recommendations,
    problems: [...missing, ...found.problems, ...numberProblems(items)],
  };
}

interface Lists {
  readonly found: Found;
  readonly items: Item[];
}

const themeRow = /^theme\s*:/i;

function readRow(row: Row, columns: Columns, body: readonly Block[], { found, items }: Lists): void {
  const cell = row[columns.recommendation] ?? [];
  if (themeRow.test(textOf(cell))) return;
  const { wording, source } = divide(cell);
  const [first] = wording;
  const number = first && findLeadingNumber(first);
  if (!first || !number || number.parts.length < 2) return;
  const [prefix] = number.parts;
  const item: Item = {
    number: number.parts.join('.'),
    place: number.parts.at(-1) ?? 0,
    blocks: wording,
    textStart: number.length,
    list: prefix ?? null,
  };
  items.push(item);
  const stance = positionOf(
    textOf(row[columns.position])
      .replace(/&nbsp;/gi, ' ')
      .trim(),
  );
  const before = found.recommendations.length;
  readItem(item, stance, body, found);
  const labels = labelsOf(row, columns);
  const positionSource = readSourceLine(source);
  found.recommendations.splice(
    before,
    Infinity,
    ...found.recommendations.slice(before).map(
      (one): ExtractedRecommendation => ({
        ...one,
        text: one.text.replace(/\s+/g, ' ').trim(),
        section: null,
        ...(positionSource ? { positionSource } : {}),
        ...labels,
      }),
    ),
  );
  if (!stance) found.problems.push(unclear(item, first));
}

/** "Supported / Noted": the parts of one paragraph are answered differently. */
function positionOf(text: string): Stance | undefined {
  const isSplit = /^(?:supported\s*(?:\/|,|and|&)\s*noted|noted\s*(?:\/|,|and|&)\s*supported)$/i.test(text);
  return isSplit ? { position: 'partially-supported', consideredImplemented: false } : stanceOfLabel(text);
}

/** The wording and the line below it that cites the source of the position; a literal "&nbsp;" becomes as many blanks. */
function divide(cell: readonly Block[]): { wording: Block[]; source: string } {
  const plain = cell.map((block) => ({ ...block, text: block.text.replace(/&nbsp;/gi, '      ') }));
  const at = plain.findIndex(({ text }) => findSourceLine(text) !== undefined);
  if (at < 0) return { wording: plain, source: '' };
  const line = plain[at];
  const cut = line ? (findSourceLine(line.text) ?? 0) : 0;
  const head = line && cut > 0 ? [{ ...line, text: line.text.slice(0, cut) }] : [];
  return {
    wording: [...plain.slice(0, at), ...head],
    source: [line?.text.slice(cut), textOf(plain.slice(at + 1))].join(' '),
  };
}

function labelsOf(row: Row, columns: Columns): Pick<ExtractedRecommendation, 'themes' | 'persons' | 'sdgs'> {
  const paragraphs = (column: number | undefined) =>
    column === undefined ? [] : (row[column] ?? []).map(({ text }) => text);
  const labels = readLabels(paragraphs(columns.themes), 'themes');
  const goals = readLabels(paragraphs(columns.sdgs), 'sdgs');
  return { themes: labels.themes, persons: labels.persons, sdgs: [...labels.sdgs, ...goals.sdgs] };
}

function unclear({ number }: Item, { sourceSpan }: Block): Problem {
  return {
    code: 'position-unclear',
    severity: 'look',
    number,
    params: { paragraph: number, position: '' },
    span: sourceSpan,
  };
}

/** A list is ordered by theme: its numbers are put in order before gaps are looked for. */
function numberProblems(items: readonly Item[]): Problem[] {
  const ordered = [...items].sort((a, b) => (a.list ?? 0) - (b.list ?? 0) || a.place - b.place);
  return sequenceProblems(ordered, ({ blocks: [block] }) => (block ? { span: block.sourceSpan } : {}));
}

const titleShape =
  /\bUPR\s+of\s+(.{3,80}?)\s*\(\s*(\d)\s*(?:st|nd|rd|th)\s+cycle\s*[-–—,]?\s*(\d{1,2})\s*(?:st|nd|rd|th)\s+session/i;

function titleOf(document: SourceDocument) {
  for (const { text } of document.blocks) {
    const [, name = '', cycle, session] = titleShape.exec(text) ?? [];
    if (name) return { state: resolveState(name), cycle: Number(cycle), session: Number(session) };
  }
  return undefined;
}
