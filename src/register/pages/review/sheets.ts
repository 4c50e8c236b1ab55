import type { PrintedLine, SourceDocument, Span } from '../../../documents/source-document.ts';
import type { Paragraph } from './annotate.ts';

/** One sheet of the source as shown: its paragraphs, with what belongs to the paper above and below. */
export interface Sheet {
  /** 1-based; undefined where the format has no pages. */
  readonly page: number | undefined;
  readonly head: readonly Paragraph[];
  readonly body: readonly Paragraph[];
  readonly foot: readonly Paragraph[];
}

/** Blocks on one sheet where the format has no pages: small enough that the browser skips sheets out of sight. */
const unpaged = 40;

/** Furniture above the middle of an A4 or Letter page is its head. */
const isHead = ({ block }: Paragraph, bodyBegan: boolean) => {
  const top = block.lines?.[0]?.box[1];
  return top === undefined ? !bodyBegan : top < 400;
};

function sheet(page: number | undefined, paragraphs: readonly Paragraph[]): Sheet {
  const head: Paragraph[] = [];
  const body: Paragraph[] = [];
  const foot: Paragraph[] = [];
  for (const paragraph of paragraphs) {
    if (paragraph.block.kind !== 'furniture') body.push(paragraph);
    else if (isHead(paragraph, body.length > 0)) head.push(paragraph);
    else foot.push(paragraph);
  }
  return { page, head, body, foot };
}

/** Puts paragraphs on sheets: by page, each where it begins, or forty to a sheet where there are no pages. */
export function sheets(paragraphs: readonly Paragraph[], paged: boolean): Sheet[] {
  const groups = new Map<number, Paragraph[]>();
  let page = 1;
  for (const paragraph of paragraphs) {
    page = paragraph.block.page ?? page;
    const key = paged ? page : Math.floor(paragraph.index / unpaged);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [paragraph]);
    else group.push(paragraph);
  }
  return [...groups].sort(([a], [b]) => a - b).map(([key, group]) => sheet(paged ? key : undefined, group));
}

/** Resolution of the pictures of pages, in dots per inch. */
const pictureResolution = 110;

/** A stretch of a page as shares of its width and height, 0 to 1. */
interface PageBox {
  readonly page: number;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** The printed lines that a span of the source touches. */
export function linesOf(document: SourceDocument, span: Span): PrintedLine[] {
  return document.blocks
    .filter(({ sourceSpan }) => sourceSpan.start < span.end && sourceSpan.end > span.start)
    .flatMap(({ lines }) => lines ?? [])
    .filter((line) => line.start < span.end && line.end > span.start);
}

/** A printed line over the picture of its page, whose size in dots gives the size of the paper. */
export function boxOf(line: PrintedLine, picture: { width: number; height: number }): PageBox {
  const [left, top, right, bottom] = line.box;
  const points = 72 / pictureResolution;
  const [width, height] = [picture.width * points, picture.height * points];
  return {
    page: line.page,
    left: left / width,
    top: top / height,
    width: (right - left) / width,
    height: (bottom - top) / height,
  };
}
