import { type ReactNode, type RefObject, useEffect, useRef } from 'react';
import type { SourceDocument } from '../../../documents/source-document.ts';
import { Empty } from '../../../kit/components/empty.tsx';
import { ItemRow } from './item-row.tsx';
import { type Filter, filterItems } from './items.ts';
import { MarkForm } from './mark-form.tsx';
import { OpenItem } from './open-item.tsx';
import { keepInView, openInView } from './places.ts';
import { useWords } from './use-words.ts';
import type { Workbench } from './use-workbench.ts';

interface ItemsPaneProps {
  slug: string;
  bench: Workbench;
  source: SourceDocument;
}

/** The list of what was found, one entry open. */
export function ItemsPane({ slug, bench, source }: ItemsPaneProps) {
  const { t } = useWords();
  const { review, shown, group, open, filter, passage, items } = bench;
  const list = useRef<HTMLDivElement>(null);
  const grouped = new Set(group.map(({ id }) => id));
  const first = group[0]?.id;
  useFocusOnOpen(list, first);
  const { counts } = review;
  const filters: { id: Filter; label: ReactNode }[] = [
    { id: 'all', label: t('review.filter.all', { count: items.length }) },
    { id: 'to-check', label: t('review.filter.to-check', { count: counts.toCheck }) },
    { id: 'look', label: t('review.filter.look', { count: counts.toLook }) },
  ];
  const matching = filterItems(items, filter).length;
  return (
    <section className="its" aria-label={t('review.extracted')}>
      <div className="docv__t">
        <h2 className="its__t">{t('review.extracted')}</h2>
        <fieldset className="seg" aria-label={t('review.show')}>
          {filters.map(({ id, label }) => (
            <button key={id} type="button" aria-pressed={filter === id} onClick={() => bench.setFilter(id)}>
              {label}
            </button>
          ))}
        </fieldset>
      </div>
      <div className="its__b" ref={list}>
        {passage === undefined ? null : <MarkForm key={passage.span.start} passage={passage} bench={bench} />}
        {items.length === 0 && passage === undefined ? (
          <Empty title={t('review.empty')}>
            {review.problems.some(({ code }) => code === 'language-unsupported')
              ? t('review.empty.text.language')
              : t('review.empty.text')}
          </Empty>
        ) : null}
        {items.length > 0 && matching === 0 && filter !== 'all' ? (
          <Empty title={t('review.filter.none')}>{t(`review.filter.none.${filter}`, { count: counts.toCheck })}</Empty>
        ) : null}
        {shown.length === 0 ? null : (
          <ol className="itl">
            {shown.map((item) => {
              if (item.id === open) {
                return <OpenItem key={first} slug={slug} bench={bench} source={source} />;
              }
              return grouped.has(item.id) ? null : (
                <ItemRow key={item.id} item={item} unsaved={bench.isUnsaved(item)} onOpen={bench.go} />
              );
            })}
          </ol>
        )}
      </div>
    </section>
  );
}

/**
 * Another entry was opened: it comes into sight and takes the focus, unless the hand is at work in a field elsewhere. The
 * first one of a visit leaves the focus at the top of the page.
 */
function useFocusOnOpen(list: RefObject<HTMLElement | null>, open: string | undefined): void {
  const before = useRef<string | undefined>(undefined);
  useEffect(() => {
    const pane = list.current;
    const entry = pane?.querySelector<HTMLElement>('.it--open[aria-current]');
    const heading = entry?.querySelector<HTMLElement>('.ith');
    const isFirst = before.current === undefined;
    before.current = open;
    if (open === undefined || !pane || !entry) return;
    if (isFirst) return keepInView(pane, '.it--open[aria-current]');
    heading?.focus({ preventScroll: true });
    return openInView(pane, entry);
  }, [open, list]);
}
