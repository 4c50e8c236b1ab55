import { useSpeech } from '../../kit/language.tsx';
import type { SourceReference } from '../recommendation.ts';

/** Gives the short name of what a mechanism issued: "UPR, 4th cycle", "Concluding observations". */
export function useSourceLabel(): (source: Pick<SourceReference, 'kind' | 'cycle'>) => string {
  const { t } = useSpeech();
  return ({ kind, cycle }) =>
    kind.startsWith('upr-') && cycle !== null ? t('source.upr', { cycle }) : t(`kind.${kind}`);
}

/** Symbol of a document, or its title where it has none. Symbols stay left to right. */
export function SourceName({ source }: { source: Pick<SourceReference, 'symbol' | 'title'> }) {
  if (source.symbol === null) return <bdi>{source.title}</bdi>;
  return (
    <bdi className="sym" dir="ltr">
      {source.symbol}
    </bdi>
  );
}
