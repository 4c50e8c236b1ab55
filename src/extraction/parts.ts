import { guessState, resolveStates, type StateCode } from '../taxonomy/states.ts';

/** A parenthesis that holds nothing but States: offsets into the item's wording. */
export interface StateGroup {
  readonly start: number;
  readonly end: number;
  readonly states: readonly StateCode[];
  /** Names that are no State's, as printed: near one, or beside States. */
  readonly unsure: readonly string[];
}

/** One recommendation of a printed paragraph: offsets into the item's wording. */
export interface Part {
  readonly start: number;
  /** End of the wording, before the closing parentheses of States. */
  readonly end: number;
  readonly states: readonly StateCode[];
  /** The closing parentheses. */
  readonly statesSpan: { start: number; end: number } | undefined;
  readonly unsure: readonly string[];
}

/** A longer parenthesis names no States; it also bounds how far each opening one is followed. */
const longestGroup = 2000;

/** Where the parenthesis that opens at `start` closes, or the text ends; undefined when it is too long. */
function closingOf(text: string, start: number): number | undefined {
  let depth = 0;
  const last = Math.min(text.length, start + longestGroup + 2);
  for (let index = start; index < last; index++) {
    if (text[index] === '(') depth++;
    else if (text[index] === ')' && --depth === 0) return index + 1;
  }
  return last === text.length ? last : undefined;
}

/** The parentheses of States in a wording, in order. */
export function stateGroups(text: string): StateGroup[] {
  const groups: StateGroup[] = [];
  for (let start = text.indexOf('('); start >= 0; start = text.indexOf('(', start + 1)) {
    const end = closingOf(text, start);
    if (end === undefined) continue;
    const inner = text.slice(start + 1, text[end - 1] === ')' ? end - 1 : end);
    const group = readGroup(inner, text.slice(end));
    if (!group) continue;
    groups.push({ start, end, ...group });
    start = end - 1;
  }
  return groups;
}

/** What may follow the parenthesis that closes a recommendation. */
const endOfWording = /^\s*(?:[;/.]|$)/;

function readGroup(inner: string, after: string): Pick<StateGroup, 'states' | 'unsure'> | undefined {
  const whole = resolveStates(inner.replace(/[.;\s]+$/, ''));
  // "(Vellin and Dravia)" may be two States or one name that the table lacks; after a comma an "and" is plain
  if (whole) return { states: whole.codes, unsure: whole.doubtful && !/[,;/]/.test(inner) ? [inner.trim()] : [] };
  const short = /^([^()]+)\([^()]+\)?$/.exec(inner.trim())?.[1];
  const named = short === undefined ? undefined : resolveStates(short);
  if (named && endOfWording.test(after)) return { states: named.codes, unsure: [inner.trim()] };
  if (!endOfWording.test(after) || !/^\p{Lu}/u.test(inner)) return undefined;
  const states: StateCode[] = [];
  const unsure: string[] = [];
  let sure = 0;
  for (const name of inner.split(/[,;/]/)) {
    const known = resolveStates(name)?.codes ?? [];
    const guessed = known.length > 0 ? undefined : guessState(name);
    if (known.length === 0 && guessed === undefined && !looksLikeName(name)) return undefined;
    sure += known.length > 0 || guessed ? 1 : 0;
    states.push(...known, ...(guessed ? [guessed] : []));
    if (known.length === 0) unsure.push(name.trim());
  }
  // an unknown name counts only beside States: alone it may be a treaty or a place
  return sure > 0 ? { states, unsure } : undefined;
}

const looksLikeName = (name: string) => /^\s*(?:the\s+)?\p{Lu}\p{Ll}[^\d()]{1,50}$/u.test(name);

/** After a group: a mark that ends a recommendation, perhaps a stray number, then the wording of the next one. */
const joint = /^[\s,)]*[;/.][\s;/.,)]*(?:\d{1,3}\.\s+)?(?=[\p{L}“"‘'«[])/u;
/** Words after a joint that go on with the wording before it. */
const continuation = /^(?:as\s+(?:recommended|suggested|proposed|requested|stipulated|called\s+for))\b/i;
/** Between groups that belong together: nothing but signs and "and". */
const between = /^[\s,;/.&)]*(?:(?:and|\()[\s,;/.&(]*)?$/i;
const twoLetters = /\p{L}{2}/u;

/** Divides the wording of one printed paragraph: a new recommendation begins after "(State);", "(State)/" or "(State)." */
export function splitParts(text: string): Part[] {
  const groups = stateGroups(text);
  const parts: Part[] = [];
  let start = 0;
  let held: StateGroup[] = [];
  groups.forEach((group, index) => {
    held.push(group);
    const rest = text.slice(group.end, groups[index + 1]?.start ?? text.length);
    const match = joint.exec(rest);
    if (!match || !twoLetters.test(rest) || continuation.test(rest.slice(match[0].length))) return;
    parts.push(partOf(text, start, group.end, held));
    start = group.end + match[0].length;
    held = [];
  });
  parts.push(partOf(text, start, text.length, held));
  const worded = parts.filter((part) => part.end > part.start);
  return worded.length > 0 ? worded : parts.slice(0, 1);
}

const leadingSigns = /^[\s;:/.,)•–-]+/;
const trailingSign = /[\s;:/.,]/;
/** A footnote's mark left at the end of an item. */
const trailingMark = /(?<=[);.,])\s*(?:\d{1,2}|[*†‡]{1,3})\s*$/;

function partOf(text: string, from: number, to: number, groups: readonly StateGroup[]): Part {
  const start = from + (leadingSigns.exec(text.slice(from, to))?.[0].length ?? 0);
  let end = from + text.slice(from, to).replace(trailingMark, '').length;
  let first: StateGroup | undefined;
  for (const group of [...groups].reverse()) {
    if (!between.test(text.slice(group.end, end))) break;
    first = group;
    end = group.start;
  }
  // not a regular expression up to the end: it would begin anew at each of many signs inside
  while (end > start && trailingSign.test(text[end - 1] ?? '')) end--;
  const last = groups.at(-1);
  return {
    start,
    end: Math.max(start, end),
    states: [...new Set(groups.flatMap((group) => group.states))],
    statesSpan: first && last ? { start: first.start, end: last.end } : undefined,
    unsure: groups.flatMap((group) => group.unsure),
  };
}
