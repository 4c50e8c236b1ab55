import type { Extraction } from './extraction.ts';

/** The object `throughline extract --json` prints for one file: header, recommendations, positions and problems. */
export function presentExtraction(file: string, extraction: Extraction): Record<string, unknown> {
  const { kind, symbol, title, language, stateUnderReview, session, cycle, date, committee } = extraction;
  return {
    file,
    kind,
    symbol,
    title,
    language,
    stateUnderReview,
    session,
    cycle,
    date,
    ...(committee === null ? {} : { committee }),
    recommendations: extraction.recommendations.map(
      ({ number, part, place, text, states, position, page, ...more }) => ({
        number,
        ...(part === null ? {} : { part }),
        ...(place === null ? {} : { part: place }),
        ...(kind === 'concluding-observations'
          ? {
              kind: more.kind,
              heading: more.heading,
              ...(more.concernNumber === null ? {} : { concernNumber: more.concernNumber }),
            }
          : {}),
        text,
        states,
        position,
        ...(more.consideredImplemented ? { consideredImplemented: true } : {}),
        ...(page === undefined ? {} : { page }),
        span: more.span,
      }),
    ),
    positions: [],
    ...(kind === 'concluding-observations' ? { followUp: extraction.followUp, nextReport: extraction.nextReport } : {}),
    problems: extraction.problems,
  };
}
