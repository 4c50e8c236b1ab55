import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { ActivityEntry } from '../../../core/activity-entry.ts';
import { Position } from '../../../extraction/extraction.ts';
import { useSpeech } from '../../../kit/language.tsx';
import { useStateName } from '../../../kit/states.tsx';
import { useActorName } from '../actor-name.ts';
import { type Described, detailOf, type FieldChange } from './describe.ts';

const shownAtMost = 20;

/** One line of the log in words, with what was there before and after. `bare` leaves out the links to the record itself. */
export function Entry({ step, slug, bare = false }: { step: Described; slug: string; bare?: boolean }) {
  const { t, rich, date } = useSpeech();
  const what = useWhat();
  const [entry] = step.entries;
  const changes = step.changes.filter(({ fields }) => fields.length > 0);
  const actorName = useActorName();
  return (
    <li>
      <time dateTime={entry.at}>{date(entry.at, 'time')}</time>
      <div className="hist__b">
        <p>
          {rich('activity.entry', {
            actor: actorName(entry.actor),
            what: what(step),
            b: (chunks) => <b>{chunks}</b>,
          })}{' '}
          {bare ? null : <RecordLink entry={entry} slug={slug} alone={step.entries.length === 1} />}
        </p>
        {changes.length > 0 ? (
          <details className="chg" open={bare && entry.before !== null}>
            <summary>{t('activity.changes')}</summary>
            {changes.slice(0, shownAtMost).map(({ key, fields }) => (
              <dl className="meta" key={key}>
                {fields.map((change) => (
                  <Change key={change.field} change={change} />
                ))}
              </dl>
            ))}
            {changes.length > shownAtMost ? (
              <p className="fine">{t('activity.changes.more', { count: changes.length - shownAtMost })}</p>
            ) : null}
          </details>
        ) : null}
      </div>
    </li>
  );
}

function useWhat(): (step: Described) => string {
  const { t, find } = useSpeech();
  return ({ entries: [entry], count, numbers }) => {
    const [first = '', last = ''] = [numbers[0], numbers.at(-1)];
    const range = numbers.length > 1 ? t('activity.range', { first, last }) : first;
    const file = detailOf(entry, 'file');
    const found = find(`activity.what.${entry.action}`, { count, numbers: range, file });
    return found ?? t('activity.what.other', { action: entry.action });
  };
}

function RecordLink({ entry, slug, alone }: { entry: ActivityEntry; slug: string; alone: boolean }) {
  const { t } = useSpeech();
  const { type, id } = entry.record;
  if (type === 'import' && entry.action !== 'import.withdrawn') {
    return (
      <Link to="/$slug/sources/$importId" params={{ slug, importId: id }}>
        {t('activity.open.import')}
      </Link>
    );
  }
  if (type === 'recommendation' && entry.action !== 'recommendation.withdrawn' && alone) {
    return (
      <Link to="/$slug/register/$recommendationId" params={{ slug, recommendationId: id }}>
        {t('activity.open.recommendation')}
      </Link>
    );
  }
  return null;
}

function Change({ change: { field, before, after } }: { change: FieldChange }) {
  const { t } = useSpeech();
  const value = useFieldValue();
  return (
    <>
      <dt>{t(`activity.field.${field}`)}</dt>
      <dd>
        {before === undefined ? null : <del dir="auto">{value(field, before)}</del>}{' '}
        {after === undefined ? null : <ins dir="auto">{value(field, after)}</ins>}
      </dd>
    </>
  );
}

function useFieldValue(): (field: FieldChange['field'], value: FieldChange['before']) => ReactNode {
  const { t, find, list } = useSpeech();
  const stateName = useStateName();
  return (field, value) => {
    if (field === 'states' && Array.isArray(value)) {
      return value.length === 0 ? t('activity.nothing') : list(value.map((code) => stateName(String(code))));
    }
    if (field === 'position') {
      const position = Position.safeParse(value);
      return position.success ? t(`position.${position.data}`) : t('position.none');
    }
    if (field === 'status') return find(`activity.status.${String(value)}`) ?? String(value);
    return value === null ? t('activity.nothing') : String(value);
  };
}
