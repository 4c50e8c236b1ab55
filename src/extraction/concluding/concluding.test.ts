import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  observationsOf,
  type SampleObservations,
  sampleObservations,
} from '../../../tests/support/sample-observations.ts';
import { wordsAt } from '../../../tests/support/words-at.ts';
import { extract } from '../extract.ts';
import { Extraction } from '../extraction.ts';

const read = (sample: Pick<SampleObservations, 'lines'>) => extract(observationsOf(sample));

describe.each([...sampleObservations])('$committee in $language', (sample) => {
  const found = read(sample);

  test('each item is what it is', () => {
    expect(found.recommendations.map(({ number, kind }) => `${number} ${kind}`).join(' · ')).toBe(sample.items);
    expect(found).toMatchObject({
      kind: 'concluding-observations',
      committee: sample.committee,
      symbol: sample.symbol,
    });
    expect(found.language).toBe(sample.language);
    expect(Extraction.parse(found)).toEqual(found);
  });

  test('what is to be followed up, and when the next report is due', () => {
    const { followUp, nextReport, problems } = found;
    expect(followUp && { paragraphs: followUp.paragraphs.join(' '), within: followUp.within }).toEqual(sample.followUp);
    expect(nextReport).toMatchObject({ due: sample.due });
    // a fictional State has no code in the symbol, and no Arabic name
    expect(problems.filter(({ code }) => code !== 'state-under-review-unknown')).toEqual([]);
    if (sample.language !== 'ar') expect(found.stateUnderReview).toBe('XMD');
  });

  test('every wording stands in the source where it says', () => {
    const document = observationsOf(sample);
    for (const { text, span } of found.recommendations) expect(wordsAt(document, span)).toBe(text);
  });
});

test('whatever stands in a document, nothing is thrown and every span leads to its words', () => {
  const words = fc.constantFrom(
    '1. The Committee is concerned:',
    '2. The Committee recommends that the State party: (a) Adopt a law; (b) Train judges.',
    '(a) The lack of shelters;',
    '(c) Ensure access',
    '# Education (art. 24)',
    'and continue. It also urges haste in paragraphs 2 (a) and 99.',
    '3. to submit its next report by 31 June 2031',
    '٢- توصي اللجنة الدولة الطرف (أ) اعتماد قانون؛ 4 - تحث',
    'C. Principal subjects of concern and recommendations',
    '',
  );
  const sample = fc.array(fc.oneof(words, fc.string({ maxLength: 60, unit: 'grapheme' })), { maxLength: 30 });
  fc.assert(
    fc.property(sample, (lines) => {
      const [first] = sampleObservations;
      const document = observationsOf({
        lines: `${first?.lines.split('\n').slice(0, 5).join('\n')}\n${lines.join('\n')}`,
      });
      for (const { text, span, itemSpan } of extract(document).recommendations) {
        expect(wordsAt(document, span)).toBe(text);
        expect(itemSpan.start).toBeLessThanOrEqual(span.start);
        expect(itemSpan.end).toBeLessThanOrEqual(document.text.length);
      }
    }),
    { numRuns: 200 },
  );
});

test('what a State answers to the observations is not the observations', () => {
  const { kind, recommendations } = extract(
    observationsOf({
      lines: `CCPR/C/MRD/CO/4/Add.1
        # Concluding observations on the fourth periodic report of Meridia
        # Addendum
        # Information received from Meridia on follow-up to the concluding observations
        1. The Committee recommends that the State party adopt a law.`,
    }),
  );
  expect({ kind, recommendations }).toEqual({ kind: 'unknown', recommendations: [] });
});
