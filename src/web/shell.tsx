import { useQuery } from '@tanstack/react-query';
import { Link, Outlet, useLocation, useNavigate, useParams } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { Failure } from '../kit/components/empty.tsx';
import { Icon } from '../kit/components/icon.tsx';
import { Kbd } from '../kit/components/kbd.tsx';
import { useKeys } from '../kit/keys.tsx';
import { useSpeech } from '../kit/language.tsx';
import { remember } from '../kit/remember.ts';
import { Brand } from './brand.tsx';
import { KeyList } from './key-list.tsx';
import { LanguageMenu, WorkspaceMenu } from './menus.tsx';
import { NotFoundPage } from './pages/not-found.tsx';
import { sections } from './sections.ts';
import { nameOf, workspacesQuery } from './workspaces.ts';

/** The frame of every page in a workspace: top bar, State bar, the page, the standing notice. */
export function Shell() {
  const { slug } = useParams({ from: '/$slug' });
  const { t } = useSpeech();
  const { data: workspaces, error, refetch } = useQuery(workspacesQuery);
  const workspace = workspaces?.find((one) => one.slug === slug);

  useEffect(() => {
    if (workspace) remember('workspace', workspace.slug);
  }, [workspace]);

  if (workspaces && !workspace) return <NotFoundPage />;
  return (
    <>
      <a className="skip" href="#main">
        {t('skip')}
      </a>
      <TopBar slug={slug} />
      <main id="main" tabIndex={-1} className="main">
        {error && !workspaces ? (
          <div className="wrap">
            <Failure page error={error} retry={refetch} />
          </div>
        ) : (
          <Outlet />
        )}
      </main>
      <footer className="wrap foot">
        <p className="fine">{t('foot.noAccounts')}</p>
        <p className="fine foot__l">
          <a href="/api">{t('foot.api')}</a>
        </p>
      </footer>
    </>
  );
}

function TopBar({ slug }: { slug: string }) {
  const { t, language } = useSpeech();
  const navigate = useNavigate();
  const { data: workspaces = [] } = useQuery(workspacesQuery);
  const workspace = workspaces.find((one) => one.slug === slug);
  const { pathname } = useLocation();
  // The menu belongs to the page it was opened on: a new page finds it closed.
  const [menuPage, setMenuPage] = useState<string | null>(null);
  const menuOpen = menuPage === pathname;
  const [keysOpen, setKeysOpen] = useState(false);

  const find = async () => {
    if (!document.querySelector('[data-search]')) await navigate({ to: '/$slug/register', params: { slug } });
    // The register's page may still be on its way.
    for (let tries = 0; tries < 40; tries += 1) {
      const field = document.querySelector('[data-search]');
      if (field instanceof HTMLElement) return field.focus();
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  };
  useKeys('keys.everywhere', [
    { keys: '/', label: 'keys.search', run: find },
    { keys: '?', label: 'keys.list', run: () => setKeysOpen(true) },
    ...sections.map(({ keys, to, keyLabel }) => ({
      keys,
      label: keyLabel,
      run: () => void navigate({ to, params: { slug } }),
    })),
  ]);

  const name = workspace && nameOf(workspace, language);
  return (
    <header className="top">
      <div className="wrap top__in">
        <Link className="brand" to="/$slug/register" params={{ slug }} activeOptions={{ exact: true }}>
          <Brand />
        </Link>
        <nav className={menuOpen ? 'mainnav is-open' : 'mainnav'} id="mainnav" aria-label={t('nav.main')}>
          <ul>
            {sections.map(({ to, label }) => (
              <li key={to}>
                <Link to={to} params={{ slug }}>
                  {t(label)}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
        <div className="top__tools">
          <button className="tool tool--find" type="button" aria-keyshortcuts="/" onClick={find}>
            <Icon name="search" />
            <span>{t('find')}</span>
            <Kbd>/</Kbd>
          </button>
          <LanguageMenu />
          <button
            className="tool tool--menu"
            type="button"
            aria-expanded={menuOpen}
            aria-controls="mainnav"
            onClick={() => setMenuPage(menuOpen ? null : pathname)}
          >
            <Icon name={menuOpen ? 'close' : 'menu'} />
            {t('menu')}
          </button>
        </div>
      </div>
      <div className="statebar">
        <div className="wrap">
          {name ? <WorkspaceMenu current={slug} workspaces={workspaces} /> : <span className="skel statebar__s" />}
          {workspace?.demo ? <span className="demo">{t('demo')}</span> : null}
          <button className="tool statebar__k end wide-only" type="button" onClick={() => setKeysOpen(true)}>
            {t('keys.button')} <Kbd>?</Kbd>
          </button>
        </div>
      </div>
      <KeyList open={keysOpen} onClose={() => setKeysOpen(false)} />
    </header>
  );
}
