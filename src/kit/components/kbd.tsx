import type { ReactNode } from 'react';

/** A key as printed on the keyboard. Screen readers have `aria-keyshortcuts` on the control instead. */
export function Kbd({ children }: { children: ReactNode }) {
  return (
    <span className="kbd" dir="ltr" aria-hidden="true">
      {children}
    </span>
  );
}
