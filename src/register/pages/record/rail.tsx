import { useMemo } from 'react';
import { directionOf } from '../../../core/languages.ts';
import { useSpeech } from '../../../kit/language.tsx';
import type { PositionEntry, Recommendation } from '../../recommendation.ts';
import { describe } from '../activity/describe.ts';
import { Entry } from '../activity/entry.tsx';
import { useLog } from '../activity/log.ts';
import { useActorName } from '../actor-name.ts';
import { PositionMark } from '../position-mark.tsx';
import { SourceName, useSourceLabel } from '../source-label.tsx';

/** Beside the line: where it comes from, the positions in their order, and what was done to the record. */
export function Rail({ slug, record }: { slug: string; record: Recommendation }) {
  const { t } = useSpeech();
  return (
    <div className="rail">
      <section>
        <h2>{t('record.provenance')}</h2>
        <Provenance record={record} />
      </section>
      <section>
        <h2>{t('record.positions')}</h2>
        <ol className="pos">
          {record.positions.toReversed().map((entry) => (
            <PositionStep key={entry.id} entry={entry} language={record.language} />
          ))}
        </ol>
      </section>
      <section>
        <h2>{t('record.history')}</h2>
        <History slug={slug} id={record.id} />
      </section>
    </div>
  );
}

function Provenance({ record }: { record: Recommendation }) {
  const { t, date } = useSpeech();
  const label = useSourceLabel();
  const actorName = useActorName();
  const { source, number, provenance } = record;
  const page = provenance.page;
  return (
    <dl className="meta">
      <dt>{t(source.symbol === null ? 'record.document' : 'record.symbol')}</dt>
      <dd>
        <SourceName source={source} />
      </dd>
      <dt>{t('record.paragraph')}</dt>
      <dd>{page === null ? <bdi dir="ltr">{number}</bdi> : t('record.paragraph.page', { number, page })}</dd>
      {source.symbol === null ? null : (
        <>
          <dt>{t('record.document')}</dt>
          <dd>{label(source)}</dd>
        </>
      )}
      {source.date === null ? null : (
        <>
          <dt>{t('record.dated')}</dt>
          <dd>{date(source.date)}</dd>
        </>
      )}
      <dt>{t('record.file')}</dt>
      <dd className="rail__f">
        <bdi dir="ltr">{provenance.fileName}</bdi>
      </dd>
      <dt>{t('record.accepted')}</dt>
      <dd>{t('record.accepted.by', { date: date(record.acceptedAt), name: actorName(record.acceptedBy) })}</dd>
    </dl>
  );
}

function PositionStep({ entry, language }: { entry: PositionEntry; language: string }) {
  const { t, date } = useSpeech();
  const { symbol, paragraph } = entry;
  return (
    <li>
      <PositionMark position={entry.position} />
      <p className="fine">
        {entry.date === null ? null : `${date(entry.date)}${t('comma')}`}
        {t(`record.stage.${entry.stage}`)}
        {symbol === null ? null : (
          <>
            {' · '}
            <bdi className="sym" dir="ltr">
              {symbol}
            </bdi>
          </>
        )}
        {paragraph === null ? null : `${t('comma')}${t('record.position.para', { paragraph })}`}
      </p>
      {entry.statement === null ? null : (
        <blockquote className="fine" lang={language} dir={directionOf(language)}>
          {entry.statement}
        </blockquote>
      )}
    </li>
  );
}

function History({ slug, id }: { slug: string; id: string }) {
  const { t } = useSpeech();
  const { data } = useLog(slug, id);
  const steps = useMemo(() => describe(data?.pages.flatMap(({ items }) => items) ?? []), [data]);
  if (!data) return <span className="skel" />;
  if (steps.length === 0) return <p className="fine">{t('record.history.none')}</p>;
  return (
    <ol className="hist hist--rail">
      {steps.map((step) => (
        <Entry key={step.entries[0].seq} step={step} slug={slug} bare />
      ))}
    </ol>
  );
}
