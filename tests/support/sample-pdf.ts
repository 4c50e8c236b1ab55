/** One piece of text on a page: the base line's beginning, in points from the lower left corner. */
export interface Placed {
  text: string;
  x: number;
  y: number;
  size?: number;
  bold?: boolean;
}

export interface SamplePage {
  texts: readonly Placed[];
  /** Degrees the viewer turns the page clockwise. */
  rotate?: 0 | 90 | 180 | 270;
}

const escaped = (text: string) => text.replace(/[\\()]/g, (sign) => `\\${sign}`);

function contentOf({ texts, rotate = 0 }: SamplePage): string {
  const pieces = texts.map(({ text, x, y, size = 10, bold = false }) => {
    // a page that is shown turned by 90 degrees holds its text turned the other way
    const place = rotate === 90 ? `0 1 -1 0 ${842 - y} ${x}` : `1 0 0 1 ${x} ${y}`;
    return `BT /F${bold ? 2 : 1} ${size} Tf ${place} Tm (${escaped(text)}) Tj ET`;
  });
  return pieces.join('\n');
}

/** Writes a small PDF of A4 pages in Times, upright as given; a page without texts is blank. `trailer` is added to the trailer. */
export function samplePdf(pages: readonly SamplePage[], trailer = ''): Uint8Array {
  const first = 5;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, index) => `${first + 2 * index} 0 R`).join(' ')}] >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman /Encoding /WinAnsiEncoding >>',
    '<< /Type /Font /Subtype /Type1 /BaseFont /Times-Bold /Encoding /WinAnsiEncoding >>',
    ...pages.flatMap((page, index) => {
      const content = contentOf(page);
      const box = page.rotate === 90 ? '0 0 842 595' : '0 0 595 842';
      return [
        `<< /Type /Page /Parent 2 0 R /MediaBox [${box}] /Rotate ${page.rotate ?? 0} /Resources << /Font << /F1 3 0 R /F2 4 0 R >> >> /Contents ${first + 2 * index + 1} 0 R >>`,
        `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
      ];
    }),
  ];
  let body = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const offset = body.length;
    body += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  const end = `xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n<< /Size ${size} /Root 1 0 R ${trailer} >>\nstartxref\n${body.length}\n%%EOF\n`;
  return Buffer.from(body + end, 'latin1');
}

/** Lines of running text, 12 points apart, from the top of the text area. */
export function lines(texts: readonly string[], { x = 100, top = 700, size = 10 } = {}): Placed[] {
  return texts.map((text, index) => ({ text, x, y: top - 12 * index, size }));
}
