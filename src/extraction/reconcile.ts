import type { ExtractedRecommendation, Extraction, Position, Problem, StatedPosition } from './extraction.ts';

/** The last word on one recommendation of a report, and where it was said. */
export interface FinalPosition {
  /** Index into the report's `recommendations`. */
  readonly recommendation: number;
  readonly number: string;
  readonly position: Position | null;
  readonly consideredImplemented: boolean;
  readonly stage: 'report' | 'addendum';
  /** Index into the addendum's `positions`; null where the report decides or the addendum speaks of "all others". */
  readonly statement: number | null;
}

/** One final position for each recommendation of the report, in its order, and what does not agree. */
export interface Reconciliation {
  readonly positions: readonly FinalPosition[];
  readonly problems: readonly Problem[];
}

/**
 * Merges the answers of an addendum onto its report: numbers without paragraph are matched to what the report left pending.
 * Problems: a number the report does not know (`number-unknown`) or that fits several (`number-ambiguous`), a recommendation
 * without final position (`position-missing`), sums that differ from those the addendum states (`count-differs`).
 */
export function reconcile(report: Extraction, addendum: Extraction): Reconciliation {
  const problems: Problem[] = [];
  const answers = new Map<number, number>();
  addendum.positions.forEach((stated, statement) => {
    const found = recommendationsOf(stated.number, report);
    if (typeof found === 'string') problems.push(about(found, stated));
    else for (const index of found) if (!answers.has(index)) answers.set(index, statement);
  });
  const positions = report.recommendations.map((one, index) => finalOf(one, index, answers.get(index), addendum));
  return {
    positions,
    problems: [...problems, ...missing(positions, report), ...differingSums(positions, report, addendum)],
  };
}

const isOpen = ({ position }: ExtractedRecommendation) => position === null || position === 'pending';
const key = (number: string) =>
  number
    .replace(/\s+/g, '')
    .replace(/\.{2,}/g, '.')
    .replace(/\.$/, '');

/** Indexes of the recommendations a printed number names, or why none are. */
function recommendationsOf(
  printed: string,
  { recommendations, sections }: Extraction,
): number[] | 'number-unknown' | 'number-ambiguous' {
  const number = key(printed);
  const where = (test: (one: ExtractedRecommendation) => boolean) =>
    recommendations.flatMap((one, index) => (test(one) ? [index] : []));
  const exact = where((one) => key(one.number) === number);
  if (exact.length > 0) return exact;
  const [, whole = '', letter] = /^(.*)\(([a-z])\)$/.exec(number) ?? [];
  if (letter) {
    const part = letter.charCodeAt(0) - 96;
    const parts = where((one) => key(one.number) === whole && one.part === part);
    if (parts.length > 0) return parts;
  }
  if (number.includes('.')) return 'number-unknown';
  const bare = where((one) => key(one.number).endsWith(`.${number}`));
  const open = bare.filter((index) => recommendations[index] && isOpen(recommendations[index]));
  const candidates = open.length > 0 ? open : bare;
  if (candidates.length === 0) {
    const paragraph = where((one) => one.section !== null && sections[one.section]?.paragraph === number);
    return paragraph.length > 0 ? paragraph : 'number-unknown';
  }
  return new Set(candidates.map((index) => recommendations[index]?.number)).size > 1 ? 'number-ambiguous' : candidates;
}

function about(code: 'number-unknown' | 'number-ambiguous', { number, span, page }: StatedPosition): Problem {
  return { code, severity: 'error', number, params: { number }, span, ...(page === undefined ? {} : { page }) };
}

function finalOf(
  one: ExtractedRecommendation,
  recommendation: number,
  statement: number | undefined,
  { positions, remainder }: Extraction,
): FinalPosition {
  const stated = statement === undefined ? undefined : positions[statement];
  const answer = stated ?? (isOpen(one) ? remainder : undefined);
  return {
    recommendation,
    number: one.number,
    position: answer?.position ?? one.position,
    consideredImplemented: answer?.consideredImplemented ?? one.consideredImplemented,
    stage: answer ? 'addendum' : 'report',
    statement: stated && statement !== undefined ? statement : null,
  };
}

function missing(finals: readonly FinalPosition[], { recommendations }: Extraction): Problem[] {
  return finals
    .filter(({ position }) => position === null || position === 'pending')
    .map(({ number, recommendation }): Problem => {
      const one = recommendations[recommendation];
      const page = one?.page === undefined ? {} : { page: one.page };
      return {
        code: 'position-missing',
        severity: 'error',
        number,
        params: { number },
        ...page,
        ...(one ? { span: one.span } : {}),
      };
    });
}

type Counted = Pick<FinalPosition, 'number' | 'position'>;

/** Paragraphs and texts with a position: what a stated sum may count. */
function sums(of: readonly Counted[], wanted: readonly Position[]): number[] {
  const hits = of.filter(({ position }) => position !== null && wanted.includes(position));
  return [hits.length, new Set(hits.map(({ number }) => number)).size];
}

/** A stated sum may mean all, what the report decided, what the addendum decides, or what it names itself. */
function differingSums(finals: readonly FinalPosition[], report: Extraction, addendum: Extraction): Problem[] {
  const open = finals.filter(({ recommendation }) => {
    const one = report.recommendations[recommendation];
    return one && isOpen(one);
  });
  const groups: (readonly Counted[])[] = [finals, open, report.recommendations, addendum.positions];
  const prefixes = new Set(finals.map(({ number }) => number.split('.')[0]));
  for (const prefix of prefixes) groups.push(finals.filter(({ number }) => number.split('.')[0] === prefix));
  const known = (wanted: readonly Position[]) => groups.flatMap((group) => sums(group, wanted));
  return addendum.statedCounts.flatMap(({ count, position, span, page }): Problem[] => {
    if (!position) return [];
    const fits = [
      ...known([position]),
      ...(position === 'supported' ? known(['supported', 'partially-supported']) : []),
      ...(position === 'noted' ? known(['noted', 'partially-supported']) : []),
      ...sumsOfLists(addendum, position),
    ];
    if (fits.includes(count)) return [];
    const found = sums(finals, [position])[1] ?? 0;
    const params = { stated: count, found };
    return [{ code: 'count-differs', severity: 'error', params, span, ...(page === undefined ? {} : { page }) }];
  });
}

/** What each paragraph of the addendum answers, and what is already implemented. */
function sumsOfLists({ positions }: Extraction, position: Position): number[] {
  const counted = positions.filter((stated) => stated.position === position);
  const paragraphs = new Set(counted.map(({ paragraph }) => paragraph));
  return [
    ...[...paragraphs].map((paragraph) => counted.filter((stated) => stated.paragraph === paragraph).length),
    counted.filter(({ consideredImplemented }) => consideredImplemented).length,
    counted.filter(({ consideredImplemented }) => !consideredImplemented).length,
  ];
}
