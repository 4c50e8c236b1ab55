import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { paragraphsOf, readText } from './text.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const texts = (bytes: Uint8Array) => readText(bytes).blocks.map((block) => block.text);

describe('paragraphs', () => {
  test('blank lines part, hard-wrapped lines join, a word with a hyphen stays whole', () => {
    const text = [
      'The Committee considered the report of Meridia at its 2650th and 2651st meetings, held on',
      '12 September, and adopted the present concluding observations, which concern self-',
      'determination and more.',
      '',
      'II. Follow-up',
      '',
    ].join('\r\n');
    expect(paragraphsOf(text)).toEqual([
      'The Committee considered the report of Meridia at its 2650th and 2651st meetings, held on 12 September, and adopted the present concluding observations, which concern self-determination and more.',
      'II. Follow-up',
    ]);
  });

  test('numbered lines begin paragraphs, and so do lines after one that ended early', () => {
    const text = [
      '6.1 Ratify the Covenant (Arvenia);',
      '6.2 Accede to the Protocol as soon as',
      'possible (Dravia);',
      'A new line',
    ].join('\n');
    expect(paragraphsOf(text)).toEqual([
      '6.1 Ratify the Covenant (Arvenia);',
      '6.2 Accede to the Protocol as soon as possible (Dravia);',
      'A new line',
    ]);
  });

  test('a number on a line of its own goes before the text that follows', () => {
    const text = [
      '64.',
      'The recommendations enjoy the support of Meridia:',
      '1.',
      '',
      'Ratify the Covenant (Arvenia);',
      '',
      '2.',
    ];
    expect(paragraphsOf(text.join('\n'))).toEqual([
      '64. The recommendations enjoy the support of Meridia:',
      '1. Ratify the Covenant (Arvenia);',
      '2.',
    ]);
  });

  test('long lines between wrapped ones do not keep these apart', () => {
    const wrapped = ['Everyone has the right to an effective remedy by the competent', 'national tribunals.'];
    const long = 'Everyone is entitled to a fair and public hearing. '.repeat(4).trim();
    expect(paragraphsOf([...wrapped, '', long, long, '', ...wrapped].join('\n'))).toEqual([
      wrapped.join(' '),
      long,
      long,
      wrapped.join(' '),
    ]);
  });

  test('one long line is one paragraph', () => {
    const long = `${'Everyone has rights. '.repeat(20)}`.trim();
    expect(paragraphsOf(`${long}\n${long}`)).toEqual([long, long]);
  });

  test('wrapping a paragraph at any width does not change it', () => {
    const word = fc.stringMatching(/^[a-z]{1,12}$/);
    fc.assert(
      fc.property(
        fc.array(word, { minLength: 30, maxLength: 80 }),
        fc.integer({ min: 40, max: 100 }),
        (words, width) => {
          const lines = [''];
          for (const next of words) {
            const last = lines.at(-1) ?? '';
            if (last !== '' && last.length + 1 + next.length > width) lines.push(next);
            else lines[lines.length - 1] = last === '' ? next : `${last} ${next}`;
          }
          expect(paragraphsOf(lines.join('\n'))).toEqual([words.join(' ')]);
        },
      ),
      { numRuns: 100 },
    );
  });
});

describe('encodings', () => {
  const sentence = 'Türkiye et l’Égypte';
  test.each<[string, Uint8Array, string]>([
    ['UTF-8', utf8(sentence), sentence],
    ['UTF-8 with mark', utf8(`\ufeff${sentence}`), sentence],
    ['UTF-16 with mark', new Uint8Array(Buffer.from(`\ufeff${sentence}`, 'utf16le')), sentence],
    ['UTF-16 big-endian', new Uint8Array(Buffer.from(`\ufeff${sentence}`, 'utf16le').swap16()), sentence],
    ['UTF-16 without mark', new Uint8Array(Buffer.from(sentence, 'utf16le')), sentence],
    ['Windows-1252', Uint8Array.of(0x45, 0x67, 0x79, 0x70, 0x74, 0x65, 0x20, 0xe9, 0x74, 0xe9), 'Egypte été'],
    ['Windows-1256', Uint8Array.of(0xca, 0xe6, 0xd5, 0xed, 0xc9), 'توصية'],
  ])('%s', (_, bytes, text) => expect(texts(bytes)).toEqual([text]));

  test('bytes in no encoding', () => {
    expect(() => readText(Uint8Array.of(0x41, 0x01, 0xff, 0x02))).toThrow(
      expect.objectContaining({ code: 'text-undecodable' }),
    );
  });
});
