import type { ExtractedRecommendation, Extraction } from './extraction.ts';

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
        ...labelsOf(more),
      }),
    ),
    positions: extraction.positions.map(({ consideredImplemented, ...stated }) => ({
      ...stated,
      ...(consideredImplemented ? { consideredImplemented } : {}),
    })),
    ...(extraction.byReference ? { byReference: extraction.byReference } : {}),
    ...(extraction.remainder ? { remainder: extraction.remainder } : {}),
    ...(kind === 'concluding-observations' ? { followUp: extraction.followUp, nextReport: extraction.nextReport } : {}),
    problems: extraction.problems,
  };
}

/** What only a thematic list tells of a recommendation. */
const labelsOf = ({
  positionSource,
  themes,
  persons,
  sdgs,
}: Pick<ExtractedRecommendation, 'positionSource' | 'themes' | 'persons' | 'sdgs'>) => ({
  ...(positionSource ? { positionSource } : {}),
  ...(themes ? { themes } : {}),
  ...(persons ? { persons } : {}),
  ...(sdgs ? { sdgs } : {}),
});
