import { expect, test } from 'vitest';
import { shiftInto } from './places.ts';

const room = { top: 100, bottom: 700 };

test('what is in sight stays, what is above or below comes in by the shortest way', () => {
  expect(shiftInto(room, { top: 120, bottom: 400 }, 'nearest')).toBe(0);
  expect(shiftInto(room, { top: 20, bottom: 300 }, 'nearest')).toBe(-88);
  expect(shiftInto(room, { top: 500, bottom: 900 }, 'nearest')).toBe(208);
});

test('what is taller than the room begins at its top, wherever it was', () => {
  for (const top of [-900, 99, 650, 3000]) {
    const by = shiftInto(room, { top, bottom: top + 1000 }, 'nearest');
    expect(top - by).toBeGreaterThanOrEqual(room.top);
    expect(top - by).toBeLessThan(room.top + 20);
  }
});

test('a place in the source comes to stand a third down, or lower when it needs the room', () => {
  expect(shiftInto(room, { top: 2000, bottom: 2100 }, 1 / 3)).toBe(1700);
  expect(shiftInto(room, { top: 2000, bottom: 2550 }, 1 / 3)).toBe(1850);
});
