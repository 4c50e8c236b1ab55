/** Labels of one row of a thematic list, as printed. */
export interface RowLabels {
  readonly themes: string[];
  readonly persons: string[];
  readonly sdgs: string[];
}

type Kind = keyof RowLabels;

/** Words that open a group of labels inside a cell, each with an example. */
const openings: readonly { pattern: RegExp; kind: Kind; example: string }[] = [
  { pattern: /\bSDGs?\s*:/i, kind: 'sdgs', example: 'SDGs:' },
  {
    pattern: /\b(?:affected\s+persons?|groups?\s+of\s+persons?|persons?\s+affected)\s*:/i,
    kind: 'persons',
    example: 'Groups of Persons:',
  },
  { pattern: /\b(?:human\s+rights\s+)?themes?\s*:/i, kind: 'themes', example: 'Themes:' },
];
const anyOpening = new RegExp(openings.map(({ pattern }) => pattern.source).join('|'), 'gi');

/** Bullets that share a paragraph, "- Enforced disappearances - Torture"; a label's own dash goes on in lower case or capitals. */
const innerBullet = /\s[-–•]\s+(?=\p{Lu}[\p{Ll}\s]|\d{1,2}\s[-–]\s)/u;
const bullet = /^[-–•*]\s*/;

const tidy = (line: string) =>
  line
    .replace(bullet, '')
    .replace(/[\s;]+$/, '')
    .trim();

function labelsIn(line: string): string[] {
  const whole = line.trim();
  const pieces = bullet.test(whole) ? whole.replace(bullet, '').split(innerBullet) : [whole];
  return pieces.map(tidy).filter((label) => /[\p{L}\p{N}]/u.test(label));
}

/** Reads the paragraphs of a cell into themes, persons and goals; `first` is what stands before any opening word. */
export function readLabels(paragraphs: readonly string[], first: Kind): RowLabels {
  const labels: RowLabels = { themes: [], persons: [], sdgs: [] };
  let kind = first;
  for (const paragraph of paragraphs) {
    const plain = paragraph.replace(/&nbsp;/gi, ' ').replace(/\s+/g, ' ');
    let at = 0;
    for (const match of plain.matchAll(anyOpening)) {
      labels[kind].push(...labelsIn(plain.slice(at, match.index)));
      kind = openings.find(({ pattern }) => pattern.test(match[0]))?.kind ?? kind;
      at = match.index + match[0].length;
    }
    labels[kind].push(...labelsIn(plain.slice(at)));
  }
  return labels;
}
