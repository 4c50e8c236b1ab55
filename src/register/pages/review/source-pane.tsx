import { type RefObject, useEffect, useMemo, useRef, useState } from 'react';
import { directionOf } from '../../../core/languages.ts';
import type { SourceDocument, Span } from '../../../documents/source-document.ts';
import { Button } from '../../../kit/components/button.tsx';
import type { ImportItem, ImportReview } from '../../import.ts';
import { annotate } from './annotate.ts';
import { keepInView, nextButton, selectedSpan } from './places.ts';
import { linesOf, sheets } from './sheets.ts';
import { SourcePictures } from './source-pictures.tsx';
import { SourceSheet } from './source-sheet.tsx';
import { useWords } from './use-words.ts';

interface SourcePaneProps {
  slug: string;
  review: ImportReview;
  source: SourceDocument;
  /** The open item, with the other texts of its paragraph. */
  current: readonly ImportItem[];
  /** On a narrow screen: the document's tab is the open one. */
  isShown: boolean;
  onOpen: (item: string) => void;
  onMake: (start: number, end: number, number?: string) => void;
}

/** The document as text or as printed, with what was found marked in it. */
export function SourcePane({ slug, review, source, current, isShown, onOpen, onMake }: SourcePaneProps) {
  const { t, number } = useWords();
  const [view, setView] = useState<'text' | 'image'>('text');
  const scroller = useRef<HTMLDivElement>(null);
  const selection = useSelection(scroller);
  const paged = source.format === 'pdf';
  const placed = usePlacedItems(review.items);
  const laid = useMemo(() => sheets(annotate(source, placed), paged), [source, placed, paged]);
  const ids = useMemo(() => current.map(({ id }) => id), [current]);
  const lines = useMemo(() => {
    // The texts of one paragraph share printed lines: each is marked once.
    const touched = current.flatMap(({ itemSpan }) => linesOf(source, itemSpan));
    return [...new Map(touched.map((line) => [line.start, line])).values()];
  }, [current, source]);
  const pages = [...new Set(lines.map(({ page }) => page))].sort((a, b) => a - b);
  const page = pages[0] ?? current[0]?.page ?? undefined;
  const language = review.language ?? undefined;
  useRovingButtons(scroller);

  const place = `${view} ${current[0]?.id ?? ''}`;
  useEffect(() => {
    const pane = scroller.current;
    if (pane === null) return;
    const isText = place.startsWith('text');
    // Pictures hold nothing that takes the focus, so the pane itself must, or the keyboard could not scroll it.
    pane.tabIndex = isText ? -1 : 0;
    return keepInView(pane, isText ? '.dp.is-on' : '.pgi.is-on');
  }, [place]);

  useEffect(() => {
    const pane = scroller.current;
    // On a narrow screen the page scrolls, not the pane.
    if (!isShown || pane === null || pane.scrollHeight > pane.clientHeight + 1) return;
    pane.querySelector('.dp.is-on, .pgi.is-on')?.scrollIntoView({ block: 'center' });
  }, [isShown]);

  const { symbol } = review.source;
  return (
    <section className="docv" aria-label={t('review.document')}>
      <div className="docv__t">
        <span>
          <b>
            <bdi className="sym" dir="ltr">
              {symbol ?? review.file.name}
            </bdi>
          </b>{' '}
          <span className="fine">
            {review.file.pages === null
              ? review.file.format.toUpperCase()
              : t('review.document.file', { format: review.file.format.toUpperCase(), pages: review.file.pages })}
          </span>
        </span>
        {paged ? (
          <fieldset className="seg" aria-label={t('review.view')}>
            <button type="button" aria-pressed={view === 'text'} onClick={() => setView('text')}>
              {t('review.view.text')}
            </button>
            <button type="button" aria-pressed={view === 'image'} onClick={() => setView('image')}>
              {t('review.view.image')}
            </button>
          </fieldset>
        ) : null}
        {page === undefined || source.pages === undefined ? null : (
          <span className="fine num">
            {t('review.page.of', { page: pages.map(number).join('–') || number(page), pages: number(source.pages) })}
          </span>
        )}
      </div>
      <div className="docv__b" ref={scroller}>
        {view === 'text' ? (
          laid.map((sheet) => {
            const here = ids.filter((id) => sheet.body.some((paragraph) => paragraph.items.includes(id)));
            return (
              <SourceSheet
                key={sheet.body[0]?.index ?? sheet.head[0]?.index ?? sheet.page}
                sheet={sheet}
                current={here.join()}
                language={language}
                direction={language === undefined ? undefined : directionOf(language)}
                onOpen={onOpen}
                onMake={onMake}
              />
            );
          })
        ) : (
          <SourcePictures
            address={`/api/workspaces/${slug}/files/${review.file.sha256}/pages`}
            pages={source.pages ?? 0}
            source={symbol ?? review.file.name}
            lines={lines}
          />
        )}
      </div>
      {selection === undefined || view !== 'text' ? null : (
        <div className="docv__mark">
          <Button kind="primary" icon="plus" onClick={() => onMake(selection.start, selection.end)}>
            {t('review.make.selection')}
          </Button>
        </div>
      )}
    </section>
  );
}

/** What of the items shows in the text; accepting one changes nothing of it, so three thousand paragraphs stand still. */
const shapeOf = (items: readonly ImportItem[]) =>
  items
    .map(({ id, number, status, span, itemSpan, problems }) =>
      [id, number, status === 'discarded', span.start, span.end, itemSpan.start, itemSpan.end, problems.length].join(),
    )
    .join('\n');

function usePlacedItems(items: readonly ImportItem[]): readonly ImportItem[] {
  const shape = shapeOf(items);
  const [placed, setPlaced] = useState({ shape, items });
  if (placed.shape !== shape) setPlaced({ shape, items });
  return placed.items;
}

/** The passage that is selected in the text, while there is one. */
function useSelection(scroller: RefObject<HTMLElement | null>): Span | undefined {
  const [span, setSpan] = useState<Span>();
  useEffect(() => {
    const read = () => setSpan(scroller.current === null ? undefined : selectedSpan(scroller.current));
    document.addEventListener('selectionchange', read);
    return () => document.removeEventListener('selectionchange', read);
  }, [scroller]);
  return span;
}

/** The arrow keys go from paragraph to paragraph; the whole text is one stop of the Tab key. */
function useRovingButtons(scroller: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const pane = scroller.current;
    if (pane === null) return;
    const rove = (event: KeyboardEvent) => {
      if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
      const next = nextButton(pane, event.target, event.key === 'ArrowDown' ? 1 : -1);
      if (next === undefined) return;
      event.preventDefault();
      next.focus();
    };
    pane.addEventListener('keydown', rove);
    return () => pane.removeEventListener('keydown', rove);
  }, [scroller]);
}
