import type { ReactNode } from 'react';
import { Icon } from './icon.tsx';
import { MarkShape } from './mark.tsx';

type Tone = 'plain' | 'blue' | 'amber' | 'red' | 'green';

/** A notice in the flow of the page. */
export function Note({ tone = 'plain', children }: { tone?: Tone; children: ReactNode }) {
  return (
    <div className={tone === 'plain' ? 'note' : `note note--${tone}`}>
      {tone === 'red' ? <MarkShape name="error" /> : null}
      {tone === 'amber' ? <MarkShape name="look" /> : null}
      {tone === 'green' ? <Icon name="check" /> : null}
      {tone === 'blue' || tone === 'plain' ? <Icon name="info" /> : null}
      <div className="note__b">{children}</div>
    </div>
  );
}
