import { Link } from '@tanstack/react-router';
import { Mark } from '../../../kit/components/mark.tsx';
import { Progress } from '../../../kit/components/progress.tsx';
import { useSpeech } from '../../../kit/language.tsx';
import type { Import, ImportCounts } from '../../import.ts';
import { SourceName, useSourceLabel } from '../source-label.tsx';

export function ImportTable({ slug, imports }: { slug: string; imports: readonly Import[] }) {
  const { t } = useSpeech();
  return (
    <table className="tbl srct">
      <thead>
        <tr>
          <th scope="col">{t('sources.column.document')}</th>
          <th scope="col">{t('sources.column.found')}</th>
          <th scope="col">{t('sources.column.checked')}</th>
          <th scope="col">{t('sources.column.state')}</th>
          <th scope="col">{t('sources.column.taken')}</th>
        </tr>
      </thead>
      <tbody>
        {imports.map((one) => (
          <ImportRow key={one.id} slug={slug} one={one} />
        ))}
      </tbody>
    </table>
  );
}

function ImportRow({ slug, one }: { slug: string; one: Import }) {
  const { t, date } = useSpeech();
  const label = useSourceLabel();
  const { counts, file, source } = one;
  const decided = counts.accepted + counts.discarded;
  return (
    <tr>
      <th scope="row" className="srct__d">
        <Link to="/$slug/sources/$importId" params={{ slug, importId: one.id }}>
          <SourceName source={source} />
        </Link>
        <span className="sub">{label(source)}</span>
        <span className="fine">
          {one.language === null ? null : (
            <>
              <b>{t(`language.${one.language}`)}</b>
              {t('comma')}
            </>
          )}
          {t('sources.file', { name: file.name, pages: file.pages ?? 0, format: file.format.toUpperCase() })}
        </span>
      </th>
      <td className="num">
        {t('sources.texts', { count: counts.found })}
        {counts.found > 0 ? <span className="fine">{t('sources.texts.in', { count: counts.paragraphs })}</span> : null}
      </td>
      <td className="srct__p num">
        {counts.found > 0 ? (
          <>
            <span>{t('sources.decided', { decided, found: counts.found })}</span>
            <Progress
              label={t('sources.progress', { source: source.symbol ?? source.title })}
              hideLabel
              value={decided}
              max={counts.found}
            />
          </>
        ) : null}
      </td>
      <td>
        <ReviewState counts={counts} />
      </td>
      <td className="num">
        <time dateTime={one.startedAt}>{date(one.startedAt)}</time>
      </td>
    </tr>
  );
}

function ReviewState({ counts }: { counts: ImportCounts }) {
  const { t } = useSpeech();
  if (counts.found === 0) return <Mark name="waiting">{t('sources.state.nothing')}</Mark>;
  if (counts.toCheck === 0) return <Mark name="checked">{t('sources.state.done')}</Mark>;
  return (
    <ul>
      <li>
        <Mark name="to-check">{t('sources.state.toCheck', { count: counts.toCheck })}</Mark>
      </li>
      {counts.toLook > 0 ? (
        <li>
          <Mark name="look">{t('sources.state.look', { count: counts.toLook })}</Mark>
        </li>
      ) : null}
    </ul>
  );
}
