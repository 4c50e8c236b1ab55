import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalJson } from './canonical-json.ts';

/** The same value with the members of every object in the other order. */
function turned(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(turned);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, member]) => [key, turned(member)]),
  );
}

test('the order in which members were written does not show', () => {
  fc.assert(fc.property(fc.jsonValue(), (value) => canonicalJson(turned(value)) === canonicalJson(value)));
});

test('it is JSON of the same value, and canonical once more unchanged', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const text = canonicalJson(value);
      expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
      expect(canonicalJson(JSON.parse(text))).toBe(text);
    }),
  );
});

test('different values have different texts', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.jsonValue(), (a, b) => {
      const same = canonicalJson(a) === canonicalJson(b);
      expect(same).toBe(
        JSON.stringify(turned(JSON.parse(canonicalJson(a)))) === JSON.stringify(turned(JSON.parse(canonicalJson(b)))),
      );
    }),
  );
});

test('keys stand in the order of their code units, numbers too; dates are text, undefined is left out', () => {
  const value = { b: 1, a: [1.0, -0, 'é'], 10: 1, 9: 2, at: new Date(0), none: undefined };
  expect(canonicalJson(value)).toBe('{"10":1,"9":2,"a":[1,0,"é"],"at":"1970-01-01T00:00:00.000Z","b":1}');
  expect(canonicalJson(undefined)).toBe('null');
});
