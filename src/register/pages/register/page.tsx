import './register.css';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { Button, buttonClass } from '../../../kit/components/button.tsx';
import { Dialog } from '../../../kit/components/dialog.tsx';
import { Empty, Failure } from '../../../kit/components/empty.tsx';
import { Icon } from '../../../kit/components/icon.tsx';
import { MenuButton } from '../../../kit/components/menu.tsx';
import { PageHead } from '../../../kit/components/page-head.tsx';
import { useKeys } from '../../../kit/keys.tsx';
import { useSpeech } from '../../../kit/language.tsx';
import { Facets } from './facets.tsx';
import { Pager } from './pager.tsx';
import { RegisterBar } from './register-bar.tsx';
import { RegisterTable, WaitingRows } from './register-table.tsx';
import { SearchField } from './search-field.tsx';
import { type Register, registerPath, useRegister } from './use-register.ts';

/** The register of recommendations: search, filters, list, export of what is shown. */
export default function RegisterPageView() {
  const { t } = useSpeech();
  const register = useRegister();
  const { data, error, refetch } = register.query;
  const [sheet, setSheet] = useState(false);
  useKeys('register.key.title', [
    { keys: 'j', label: 'register.key.next', run: () => moveRow(1) },
    { keys: 'k', label: 'register.key.previous', run: () => moveRow(-1) },
  ]);
  const { q, source = [], state = [], position = [] } = register.search;
  const filters = source.length + state.length + position.length;
  const untouched = filters === 0 && q === undefined;
  const nothingYet = untouched && data?.counts.texts === 0;
  return (
    <div className="wrap">
      <PageHead title={t('register.title')} actions={<Actions register={register} nothingYet={nothingYet} />} />
      {nothingYet ? (
        <div className="sheet">
          <Empty
            title={t('register.empty')}
            action={
              <Link className={buttonClass('primary')} to="/$slug/sources" params={{ slug: register.slug }}>
                {t('register.empty.action')}
              </Link>
            }
          >
            {t('register.empty.text')}
          </Empty>
        </div>
      ) : (
        <div className="reg">
          <aside className="reg__f" aria-label={t('register.filters')}>
            <h2 className="vh">{t('register.filters')}</h2>
            <Facets register={register} facets={data?.facets} />
          </aside>
          <div className="reg__m">
            <div className="reg__s">
              <SearchField words={q ?? ''} onSearch={(words) => register.change({ q: words || undefined }, true)} />
              <span className="narrow-only">
                <Button icon="filter" onClick={() => setSheet(true)}>
                  {t('register.filter')}
                  {filters > 0 ? <span className="fine">{t('register.filter.on', { count: filters })}</span> : null}
                </Button>
              </span>
            </div>
            <RegisterBar register={register} page={data} />
            {error && !data ? <Failure error={error} retry={refetch} /> : null}
            {!data && !error ? <WaitingRows /> : null}
            {data && data.items.length === 0 ? <NoMatch register={register} /> : null}
            {data && data.items.length > 0 ? (
              <>
                <RegisterTable register={register} page={data} />
                <Pager register={register} page={data} />
              </>
            ) : null}
          </div>
        </div>
      )}
      <Dialog title={t('register.filters')} open={sheet} onClose={() => setSheet(false)} sheet>
        <Facets register={register} facets={data?.facets} />
        <p className="sheet__end">
          <Button kind="primary" onClick={() => setSheet(false)}>
            {t('register.filter.show', { count: data?.counts.texts ?? 0 })}
          </Button>
        </p>
      </Dialog>
    </div>
  );
}

function Actions({ register, nothingYet }: { register: Register; nothingYet: boolean }) {
  const { t } = useSpeech();
  if (nothingYet) return null;
  const formats = ['csv', 'xlsx', 'json'] as const;
  return (
    <>
      <MenuButton
        className={buttonClass()}
        name={t('register.export.name')}
        choices={formats.map((id) => ({
          id,
          name: t(`register.export.${id}`),
          href: registerPath(register.slug, `/recommendations/export.${id}`, { ...register.search, page: undefined }),
        }))}
        label={
          <>
            <Icon name="down" />
            {t('register.export')}
          </>
        }
      />
      <Link className={buttonClass('primary')} to="/$slug/sources" params={{ slug: register.slug }}>
        <Icon name="plus" />
        {t('register.import')}
      </Link>
    </>
  );
}

function NoMatch({ register }: { register: Register }) {
  const { t } = useSpeech();
  return (
    <div className="sheet">
      <Empty title={t('register.none')} action={<Button onClick={register.clear}>{t('register.chip.clear')}</Button>}>
        {t('register.none.text')}
      </Empty>
    </div>
  );
}

/** Moves the focus to the next or previous row; Enter then opens it. */
function moveRow(step: 1 | -1): void {
  const rows = [...document.querySelectorAll<HTMLElement>('[data-row]')];
  const at = rows.indexOf(document.activeElement as HTMLElement);
  const next = rows[at < 0 ? (step === 1 ? 0 : rows.length - 1) : at + step];
  next?.focus();
  next?.closest('tr')?.scrollIntoView({ block: 'nearest' });
}
