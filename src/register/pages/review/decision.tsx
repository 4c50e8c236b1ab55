import { Button } from '../../../kit/components/button.tsx';
import { useWords } from './use-words.ts';
import type { Workbench } from './use-workbench.ts';

/** What can be decided about the open entry. */
export function Decision({ bench }: { bench: Workbench }) {
  const { t } = useWords();
  const { item, group } = bench;
  if (item === undefined) return null;
  const skip = (
    <Button kind="quiet" keys="J" onClick={() => bench.move(1)}>
      {t('review.skip')}
    </Button>
  );
  if (item.status === 'accepted') return <div className="row">{skip}</div>;
  if (item.status === 'discarded') {
    return (
      <div className="row">
        <Button keys="D" onClick={() => bench.restore([item])}>
          {t('review.restore')}
        </Button>
        {skip}
      </div>
    );
  }
  const changed = group.some(bench.isUnsaved);
  const several = group.length > 1;
  return (
    <>
      <div className="row">
        <Button kind="primary" keys="A" onClick={() => bench.accept()}>
          {several
            ? t('review.accept.parts', { count: group.length })
            : t(changed ? 'review.accept.changes' : 'review.accept')}
        </Button>
        {changed ? (
          <>
            <Button onClick={() => bench.save()}>{t('review.save')}</Button>
            <Button kind="quiet" onClick={bench.revert}>
              {t('review.revert')}
            </Button>
          </>
        ) : null}
        {several ? (
          <Button keys="M" onClick={() => bench.merge(1)}>
            {t('review.merge.parts')}
          </Button>
        ) : null}
        {skip}
      </div>
      <div className="row itx__more">
        {several ? null : (
          <>
            <Button small keys="S" onClick={() => bench.split()}>
              {t('review.split')}
            </Button>
            <Button small keys="M" onClick={() => bench.merge(1)}>
              {t('review.merge.next')}
            </Button>
            <Button small keys="Shift M" onClick={() => bench.merge(-1)}>
              {t('review.merge.previous')}
            </Button>
          </>
        )}
        <Button small keys="D" onClick={() => bench.discard()}>
          {t('review.discard')}
        </Button>
      </div>
    </>
  );
}
