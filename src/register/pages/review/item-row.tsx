import { memo } from 'react';
import { Mark } from '../../../kit/components/mark.tsx';
import { useStateName } from '../../../kit/states.tsx';
import type { ImportItem } from '../../import.ts';
import { needsLook } from './items.ts';
import { nameOf, useWords } from './use-words.ts';

/** How far the decision on an item is, as a mark with its word. */
export function ItemMark({ item, unsaved = false }: { item: ImportItem; unsaved?: boolean }) {
  const { t } = useWords();
  if (unsaved) return <Mark name="waiting">{t('review.status.unsaved')}</Mark>;
  if (item.status === 'accepted') return <Mark name="checked">{t('review.status.accepted')}</Mark>;
  if (item.status === 'discarded') return <Mark name="discarded">{t('review.status.discarded')}</Mark>;
  if (!needsLook(item)) return <Mark name="to-check">{t('review.status.proposed')}</Mark>;
  const severe = item.problems.some(({ severity }) => severity === 'error');
  return <Mark name={severe ? 'error' : 'look'}>{t('review.status.look')}</Mark>;
}

interface ItemRowProps {
  item: ImportItem;
  unsaved: boolean;
  onOpen: (id: string) => void;
}

/** A closed entry: number, beginning of the text, who asked, how far it is. */
export const ItemRow = memo(function ItemRow({ item, unsaved, onOpen }: ItemRowProps) {
  const { t, problem } = useWords();
  const name = useStateName();
  const look = needsLook(item);
  const [first] = item.problems;
  return (
    <li className={`itr itr--${item.status}`}>
      <button type="button" className={look ? 'it is-look' : 'it'} onClick={() => onOpen(item.id)}>
        <bdi className="it__no num" dir="ltr">
          {nameOf(item, '–')}
        </bdi>
        <span className="it__tx">
          <bdi className="it__w">{item.text}</bdi>
          <span className="fine">
            {look && first !== undefined
              ? problem(first)
              : item.states.map(name).join(t('comma')) || t('review.no-states')}
          </span>
        </span>
        <span className="it__st">
          <ItemMark item={item} unsaved={unsaved} />
        </span>
      </button>
    </li>
  );
});
