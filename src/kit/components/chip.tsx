import type { ReactNode } from 'react';
import { Icon } from './icon.tsx';

interface ChipProps {
  children: ReactNode;
  /** A wash: this chip is a filter that is on. */
  filter?: boolean;
  /** With a remove button, which needs a name of its own ("Remove Halden"). */
  remove?: { label: string; onRemove: () => void };
}

/** A confirmed tag, or a filter that is on. Stands in a `<ul className="chips">`. */
export function Chip({ children, filter = false, remove }: ChipProps) {
  return (
    <li className={filter ? 'chip chip--filter' : 'chip'}>
      {children}
      {remove ? (
        <button type="button" aria-label={remove.label} onClick={remove.onRemove}>
          <Icon name="close" />
        </button>
      ) : null}
    </li>
  );
}
