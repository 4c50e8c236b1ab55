import type { ReactNode } from 'react';

export interface Stop {
  key: string;
  /** The stop's name; a link to its section on a record page. */
  name: ReactNode;
  detail?: ReactNode;
  state: 'done' | 'part' | 'open';
}

/** The stop's dot: filled, lower half filled, open. */
export function StopNode({ state }: { state: Stop['state'] }) {
  return (
    <span className={`node node--${state}`}>
      <svg viewBox="0 0 16 16" aria-hidden="true">
        <circle
          cx="8"
          cy="8"
          r="5.5"
          fill={state === 'done' ? 'currentColor' : 'var(--paper)'}
          stroke="currentColor"
          strokeWidth="1.75"
        />
        {state === 'part' ? <path d="M2.5 8a5.5 5.5 0 0 0 11 0z" fill="currentColor" /> : null}
      </svg>
    </span>
  );
}

/** The line, horizontally: solid as far as the next stop is reached, dashed after. */
export function Throughline({ stops, label }: { stops: readonly Stop[]; label?: string }) {
  return (
    <ol className="tlh" aria-label={label}>
      {stops.map((stop, index) => {
        const next = stops[index + 1];
        return (
          <li key={stop.key} className={next && next.state !== 'open' ? undefined : 'is-open'}>
            <StopNode state={stop.state} />
            {stop.name}
            {stop.detail ? <span className="st">{stop.detail}</span> : null}
          </li>
        );
      })}
    </ol>
  );
}
