import type { ReactNode } from 'react';
import { Button } from '../../../kit/components/button.tsx';
import { useFailureText } from '../../../kit/components/empty.tsx';
import { Note } from '../../../kit/components/note.tsx';
import { useActorName } from '../actor-name.ts';
import { differences } from './items.ts';
import { targetsOf } from './steps.ts';
import type { Notice } from './use-outcomes.ts';
import { nameOf, useWords } from './use-words.ts';
import type { Workbench } from './use-workbench.ts';

/** What stands in the way: no connection, a step another person was faster with, a step that was refused. */
export function Notices({ bench }: { bench: Workbench }) {
  const { t, rich } = useWords();
  const { queue, notice, setNotice } = bench;
  return (
    <div className="imp__notices">
      <div role="status">
        {queue.paused ? (
          <Note tone="amber">
            {rich(queue.failing ? 'review.failing' : 'review.offline', { ...bold, count: queue.waiting.length })}{' '}
            <Button small onClick={bench.retry}>
              {t('review.offline.retry')}
            </Button>
            {queue.failing ? (
              <>
                {' '}
                <Button small onClick={bench.drop}>
                  {t('review.drop')}
                </Button>
              </>
            ) : null}
          </Note>
        ) : null}
      </div>
      <div role="alert">
        {notice ? (
          <Note tone={notice.kind === 'refused' ? 'red' : 'amber'}>
            <NoticeText notice={notice} bench={bench} />{' '}
            {notice.fallen.length > 0 ? t('review.fallen', { count: notice.fallen.length }) : null}{' '}
            {notice.kept ? t('review.conflict.kept') : null}{' '}
            <Button small onClick={() => setNotice(undefined)}>
              {t('review.notice.close')}
            </Button>
          </Note>
        ) : null}
      </div>
    </div>
  );
}

const bold = { b: (chunks: ReactNode) => <b>{chunks}</b> };

function NoticeText({ notice, bench }: { notice: Notice; bench: Workbench }) {
  const { t, rich, fields } = useWords();
  const failure = useFailureText();
  const actorName = useActorName();
  if (notice.kind === 'refused') {
    const [id] = notice.wait.kind === 'step' ? targetsOf(notice.wait.step) : [];
    const refused = bench.items.find((item) => item.id === id);
    return (
      <>
        <b>
          {refused === undefined ? null : (
            <>
              <bdi dir="ltr">{nameOf(refused, t('review.no-number'))}</bdi>{' '}
            </>
          )}
          {t('review.refused')}
        </b>{' '}
        {failure(notice.error)}
      </>
    );
  }
  const { wait, before, after } = notice;
  const targets = wait.kind === 'step' ? targetsOf(wait.step) : [];
  const moved = targets
    .map((id) => before.items.find((item) => item.id === id))
    .find((item) => item !== undefined && after.items.find(({ id }) => id === item.id)?.version !== item.version);
  const now = after.items.find(({ id }) => id === moved?.id);
  const who = <bdi>{actorName(after.undo?.by ?? after.startedBy)}</bdi>;
  const number = <bdi dir="ltr">{nameOf(moved, t('review.no-number'))}</bdi>;
  return (
    <>
      {moved === undefined || now === undefined
        ? rich('review.conflict.gone', { ...bold, who, number })
        : rich('review.conflict', { ...bold, who, number, fields: fields(differences(moved, now)) })}
    </>
  );
}
