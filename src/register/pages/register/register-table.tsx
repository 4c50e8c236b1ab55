import { Link } from '@tanstack/react-router';
import { Icon } from '../../../kit/components/icon.tsx';
import { useSpeech } from '../../../kit/language.tsx';
import { useStateName } from '../../../kit/states.tsx';
import type { RecommendationSummary, RegisterPage } from '../../recommendation.ts';
import { PositionMark } from '../position-mark.tsx';
import { SourceName, useSourceLabel } from '../source-label.tsx';
import type { Register } from './use-register.ts';

/** The recommendations as a table; on a phone each becomes an entry of a list. */
export function RegisterTable({ register, page }: { register: Register; page: RegisterPage }) {
  const { t } = useSpeech();
  const order = register.search.sort ?? 'number';
  const descending = order === '-number';
  const byNumber = order === 'number' || descending;
  return (
    <table className="tbl regt" aria-busy={register.query.isPlaceholderData}>
      <caption className="vh">
        {t('register.caption', { count: page.counts.texts, order: t(`register.sort.${order}`) })}
      </caption>
      <thead>
        <tr>
          <th scope="col" aria-sort={byNumber ? (descending ? 'descending' : 'ascending') : 'none'}>
            <button
              type="button"
              className="sort"
              onClick={() => register.change({ sort: order === 'number' ? '-number' : 'number' })}
            >
              {t('register.column.number')}
              {byNumber ? <Icon name={descending ? 'sortUp' : 'sortDown'} /> : null}
            </button>
          </th>
          <th scope="col">{t('register.column.text')}</th>
          <th scope="col">{t('register.column.position')}</th>
          <th scope="col">{t('register.column.source')}</th>
        </tr>
      </thead>
      <tbody>
        {page.items.map((one) => (
          <RegisterRow key={one.id} slug={register.slug} one={one} />
        ))}
      </tbody>
    </table>
  );
}

function RegisterRow({ slug, one }: { slug: string; one: RecommendationSummary }) {
  const { t } = useSpeech();
  const label = useSourceLabel();
  const stateName = useStateName();
  const states = one.states.map(stateName).join(' · ');
  return (
    <tr>
      <th scope="row" className="c-no">
        <Link to="/$slug/register/$recommendationId" params={{ slug, recommendationId: one.id }} data-row>
          <bdi className="sym" dir="ltr">
            {one.number}
          </bdi>
          {one.part === null ? null : <span className="fine"> ({one.part})</span>}
        </Link>
      </th>
      <td className="c-tx">
        <p className="rtext" lang={one.language} dir="auto">
          {one.text}
        </p>
        <p className="fine">{states === '' ? t('register.noStates') : <bdi>{states}</bdi>}</p>
      </td>
      <td className="c-st">
        <PositionMark position={one.position} />
        {one.consideredImplemented ? <span className="fine">{t('position.consideredImplemented')}</span> : null}
      </td>
      <td className="c-src">
        <SourceName source={one.source} />
        <span className="fine">
          {label(one.source)}
          {one.page === null ? null : ` · ${t('register.page', { page: one.page })}`}
        </span>
      </td>
    </tr>
  );
}

/** Keeps the place of the table while it comes. */
export function WaitingRows() {
  const { t } = useSpeech();
  return (
    <div className="regw">
      <p className="vh" role="status">
        {t('register.loading')}
      </p>
      {['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].map((row) => (
        <div key={row} aria-hidden="true">
          <span className="skel" />
          <span className="skel" />
          <span className="skel" />
        </div>
      ))}
    </div>
  );
}
