import type { ReactNode } from 'react';
import { ApiError } from '../api.ts';
import { useSpeech } from '../language.tsx';
import { Button } from './button.tsx';

interface EmptyProps {
  title: string;
  children?: ReactNode;
  /** The one best next step. */
  action?: ReactNode;
}

/** Why it is empty, and the next step. */
export function Empty({ title, children, action }: EmptyProps) {
  return (
    <div className="empty">
      <h2>{title}</h2>
      {children ? <p className="sub">{children}</p> : null}
      {action ? <p className="row empty__act">{action}</p> : null}
    </div>
  );
}

/** The sentence for a failure: the catalogue's `error.<code>`, else the server's own English. */
export function useFailureText(): (error: unknown) => string {
  const { find, t } = useSpeech();
  return (error) => {
    if (!(error instanceof ApiError)) return t('error.unexpected');
    return find(`error.${error.code}`, error.params) ?? error.message;
  };
}

/** What happened, what to do, and a reference to quote. */
export function Failure({ error, retry, title }: { error: unknown; retry?: () => void; title?: string }) {
  const { t } = useSpeech();
  const text = useFailureText();
  return (
    <div className="empty" role="alert">
      <h2>{title ?? t('failure.title')}</h2>
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
