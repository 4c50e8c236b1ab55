import type { SourceDocument, Span } from '../../../documents/source-document.ts';
import type { ImportItem, ImportReview } from '../../import.ts';

/** Test data: a page of a report on the fictional Republic of Meridia, read and extracted. */

const lines = [
  '112. The recommendations listed below enjoy the support of Meridia:',
  '112.1 Invite the Special Rapporteur on the right to food (Vellin);',
  '112.2 Raise the age of criminal responsibility (Kestria)/Close the institution at Verrin (Belmora);',
  '112.3 Reduce child labour in fishing (Vellin and Dravia);',
  'A/HRC/58/9',
  '113. All conclusions reflect the position of the submitting States.',
];

export const document: SourceDocument = (() => {
  let at = 0;
  const blocks = lines.map((text) => {
    const block = {
      kind: text === 'A/HRC/58/9' ? ('furniture' as const) : ('paragraph' as const),
      text,
      page: text.startsWith('113') || text === 'A/HRC/58/9' ? 2 : 1,
      style: {},
      sourceSpan: { start: at, end: at + text.length },
    };
    at += text.length + 1;
    return block;
  });
  return { format: 'pdf', pages: 2, text: lines.join('\n'), blocks };
})();

/** Where a string stands in the sample. */
export function spanOf(words: string): Span {
  const start = document.text.indexOf(words);
  return { start, end: start + words.length };
}

const ids = new Map<string, string>();
/** A stable UUID for a short name. */
export function idOf(name: string): string {
  if (!ids.has(name)) ids.set(name, `00000000-0000-7000-8000-${String(ids.size + 1).padStart(12, '0')}`);
  return ids.get(name) ?? '';
}

export function item(name: string, words: string, whole: string, more: Partial<ImportItem> = {}): ImportItem {
  return {
    id: idOf(name),
    ordinal: 1,
    number: '112.1',
    part: null,
    kind: 'recommendation',
    text: words,
    states: [],
    position: 'supported',
    consideredImplemented: false,
    page: 1,
    span: spanOf(words),
    itemSpan: spanOf(whole),
    problems: [],
    status: 'proposed',
    edited: false,
    byHand: false,
    known: false,
    recommendationId: null,
    version: 1,
    ...more,
  };
}

export function sampleItems(): ImportItem[] {
  return [
    item('one', 'Invite the Special Rapporteur on the right to food', lines[1]?.slice(0, -1) ?? '', {
      states: ['XVE'],
    }),
    item(
      'two-1',
      'Raise the age of criminal responsibility',
      '112.2 Raise the age of criminal responsibility (Kestria)',
      {
        ordinal: 2,
        number: '112.2',
        part: 1,
        states: ['XKE'],
        problems: [{ code: 'several-texts', severity: 'look', params: {} }],
      },
    ),
    item('two-2', 'Close the institution at Verrin', 'Close the institution at Verrin (Belmora)', {
      ordinal: 2,
      number: '112.2',
      part: 2,
      states: ['XBE'],
    }),
    item('three', 'Reduce child labour in fishing', lines[3]?.slice(0, -1) ?? '', {
      ordinal: 3,
      number: '112.3',
      problems: [{ code: 'state-unknown', severity: 'error', params: {}, span: spanOf('(Vellin and Dravia)') }],
    }),
  ];
}

export function sampleReview(items = sampleItems()): ImportReview {
  const looks = items.filter(({ status, problems }) => status === 'proposed' && problems.length > 0).length;
  return {
    id: idOf('import'),
    source: {
      id: idOf('source'),
      symbol: 'A/HRC/58/9',
      title: 'Report',
      kind: 'upr-working-group-report',
      session: 48,
      cycle: 4,
      date: null,
    },
    kind: 'upr-working-group-report',
    language: 'en',
    stateUnderReview: 'XMD',
    file: { sha256: 'a'.repeat(64), name: 'report.pdf', format: 'pdf', bytes: 1000, pages: 2 },
    counts: { found: items.length, paragraphs: 3, accepted: 0, discarded: 0, toCheck: items.length, toLook: looks },
    startedAt: '2026-11-06T09:00:00.000Z',
    startedBy: 'Local operator',
    changedAt: '2026-11-06T09:00:00.000Z',
    items,
    sections: [],
    statedCounts: [],
    problems: [],
    checks: [],
    undo: null,
  };
}
