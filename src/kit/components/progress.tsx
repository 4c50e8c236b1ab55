import { useId } from 'react';

interface ProgressProps {
  /** What is going on: "Reading A/HRC/58/9". */
  label: string;
  /** Null while nobody can say how far it is. */
  value: number | null;
  max: number;
  /** How far, as a count: "page 19 of 31". */
  count?: string;
  /** Only for screen readers; the page says it elsewhere. */
  hideLabel?: boolean;
}

/** How far something is, as a bar with its count. */
export function Progress({ label, value, max, count, hideLabel = false }: ProgressProps) {
  const id = useId();
  return (
    <div>
      <p className={hideLabel ? 'vh' : 'row row--between'} id={id}>
        <b>{label}</b>
        {count ? <span className="sub num">{count}</span> : null}
      </p>
      <progress
        className="prog"
        {...(value === null ? {} : { value: max === 0 ? 0 : value })}
        max={max === 0 ? 1 : max}
        aria-labelledby={id}
      />
    </div>
  );
}
