import { z } from 'zod';
import { findState, StateCode } from '../taxonomy/states.ts';
import { symbolPlaces, symbolShapes } from './symbol-grammar.ts';

/** A United Nations document symbol in its parts. */
export const UnSymbol = z.object({
  /** As it should be written: no blanks, no footnote stars, `A/HRC/43/15/Add.1`. */
  symbol: z.string(),
  /** The organ that issued it, `A/HRC`, `CRC/C`. */
  body: z.string(),
  parts: z.array(z.string()),
  session: z.int().optional(),
  /** Number in the series; a range for combined reports, `16-20`. */
  number: z.string().optional(),
  state: StateCode.optional(),
  suffixes: z.array(z.object({ kind: z.enum(['Add', 'Corr', 'Rev']), number: z.int() })),
  /** A limited document (`L.`), provisional until the final symbol is given. */
  draft: z.boolean(),
});
export type UnSymbol = z.infer<typeof UnSymbol>;

const shapes = symbolShapes.map(({ shape, body }) => {
  const literal = shape.replace(/[.]/g, '\\.');
  const pattern = literal.replace(
    /\{(\w+)\}/g,
    (_, place: keyof typeof symbolPlaces) => `(?<${place}>${symbolPlaces[place]})`,
  );
  return { pattern: new RegExp(`^${pattern}$`), body, draft: /\/L\./.test(shape) };
});
const suffix = /\/(Add|Corr|Rev)\.(\d{1,3})$/i;
const suffixKinds = { add: 'Add', corr: 'Corr', rev: 'Rev' } as const;

/** Reads a United Nations symbol that is the whole of `text`; blanks and footnote stars may be in it. Undefined when it is none. */
export function parseSymbol(text: string): UnSymbol | undefined {
  let base = text
    .replace(/\s+/g, '')
    .replace(/\*+$/, '')
    .replace(/[\u2010-\u2013]/g, '-');
  const suffixes: UnSymbol['suffixes'] = [];
  for (let match = suffix.exec(base); match !== null; match = suffix.exec(base)) {
    const kind = match[1]?.toLowerCase() as keyof typeof suffixKinds;
    suffixes.unshift({ kind: suffixKinds[kind], number: Number(match[2]) });
    base = base.slice(0, match.index).replace(/\*+$/, '');
  }
  if (!/^[A-Z][A-Za-z0-9.()/-]*$/.test(base) || base.split('/').length < 3) return undefined;
  for (const { pattern, body, draft } of shapes) {
    const places = pattern.exec(base)?.groups;
    if (places === undefined) continue;
    const { session, number, state: country = '' } = places;
    const state = findState(country)?.code;
    const symbol = [base, ...suffixes.map(({ kind, number }) => `${kind}.${number}`)].join('/');
    return {
      symbol,
      body: body.replace(/\{(\w+)\}/g, (_, place: string) => places[place] ?? ''),
      parts: symbol.split('/'),
      ...(session !== undefined && { session: Number(session) }),
      ...(number !== undefined && { number }),
      ...(state !== undefined && { state }),
      suffixes,
      draft,
    };
  }
  return undefined;
}

const organs = symbolPlaces.organ;
const part =
  '(?:[A-Z]{1,4}(?:[.-]\\d+)?|\\d+(?:[-\\u2010-\\u2013]\\d+)?|(?:Add|Corr|Rev|ADD|CORR|REV)\\.\\s?\\d+|CORE|PRST)';
const inText = new RegExp(`(?<![\\p{L}\\p{N}/])(?:${organs})(?:\\*{0,3}\\s?/\\s?${part}(?![\\p{L}\\p{N}]))+`, 'gu');

/** Every United Nations symbol in running text, in order, with its place in it. */
export function findSymbols(text: string): (UnSymbol & { span: { start: number; end: number } })[] {
  return [...text.matchAll(inText)].flatMap((match) => {
    const parsed = parseSymbol(match[0]);
    return parsed ? [{ ...parsed, span: { start: match.index, end: match.index + match[0].length } }] : [];
  });
}
