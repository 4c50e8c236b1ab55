import './record.css';
import '../activity/activity.css';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { useEffect } from 'react';
import { api } from '../../../kit/api.ts';
import { buttonClass } from '../../../kit/components/button.tsx';
import { Failure } from '../../../kit/components/empty.tsx';
import { Icon } from '../../../kit/components/icon.tsx';
import { Breadcrumbs, PageHead } from '../../../kit/components/page-head.tsx';
import { StopNode, Throughline } from '../../../kit/components/throughline.tsx';
import { useKeys } from '../../../kit/keys.tsx';
import { useSpeech } from '../../../kit/language.tsx';
import { Recommendation } from '../../recommendation.ts';
import { PositionMark } from '../position-mark.tsx';
import { SourceName, useSourceLabel } from '../source-label.tsx';
import { Rail } from './rail.tsx';
import { SourceLines } from './source-lines.tsx';
import { RecommendingStates, Texts } from './texts.tsx';

const recordQuery = (slug: string, id: string) => ({
  queryKey: ['recommendation', slug, id],
  queryFn: () => api.get(`/api/workspaces/${slug}/recommendations/${id}`, Recommendation),
});

/** One recommendation with the way it came: its lines in the source, its wording, positions and activity. */
export default function RecordPage() {
  const { t } = useSpeech();
  const { slug, recommendationId } = useParams({ from: '/$slug/register/$recommendationId' });
  const { data, error, refetch } = useQuery(recordQuery(slug, recommendationId));
  const queries = useQueryClient();
  // The neighbours are fetched ahead, so that J and K turn pages without a wait.
  useEffect(() => {
    for (const id of [data?.nextId, data?.previousId]) {
      if (id) void queries.prefetchQuery({ ...recordQuery(slug, id), staleTime: 60_000 });
    }
  }, [data, slug, queries]);
  return (
    <div className="wrap">
      {error && !data ? (
        <Failure
          page
          error={error}
          retry={refetch}
          list={
            <Link className={buttonClass()} to="/$slug/register" params={{ slug }}>
              {t('record.open-register')}
            </Link>
          }
        />
      ) : null}
      {data ? <Record key={data.id} slug={slug} record={data} /> : null}
      {!data && !error ? <Waiting /> : null}
    </div>
  );
}

function Record({ slug, record }: { slug: string; record: Recommendation }) {
  const { t } = useSpeech();
  const label = useSourceLabel();
  const { source, number, part, position, provenance } = record;
  const name = part === null ? number : t('number.part', { number, part });
  return (
    <>
      <Breadcrumbs
        steps={[
          {
            key: 'register',
            step: (
              <Link to="/$slug/register" params={{ slug }} activeOptions={{ exact: true }}>
                {t('register.title')}
              </Link>
            ),
          },
          {
            key: 'source',
            step: (
              <Link
                to="/$slug/register"
                params={{ slug }}
                search={{ source: [source.id] }}
                activeOptions={{ exact: true }}
              >
                <SourceName source={source} />
              </Link>
            ),
          },
          { key: 'number', step: <bdi dir="ltr">{number}</bdi> },
        ]}
      />
      <PageHead title={t('record.title', { number: name })} actions={<Neighbours slug={slug} record={record} />}>
        <p className="rmarks">
          <PositionMark position={position} />
          {record.consideredImplemented ? <span className="sub">{t('position.consideredImplemented')}</span> : null}
          <span className="sub">{label(source)}</span>
        </p>
      </PageHead>
      <nav aria-label={t('record.line')} className="linenav">
        <Throughline
          stops={[
            {
              key: 'source',
              state: 'done',
              name: <a href="#source">{t('record.stop.source')}</a>,
              detail:
                provenance.page === null ? (
                  <SourceName source={source} />
                ) : (
                  <>
                    <SourceName source={source} /> · {t('register.page', { page: provenance.page })}
                  </>
                ),
            },
            {
              key: 'recommendation',
              state: 'done',
              name: <a href="#recommendation">{t('record.stop.recommendation')}</a>,
              detail: position === null ? t('position.none') : t(`position.${position}`),
            },
          ]}
        />
      </nav>
      <div className="rec">
        <ol className="tlv">
          <li id="source">
            <StopNode state="done" />
            <div className="sech">
              <h2>{t('record.stop.source')}</h2>
              <p className="sub" lang={record.language} dir="auto">
                {source.title}
              </p>
            </div>
            <SourceLines slug={slug} record={record} />
          </li>
          <li id="recommendation">
            <StopNode state="done" />
            <div className="sech">
              <h2>{t('record.stop.recommendation')}</h2>
              <p className="sub">{t('record.rec.states', { count: record.states.length })}</p>
            </div>
            <Texts texts={record.texts} />
            <RecommendingStates slug={slug} states={record.states} />
          </li>
        </ol>
        <Rail slug={slug} record={record} />
      </div>
    </>
  );
}

function Neighbours({ slug, record }: { slug: string; record: Recommendation }) {
  const { t } = useSpeech();
  const navigate = useNavigate();
  const go = (id: string | null) => {
    if (id !== null) {
      void navigate({ to: '/$slug/register/$recommendationId', params: { slug, recommendationId: id } });
    }
  };
  useKeys('record.key.title', [
    { keys: 'j', label: 'record.key.next', run: () => go(record.nextId) },
    { keys: 'k', label: 'record.key.previous', run: () => go(record.previousId) },
  ]);
  const sides = [
    { id: record.previousId, label: 'record.previous', key: 'K', icon: 'previous' },
    { id: record.nextId, label: 'record.next', key: 'J', icon: 'next' },
  ] as const;
  return sides.map(({ id, label, key, icon }) =>
    id === null ? null : (
      <Link
        key={label}
        className={buttonClass()}
        aria-keyshortcuts={key}
        to="/$slug/register/$recommendationId"
        params={{ slug, recommendationId: id }}
      >
        {icon === 'previous' ? <Icon name={icon} /> : null}
        {t(label)}
        {icon === 'next' ? <Icon name={icon} /> : null}
      </Link>
    ),
  );
}

/** Keeps the place of the record while it comes. */
function Waiting() {
  const { t } = useSpeech();
  return (
    <div className="recw">
      <p className="vh" role="status">
        {t('record.loading')}
      </p>
      <span className="skel" />
      <span className="skel" />
      <span className="skel" />
    </div>
  );
}
