import fc from 'fast-check';
import { expect, test } from 'vitest';
import { splitParts } from './parts.ts';

const split = (text: string) =>
  splitParts(text).map(({ start, end, states }) => ({ text: text.slice(start, end), states: [...states] }));

test.each([
  ['Ratify the Covenant (Arvenia);', [['Ratify the Covenant', 'XAR']]],
  ['Ratify the Covenant (Arvenia, Belmora) (Dravia).', [['Ratify the Covenant', 'XAR XBE XDR']]],
  ['Ratify the Covenant (Arvenia); (Belmora); (Dravia);', [['Ratify the Covenant', 'XAR XBE XDR']]],
  [
    'Ratify the Covenant (Arvenia); Accede to the Protocol (Belmora);',
    [
      ['Ratify the Covenant', 'XAR'],
      ['Accede to the Protocol', 'XBE'],
    ],
  ],
  [
    'Ratify (Arvenia)/Accede without delay (Belmora);/ at an early stage (Dravia)',
    [
      ['Ratify', 'XAR'],
      ['Accede without delay', 'XBE'],
      ['at an early stage', 'XDR'],
    ],
  ],
  [
    'Ratify (Arvenia);accede (Belmora).',
    [
      ['Ratify', 'XAR'],
      ['accede', 'XBE'],
    ],
  ],
  [
    'Ratify the Convention (CAT) and its Protocol (OP-CAT) (Arvenia);',
    [['Ratify the Convention (CAT) and its Protocol (OP-CAT)', 'XAR']],
  ],
  [
    'Sign the treaty (Arvenia) and put it in place (Belmora);',
    [['Sign the treaty (Arvenia) and put it in place', 'XAR XBE']],
  ],
  ['Ratify the Covenant (Ostmark (Federal Republic of));', [['Ratify the Covenant', 'XOS']]],
  ['Ratify the Covenant (Ulmia and Verrin);', [['Ratify the Covenant', 'XUV']]],
  [
    'Accede (Arvenia); as recommended by the Committee (Belmora);',
    [['Accede (Arvenia); as recommended by the Committee', 'XAR XBE']],
  ],
  [
    'Ratify (Arvenia); 13. Continue the reform (Belmora);',
    [
      ['Ratify', 'XAR'],
      ['Continue the reform', 'XBE'],
    ],
  ],
  ['Respect; protect; and fulfil human rights (Arvenia)', [['Respect; protect; and fulfil human rights', 'XAR']]],
  ['Ratify the Covenant;', [['Ratify the Covenant', '']]],
  ['Ratify the Covenant (Arvenia);12', [['Ratify the Covenant', 'XAR']]],
  ['Implement resolution 48/134 of 1993 (Arvenia).**', [['Implement resolution 48/134 of 1993', 'XAR']]],
])('%s', (text, expected) => {
  expect(split(text)).toEqual(
    expected.map(([wording, states]) => ({ text: wording, states: states ? states.split(' ') : [] })),
  );
});

test('proposes a State for a slip of the pen and says so', () => {
  const [part] = splitParts('Ratify the Covenant (Arvennia);');
  expect(part?.states).toEqual(['XAR']);
  expect(part?.unsure).toEqual(['Arvennia']);
  const [mixed] = splitParts('Ratify the Covenant (Arvenia, Nowhere Land);');
  expect(mixed?.states).toEqual(['XAR']);
  expect(mixed?.unsure).toEqual(['Nowhere Land']);
  expect(splitParts('Ratify the treaties (Palermo Protocol);')[0]?.states).toEqual([]);
});

const name = fc.constantFrom(
  'Arvenia',
  'Belmora',
  'Dravia',
  'Ostmark (Federal Republic of)',
  'Ulmia and Verrin',
  'Quill Islands',
);
const wording = fc
  .array(
    fc.constantFrom(
      'ratify',
      'the',
      'Covenant (CAT)',
      'in law and practice',
      'women, children',
      '(No. 29)',
      'as early as possible',
    ),
    { minLength: 1, maxLength: 6 },
  )
  .map((words) => `Ensure ${words.join(' ')}`);
const recommendation = fc.record({ text: wording, states: fc.uniqueArray(name, { minLength: 1, maxLength: 4 }) });

test('whatever is joined is divided again into the same wordings', () => {
  fc.assert(
    fc.property(
      fc.array(recommendation, { minLength: 1, maxLength: 5 }),
      fc.constantFrom('; ', ';', '/', ' / ', ';/'),
      fc.boolean(),
      (list, joint, separate) => {
        const printed = list.map(
          ({ text, states }) =>
            `${text} ${separate ? states.map((one) => `(${one})`).join(' ') : `(${states.join(', ')})`}`,
        );
        expect(split(`${printed.join(joint)};`).map((part) => part.text)).toEqual(list.map(({ text }) => text));
        expect(split(`${printed.join(joint)};`).map((part) => part.states.length)).toEqual(
          list.map(({ states }) => states.length),
        );
      },
    ),
  );
});

test('parts never overlap and stay inside any text', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('(', ')', ';', '/', '.', ' ', 'a', 'B', 'Arvenia', '9', ',') }),
      (text) => {
        let end = 0;
        for (const part of splitParts(text)) {
          expect(part.start).toBeGreaterThanOrEqual(end);
          expect(part.end).toBeGreaterThanOrEqual(part.start);
          expect(part.end).toBeLessThanOrEqual(text.length);
          end = part.end;
        }
      },
    ),
  );
});
