import { resolveStates } from '../../../taxonomy/states.ts';

/** A closed outermost pair of parentheses; `start` and `end` include them, `inner` is the text between. */
export interface Parenthesis {
  readonly start: number;
  readonly end: number;
  readonly inner: string;
}

/** Outermost parentheses of a text in order, "(Iran (Islamic Republic of))" being one. Unclosed ones are left out. */
export function parentheses(text: string): Parenthesis[] {
  const found: Parenthesis[] = [];
  let depth = 0;
  let start = 0;
  for (let index = 0; index < text.length; index += 1) {
    const sign = text[index];
    if (sign === '(' || sign === '（') {
      if (depth === 0) start = index;
      depth += 1;
    } else if ((sign === ')' || sign === '）') && depth > 0) {
      depth -= 1;
      if (depth === 0) found.push({ start, end: index + 1, inner: text.slice(start + 1, index).trim() });
    }
  }
  return found;
}

/** The States that the inside of a parenthesis names, as codes; undefined when it names something else, "CAT". */
export function statesIn(inner: string): readonly string[] | undefined {
  return resolveStates(inner)?.codes;
}
