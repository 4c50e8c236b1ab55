import { type ErrorComponentProps, Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { buttonClass } from '../../kit/components/button.tsx';
import { Empty, Failure } from '../../kit/components/empty.tsx';
import { useSpeech } from '../../kit/language.tsx';
import { Brand } from '../brand.tsx';

/** An address that leads nowhere, inside a workspace. */
export function NotFound() {
  const { t } = useSpeech();
  return (
    <div className="wrap">
      <Empty
        page
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

/** An address that leads nowhere, outside of any workspace. */
export function NotFoundPage() {
  return (
    <Frame>
      <NotFound />
    </Frame>
  );
}

/** A page that broke while it was drawn. */
export function Broken({ error, reset }: ErrorComponentProps) {
  console.error(error);
  return (
    <div className="wrap">
      <Failure page error={error} retry={reset} />
    </div>
  );
}

/** The same where no frame of a workspace stands around it. */
export function BrokenPage(props: ErrorComponentProps) {
  return (
    <Frame>
      <Broken {...props} />
    </Frame>
  );
}

function Frame({ children }: { children: ReactNode }) {
  return (
    <>
      <header className="wrap frame__h">
        <Link className="brand" to="/" search={{ choose: 'all' }}>
          <Brand />
        </Link>
      </header>
      <main id="main">{children}</main>
    </>
  );
}
