import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fold, searchQuery, textKey, tokens } from './text.ts';

/** Whether a query would match, as PostgreSQL evaluates the two literals. */
function finds(query: string, text: string, labels: readonly string[] = []): boolean {
  const asked = searchQuery(query);
  if (asked === undefined) return true;
  const indexed = [...tokens(text), ...labels.flatMap(tokens)];
  const matches = (term: string, entry: string | undefined) => {
    const token = term.replace(/:\*$/, '').slice(1, -1).replaceAll("''", "'");
    return term.endsWith(':*') ? entry?.startsWith(token) === true : entry === token;
  };
  return asked.split(' & ').every((part) => {
    const [, whole, row] = /^\((.+) \| \((.+)\)\)$/.exec(part) ?? [];
    if (whole === undefined || row === undefined) return indexed.some((entry) => matches(part, entry));
    const inRow = indexed.some((_, at) =>
      row.split(' <-> ').every((term, index) => matches(term, indexed[at + index])),
    );
    return inRow || indexed.some((entry) => matches(whole, entry));
  });
}

const found: readonly (readonly [query: string, text: string])[] = [
  ['education', 'Ensure the right to éducation for all'],
  ['EDUCATION', "Garantir l'éducation"],
  ["l'education", "Garantir l'éducation"],
  ['da nang', 'Thành phố Đà Nẵng'],
  ['quyền trẻ em', 'Bảo vệ quyen tre em'],
  ['right child', 'The rights of children'],
  ['policy', 'Adopt national policies'],
  ['measure', 'Take all measures'],
  ['mujer', 'Derechos de las mujeres'],
  ['national', 'Plans nationaux'],
  ['تعليم', 'ضمان التعليم للجميع'],
  ['التعليم', 'الحق في تَعْلِيم'],
  ['توصيه', 'هذه توصية'],
  ['حقوق الإنسان', 'حقوق الانسان'],
  ['人权', '保护人权和自由'],
  ['权', '权利'],
  ['covid-19', 'After COVID-19 ended'],
  ['covid 19', 'After COVID-19 ended'],
  ['60/251', 'Resolution 60/251 of the Assembly'],
  ['disapp', 'Protection of all persons from enforced disappearance'],
];

test.each(found)('%s finds "%s"', (query, text) => expect(finds(query, text)).toBe(true));

test('numbers and symbols are found whole and by their beginning', () => {
  const labels = ['112.87', 'A/HRC/26/6'];
  for (const query of ['112.87', '112.8', '112', 'A/HRC/26/6', 'a/hrc/26', 'HRC', '26/6', 'HRC/26']) {
    expect(finds(query, 'Ratify', labels)).toBe(true);
  }
  expect(finds('112.88', 'Ratify', labels)).toBe(false);
  for (const query of ['A/HRC/26/7', '6/26', '87.112']) expect(finds(query, 'Ratify', labels)).toBe(false);
});

test('every word must be there, only the last may be a beginning', () => {
  expect(finds('enfor disappearance', 'enforced disappearance')).toBe(false);
  expect(finds('torture disappearance', 'enforced disappearance')).toBe(false);
});

test('a query of punctuation asks for nothing', () => expect(searchQuery(' . — ') ?? null).toBeNull());

test('the key of a text ignores case, marks, punctuation and white space', () => {
  expect(textKey(' “Ratify” the  Convention; ')).toBe(textKey('ratify the convention'));
  expect(textKey('Élargir')).toBe('elargir');
});

test('folding twice is folding once, and every word of a text finds it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
      expect(fold(fold(text))).toBe(fold(text));
      expect(finds(text, text)).toBe(true);
    }),
  );
});
