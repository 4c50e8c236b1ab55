/*
 * The line format of demo/sources: one block a line, blank lines mean nothing.
 *   @key value            front matter           # II. | Heading        ## A. | Heading       ### Heading
 *   12. Text              numbered paragraph     ! 12. Text             the same in bold
 *   (a) Text              lettered item          - Text                 bullet                Text   plain paragraph
 *   112.1 | Text | State; State                  recommendation; further texts under one number on lines of their own
 *   / | Text | State      joined by a slash      ; | Text | State       joined by a semicolon
 *   =(words)              in place of a State: printed as it stands (a planted slip)
 *   [^1] in a text        footnote mark          [^1]: Text             its footnote
 */

/** Reads one source text: front matter, blocks in reading order and footnotes by mark. */
export function parseSource(text) {
  const meta = {};
  const blocks = [];
  const footnotes = new Map();
  let bold = false;
  for (const line of text.split('\n').map((each) => each.trim())) {
    const match = (pattern) => line.match(pattern);
    let found;
    if (line === '') continue;
    if ((found = match(/^@(\w+) (.*)$/))) meta[found[1]] = found[2];
    else if ((found = match(/^\[\^(\w+)\]: (.*)$/))) footnotes.set(found[1], found[2]);
    else if ((found = match(/^(#+) (?:(.*?) ?\| )?(.*)$/))) {
      bold = false;
      blocks.push({ kind: 'heading', level: found[1].length, number: found[2] ?? '', text: found[3] });
    } else if ((found = match(/^(! )?(\d+)\. (.*)$/))) {
      bold = found[1] !== undefined;
      blocks.push({ kind: 'paragraph', number: `${found[2]}.`, text: found[3], bold });
    } else if ((found = match(/^(\(\p{L}{1,3}\)) (.*)$/u))) {
      blocks.push({ kind: 'item', number: found[1], text: found[2], bold });
    } else if ((found = match(/^(\d+\.\d+|[;/]) \| (.*?) \| (.*)$/))) {
      const part = { text: found[2], states: found[3].split('; ') };
      if (/^\d/.test(found[1])) blocks.push({ kind: 'recommendation', number: found[1], parts: [part], bold: true });
      else blocks.at(-1).parts.push({ ...part, joint: found[1] });
    } else if ((found = match(/^- (.*)$/))) blocks.push({ kind: 'bullet', text: found[1] });
    else blocks.push({ kind: 'plain', text: line });
  }
  for (const [index, block] of blocks.entries()) {
    if (block.kind === 'recommendation') {
      block.text = printed(block, blocks[index + 1]?.kind === 'recommendation' ? ends[meta.language] : '.', meta.language);
    }
  }
  checkNumbers(blocks);
  return { meta, blocks, footnotes };
}

const ends = { en: ';', fr: '\u00a0;', ar: '؛' };

/** A recommendation as it stands on paper: texts, parentheses of States, joints, closing mark, footnote mark last. */
function printed({ parts }, end, language) {
  const marks = [];
  const texts = parts.map(({ text, states, joint }, index) => {
    const brackets = states.map((state) => {
      const name = state.replace(/\[\^\w+\]/, (mark) => (marks.push(mark), ''));
      return name.startsWith('=') ? name.slice(1) : `(${name})`;
    });
    const before = index === 0 ? '' : joint === '/' ? '/' : `${ends[language]} `;
    return `${before}${text} ${brackets.join(' ')}`;
  });
  return `${texts.join('')}${end}${marks.join('')}`;
}

/** Numbered paragraphs must run on, since Word counts them by itself in some editions. */
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
  return text.split(/(\[\^\w+\])/).filter(Boolean).map((piece) => {
    const mark = piece.match(/^\[\^(\w+)\]$/);
    return mark ? { mark: mark[1] } : piece;
  });
}

/** Rows of the table of contents: number, title, first and last paragraph under the heading. */
export function contentsOf(blocks) {
  return blocks.flatMap((heading, index) => {
    if (heading.kind !== 'heading' || heading.level > 2) return [];
    const next = blocks.findIndex((block, at) => at > index && block.kind === 'heading' && block.level <= heading.level);
    const numbers = blocks
      .slice(index, next === -1 ? undefined : next)
      .filter((block) => block.kind === 'paragraph')
      .map((block) => Number.parseInt(block.number, 10));
    const range = numbers.length === 0 ? '' : [...new Set([numbers[0], numbers.at(-1)])].join('–');
    return [{ index, level: heading.level, number: heading.number, text: heading.text, range }];
  });
}
