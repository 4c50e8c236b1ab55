import type { ActivityEntry } from '../../../core/activity-entry.ts';

type Json = ActivityEntry['before'];
type JsonObject = Readonly<Record<string, Json>>;

/** Fields of a record whose change a person can read. */
const readableFields = ['number', 'text', 'states', 'position', 'status'] as const;
type ReadableField = (typeof readableFields)[number];

export interface FieldChange {
  readonly field: ReadableField;
  readonly before: Json | undefined;
  readonly after: Json | undefined;
}

/** What an entry, or several alike in one step, did: how many texts, which numbers, and what changed on each. */
export interface Described {
  readonly entries: readonly [ActivityEntry, ...ActivityEntry[]];
  readonly count: number;
  readonly numbers: readonly string[];
  readonly changes: readonly { readonly key: string; readonly fields: readonly FieldChange[] }[];
}

const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The items of a review step, or the record itself; by id, or `record` where there is none. */
function itemsOf(side: Json): Map<string, JsonObject> {
  if (!isObject(side)) return new Map();
  const { items } = side;
  if (!Array.isArray(items)) return new Map([['record', side]]);
  return new Map(items.filter(isObject).map((item, index) => [String(item.id ?? index), item]));
}

function changesOf(entry: ActivityEntry): Described['changes'] {
  const [before, after] = [itemsOf(entry.before), itemsOf(entry.after)];
  return [...new Set([...before.keys(), ...after.keys()])].map((key) => {
    const [was, is] = [before.get(key), after.get(key)];
    const fields = readableFields
      .map((field) => ({ field, before: was?.[field], after: is?.[field] }))
      .filter((change) => JSON.stringify(change.before) !== JSON.stringify(change.after));
    return { key, fields };
  });
}

/** One step that touches many records writes an entry for each; a person reads it as one. */
function isSameStep(one: ActivityEntry, other: ActivityEntry): boolean {
  return (
    one.at === other.at &&
    one.actor === other.actor &&
    one.action === other.action &&
    one.action.startsWith('recommendation.')
  );
}

/** Readable entries, newest first as they came; what one step did to many recommendations is one of them. */
export function describe(entries: readonly ActivityEntry[]): Described[] {
  const steps: [ActivityEntry, ...ActivityEntry[]][] = [];
  for (const entry of entries) {
    const last = steps.at(-1);
    if (last && isSameStep(last[0], entry)) last.push(entry);
    else steps.push([entry]);
  }
  return steps.map((step) => {
    const oldestFirst = step.toReversed();
    const changes = oldestFirst.flatMap((entry) =>
      changesOf(entry).map((one) => ({ ...one, key: `${entry.seq} ${one.key}` })),
    );
    const numbers = oldestFirst.flatMap(({ before, after }) => {
      const number = isObject(after) ? after.number : isObject(before) ? before.number : undefined;
      return typeof number === 'string' ? [number] : [];
    });
    return { entries: step, count: countOf(step), numbers, changes };
  });
}

function countOf(step: readonly ActivityEntry[]): number {
  if (step.length > 1) return step.length;
  const { before, after } = step[0] ?? { before: null, after: null };
  if (isObject(after) && typeof after.found === 'number') return after.found;
  return Math.max(itemsOf(before).size, itemsOf(after).size);
}

/** Text of a field of the entry's record, such as the name of its file. */
export function detailOf({ before, after }: ActivityEntry, name: string): string {
  for (const side of [after, before]) {
    const value = isObject(side) ? side[name] : undefined;
    if (typeof value === 'string') return value;
  }
  return '';
}
