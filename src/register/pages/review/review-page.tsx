import { useBlocker } from '@tanstack/react-router';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { SourceDocument } from '../../../documents/source-document.ts';
import { useToast } from '../../../kit/components/toast.tsx';
import { useKeys } from '../../../kit/keys.tsx';
import type { ImportReview } from '../../import.ts';
import { useOutdate } from '../fresh.ts';
import { ItemsPane } from './items-pane.tsx';
import { KeyBar } from './key-bar.tsx';
import { type Command, keyRows } from './keys.ts';
import { readable, readPassage } from './mark.ts';
import { Notices } from './notices.tsx';
import { serverPort } from './port.ts';
import { ReviewHead } from './review-head.tsx';
import { SourcePane } from './source-pane.tsx';
import { useWords } from './use-words.ts';
import { useWorkbench } from './use-workbench.ts';

interface ReviewPageProps {
  slug: string;
  /** `/api/workspaces/{slug}/imports/{id}` */
  address: string;
  review: ImportReview;
  source: SourceDocument;
  remembered: string | undefined;
  onOpen: (item: string) => void;
}

export function ReviewPage({ slug, address, review: initial, source, remembered, onOpen }: ReviewPageProps) {
  const words = useWords();
  const toast = useToast();
  const outdate = useOutdate(slug);
  const port = useMemo(() => serverPort(address), [address]);
  const bench = useWorkbench({
    review: initial,
    source,
    port,
    remembered,
    onOpen,
    onDone: (outcome, undo) => {
      void outdate();
      toast({ text: words.done(outcome), ...(outcome.wait.kind === 'undo' ? {} : { undo }) });
    },
    onHint: (hint, values) => toast({ text: words.t(`review.${hint}`, values) }),
    onPush: () => toast(undefined),
  });

  // Leaving now would lose what the server has not got; the notice at the top says so and sends it again.
  useBlocker({
    shouldBlockFn: async ({ current, next }) => {
      if (current.pathname === next.pathname) return false;
      if (bench.queue.paused) bench.retry();
      return bench.waits();
    },
    enableBeforeUnload: false,
  });

  const [editing, setEditing] = useState(0);
  const run: Record<Command, () => void> = {
    next: () => bench.move(1),
    previous: () => bench.move(-1),
    accept: () => bench.accept(),
    edit: () => setEditing((count) => count + 1),
    split: () => bench.split(),
    merge: () => bench.merge(1),
    'merge-previous': () => bench.merge(-1),
    'next-look': bench.nextLook,
    undo: bench.undo,
    discard: () => bench.discard(),
    'accept-agreeing': () => bench.acceptAll('accept-agreeing'),
  };
  useKeys(
    'review.key',
    keyRows.map(({ command, keys, label }) => ({ keys, label, run: run[command] })),
  );
  useEffect(() => {
    if (editing > 0) document.querySelector<HTMLElement>('.it--open textarea')?.focus();
  }, [editing]);

  const root = useRef<HTMLDivElement>(null);
  const { go, setPane, openPassage } = bench;
  const showItem = useCallback(
    (id: string) => {
      go(id);
      setPane('items');
    },
    [go, setPane],
  );
  const makePassage = useCallback(
    (start: number, end: number, number?: string) =>
      openPassage(readPassage(readable(source, { start, end }), { start, end }, number)),
    [openPassage, source],
  );
  const showPlace = useCallback(
    (start: number) => {
      setPane('document');
      // The document may be on the other tab: it has to be laid out before it can be scrolled.
      setTimeout(() => {
        root.current?.querySelector(`[data-place="${placeOf(source, start)}"]`)?.scrollIntoView({ block: 'center' });
      }, 60);
    },
    [setPane, source],
  );

  return (
    <div className="imp" ref={root}>
      <ReviewHead slug={slug} address={address} bench={bench} showPlace={showPlace} />
      <div className="wrap imp__n">
        <Notices bench={bench} />
      </div>
      <div className="wrap imp__b" data-pane={bench.pane}>
        <fieldset className="seg imp__tabs" aria-label={words.t('review.view')}>
          <button type="button" aria-pressed={bench.pane === 'items'} onClick={() => setPane('items')}>
            {words.t('review.extracted')}
          </button>
          <button type="button" aria-pressed={bench.pane === 'document'} onClick={() => setPane('document')}>
            {words.t('review.document')}
          </button>
        </fieldset>
        <SourcePane
          slug={slug}
          review={bench.review}
          source={source}
          current={bench.group}
          isShown={bench.pane === 'document'}
          onOpen={showItem}
          onMake={makePassage}
        />
        <ItemsPane slug={slug} bench={bench} source={source} />
      </div>
      <KeyBar savedAt={bench.savedAt} waiting={bench.queue.waiting.length} paused={bench.queue.paused} />
    </div>
  );
}

/** Index of the block that a place of the source text lies in. */
function placeOf(source: SourceDocument, start: number): number {
  return source.blocks.findIndex(({ sourceSpan }) => sourceSpan.end > start);
}
