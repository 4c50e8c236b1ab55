import { assembleDocument } from '../blocks.ts';
import type { SourceDocument } from '../source-document.ts';
import { type Reading, readBlocks } from './body.ts';
import { readNumbering } from './numbering.ts';
import { openParts, type Parts } from './parts.ts';
import { readStyles } from './styles.ts';
import { elements, find, type XmlElement } from './xml.ts';
import { type ArchiveLimits, openArchive } from './zip.ts';

/**
 * Reads a Word document (ISO/IEC 29500) into blocks: running heads first, then the text with each note after the paragraph
 * that refers to it, running feet last. Numbers that Word computes stand in `number` and not in `text`. Throws
 * `file-damaged`, `file-encrypted`, `archive-too-large` or `xml-forbidden`.
 */
export function readDocx(bytes: Uint8Array, limits?: ArchiveLimits): SourceDocument {
  const parts = openParts(openArchive(bytes, limits));
  const styles = readStyles(parts.styles);
  const notes = { footnote: notesOf(parts.footnotes), endnote: notesOf(parts.endnotes) };
  const reading: Reading = {
    styles,
    numbering: readNumbering(parts.numbering, styles.listOf),
    note: (kind, id) => notes[kind].get(id),
    fields: [],
    blocks: [],
    tables: 0,
  };
  const body = find(parts.body, 'w:body') ?? parts.body;
  for (const header of sectionParts(body, 'w:headerReference', parts))
    readBlocks(header, { kind: 'furniture' }, reading);
  readBlocks(body, {}, reading);
  for (const footer of sectionParts(body, 'w:footerReference', parts))
    readBlocks(footer, { kind: 'furniture' }, reading);
  return assembleDocument('docx', reading.blocks);
}

function notesOf(part: XmlElement | undefined): Map<string, XmlElement> {
  return new Map(elements(part).map((note) => [note.attributes.get('w:id') ?? '', note]));
}

/** Headers or footers that a section refers to, each once. */
function sectionParts(body: XmlElement, reference: string, parts: Parts): XmlElement[] {
  const sections = elements(body).flatMap((child) => (child.name === 'w:sectPr' ? [child] : sectionOf(child)));
  const ids = sections
    .flatMap((section) => elements(section, reference))
    .map(({ attributes }) => attributes.get('r:id'));
  return [...new Set(ids)].flatMap((id) => (id === undefined ? [] : (parts.byRelation(id) ?? [])));
}

function sectionOf(paragraph: XmlElement): XmlElement[] {
  const section = find(paragraph, 'w:pPr', 'w:sectPr');
  return section ? [section] : [];
}
