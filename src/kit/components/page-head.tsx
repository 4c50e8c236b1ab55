import { type ReactNode, useEffect, useRef } from 'react';
import { useSpeech } from '../language.tsx';

interface PageHeadProps {
  title: ReactNode;
  /** The document's title; the same as `title` when that is text. */
  documentTitle?: string;
  children?: ReactNode;
  actions?: ReactNode;
}

/** Title of the page with what stands beside and under it. */
export function PageHead({ title, documentTitle, children, actions }: PageHeadProps) {
  return (
    <div className="phead">
      <div className="phead__t">
        <PageTitle {...(documentTitle === undefined ? {} : { documentTitle })}>{title}</PageTitle>
        {children}
      </div>
      {actions ? <div className="phead__act">{actions}</div> : null}
    </div>
  );
}

/** The heading: names the document and takes the focus when one comes here from another page. */
export function PageTitle({ documentTitle, children }: { documentTitle?: string; children: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useDocumentTitle(documentTitle ?? (typeof children === 'string' ? children : ''));
  useEffect(() => {
    // The first page of a visit leaves the focus where the browser puts it.
    if (visited && heading.current) heading.current.focus({ preventScroll: true });
    visited = true;
  }, []);
  return (
    <h1 ref={heading} tabIndex={-1}>
      {children}
    </h1>
  );
}

let visited = false;

function useDocumentTitle(name: string): void {
  const { t } = useSpeech();
  const product = t('product');
  useEffect(() => {
    document.title = name === '' ? product : `${name} · ${product}`;
  }, [name, product]);
}

/** Where one is. The last step is the page itself and no link. */
export function Breadcrumbs({ steps }: { steps: readonly { key: string; step: ReactNode }[] }) {
  const { t } = useSpeech();
  return (
    <nav aria-label={t('breadcrumbs')} className="crumbs-nav">
      <ol className="crumbs">
        {steps.map(({ key, step }, index) => (
          <li key={key} aria-current={index === steps.length - 1 ? 'page' : undefined}>
            {step}
          </li>
        ))}
      </ol>
    </nav>
  );
}
