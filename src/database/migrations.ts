import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

/** One step of a schema: `NNN-name.sql` beside this file. Applied once, in order, never edited afterwards. */
export interface Migration {
  readonly number: number;
  readonly name: string;
  readonly text: string;
  /** SHA-256 of the text, hex. */
  readonly checksum: string;
}

export type SchemaKind = 'installation' | 'workspace';

const folderOf = (kind: SchemaKind) => fileURLToPath(new URL(`./migrations/${kind}`, import.meta.url));

/** Reads the migrations of a kind of schema, in order of their numbers, which must be 1, 2, 3 … without a gap. */
export async function readMigrations(kind: SchemaKind, folder = folderOf(kind)): Promise<Migration[]> {
  const files = (await readdir(folder)).filter((file) => file.endsWith('.sql')).sort();
  return Promise.all(
    files.map(async (file, index) => {
      const number = Number(/^(\d{3})-[a-z0-9-]+\.sql$/.exec(file)?.[1]);
      if (number !== index + 1) throw new Error(`${folder}/${file} should be number ${index + 1}: NNN-name.sql`);
      const text = (await readFile(`${folder}/${file}`, 'utf8')).replaceAll('\r\n', '\n');
      return { number, name: file.slice(0, -4), text, checksum: createHash('sha256').update(text).digest('hex') };
    }),
  );
}
