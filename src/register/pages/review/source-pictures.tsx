import { useEffect, useRef, useState } from 'react';
import type { PrintedLine } from '../../../documents/source-document.ts';
import { keepInView } from './places.ts';
import { boxOf } from './sheets.ts';
import { useWords } from './use-words.ts';

interface SourcePicturesProps {
  /** `/api/workspaces/{slug}/files/{sha256}/pages` */
  address: string;
  pages: number;
  /** Symbol or name of the document. */
  source: string;
  /** Printed lines of the open item. */
  lines: readonly PrintedLine[];
}

/** The pages as printed, with the lines of the open item marked. Pictures come as one scrolls. */
export function SourcePictures({ address, pages, source, lines }: SourcePicturesProps) {
  return Array.from({ length: pages }, (_, index) => index + 1).map((page) => (
    <Picture
      key={page}
      address={`${address}/${page}.png`}
      page={page}
      source={source}
      lines={lines.filter((line) => line.page === page)}
    />
  ));
}

interface PictureProps {
  address: string;
  page: number;
  source: string;
  lines: readonly PrintedLine[];
}

function Picture({ address, page, source, lines }: PictureProps) {
  const { t, number } = useWords();
  const [size, setSize] = useState<{ width: number; height: number } | 'failed'>();
  const label = number(page);
  const figure = useRef<HTMLElement>(null);
  const first = lines[0]?.start;
  const isLaid = typeof size === 'object';
  useEffect(() => {
    const pane = figure.current?.closest<HTMLElement>('.docv__b');
    if (pane && isLaid && first !== undefined) keepInView(pane, '.pgi__l');
  }, [first, isLaid]);
  return (
    <figure ref={figure} className={lines.length > 0 ? 'pgi is-on' : 'pgi'} data-page={page}>
      {size === 'failed' ? (
        <p className="sub">{t('review.page.failed', { page: label })}</p>
      ) : (
        <img
          src={address}
          alt={t('review.page.picture', { page: label, source })}
          loading="lazy"
          width={909}
          height={1286}
          onLoad={({ currentTarget: { naturalWidth: width, naturalHeight: height } }) => setSize({ width, height })}
          onError={() => setSize('failed')}
        />
      )}
      {typeof size === 'object' ? lines.map((line) => <Highlight key={line.start} line={line} picture={size} />) : null}
    </figure>
  );
}

const percent = (share: number) => `${(share * 100).toFixed(3)}%`;

/** Paper does not mirror: the place is counted from the left in every language. */
function Highlight({ line, picture }: { line: PrintedLine; picture: { width: number; height: number } }) {
  const { left, top, width, height } = boxOf(line, picture);
  return (
    <span
      className="pgi__l"
      style={{ left: percent(left), top: percent(top), width: percent(width), height: percent(height) }}
    />
  );
}
