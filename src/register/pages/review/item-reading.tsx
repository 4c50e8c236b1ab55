import { Link } from '@tanstack/react-router';
import { directionOf } from '../../../core/languages.ts';
import type { SourceDocument } from '../../../documents/source-document.ts';
import { Mark } from '../../../kit/components/mark.tsx';
import { Note } from '../../../kit/components/note.tsx';
import { useStateName } from '../../../kit/states.tsx';
import type { ImportItem } from '../../import.ts';
import { sectionOf } from './items.ts';
import { useWords } from './use-words.ts';
import type { Workbench } from './use-workbench.ts';

/** The very lines of the source, for a phone, where the document is on the other tab. */
export function SourceLines(props: {
  source: SourceDocument;
  group: readonly ImportItem[];
  language: string | undefined;
}) {
  const { t } = useWords();
  const start = Math.min(...props.group.map(({ itemSpan }) => itemSpan.start));
  const end = Math.max(...props.group.map(({ itemSpan }) => itemSpan.end));
  return (
    <figure className="itq">
      <figcaption className="part__l">{t('review.source-lines')}</figcaption>
      <blockquote lang={props.language} dir={props.language ? directionOf(props.language) : undefined}>
        {props.source.text.slice(start, end)}
      </blockquote>
    </figure>
  );
}

export function Accepted({ slug, item }: { slug: string; item: ImportItem }) {
  const { t } = useWords();
  return (
    <Note tone="green">
      {t('review.accepted-note')}{' '}
      {item.recommendationId === null ? null : (
        <Link to="/$slug/register/$recommendationId" params={{ slug, recommendationId: item.recommendationId }}>
          {t('review.open-record')}
        </Link>
      )}
    </Note>
  );
}

/** A decided entry: what was decided, to read. */
export function ReadOnly({
  item,
  bench,
  language,
}: {
  item: ImportItem;
  bench: Workbench;
  language: string | undefined;
}) {
  const { t } = useWords();
  const name = useStateName();
  const section = sectionOf(bench.review.sections, item);
  return (
    <>
      <p className="text" lang={language} dir={language ? directionOf(language) : undefined}>
        {item.text}
      </p>
      <dl className="meta">
        <dt>{t('review.field.states')}</dt>
        <dd>{item.states.map(name).join(t('comma')) || t('review.no-states')}</dd>
        <dt>{t('review.field.position')}</dt>
        <dd>
          {item.position === null ? (
            t('review.position.none')
          ) : (
            <Mark name={item.position}>{t(`review.position.${item.position}`)}</Mark>
          )}
          {section === undefined ? null : <span className="fine imp__said">{section.sentence}</span>}
        </dd>
      </dl>
    </>
  );
}
