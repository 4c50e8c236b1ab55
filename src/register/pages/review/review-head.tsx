import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { api } from '../../../kit/api.ts';
import { Button, buttonClass } from '../../../kit/components/button.tsx';
import { Dialog } from '../../../kit/components/dialog.tsx';
import { useFailureText } from '../../../kit/components/empty.tsx';
import { Icon } from '../../../kit/components/icon.tsx';
import { MenuButton, type MenuChoice } from '../../../kit/components/menu.tsx';
import { Note } from '../../../kit/components/note.tsx';
import { Breadcrumbs, PageTitle } from '../../../kit/components/page-head.tsx';
import { useToast } from '../../../kit/components/toast.tsx';
import { useOutdate } from '../fresh.ts';
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
  const { source } = review;
  return (
    <div className="wrap imp__h">
      <div className="imp__t">
        <Breadcrumbs
          steps={[
            {
              key: 'sources',
              step: (
                <Link to="/$slug/sources" params={{ slug }} activeOptions={{ exact: true }}>
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
        <PageTitle documentTitle={t('review.title', { source: source.symbol ?? source.title })}>
          <bdi lang={review.language ?? undefined}>{source.title}</bdi>
        </PageTitle>
        <div className="row imp__act">
          <span className="fine imp__saved">
            <Saved savedAt={bench.savedAt} waiting={queue.waiting.length} paused={queue.paused} />
          </span>
          <MoreMenu slug={slug} address={address} bench={bench} />
          <Link className={buttonClass()} to="/$slug/sources" params={{ slug }} activeOptions={{ exact: true }}>
            {t('review.leave')}
          </Link>
          <NextStep slug={slug} bench={bench} />
        </div>
      </div>
      <Reconciled review={review} nextLook={bench.nextLook} />
      <DocumentProblems problems={review.problems} showPlace={showPlace} />
    </div>
  );
}

/** The one best next step: accept what agrees, look at what is left, or go to the register. */
function NextStep({ slug, bench }: { slug: string; bench: Workbench }) {
  const { t } = useWords();
  const { items, counts } = bench.review;
  const agreeing = items.filter(agrees).length;
  if (agreeing > 0) {
    return (
      <Button kind="primary" keys="Shift A" onClick={() => bench.acceptAll('accept-agreeing')}>
        {t('review.accept-agreeing', { count: agreeing })}
      </Button>
    );
  }
  if (counts.toLook > 0) {
    return (
      <Button kind="primary" keys="N" onClick={bench.nextLook}>
        {t('review.look-at', { count: counts.toLook })}
      </Button>
    );
  }
  if (counts.accepted === 0) return null;
  return (
    <Link className={buttonClass('primary')} to="/$slug/register" params={{ slug }}>
      {t('review.open-register')}
    </Link>
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
    counts.accepted === 0
      ? choice('withdraw', t('review.withdraw'), t('review.withdraw.hint'), { run: () => setWithdrawing(true) })
      : choice('withdraw', t('review.withdraw'), t('review.withdraw.accepted', { count: counts.accepted }), {
          disabled: true,
        }),
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
  const outdate = useOutdate(slug);
  const failure = useFailureText();
  const [error, setError] = useState<unknown>();
  const [busy, setBusy] = useState(false);
  const { source, counts, file } = bench.review;
  const withdraw = async () => {
    setBusy(true);
    try {
      await api.remove(address);
    } catch (refused) {
      setBusy(false);
      return setError(refused);
    }
    bench.drafts.clear(bench.items.map(({ id }) => id));
    await outdate();
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
          <Button kind="primary" aria-disabled={busy} onClick={() => void withdraw()}>
            {t('review.withdraw')}
          </Button>
          <Button onClick={onClose}>{t('review.withdraw.keep')}</Button>
        </p>
      </div>
    </Dialog>
  );
}
