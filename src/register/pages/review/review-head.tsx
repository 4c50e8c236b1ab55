import { useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { api } from '../../../kit/api.ts';
import { Button, buttonClass } from '../../../kit/components/button.tsx';
import { Dialog } from '../../../kit/components/dialog.tsx';
import { useFailureText } from '../../../kit/components/empty.tsx';
import { Icon } from '../../../kit/components/icon.tsx';
import { MenuButton, type MenuChoice } from '../../../kit/components/menu.tsx';
import { Note } from '../../../kit/components/note.tsx';
import { Breadcrumbs } from '../../../kit/components/page-head.tsx';
import { useToast } from '../../../kit/components/toast.tsx';
import { agrees } from './items.ts';
import { Saved } from './key-bar.tsx';
import { DocumentProblems, Reconciled } from './reconciled.tsx';
import { useWords } from './use-words.ts';
import type { Workbench } from './use-workbench.ts';

interface ReviewHeadProps {
  slug: string;
  address: string;
  bench: Workbench;
  showPlace: (start: number) => void;
}

export function ReviewHead({ slug, address, bench, showPlace }: ReviewHeadProps) {
  const { t } = useWords();
  const { review, queue } = bench;
  const { source, counts } = review;
  const agreeing = review.items.filter(agrees).length;
  return (
    <div className="wrap imp__h">
      <Breadcrumbs
        steps={[
          {
            key: 'sources',
            step: (
              <Link to="/$slug/sources" params={{ slug }}>
                {t('review.sources')}
              </Link>
            ),
          },
          {
            key: 'source',
            step: <bdi dir={source.symbol === null ? undefined : 'ltr'}>{source.symbol ?? review.file.name}</bdi>,
          },
        ]}
      />
      <div className="row row--between imp__t">
        <h1>
          <bdi lang={review.language ?? undefined}>{source.title}</bdi>
        </h1>
        <div className="row imp__act">
          <span className="fine narrow-only">
            <Saved savedAt={bench.savedAt} waiting={queue.waiting.length} paused={queue.paused} />
          </span>
          <MoreMenu slug={slug} address={address} bench={bench} />
          <Link className={buttonClass()} to="/$slug/sources" params={{ slug }}>
            {t('review.leave')}
          </Link>
          {counts.toCheck > 0 ? (
            <Button
              kind="primary"
              keys="Shift A"
              aria-disabled={agreeing === 0}
              onClick={() => bench.acceptAll('accept-agreeing')}
            >
              {t('review.accept-agreeing', { count: agreeing })}
            </Button>
          ) : null}
          {counts.toCheck === 0 && counts.accepted > 0 ? (
            <Link className={buttonClass('primary')} to="/$slug/register" params={{ slug }}>
              {t('review.open-register')}
            </Link>
          ) : null}
        </div>
      </div>
      <Reconciled review={review} nextLook={bench.nextLook} />
      <DocumentProblems problems={review.problems} showPlace={showPlace} />
    </div>
  );
}

/** What is done seldom: accept all, undo, the file, withdraw. */
function MoreMenu({ slug, address, bench }: { slug: string; address: string; bench: Workbench }) {
  const { t, action } = useWords();
  const [withdrawing, setWithdrawing] = useState(false);
  const { counts, undo, file } = bench.review;
  const choice = (id: string, title: string, hint: string | undefined, more: Partial<MenuChoice>): MenuChoice => ({
    id,
    name: (
      <span className="imp__choice">
        {title}
        {hint === undefined ? null : <span className="fine">{hint}</span>}
      </span>
    ),
    ...more,
  });
  const choices = [
    ...(counts.toCheck > 0
      ? [
          choice(
            'accept-all',
            t('review.accept-all', { count: counts.toCheck }),
            t('review.accept-all.hint', { look: counts.toLook }),
            { run: () => bench.acceptAll('accept-all') },
          ),
        ]
      : []),
    ...(undo === null
      ? []
      : [choice('undo', t('review.undo.last', { action: action(undo.action) }), undefined, { run: bench.undo })]),
    choice('download', t('review.download'), file.name, {
      href: `/api/workspaces/${slug}/files/${file.sha256}`,
    }),
    ...(counts.accepted === 0
      ? [choice('withdraw', t('review.withdraw'), t('review.withdraw.hint'), { run: () => setWithdrawing(true) })]
      : []),
  ];
  return (
    <>
      <MenuButton className="btn" label={<Icon name="dots" />} name={t('review.more')} choices={choices} />
      <WithdrawDialog
        slug={slug}
        address={address}
        bench={bench}
        open={withdrawing}
        onClose={() => setWithdrawing(false)}
      />
    </>
  );
}

interface WithdrawProps {
  slug: string;
  address: string;
  bench: Workbench;
  open: boolean;
  onClose: () => void;
}

/** Asks, because taking an import away is the one step here that Undo does not bring back. */
function WithdrawDialog({ slug, address, bench, open, onClose }: WithdrawProps) {
  const { t } = useWords();
  const toast = useToast();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const failure = useFailureText();
  const [error, setError] = useState<unknown>();
  const { source, counts, file } = bench.review;
  const withdraw = async () => {
    try {
      await api.remove(address);
    } catch (refused) {
      return setError(refused);
    }
    bench.drafts.clear(bench.items.map(({ id }) => id));
    await queries.invalidateQueries({ queryKey: ['imports'] });
    toast({ text: t('review.withdrawn', { source: source.symbol ?? file.name }) });
    await navigate({ to: '/$slug/sources', params: { slug } });
  };
  return (
    <Dialog title={t('review.withdraw')} open={open} onClose={onClose}>
      <div className="stack">
        <p>{counts.found === 0 ? t('review.withdraw.none') : t('review.withdraw.text', { count: counts.found })}</p>
        {error === undefined ? null : (
          <div role="alert">
            <Note tone="red">{failure(error)}</Note>
          </div>
        )}
        <p className="row">
          <Button kind="primary" onClick={() => void withdraw()}>
            {t('review.withdraw')}
          </Button>
          <Button onClick={onClose}>{t('review.withdraw.keep')}</Button>
        </p>
      </div>
    </Dialog>
  );
}
