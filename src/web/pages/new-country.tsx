import './first-run.css';
import './new-country.css';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { NewWorkspace, Workspace } from '../../access/workspace.ts';
import { Language } from '../../core/languages.ts';
import { api } from '../../kit/api.ts';
import { Button, buttonClass } from '../../kit/components/button.tsx';
import { useFailureText } from '../../kit/components/empty.tsx';
import { MarkShape } from '../../kit/components/mark.tsx';
import { Note } from '../../kit/components/note.tsx';
import { PageTitle } from '../../kit/components/page-head.tsx';
import { StatePicker } from '../../kit/components/state-picker.tsx';
import { useSpeech } from '../../kit/language.tsx';
import { Brand } from '../brand.tsx';
import { workspacesQuery } from '../workspaces.ts';

const fields = ['name', 'country', 'languages'] as const;
type Field = (typeof fields)[number];

/** The form for a country of one's own: name, State, working languages. */
export default function NewCountryPage() {
  const { t, language } = useSpeech();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const failureText = useFailureText();
  const [name, setName] = useState('');
  const [country, setCountry] = useState<string | null>(null);
  const [languages, setLanguages] = useState<readonly Language[]>([language]);
  const [tried, setTried] = useState<readonly Field[]>([]);

  const create = useMutation({
    mutationFn: (workspace: NewWorkspace) => api.post('/api/workspaces', workspace, Workspace),
    onSuccess: async ({ slug }) => {
      // The list without the new one must not be what the next page finds.
      await queries.fetchQuery({ ...workspacesQuery, staleTime: 0 });
      await navigate({ to: '/$slug/sources', params: { slug } });
    },
  });
  const parsed = NewWorkspace.safeParse({ name, country, languages });
  const wrong = fields.filter((field) => parsed.error?.issues.some(({ path }) => path[0] === field));
  // What was found missing is said until it is filled; what one has not come to yet is not.
  const missing = wrong.filter((field) => tried.includes(field));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(wrong);
    if (parsed.success && !create.isPending) create.mutate(parsed.data);
  };
  const toggle = (one: Language) =>
    setLanguages(languages.includes(one) ? languages.filter((other) => other !== one) : [...languages, one]);

  return (
    <div className="first">
      <header className="first__h">
        <Link className="brand" to="/" search={{ choose: 'all' }}>
          <Brand />
        </Link>
      </header>
      <main id="main">
        <form className="newc" onSubmit={submit} noValidate>
          <div>
            <PageTitle>{t('new.title')}</PageTitle>
            <p className="lead">{t('new.lead')}</p>
          </div>
          {missing.length > 0 ? <Summary missing={missing} tried={tried} /> : null}
          {create.error ? <Note tone="red">{failureText(create.error)}</Note> : null}
          <div className="field">
            <label htmlFor="name">{t('new.name')}</label>
            <p className="hint" id="name-hint">
              {t('new.name.hint')}
            </p>
            <FieldError field="name" missing={missing} />
            <input
              className="input"
              id="name"
              value={name}
              onChange={(event) => setName(event.target.value)}
              autoComplete="off"
              aria-required="true"
              aria-invalid={missing.includes('name')}
              aria-describedby="name-hint name-error"
            />
          </div>
          <StatePicker
            label={t('new.country')}
            hint={t('new.country.hint')}
            error={missing.includes('country') ? t('new.country.error') : undefined}
            inputId="country"
            realOnly
            value={country}
            onChange={setCountry}
          />
          <fieldset aria-describedby="languages-hint languages-error">
            <legend className="label">{t('new.languages')}</legend>
            <p className="hint" id="languages-hint">
              {t('new.languages.hint')}
            </p>
            <FieldError field="languages" missing={missing} />
            <div className="checks">
              {Language.options.map((one, index) => (
                <label key={one}>
                  <input
                    type="checkbox"
                    id={index === 0 ? 'languages' : undefined}
                    checked={languages.includes(one)}
                    onChange={() => toggle(one)}
                  />
                  {t(`language.${one}`)}
                </label>
              ))}
            </div>
          </fieldset>
          <p className="row">
            <Button kind="primary" type="submit" aria-disabled={create.isPending}>
              {t(create.isPending ? 'new.creating' : 'new.create')}
            </Button>
            <Link className={buttonClass('quiet')} to="/" search={{ choose: 'all' }}>
              {t('new.back')}
            </Link>
          </p>
        </form>
      </main>
    </div>
  );
}

/** What is missing, on top of the form; it takes the focus and leads to the fields. */
function Summary({ missing, tried }: { missing: readonly Field[]; tried: readonly Field[] }) {
  const { t } = useSpeech();
  const summary = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // Only when the form is sent: while one fills the fields the focus stays in them.
    if (tried.length > 0) summary.current?.focus();
  }, [tried]);
  return (
    <div ref={summary} tabIndex={-1} role="alert">
      <Note tone="red">
        <b>{t('new.summary', { count: missing.length })}</b>
        <ul>
          {missing.map((field) => (
            <li key={field}>
              <a href={`#${field}`}>{t(`new.${field}.error`)}</a>
            </li>
          ))}
        </ul>
      </Note>
    </div>
  );
}

function FieldError({ field, missing }: { field: Field; missing: readonly Field[] }) {
  const { t } = useSpeech();
  if (!missing.includes(field)) return null;
  return (
    <p className="err" id={`${field}-error`}>
      <MarkShape name="error" />
      {t(`new.${field}.error`)}
    </p>
  );
}
