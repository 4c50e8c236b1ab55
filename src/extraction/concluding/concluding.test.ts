import { describe, expect, test } from 'vitest';
import {
  observationsOf,
  type SampleObservations,
  sampleObservations,
} from '../../../tests/support/sample-observations.ts';
import { extract } from '../extract.ts';
import { Extraction } from '../extraction.ts';
import { wordsAt } from '../passage.ts';

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
