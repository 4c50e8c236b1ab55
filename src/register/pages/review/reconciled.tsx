import { type ReactNode, useState } from 'react';
import type { Problem } from '../../../extraction/extraction.ts';
import { Button } from '../../../kit/components/button.tsx';
import { Kbd } from '../../../kit/components/kbd.tsx';
import { Mark, MarkShape } from '../../../kit/components/mark.tsx';
import { Note } from '../../../kit/components/note.tsx';
import { Progress } from '../../../kit/components/progress.tsx';
import type { Check, ImportReview } from '../../import.ts';
import { reconciliation } from './reconcile.ts';
import { useWords } from './use-words.ts';

const figure = { b: (chunks: ReactNode) => <b className="num">{chunks}</b> };

/** Found beside stated, what needs a look, how far one is, and the checks one by one. */
export function Reconciled({ review, nextLook }: { review: ImportReview; nextLook: () => void }) {
  const { t, rich, check } = useWords();
  const { counts, checks } = review;
  const { found, unit, stated, agrees } = reconciliation(review);
  const values = { accepted: counts.accepted, discarded: counts.discarded, count: counts.found };
  return (
    <div className="recon">
      <p className="recon__n">
        <span>
          {rich(unit === 'texts' ? 'review.found.texts' : 'review.found.paragraphs', { ...figure, count: found })}
        </span>
        {stated === undefined ? null : (
          <span className={agrees ? 'recon__eq' : 'recon__eq recon__eq--open'} aria-hidden="true" />
        )}
        <span className={stated === undefined ? 'sub' : undefined}>
          {stated === undefined ? t('review.stated.none') : rich('review.stated', { ...figure, count: stated })}
        </span>
        {counts.toLook > 0 ? (
          <button type="button" className="recon__look" aria-keyshortcuts="N" onClick={nextLook}>
            <MarkShape name="look" />
            {/* One inline box: the figure and its words keep their blank. */}
            <span>{rich('review.look', { ...figure, count: counts.toLook })}</span>
            <Kbd>N</Kbd>
          </button>
        ) : null}
      </p>
      <div className="recon__p">
        <p className="fine" aria-hidden="true">
          {t(counts.discarded > 0 ? 'review.progress.discarded' : 'review.progress', values)}
        </p>
        <Progress
          label={t(counts.discarded > 0 ? 'review.progress.discarded' : 'review.progress', values)}
          hideLabel
          value={counts.accepted}
          max={Math.max(counts.found - counts.discarded, 0)}
        />
      </div>
      <ul className="recon__c" aria-label={t('review.checks')}>
        {counts.found === counts.paragraphs ? null : (
          <li className="fine">{t('review.texts-in', { texts: counts.found, paragraphs: counts.paragraphs })}</li>
        )}
        {checks.map((one) => (
          <li key={`${one.code} ${JSON.stringify(one.params)}`}>
            <Mark name={markOf(one)}>{check(one)}</Mark>
          </li>
        ))}
      </ul>
    </div>
  );
}

const markOf = ({ agrees }: Check) => (agrees === null ? 'to-check' : agrees ? 'checked' : 'look');

const shownAtOnce = 3;

/** Problems of the whole document, each with the place it is about. */
export function DocumentProblems(props: { problems: readonly Problem[]; showPlace: (start: number) => void }) {
  const { t, problem, remedy } = useWords();
  const [all, setAll] = useState(false);
  const shown = all ? props.problems : props.problems.slice(0, shownAtOnce);
  if (props.problems.length === 0) return null;
  return (
    <ul className="imp__problems" aria-label={t('review.problems')}>
      {shown.map((one) => (
        <li key={`${one.code} ${one.number ?? ''} ${one.span?.start ?? ''} ${JSON.stringify(one.params)}`}>
          <Note tone={one.severity === 'error' ? 'red' : 'amber'}>
            {problem(one)} {remedy(one)}{' '}
            {one.span === undefined ? null : (
              <Button small onClick={() => props.showPlace(one.span?.start ?? 0)}>
                {t('review.show-place')}
              </Button>
            )}
          </Note>
        </li>
      ))}
      {all || props.problems.length <= shownAtOnce ? null : (
        <li>
          <Button kind="quiet" small onClick={() => setAll(true)}>
            {t('review.problems.more', { count: props.problems.length - shownAtOnce })}
          </Button>
        </li>
      )}
    </ul>
  );
}
