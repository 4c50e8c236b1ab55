import { SaxesParser } from 'saxes';
import { documentError } from '../errors.ts';

/** An element of a document part. Names carry the usual prefix of their namespace, whatever prefix the file uses. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: (XmlElement | string)[];
}

/** Namespaces of ISO/IEC 29500, transitional and strict, and the prefixes used in this room. */
const prefixes = new Map([
  ['http://schemas.openxmlformats.org/wordprocessingml/2006/main', 'w'],
  ['http://purl.oclc.org/ooxml/wordprocessingml/main', 'w'],
  ['http://schemas.openxmlformats.org/officeDocument/2006/relationships', 'r'],
  ['http://purl.oclc.org/ooxml/officeDocument/relationships', 'r'],
  ['http://schemas.openxmlformats.org/package/2006/relationships', 'rel'],
  ['http://schemas.openxmlformats.org/markup-compatibility/2006', 'mc'],
  ['http://schemas.openxmlformats.org/officeDocument/2006/math', 'm'],
  ['http://purl.oclc.org/ooxml/officeDocument/math', 'm'],
]);

const deepest = 2000;

/**
 * Parses one part of a Word document into a tree. Throws `xml-forbidden` at a document type declaration (so no entity but
 * XML's own five is ever expanded) and `file-damaged` where the XML is not well-formed.
 */
export function parseXml(bytes: Uint8Array, part: string): XmlElement {
  const document: XmlElement = { name: '', attributes: new Map(), children: [] };
  const open: XmlElement[] = [document];
  const damaged = (reason: string) => documentError('file-damaged', { reason: `${part}: ${reason}` });
  const parser = new SaxesParser({ xmlns: true, position: true });
  parser.on('doctype', () => {
    throw documentError('xml-forbidden', { part });
  });
  parser.on('error', (error) => {
    throw damaged(error.message);
  });
  parser.on('opentag', (tag) => {
    const attributes = new Map<string, string>();
    for (const { uri, local, value } of Object.values(tag.attributes)) attributes.set(nameOf(uri, local), value);
    const element = { name: nameOf(tag.uri, tag.local), attributes, children: [] };
    open.at(-1)?.children.push(element);
    if (open.push(element) > deepest) throw damaged('it is nested too deeply');
  });
  parser.on('closetag', () => void open.pop());
  parser.on('text', (text) => void open.at(-1)?.children.push(text));
  parser.on('cdata', (text) => void open.at(-1)?.children.push(text));
  parser.write(decodeXml(bytes)).close();
  const root = document.children.find((child) => typeof child !== 'string');
  if (root === undefined || typeof root === 'string') throw damaged('it is empty');
  return root;
}

function nameOf(uri: string, local: string): string {
  const prefix = prefixes.get(uri);
  return prefix === undefined ? local : `${prefix}:${local}`;
}

function decodeXml(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  return new TextDecoder().decode(bytes);
}

/** Child elements, of one name when given. */
export function elements(parent: XmlElement | undefined, name?: string): XmlElement[] {
  const found: XmlElement[] = [];
  for (const child of parent?.children ?? []) {
    if (typeof child !== 'string' && (name === undefined || child.name === name)) found.push(child);
  }
  return found;
}

/** The first child on the path of names, or undefined. */
export function find(parent: XmlElement | undefined, ...path: string[]): XmlElement | undefined {
  let at = parent;
  for (const name of path) at = elements(at, name)[0];
  return at;
}

/** `w:val` of the child on the path, or undefined. */
export function valueIn(parent: XmlElement | undefined, ...path: string[]): string | undefined {
  return find(parent, ...path)?.attributes.get('w:val');
}

/** A whole number in `w:val`, or undefined. */
export function numberIn(parent: XmlElement | undefined, ...path: string[]): number | undefined {
  const value = Number.parseInt(valueIn(parent, ...path) ?? '', 10);
  return Number.isNaN(value) ? undefined : value;
}

/** An on-off property: present and not switched off; undefined when it is not mentioned. */
export function flagIn(parent: XmlElement | undefined, name: string): boolean | undefined {
  const element = find(parent, name);
  return element && !['0', 'false', 'off'].includes(element.attributes.get('w:val') ?? '1');
}
