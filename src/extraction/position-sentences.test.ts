import { expect, test } from 'vitest';
import { findStance, positionShapes } from './position-sentences.ts';

test.each([...positionShapes])('$example', ({ example, position }) => {
  expect(findStance(example)?.position).toBe(position);
});

test.each([
  [
    'The recommendations formulated during the interactive dialogue/listed below enjoy the support of the State party:',
    'supported',
    false,
  ],
  [
    'The following recommendations enjoy the support of Meridia, which considers that they are already implemented or in the process of implementation:',
    'supported',
    true,
  ],
  [
    'The following enjoy the support of Meridia which considers that they have already been implemented.',
    'supported',
    true,
  ],
  [
    'The recommendations below enjoy the support of Meridia, out of which recommendations 2 to 3 Meridia considers as already implemented:',
    'supported',
    false,
  ],
  ['The recommendations below did not enjoy the support of Meridia and would thus be noted:', 'noted', false],
  ['The following recommendations have been examined by Meridia and have been noted by Meridia:', 'noted', false],
  [
    'The following recommendations will be examined by Meridia which will provide responses in due time:',
    'pending',
    false,
  ],
  ['In the course of the discussion, the following recommendations were made to Meridia:', null, false],
] as const)('%s', (sentence, position, consideredImplemented) => {
  expect(findStance(sentence)).toEqual({ position, consideredImplemented });
});

test('other sentences introduce nothing', () => {
  expect(findStance('The delegation thanked all States for their support.')).toBeUndefined();
});
