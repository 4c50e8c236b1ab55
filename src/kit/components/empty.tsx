import type { ReactNode } from 'react';
import { ApiError } from '../api.ts';
import { useSpeech } from '../language.tsx';
import { Button } from './button.tsx';
import { PageTitle } from './page-head.tsx';

interface EmptyProps {
  title: string;
  children?: ReactNode;
  /** The one best next step. */
  action?: ReactNode;
  /** It is the whole page and names it. */
  page?: boolean;
}

/** Why it is empty, and the next step. */
export function Empty({ title, children, action, page = false }: EmptyProps) {
  return (
    <div className="empty">
      <Title page={page}>{title}</Title>
      {children ? <p className="sub">{children}</p> : null}
      {action ? <p className="row empty__act">{action}</p> : null}
    </div>
  );
}

function Title({ page, children }: { page: boolean; children: string }) {
  return page ? <PageTitle>{children}</PageTitle> : <h2>{children}</h2>;
}

/** The sentence for a failure: the catalogue's `error.<code>`, else the server's own English. */
export function useFailureText(): (error: unknown) => string {
  const { find, t } = useSpeech();
  return (error) => {
    if (!(error instanceof ApiError)) return t('error.unexpected');
    return find(`error.${error.code}`, error.params) ?? error.message;
  };
}

interface FailureProps {
  error: unknown;
  retry?: () => void;
  page?: boolean;
  /** The link to the list in which what is missing would stand; shown instead of another try when nothing is there. */
  list?: ReactNode;
}

/** Whether an address leads to nothing: asking again gives the same answer. */
export const isMissing = (error: unknown): boolean =>
  error instanceof ApiError && (error.status === 400 || error.status === 404);

/** What happened, what to do, and a reference to quote. Where `list` is given, what is missing is said as such. */
export function Failure({ error, retry, page = false, list }: FailureProps) {
  const { t } = useSpeech();
  const text = useFailureText();
  if (list !== undefined && isMissing(error)) {
    return (
      <Empty page={page} title={t('failure.missing')} action={list}>
        {error instanceof ApiError && error.status === 404 ? text(error) : t('failure.missing.text')}
      </Empty>
    );
  }
  return (
    <div className="empty" role="alert">
      <Title page={page}>{t('failure.title')}</Title>
      <p className="sub">{text(error)}</p>
      {retry ? (
        <p className="row empty__act">
          <Button onClick={retry}>{t('failure.retry')}</Button>
        </p>
      ) : null}
      {error instanceof ApiError ? (
        <p className="fine">
          {t('failure.reference')} <bdi dir="ltr">{error.reference}</bdi>
        </p>
      ) : null}
    </div>
  );
}
