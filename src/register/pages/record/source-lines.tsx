import { Link } from '@tanstack/react-router';
import { buttonClass } from '../../../kit/components/button.tsx';
import { Icon } from '../../../kit/components/icon.tsx';
import { useSpeech } from '../../../kit/language.tsx';
import type { Recommendation } from '../../recommendation.ts';
import { markWording } from './lines.ts';

/** The very lines of the source, the wording marked, and the ways to the document. */
export function SourceLines({ slug, record }: { slug: string; record: Recommendation }) {
  const { t } = useSpeech();
  const { provenance, language } = record;
  const { lead, wording, rest } = markWording(record);
  return (
    <>
      <figure className="srcl sheet" aria-label={t('record.source.lines')}>
        <div lang={language} dir="auto">
          {provenance.before === '' ? null : <p className="srcl__c">{provenance.before}</p>}
          <p className="srcl__l">
            {lead}
            {wording === '' ? null : <mark>{wording}</mark>}
            {rest}
          </p>
          {provenance.after === '' ? null : <p className="srcl__c">{provenance.after}</p>}
        </div>
        {provenance.page === null ? null : (
          <figcaption className="fine">{t('register.page', { page: provenance.page })}</figcaption>
        )}
      </figure>
      <p className="row no-print">
        <Link
          className={buttonClass('plain', true)}
          to="/$slug/sources/$importId"
          params={{ slug, importId: provenance.importId }}
        >
          <Icon name="document" />
          {t('record.source.review')}
        </Link>
        <a className={buttonClass('plain', true)} href={`/api/workspaces/${slug}/files/${provenance.sha256}`} download>
          <Icon name="down" />
          {t('record.source.open')}
        </a>
      </p>
    </>
  );
}
