import type { RecommendationSummary } from '../recommendation.ts';
import type { About } from './columns.ts';

/** A JSON file in pieces: what it is, then the recommendations as the API gives them. */
export async function* writeJson(
  about: About,
  batches: AsyncIterable<RecommendationSummary[]>,
): AsyncGenerator<string> {
  yield `${JSON.stringify(about).slice(0, -1)},"recommendations":[`;
  let separator = '\n';
  for await (const rows of batches) {
    if (rows.length === 0) continue;
    yield separator + rows.map((row) => JSON.stringify(row)).join(',\n');
    separator = ',\n';
  }
  yield '\n]}\n';
}
