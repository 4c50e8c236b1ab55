import { Kbd } from '../../../kit/components/kbd.tsx';
import { barRows } from './keys.ts';
import { useWords } from './use-words.ts';

interface SavedProps {
  savedAt: string;
  waiting: number;
  paused: boolean;
}

/** When the last step reached the server, or how many are still here. */
export function Saved({ savedAt, waiting, paused }: SavedProps) {
  const { t, clock } = useWords();
  if (paused) return t('review.unsent', { count: waiting });
  return waiting > 0 ? t('review.saving') : t('review.saved-at', { time: clock(savedAt) });
}

/** The keys at the foot of the page. Each has a button too, so a phone goes without the bar. */
export function KeyBar(props: SavedProps) {
  const { t, rich } = useWords();
  return (
    <aside className="keys" aria-label={t('review.bar')}>
      <div className="wrap">
        <div className="keys__r">
          {barRows.map(({ keys, label }) => (
            <span key={label} className="keys__k">
              {keys.map((key) => (
                <Kbd key={key}>{key}</Kbd>
              ))}{' '}
              {t(label)}
            </span>
          ))}
          <span className="keys__field">{rich('review.bar.field', { k: (chunks) => <Kbd>{chunks}</Kbd> })}</span>
        </div>
        <span className="keys__k">
          <Kbd>?</Kbd> {t('review.bar.all')}
        </span>
        <span className="num">
          <Saved {...props} />
        </span>
      </div>
    </aside>
  );
}
