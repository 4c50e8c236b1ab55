import './first-run.css';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, Navigate, useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { Workspace } from '../../access/workspace.ts';
import { InterfaceLanguage } from '../../core/languages.ts';
import { api } from '../../kit/api.ts';
import { Button, buttonClass } from '../../kit/components/button.tsx';
import { Failure, useFailureText } from '../../kit/components/empty.tsx';
import { Note } from '../../kit/components/note.tsx';
import { PageTitle } from '../../kit/components/page-head.tsx';
import { Throughline } from '../../kit/components/throughline.tsx';
import { useSpeech } from '../../kit/language.tsx';
import { recall } from '../../kit/remember.ts';
import { Brand } from '../brand.tsx';
import { ownNames } from '../interface-languages.ts';
import { nameOf, workspacesQuery } from '../workspaces.ts';

const stops = [
  { key: 'source', state: 'done' },
  { key: 'recommendation', state: 'done' },
  { key: 'measure', state: 'part' },
  { key: 'province', state: 'part' },
  { key: 'evidence', state: 'part' },
  { key: 'assessment', state: 'open' },
  { key: 'report', state: 'open' },
] as const;

/** Where a visit begins: the last country, or the two doors. */
export function FirstRunPage() {
  const { t } = useSpeech();
  const { choose } = useSearch({ from: '/' });
  const { data: workspaces, error, refetch } = useQuery(workspacesQuery);
  const [last] = useState(() => recall('workspace'));

  const lastOne = workspaces?.find(({ slug }) => slug === last);
  if (lastOne && choose !== 'all') {
    return <Navigate to="/$slug/register" params={{ slug: lastOne.slug }} replace />;
  }
  return (
    <>
      <a className="skip" href="#main">
        {t('skip')}
      </a>
      <div className="first">
        <header className="first__h">
          <span className="brand">
            <Brand />
          </span>
          <Languages />
        </header>
        <main id="main" tabIndex={-1}>
          <PageTitle documentTitle={t('start.title')}>{t('start.heading')}</PageTitle>
          <p className="lead">{t(workspaces?.length === 0 ? 'start.none' : 'start.some')}</p>
          <div className="first__l">
            <Throughline
              label={t('start.line')}
              stops={stops.map(({ key, state }) => ({ key, state, name: <b>{t(`start.stop.${key}`)}</b> }))}
            />
          </div>
          {error ? <Failure error={error} retry={refetch} /> : <Doors workspaces={workspaces ?? []} />}
        </main>
        <footer className="first__f fine">
          <span>{t('start.openSource')}</span>
          <span>{t('foot.noAccounts')}</span>
        </footer>
      </div>
    </>
  );
}

function Languages() {
  const { t, language, setLanguage } = useSpeech();
  return (
    <nav className="langs" aria-label={t('start.languages')}>
      {InterfaceLanguage.options.map((id) => (
        <button
          key={id}
          type="button"
          lang={id}
          aria-current={id === language ? 'true' : undefined}
          onClick={() => setLanguage(id)}
        >
          {ownNames[id]}
        </button>
      ))}
    </nav>
  );
}

function Doors({ workspaces }: { workspaces: readonly Workspace[] }) {
  const { t, language } = useSpeech();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const failureText = useFailureText();
  const demo = useMutation({
    mutationFn: () => api.post('/api/workspaces/demo', undefined, Workspace),
    onSuccess: async ({ slug }) => {
      await queries.fetchQuery({ ...workspacesQuery, staleTime: 0 });
      await navigate({ to: '/$slug/register', params: { slug } });
    },
  });
  const own = workspaces.filter((workspace) => !workspace.demo);
  return (
    <>
      {own.length > 0 ? (
        <section className="own">
          <h2>{t('start.yours')}</h2>
          <ul>
            {own.map((workspace) => {
              const name = nameOf(workspace, language);
              return (
                <li key={workspace.slug}>
                  <Link to="/$slug/register" params={{ slug: workspace.slug }} lang={name.lang}>
                    {name.text}
                  </Link>
                </li>
              );
            })}
          </ul>
        </section>
      ) : null}
      <div className="opts">
        <section>
          <h2>{t('start.demo')}</h2>
          <p>{t('start.demo.text')}</p>
          <Needs takes={t('start.demo.takes')} needs={t('start.demo.needs')} />
          {demo.error ? <Note tone="red">{failureText(demo.error)}</Note> : null}
          <p>
            <Button kind="primary" onClick={() => demo.mutate()} aria-disabled={demo.isPending}>
              {t(demo.isPending ? 'start.demo.preparing' : 'start.demo.open')}
            </Button>
          </p>
        </section>
        <section>
          <h2>{t('start.own')}</h2>
          <ol className="steps">
            <li>
              <b>{t('start.step.country')}</b>
              <span className="fine">{t('start.step.country.text')}</span>
            </li>
            <li>
              <b>{t('start.step.recommendations')}</b>
              <span className="fine">{t('start.step.recommendations.text')}</span>
            </li>
          </ol>
          <Needs takes={t('start.own.takes')} needs={t('start.own.needs')} />
          <p>
            <Link className={buttonClass()} to="/new">
              {t('start.own.open')}
            </Link>
          </p>
        </section>
      </div>
    </>
  );
}

function Needs({ takes, needs }: { takes: string; needs: string }) {
  const { t } = useSpeech();
  return (
    <dl className="meta">
      <dt>{t('start.takes')}</dt>
      <dd>{takes}</dd>
      <dt>{t('start.needs')}</dt>
      <dd>{needs}</dd>
    </dl>
  );
}
