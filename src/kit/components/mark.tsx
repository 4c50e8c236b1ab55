import type { ReactNode } from 'react';

type Hue = 'grey' | 'blue' | 'amber' | 'teal' | 'green' | 'red';

const line = { fill: 'none', stroke: 'currentColor', strokeWidth: 1.5, strokeLinejoin: 'round' } as const;
const icon = { ...line, strokeLinecap: 'round' } as const;
const diamond = 'M8 1.4L14.6 8 8 14.6 1.4 8z';

/**
 * The status vocabulary: the family of the shape says which question (diamond: position of the State, triangle: what
 * needs a look, plain icon: housekeeping), the fill how far. Fills go from the bottom up, so nothing mirrors.
 */
const shapes = {
  supported: { hue: 'blue', drawing: <path d="M8 .9L15.1 8 8 15.1.9 8z" fill="currentColor" /> },
  'partially-supported': {
    hue: 'blue',
    drawing: (
      <>
        <path d={diamond} {...line} />
        <path d="M1.6 8h12.8L8 14.4z" fill="currentColor" />
      </>
    ),
  },
  noted: { hue: 'grey', drawing: <path d={diamond} {...line} /> },
  pending: { hue: 'grey', drawing: <path d={diamond} {...line} strokeDasharray="2.4 2" /> },
  error: {
    hue: 'red',
    drawing: (
      <>
        <path d="M8 1.2L15.2 14.4H.8z" fill="currentColor" />
        <path d="M8 5.6v4.2M8 11.4v1.3" stroke="var(--paper)" strokeWidth="1.6" />
      </>
    ),
  },
  look: {
    hue: 'amber',
    drawing: (
      <>
        <path d="M8 2.2l6.2 11.5H1.8z" {...line} />
        <path d="M8 6v3.6M8 11v1.2" {...line} />
      </>
    ),
  },
  checked: { hue: 'green', drawing: <path d="M3 8.5l3.2 3.2L13 4.8" {...icon} /> },
  waiting: {
    hue: 'grey',
    drawing: (
      <>
        <circle cx="8" cy="8" r="6" {...icon} />
        <path d="M8 4.5V8l2.3 1.8" {...icon} />
      </>
    ),
  },
  'to-check': { hue: 'grey', drawing: <path d="M3.2 8h.1M8 8h.1M12.8 8h.1" {...icon} strokeWidth={2.2} /> },
  discarded: { hue: 'grey', drawing: <path d="M4.5 4.5l7 7M11.5 4.5l-7 7" {...icon} /> },
} as const satisfies Record<string, { hue: Hue; drawing: ReactNode }>;

export type MarkName = keyof typeof shapes;

/** The drawing alone, for places that have the word beside it. */
export function MarkShape({ name }: { name: MarkName }) {
  const { hue, drawing } = shapes[name];
  return (
    <svg className={`mk mk-${hue}`} viewBox="0 0 16 16" aria-hidden="true">
      {drawing}
    </svg>
  );
}

/** A status: shape and word, always together. */
export function Mark({ name, children }: { name: MarkName; children: ReactNode }) {
  const tone = name === 'error' ? ' mark--late' : name === 'look' ? ' mark--risk' : '';
  return (
    <span className={`mark mk-${shapes[name].hue}${tone}`}>
      <MarkShape name={name} />
      {children}
    </span>
  );
}
