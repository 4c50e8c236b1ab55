/** Line icons, 16 by 16, in `currentColor`. Those that show direction turn around in right-to-left pages. */
const paths = {
  check: 'M3 8.5l3.2 3.2L13 4.8',
  clock: 'M8 2a6 6 0 1 0 0 12A6 6 0 1 0 8 2M8 4.5V8l2.3 1.8',
  close: 'M4.5 4.5l7 7M11.5 4.5l-7 7',
  document: 'M4 2h5l3.5 3.5V14H4zM9 2v3.5h3.5M6 8.5h4.5M6 11h4.5',
  dots: 'M3 8h.2M7.9 8h.2M12.8 8h.2',
  down: 'M8 2.5v8M4.8 7.5L8 10.8l3.2-3.3M2.5 13.5h11',
  external: 'M9 3h4v4M13 3L7.5 8.5M11.5 9.5V13H3V4.5h3.5',
  filter: 'M2 4h12M4.5 8h7M6.5 12h3',
  globe: 'M8 2a6 6 0 1 0 0 12A6 6 0 1 0 8 2M2 8h12M8 2c4 4 4 8 0 12M8 2c-4 4-4 8 0 12',
  info: 'M8 2a6 6 0 1 0 0 12A6 6 0 1 0 8 2M8 7.3v3.6M8 5v.4',
  link: 'M6.5 9.5l3-3M7 5l1.6-1.6a2.8 2.8 0 0 1 4 4L11 9M9 11l-1.6 1.6a2.8 2.8 0 0 1-4-4L5 7',
  menu: 'M2.5 4.5h11M2.5 8h11M2.5 11.5h11',
  next: 'M6 3.5L10.5 8 6 12.5',
  plus: 'M8 3v10M3 8h10',
  previous: 'M10 3.5L5.5 8l4.5 4.5',
  search: 'M7 2.5a4.5 4.5 0 1 0 0 9 4.5 4.5 0 1 0 0-9M10.5 10.5L14 14',
  sortDown: 'M8 3v10M4.5 9.5L8 13l3.5-3.5',
  sortUp: 'M8 13V3M4.5 6.5L8 3l3.5 3.5',
  state: 'M3.5 14V2.5M3.5 3h8.5l-2 3 2 3H3.5',
  up: 'M8 10.5v-8M4.8 5.5L8 2.2l3.2 3.3M2.5 13.5h11',
} as const;

export type IconName = keyof typeof paths;
const directed: ReadonlySet<IconName> = new Set(['next', 'previous', 'external']);

export function Icon({ name }: { name: IconName }) {
  return (
    <svg className={directed.has(name) ? 'ic ic--dir' : 'ic'} viewBox="0 0 16 16" aria-hidden="true">
      <path d={paths[name]} strokeWidth={name === 'dots' ? 2.2 : undefined} />
    </svg>
  );
}
