import { useSpeech } from '../kit/language.tsx';

/** The name with its sign: three stops on a line. */
export function Brand() {
  const { t } = useSpeech();
  return (
    <>
      <svg viewBox="0 0 34 12" aria-hidden="true">
        <path d="M0 6h34" stroke="currentColor" strokeWidth="1.5" />
        <circle cx="5" cy="6" r="3.4" fill="currentColor" />
        <circle cx="17" cy="6" r="3.4" fill="var(--paper)" stroke="currentColor" strokeWidth="1.5" />
        <path d="M13.6 6a3.4 3.4 0 0 0 6.8 0z" fill="currentColor" />
        <circle cx="29" cy="6" r="3.4" fill="var(--paper)" stroke="currentColor" strokeWidth="1.5" />
      </svg>
      <span lang="en">{t('product')}</span>
    </>
  );
}
