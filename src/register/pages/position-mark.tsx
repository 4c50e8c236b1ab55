import type { Position } from '../../extraction/extraction.ts';
import { Mark } from '../../kit/components/mark.tsx';
import { useSpeech } from '../../kit/language.tsx';

/** The position of the State as shape and word; where the document states none, it says so. */
export function PositionMark({ position }: { position: Position | null }) {
  const { t } = useSpeech();
  if (position === null) return <span className="fine">{t('position.none')}</span>;
  return <Mark name={position}>{t(`position.${position}`)}</Mark>;
}
