import type { Context } from '../access/context.ts';
import type { About } from './export/columns.ts';
import { writeCsv } from './export/csv.ts';
import { writeJson } from './export/json.ts';
import { writeXlsx } from './export/xlsx.ts';
import { toSummary } from './list-recommendations.ts';
import type { RecommendationSummary, RegisterQuery } from './recommendation.ts';
import { countRegister } from './register-counts.ts';
import { type RegisterDatabase, registerDatabase } from './register-database.ts';
import { findInOrder, type RegisterFilter, selectMatchingIds } from './register-query.ts';

export const exportFormats = ['csv', 'xlsx', 'json'] as const;
export type ExportFormat = (typeof exportFormats)[number];

export const mediaTypes: Readonly<Record<ExportFormat, string>> = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  json: 'application/json; charset=utf-8',
};

const writers = { csv: writeCsv, xlsx: writeXlsx, json: writeJson };
const batchSize = 500;

/** The rows in order, some at a time. Which rows is decided once, so that a change meanwhile neither repeats nor skips one. */
async function* readBatches(
  db: RegisterDatabase,
  filter: RegisterFilter & Pick<RegisterQuery, 'sort'>,
): AsyncGenerator<RecommendationSummary[]> {
  const ids = (await selectMatchingIds(db, filter).execute()).map(({ id }) => id);
  for (let from = 0; from < ids.length; from += batchSize) {
    yield (await findInOrder(db, ids.slice(from, from + batchSize))).map(toSummary);
  }
}

/** The filters in words for the file: "position: noted, pending; words: torture". */
async function describeSelection(
  db: RegisterDatabase,
  { q, source, state, position }: RegisterFilter,
): Promise<string> {
  const documents =
    source.length === 0
      ? []
      : await db.selectFrom('source_document').select(['symbol', 'title']).where('id', 'in', source).execute();
  const parts = [
    ['words', q === undefined || q === '' ? [] : [q]],
    ['source', documents.map(({ symbol, title }) => symbol ?? title)],
    ['recommending State', state],
    ['position', position],
  ] as const;
  const chosen = parts.filter(([, values]) => values.length > 0);
  return chosen.length === 0 ? 'all' : chosen.map(([name, values]) => `${name}: ${values.join(', ')}`).join('; ');
}

export interface Export {
  readonly fileName: string;
  readonly mediaType: string;
  readonly content: ReadableStream<Uint8Array>;
}

async function* encoded(pieces: AsyncIterable<string | Uint8Array>): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  for await (const piece of pieces) yield typeof piece === 'string' ? encoder.encode(piece) : piece;
}

/** What a query finds as a file, streamed; the file names its unit, its selection, the workspace and the day. */
export async function exportRecommendations(
  context: Context,
  { format, filter }: { readonly format: ExportFormat; readonly filter: RegisterFilter & Pick<RegisterQuery, 'sort'> },
): Promise<Export> {
  const db = registerDatabase(context);
  const exportedAt = context.now().toISOString();
  const { slug } = context.workspace;
  const [{ counts }, selection] = await Promise.all([countRegister(context, filter), describeSelection(db, filter)]);
  const about: About = { workspace: slug, exportedAt, unit: 'texts', selection, counts };
  const pieces = encoded(writers[format](about, readBatches(db, filter)));
  return {
    fileName: `${slug}-recommendations-${exportedAt.slice(0, 10)}.${format}`,
    mediaType: mediaTypes[format],
    content: new ReadableStream<Uint8Array>({
      pull: async (controller) => {
        const { done, value } = await pieces.next();
        if (done === true) controller.close();
        else controller.enqueue(value);
      },
      cancel: async () => {
        await pieces.return(undefined);
      },
    }),
  };
}
