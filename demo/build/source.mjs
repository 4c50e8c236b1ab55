/*
 * The line format of demo/sources: one block a line, blank lines mean nothing.
 *   @key value            front matter           # II. | Heading        ## A. | Heading       ### Heading
 *                                                # | Heading            (an annex unless it comes first: on a new page)
 *   12. Text              numbered paragraph     ! 12. Text             the same in bold
 *   (a) Text              lettered item          - Text                 bullet                Text   plain paragraph
 *   112.1 | Text | State; State                  recommendation; further texts under one number on lines of their own
 *   / | Text | State      joined by a slash      ; | Text | State       joined by a semicolon
 *   =(words)              in place of a State: printed as it stands (a planted slip)
 *   [^1] in a text        footnote mark          [^1]: Text             its footnote
 */

/** What a line may be: its shape, and what it adds to the document. First match wins. */
const lines = [
  [/^@(\w+) (.*)$/, (into, key, value) => (into.meta[key] = value)],
  [/^\[\^(\w+)\]: (.*)$/, (into, mark, text) => into.footnotes.set(mark, text)],
  [
    /^(#+) (?:(.*?) ?\| )?(.*)$/,
    ({ blocks }, signs, number = '', text) => {
      const level = signs.length;
      blocks.push({ kind: 'heading', level, number, text, annex: level === 1 && number === '' && blocks.length > 0 });
    },
  ],
  [
    /^(! )?(\d+\.) (.*)$/,
    ({ blocks }, bold, number, text) => blocks.push({ kind: 'paragraph', number, text, bold: bold !== undefined }),
  ],
  [
    /^(\(\p{L}{1,3}\)) (.*)$/u,
    ({ blocks }, number, text) => blocks.push({ kind: 'item', number, text, bold: blocks.at(-1).bold }),
  ],
  [
    /^(\d+\.\d+) \| (.*?) \| (.*)$/,
    ({ blocks }, number, text, states) =>
      blocks.push({ kind: 'recommendation', number, parts: [{ text, states: states.split('; ') }], bold: true }),
  ],
  [
    /^([;/]) \| (.*?) \| (.*)$/,
    ({ blocks }, joint, text, states) => blocks.at(-1).parts.push({ text, states: states.split('; '), joint }),
  ],
  [/^- (.*)$/, ({ blocks }, text) => blocks.push({ kind: 'bullet', text })],
  [/^(.+)$/, ({ blocks }, text) => blocks.push({ kind: 'plain', text })],
];

/** Reads one source text: front matter, blocks in reading order and footnotes by mark. */
export function parseSource(text) {
  const source = { meta: {}, blocks: [], footnotes: new Map() };
  for (const line of text.split('\n').map((each) => each.trim())) {
    const [shape, add] = lines.find(([pattern]) => pattern.test(line)) ?? [];
    if (shape) add(source, ...line.match(shape).slice(1));
  }
  for (const [index, block] of source.blocks.entries()) {
    if (block.kind !== 'recommendation') continue;
    const last = source.blocks[index + 1]?.kind !== 'recommendation';
    block.text = printed(block, last ? '.' : ends[source.meta.language], source.meta.language);
  }
  if (source.meta.numbering === 'word') checkNumbers(source.blocks);
  return source;
}

const ends = { en: ';', fr: '\u00a0;', ar: '؛' };

/** A recommendation as it stands on paper: texts, parentheses of States, joints, closing mark, footnote mark last. */
function printed({ parts }, end, language) {
  const marks = [];
  const texts = parts.map(({ text, states, joint }, index) => {
    const brackets = states.map((state) => {
      marks.push(...(state.match(/\[\^\w+\]/g) ?? []));
      const name = state.replace(/\[\^\w+\]/g, '');
      return name.startsWith('=') ? name.slice(1) : `(${name})`;
    });
    const before = index === 0 ? '' : joint === '/' ? '/' : `${ends[language]} `;
    return `${before}${text} ${brackets.join(' ')}`;
  });
  return `${texts.join('')}${end}${marks.join('')}`;
}

/** Numbered paragraphs must run on where Word counts them by itself. */
function checkNumbers(blocks) {
  let last;
  for (const { kind, number } of blocks) {
    if (kind !== 'paragraph') continue;
    const value = Number.parseInt(number, 10);
    if (last !== undefined && value !== last + 1) throw new Error(`paragraph ${number} follows ${last}.`);
    last = value;
  }
}

/** Splits a text at its footnote marks: `['words', {mark: '1'}, 'more words']`. */
export function runsOf(text) {
  return text
    .split(/(\[\^\w+\])/)
    .filter(Boolean)
    .map((piece) => {
      const mark = piece.match(/^\[\^(\w+)\]$/);
      return mark ? { mark: mark[1] } : piece;
    });
}

/** Rows of the table of contents: number, title, first and last paragraph under the heading. */
export function contentsOf(blocks) {
  return blocks.flatMap((heading, index) => {
    if (heading.kind !== 'heading' || heading.level > 2) return [];
    const next = blocks.findIndex(
      (block, at) => at > index && block.kind === 'heading' && block.level <= heading.level,
    );
    const numbers = blocks
      .slice(index, next === -1 ? undefined : next)
      .filter((block) => block.kind === 'paragraph')
      .map((block) => Number.parseInt(block.number, 10));
    const range = numbers.length === 0 ? '' : [...new Set([numbers[0], numbers.at(-1)])].join('–');
    return [{ index, level: heading.level, number: heading.number, text: heading.text, range }];
  });
}
