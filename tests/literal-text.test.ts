import { expect, test } from 'vitest';
import { programFiles, read } from './catalogues.ts';
import { literalText } from './literal-text.ts';

test('the scan finds words in elements, attributes and expressions, and leaves keys and values alone', () => {
  expect(literalText('const a = <p title="Hello">World {"again"} {b ? "yes" : c}</p>;')).toEqual([
    'again',
    'yes',
    'title="Hello"',
    'World',
  ]);
  expect(
    literalText(
      'const a = <p aria-label={`Page {n}`}>{b && "here"} {c ?? `none of {n}`} {`· `}</p>;'.replaceAll(
        '{n}',
        '$' + '{n}',
      ),
    ),
  ).toEqual(['here', 'none of ', 'aria-label="Page "']);
  expect(literalText('const a = <p className="x" title={t("k")}>· {name} <Kbd>Enter</Kbd></p>;')).toEqual([]);
});

test('no text of a screen stands outside the catalogues', () => {
  const screens = programFiles.filter((file) => file.endsWith('.tsx'));
  expect(screens.length).toBeGreaterThan(20);
  expect(screens.flatMap((file) => literalText(read(file)).map((words) => `${file}: ${words}`))).toEqual([]);
});
