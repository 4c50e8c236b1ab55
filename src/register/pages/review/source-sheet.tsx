import { memo } from 'react';
import { Icon } from '../../../kit/components/icon.tsx';
import type { Paragraph, Segment, SegmentKind } from './annotate.ts';
import type { Sheet } from './sheets.ts';
import { useWords } from './use-words.ts';

interface SourceSheetProps {
  sheet: Sheet;
  /** Ids of the open items that stand on this sheet, joined: text, so that the other sheets need no new drawing. */
  current: string;
  language: string | undefined;
  direction: 'ltr' | 'rtl' | undefined;
  onOpen: (item: string) => void;
  onMake: (start: number, end: number, number?: string) => void;
}

/** One page of the source, looking like paper: head and foot small, what was recognised marked. */
export const SourceSheet = memo(function SourceSheet({
  sheet,
  current,
  language,
  direction,
  ...act
}: SourceSheetProps) {
  const { t, number } = useWords();
  const open = new Set(current.split(',').filter(Boolean));
  const label = sheet.page === undefined ? undefined : t('review.page', { page: number(sheet.page) });
  return (
    <div className="pg" data-page={sheet.page}>
      {sheet.head.length === 0 && label === undefined ? null : (
        <div className="pg__h">
          <Furniture of={sheet.head} />
          {label === undefined ? null : <span className="pg__n">{label}</span>}
        </div>
      )}
      <div lang={language} dir={direction}>
        {sheet.body.map((paragraph) => (
          <SourceParagraph key={paragraph.index} paragraph={paragraph} open={open} {...act} />
        ))}
      </div>
      {sheet.foot.length === 0 ? null : (
        <div className="pg__f">
          <Furniture of={sheet.foot} />
        </div>
      )}
    </div>
  );
});

function Furniture({ of }: { of: readonly Paragraph[] }) {
  return of.map(({ index, block }) => (
    <bdi key={index} data-place={index}>
      {block.text}
    </bdi>
  ));
}

interface ParagraphProps {
  paragraph: Paragraph;
  open: ReadonlySet<string>;
  onOpen: (item: string) => void;
  onMake: (start: number, end: number, number?: string) => void;
}

function SourceParagraph({ paragraph, open, onOpen, onMake }: ParagraphProps) {
  const { t } = useWords();
  const { block, items, number, segments } = paragraph;
  const [first] = items;
  const isOpen = items.some((id) => open.has(id));
  const doubtful = segments.some(({ kind }) => kind === 'doubt');
  const classes = ['dp', `dp--${block.kind}`, isOpen ? 'is-on' : '', doubtful ? 'is-look' : '']
    .filter(Boolean)
    .join(' ');
  const { start, end } = block.sourceSpan;
  return (
    <div className={classes} data-place={paragraph.index}>
      {first === undefined ? (
        <button
          type="button"
          className="dp__b dp__b--make"
          tabIndex={-1}
          aria-label={number === undefined ? t('review.make') : `${number} ${t('review.make')}`}
          onClick={() => onMake(start, end, block.number)}
        >
          {number === undefined ? <Icon name="plus" /> : <bdi>{number}</bdi>}
        </button>
      ) : (
        <button
          type="button"
          className="dp__b"
          tabIndex={isOpen ? 0 : -1}
          aria-label={t('review.open-item', { number: number ?? t('review.no-number') })}
          onClick={() => onOpen(first)}
        >
          <bdi>{number ?? '…'}</bdi>
        </button>
      )}
      <p>
        {segments.map((segment) =>
          segment.kind === 'number' && number !== undefined ? null : (
            <Stretch key={segment.start} segment={segment} open={open} />
          ),
        )}
      </p>
    </div>
  );
}

const looks: Record<SegmentKind, string | undefined> = {
  plain: undefined,
  number: 'h-num',
  wording: 'h-tx',
  states: 'h-st',
  joint: 'h-joint',
  doubt: 'h-bad',
};

function Stretch({ segment, open }: { segment: Segment; open: ReadonlySet<string> }) {
  const { kind, start, text, items } = segment;
  const lit = kind === 'wording' && items.some((id) => open.has(id));
  return (
    <span className={lit ? 'h-tx h-on' : looks[kind]} data-start={start}>
      {text}
    </span>
  );
}
