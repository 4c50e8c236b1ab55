import { documentError } from '../errors.ts';
import { elements, parseXml, type XmlElement } from './xml.ts';
import type { Archive } from './zip.ts';

/** The parts of a Word document that carry text or say how it is numbered and styled (ISO/IEC 29500-1, 11.3). */
export interface Parts {
  readonly body: XmlElement;
  readonly styles: XmlElement | undefined;
  readonly numbering: XmlElement | undefined;
  readonly footnotes: XmlElement | undefined;
  readonly endnotes: XmlElement | undefined;
  /** Header or footer by the relationship id that sections refer to. */
  readonly byRelation: (id: string) => XmlElement | undefined;
}

interface Relation {
  readonly type: string;
  readonly target: string;
}

/** Finds the parts by their relationships. Throws `file-damaged` when the main part is missing. */
export function openParts(archive: Archive): Parts {
  const main = [...relationsOf(archive, '').values()].find(({ type }) => type === 'officeDocument');
  const path = main?.target ?? 'word/document.xml';
  const bytes = archive.read(path);
  if (bytes === undefined) throw documentError('file-damaged', { reason: `its main part ${path} is missing` });
  const relations = relationsOf(archive, path);
  const parsed = new Map<string, XmlElement | undefined>();
  const open = (target: string | undefined) => {
    if (target === undefined) return undefined;
    if (!parsed.has(target)) {
      const content = archive.read(target);
      parsed.set(target, content && parseXml(content, target));
    }
    return parsed.get(target);
  };
  const byType = (type: string) => open([...relations.values()].find((relation) => relation.type === type)?.target);
  return {
    body: parseXml(bytes, path),
    styles: byType('styles'),
    numbering: byType('numbering'),
    footnotes: byType('footnotes'),
    endnotes: byType('endnotes'),
    byRelation: (id) => open(relations.get(id)?.target),
  };
}

function relationsOf(archive: Archive, part: string): Map<string, Relation> {
  const slash = part.lastIndexOf('/') + 1;
  const folder = part.slice(0, slash);
  const path = `${folder}_rels/${part.slice(slash)}.rels`;
  const bytes = archive.read(path);
  const relations = new Map<string, Relation>();
  for (const { name, attributes } of elements(bytes && parseXml(bytes, path))) {
    if (name !== 'rel:Relationship' || attributes.get('TargetMode') === 'External') continue;
    const target = attributes.get('Target') ?? '';
    const base = `zip:///${folder}`;
    if (!URL.canParse(target, base)) continue;
    const resolved = new URL(target, base).pathname.slice(1);
    const type = attributes.get('Type') ?? '';
    relations.set(attributes.get('Id') ?? '', {
      type: type.slice(type.lastIndexOf('/') + 1),
      target: decode(resolved),
    });
  }
  return relations;
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
