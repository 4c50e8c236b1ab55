import { strToU8, zipSync } from 'fflate';

const namespaces =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

/** Inner XML of the parts of a Word document made for a test; `entries` are put into the archive as they are. */
export interface SampleParts {
  readonly body: string;
  readonly styles?: string;
  readonly numbering?: string;
  readonly footnotes?: string;
  readonly header?: string;
  readonly footer?: string;
  readonly entries?: Readonly<Record<string, string>>;
}

/** The bytes of a small Word document. */
export function sampleDocx({ body, entries = {}, ...parts }: SampleParts): Uint8Array {
  const roots = {
    styles: 'styles',
    numbering: 'numbering',
    footnotes: 'footnotes',
    header: 'hdr',
    footer: 'ftr',
  } as const;
  const names = (Object.keys(roots) as (keyof typeof roots)[]).filter((name) => parts[name] !== undefined);
  const files: Record<string, string> = {
    '[Content_Types].xml': `${declaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`,
    '_rels/.rels': relationships([{ id: 'rId1', type: 'officeDocument', target: 'word/document.xml' }]),
    'word/document.xml': part('document', `<w:body>${body}${section(names)}</w:body>`),
    'word/_rels/document.xml.rels': relationships(
      names.map((name) => ({ id: name, type: name, target: `${name}.xml` })),
    ),
    ...Object.fromEntries(names.map((name) => [`word/${name}.xml`, part(roots[name], parts[name] ?? '')])),
    ...entries,
  };
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));
}

function section(names: readonly string[]): string {
  const references = names.filter((name) => name === 'header' || name === 'footer');
  return `<w:sectPr>${references.map((name) => `<w:${name}Reference r:id="${name}"/>`).join('')}</w:sectPr>`;
}

function part(root: string, inner: string): string {
  return `${declaration}<w:${root} ${namespaces}>${inner}</w:${root}>`;
}

function relationships(list: readonly { id: string; type: string; target: string }[]): string {
  const rows = list.map(
    ({ id, type, target }) => `<Relationship Id="${id}" Type="${relations}/${type}" Target="${target}"/>`,
  );
  return `${declaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${rows.join('')}</Relationships>`;
}

/** A paragraph with the text in one run. */
export function p(text: string, properties = '', look = ''): string {
  return `<w:p><w:pPr>${properties}</w:pPr><w:r><w:rPr>${look}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
}

/** List properties of a paragraph. */
export function inList(numId: number, level = 0): string {
  return `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${numId}"/></w:numPr>`;
}

/** A level of a list: its counter's format and text, `extra` for restarts and the like. */
export function lvl(level: number, text: string, format = 'decimal', extra = ''): string {
  return `<w:lvl w:ilvl="${level}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${extra}<w:lvlText w:val="${text}"/></w:lvl>`;
}

/** The definition of a list and the numbers that use it. */
export function list(id: number, levels: string, overrides = ''): { abstract: string; num: string } {
  return {
    abstract: `<w:abstractNum w:abstractNumId="${id}">${levels}</w:abstractNum>`,
    num: `<w:num w:numId="${id}"><w:abstractNumId w:val="${id}"/>${overrides}</w:num>`,
  };
}
