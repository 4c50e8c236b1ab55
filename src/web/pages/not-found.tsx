import { type ErrorComponentProps, Link } from '@tanstack/react-router';
import { buttonClass } from '../../kit/components/button.tsx';
import { Empty, Failure } from '../../kit/components/empty.tsx';
import { useDocumentTitle } from '../../kit/components/page-head.tsx';
import { useSpeech } from '../../kit/language.tsx';

/** An address that leads nowhere. */
export function NotFoundPage() {
  const { t } = useSpeech();
  useDocumentTitle(t('notFound.title'));
  return (
    <div className="wrap">
      <Empty
        title={t('notFound.title')}
        action={
          <Link className={buttonClass()} to="/" search={{ choose: 'all' }}>
            {t('notFound.start')}
          </Link>
        }
      >
        {t('notFound.text')}
      </Empty>
    </div>
  );
}

/** A page that broke while it was drawn. */
export function BrokenPage({ error, reset }: ErrorComponentProps) {
  const { t } = useSpeech();
  useDocumentTitle(t('failure.title'));
  console.error(error);
  return (
    <div className="wrap">
      <Failure error={error} retry={reset} />
    </div>
  );
}
