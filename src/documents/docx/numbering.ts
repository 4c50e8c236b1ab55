import { formatNumber } from '../number-format.ts';
import { elements, find, flagIn, numberIn, valueIn, type XmlElement } from './xml.ts';

interface Level {
  readonly start: number;
  readonly format: string;
  /** "%1.%2", with the counters to fill in. */
  readonly text: string;
  /** Restarts after a level up to this one (from 0); -1 never. */
  readonly restartAfter: number;
  /** All counters in figures ("legal" numbering). */
  readonly legal: boolean;
  readonly style: string | undefined;
}

interface List {
  /** Lists with the same abstract definition count together. */
  readonly family: string;
  readonly levels: ReadonlyMap<number, Level>;
  readonly starts: ReadonlyMap<number, number>;
}

export interface Numbering {
  /** The level of this list that is tied to the first of these paragraph styles that has one. */
  levelOf(numId: number, styles: readonly string[]): number | undefined;
  /** Counts one paragraph of this list and gives its number as Word prints it; undefined for bullets and no list. */
  next(numId: number, level: number): string | undefined;
}

/** Reads `word/numbering.xml` (ISO/IEC 29500-1, 17.9). `listOf` finds the list behind a numbering style. */
export function readNumbering(part: XmlElement | undefined, listOf: (style: string) => number | undefined): Numbering {
  const lists = readLists(part, listOf);
  const counters = new Map<string, (number | undefined)[]>();
  const begun = new Set<number>();
  return {
    levelOf: (numId, styles) => {
      const tied = new Map([...(lists.get(numId)?.levels ?? [])].map(([index, { style }]) => [style, index]));
      return styles.map((style) => tied.get(style)).find((level) => level !== undefined);
    },
    next: (numId, level) => {
      const list = lists.get(numId);
      if (list === undefined) return undefined;
      const counts = counters.get(list.family) ?? [];
      counters.set(list.family, counts);
      if (!begun.has(numId)) {
        begun.add(numId);
        for (const overridden of list.starts.keys()) counts[overridden] = undefined;
      }
      count(list, counts, level);
      return print(list, counts, level);
    },
  };
}

function startOf(list: List, level: number): number {
  return list.starts.get(level) ?? list.levels.get(level)?.start ?? 1;
}

function count(list: List, counts: (number | undefined)[], level: number): void {
  const before = counts[level];
  counts[level] = before === undefined ? startOf(list, level) : before + 1;
  for (let deeper = level + 1; deeper < 9; deeper++) {
    const restartAfter = list.levels.get(deeper)?.restartAfter ?? deeper - 1;
    if (level <= restartAfter) counts[deeper] = undefined;
  }
}

function print(list: List, counts: readonly (number | undefined)[], level: number): string | undefined {
  const definition = list.levels.get(level);
  if (definition === undefined || definition.format === 'bullet') return undefined;
  const text = definition.text.replace(/%([1-9])/g, (_, place: string) => {
    const other = Number(place) - 1;
    const format = list.levels.get(other)?.format ?? 'decimal';
    return formatNumber(counts[other] ?? startOf(list, other), definition.legal ? 'decimal' : format);
  });
  const tidy = text.replace(/\s+/g, ' ').trim();
  return tidy === '' ? undefined : tidy;
}

function readLists(part: XmlElement | undefined, listOf: (style: string) => number | undefined): Map<number, List> {
  const abstracts = new Map(
    elements(part, 'w:abstractNum').map((element) => [element.attributes.get('w:abstractNumId') ?? '', element]),
  );
  const numbers = new Map(
    elements(part, 'w:num').map((element) => [Number(element.attributes.get('w:numId')), element]),
  );
  const familyOf = (number: XmlElement | undefined, hops = 0): string => {
    const family = valueIn(number, 'w:abstractNumId') ?? '';
    const link = valueIn(abstracts.get(family), 'w:numStyleLink');
    const linked = link === undefined || hops > 3 ? undefined : listOf(link);
    return linked === undefined ? family : familyOf(numbers.get(linked), hops + 1);
  };
  return new Map(
    [...numbers].map(([numId, element]) => {
      const family = familyOf(element);
      const levels = readLevels(elements(abstracts.get(family), 'w:lvl'));
      const overrides = elements(element, 'w:lvlOverride');
      const starts = new Map<number, number>();
      for (const override of overrides) {
        const level = Number(override.attributes.get('w:ilvl'));
        for (const [index, replaced] of readLevels(elements(override, 'w:lvl'))) levels.set(index, replaced);
        const start = numberIn(override, 'w:startOverride');
        if (start !== undefined) starts.set(level, start);
      }
      return [numId, { family, levels, starts }];
    }),
  );
}

function readLevels(sources: readonly XmlElement[]): Map<number, Level> {
  return new Map(
    sources.map((source) => {
      const index = Number(source.attributes.get('w:ilvl'));
      const restart = numberIn(source, 'w:lvlRestart');
      const hidden = flagIn(find(source, 'w:rPr'), 'w:vanish') ?? false;
      const level: Level = {
        start: numberIn(source, 'w:start') ?? 0,
        format: formatOf(source),
        text: hidden ? '' : (valueIn(source, 'w:lvlText') ?? ''),
        restartAfter: restart === undefined ? index - 1 : restart - 1,
        legal: flagIn(source, 'w:isLgl') ?? false,
        style: valueIn(source, 'w:pStyle'),
      };
      return [index, level];
    }),
  );
}

/** Custom formats stand in an alternate content with a plain one to fall back on. */
function formatOf(level: XmlElement): string {
  return valueIn(level, 'w:numFmt') ?? valueIn(level, 'mc:AlternateContent', 'mc:Fallback', 'w:numFmt') ?? 'decimal';
}
