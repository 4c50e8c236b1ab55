import { Link } from '@tanstack/react-router';
import { directionOf } from '../../../core/languages.ts';
import { useSpeech } from '../../../kit/language.tsx';
import { StateName } from '../../../kit/states.tsx';
import type { RecommendationText } from '../../recommendation.ts';

/** The wording in each language, side by side and of equal rank, with its standing. */
export function Texts({ texts }: { texts: readonly RecommendationText[] }) {
  const { t, language } = useSpeech();
  // On a phone they stand one under the other: the reader's own first.
  const ordered = texts.toSorted((one, other) => rank(one, language) - rank(other, language));
  return (
    <div className={ordered.length > 1 ? 'sbs' : 'sbs sbs--one'}>
      {ordered.map((one) => (
        <div key={`${one.language} ${one.standing}`}>
          <div className="sbs__h">
            <b>{t(`language.${one.language}`)}</b>
            <span>{t(`record.text.${one.standing}`)}</span>
          </div>
          <p lang={one.language} dir={directionOf(one.language)}>
            {one.text}
          </p>
        </div>
      ))}
    </div>
  );
}

const rank = (text: RecommendationText, language: string) =>
  text.language === language ? 0 : text.standing === 'official' ? 1 : 2;

/** Who asked; each leads to everything this State asked. */
export function RecommendingStates({ slug, states }: { slug: string; states: readonly string[] }) {
  const { t } = useSpeech();
  if (states.length === 0) return null;
  return (
    <section className="asked">
      <h3>{t('record.states')}</h3>
      <ul className="chips">
        {states.map((code) => (
          <li key={code}>
            <Link
              className="chip"
              to="/$slug/register"
              params={{ slug }}
              search={{ state: [code] }}
              activeOptions={{ exact: true }}
            >
              <StateName code={code} />
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
