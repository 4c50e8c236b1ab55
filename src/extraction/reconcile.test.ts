import { expect, test } from 'vitest';
import { documentOf, pending, refused, reportOf, supported } from '../../tests/support/sample-report.ts';
import { extract } from './extract.ts';
import { reconcile } from './reconcile.ts';

const report = extract(
  reportOf(
    supported,
    '112.1 Ratify the Covenant (Arvenia);',
    '112.2 Adopt a law (Belmora);',
    pending,
    '113.1 Establish a mechanism (Arvenia); strengthen the ombudsman (Tarsia);',
    '113.2 Train judges (Dravia);',
    '113.3 Free the press (Vellin);',
    refused,
    '114.1 Abolish the tax (Vellin).',
  ),
);
const after = (...paragraphs: string[]) => {
  const views =
    'Views on conclusions and/or recommendations, voluntary commitments and replies presented by the State under review';
  return reconcile(report, extract(documentOf(['A/HRC/99/4/Add.1', 'Meridia', 'Addendum', views, ...paragraphs])));
};
const brief = ({ positions }: ReturnType<typeof reconcile>) =>
  positions.map(({ number, position, stage }) => `${number} ${position} ${stage}`);

test('each recommendation has one final position, from the addendum where it speaks', () => {
  const result = after(
    '1. Meridia received 6 recommendations. It accepts 4 and notes 2.',
    '2. Meridia accepts recommendations 113.1 and 113.2 and notes recommendation 113.3.',
  );
  expect(brief(result)).toEqual([
    '112.1 supported report',
    '112.2 supported report',
    '113.1 supported addendum',
    '113.1 supported addendum',
    '113.2 supported addendum',
    '113.3 noted addendum',
    '114.1 noted report',
  ]);
  expect(result.problems).toEqual([]);
});

test('numbers without paragraph are those of the pending list', () => {
  expect(brief(after('1. Meridia accepts recommendations 1 and 3 and notes recommendation 2.')).slice(2, 6)).toEqual([
    '113.1 supported addendum',
    '113.1 supported addendum',
    '113.2 noted addendum',
    '113.3 supported addendum',
  ]);
});

test('a whole paragraph of the report, and all other recommendations', () => {
  const whole = after('1. Meridia accepts the recommendations contained in paragraph 113.');
  expect(whole.positions.filter(({ position }) => position === 'supported')).toHaveLength(6);
  const rest = after('1. Meridia accepts recommendations 113.1 and 113.2. All other recommendations are noted.');
  expect(brief(rest).slice(4)).toEqual(['113.2 supported addendum', '113.3 noted addendum', '114.1 noted report']);
  expect(rest.problems).toEqual([]);
});

test('what does not agree is a problem', () => {
  const { problems } = after(
    '1. Meridia accepts 5 recommendations and notes 3 recommendations.',
    '2. Meridia accepts recommendations 113.1, 113.9 and notes recommendation 113.3.',
  );
  expect(problems.map(({ code, number, params }) => [code, number, params.stated])).toEqual([
    ['number-unknown', '113.9', undefined],
    ['position-missing', '113.2', undefined],
    ['count-differs', undefined, 5],
    ['count-differs', undefined, 3],
  ]);
});
