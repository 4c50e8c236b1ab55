import { PassThrough } from 'node:stream';
import type { RecommendationSummary } from '../recommendation.ts';
import { type About, columns } from './columns.ts';

/** An Excel workbook in pieces: the rows under a frozen header, and a sheet that says what they are. exceljs is loaded only here. */
export async function* writeXlsx(
  about: About,
  batches: AsyncIterable<RecommendationSummary[]>,
): AsyncGenerator<Uint8Array> {
  const { default: excel } = await import('exceljs');
  const stream = new PassThrough();
  const book = new excel.stream.xlsx.WorkbookWriter({ stream, useStyles: true, useSharedStrings: false });
  book.creator = 'Throughline';
  const write = async () => {
    const sheet = book.addWorksheet('Recommendations', { views: [{ state: 'frozen', ySplit: 1 }] });
    sheet.columns = columns.map(({ name, width }) => ({
      header: name,
      key: name,
      width,
      style: { alignment: { vertical: 'top', wrapText: width > 30 } },
    }));
    sheet.getRow(1).font = { bold: true };
    sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: 1, column: columns.length } };
    for await (const rows of batches) {
      for (const row of rows) sheet.addRow(columns.map(({ value }) => value(row))).commit();
    }
    sheet.commit();
    const notes = book.addWorksheet('About');
    notes.columns = [{ width: 24 }, { width: 80 }];
    const { workspace, exportedAt, selection, counts } = about;
    notes.addRow(['workspace', workspace]).commit();
    notes.addRow(['exported_at', exportedAt]).commit();
    notes.addRow(['selection', selection]).commit();
    notes.addRow(['unit', 'one row is one text']).commit();
    notes.addRow(['texts', counts.texts]).commit();
    notes.addRow(['paragraphs', counts.paragraphs]).commit();
    notes.addRow(['text_states', counts.textStates]).commit();
    notes.commit();
    await book.commit();
  };
  const writing = write().catch((error: Error) => stream.destroy(error));
  for await (const piece of stream) yield piece as Buffer;
  await writing;
}
