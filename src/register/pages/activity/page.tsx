import './activity.css';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useMemo } from 'react';
import { z } from 'zod';
import { api } from '../../../kit/api.ts';
import { Button } from '../../../kit/components/button.tsx';
import { Empty, Failure } from '../../../kit/components/empty.tsx';
import { Note } from '../../../kit/components/note.tsx';
import { PageHead } from '../../../kit/components/page-head.tsx';
import { useSpeech } from '../../../kit/language.tsx';
import { describe } from './describe.ts';
import { Entry } from './entry.tsx';
import { useLog } from './log.ts';

const Verification = z.object({
  entries: z.int(),
  intact: z.boolean(),
  brokenAt: z.int().nullable(),
  lastHash: z.string().nullable(),
});

/** Who changed what in this workspace, and whether the log is whole. */
export default function ActivityPage() {
  const { t } = useSpeech();
  const { slug } = useParams({ from: '/$slug' });
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useLog(slug);
  const entries = useMemo(() => data?.pages.flatMap(({ items }) => items) ?? [], [data]);
  const steps = useMemo(() => describe(entries), [entries]);
  return (
    <div className="wrap act">
      <PageHead title={t('activity.title')}>
        <p className="sub">{t('activity.lead')}</p>
      </PageHead>
      <Whole slug={slug} newest={entries[0]?.seq} />
      {error && !data ? <Failure error={error} retry={refetch} /> : null}
      {data && steps.length === 0 ? <Empty title={t('activity.empty')} /> : null}
      <ol className="hist">
        {steps.map((step) => (
          <Entry key={step.entries[0].seq} step={step} slug={slug} />
        ))}
      </ol>
      {hasNextPage ? (
        <p className="act__m">
          <Button onClick={() => fetchNextPage()} aria-disabled={isFetchingNextPage}>
            {t('activity.more')}
          </Button>
        </p>
      ) : null}
    </div>
  );
}

/** Whether the chain of the log holds; computed anew by the server whenever the log has grown. */
function Whole({ slug, newest }: { slug: string; newest: number | undefined }) {
  const { t } = useSpeech();
  const { data, error } = useQuery({
    queryKey: ['verification', slug, newest],
    queryFn: () => api.get(`/api/workspaces/${slug}/activity/verification`, Verification),
    enabled: newest !== undefined,
  });
  if (error) return null;
  return (
    <div className="act__w" role="status">
      {data === undefined ? <Note>{t('activity.verifying')}</Note> : null}
      {data?.intact ? (
        <Note tone="green">
          <b>{t('activity.intact')}</b>
          <p>{t('activity.intact.text', { count: data.entries })}</p>
          {data.lastHash === null ? null : (
            <p className="fine">
              {t('activity.last')} <bdi dir="ltr">{data.lastHash}</bdi>
            </p>
          )}
        </Note>
      ) : null}
      {data && !data.intact ? (
        <Note tone="red">
          <b>{t('activity.broken')}</b>
          <p>{t('activity.broken.text', { seq: data.brokenAt ?? 0 })}</p>
        </Note>
      ) : null}
    </div>
  );
}
