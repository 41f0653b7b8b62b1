import { existsSync } from 'node:fs';
import path from 'node:path';
import { examineDatabase } from '@/db/copy';
import { mediaNames } from '@/db/media-names';
import { entryOf, filesBelow } from './copied-files';
import { type Manifest, type ManifestFile, readManifest } from './manifest';

export const DATABASE = 'vitrine.db';

/** Tables of the search index, whose rows earlier versions counted. */
const SEARCH_INDEX = /^text_search(_|$)/;

/**
 * Reads a whole backup and compares it with its manifest: sizes and checksums, integrity and
 * foreign keys of the database, rows per table, media that its rows name.
 * @param isRead which files are compared; all when left out
 * @throws Error that names the first problem
 */
export async function verifyBackup(
  folder: string,
  isRead: (file: ManifestFile) => boolean = () => true,
): Promise<Manifest> {
  const manifest = readManifest(folder);
  for (const known of manifest.files.filter(isRead)) await verifyFile(folder, known);
  const named = new Set(manifest.files.map((file) => file.name));
  const stray = filesBelow(path.join(folder, 'media')).find((name) => !named.has(`media/${name}`));
  if (stray) throw new Error(`The backup is damaged: media/${stray} does not belong to it.`);
  if (!named.has(DATABASE)) throw new Error('The backup is damaged: it has no database.');
  verifyRows(folder, manifest);
  const lost = lostMedia(folder, named).find((name) => !manifest.lost.includes(name));
  if (lost) throw new Error(`The backup is damaged: the database names ${lost}, which is missing.`);
  return manifest;
}

/** Media that the database of a backup names and that are missing from its files. */
export function lostMedia(folder: string, files: ReadonlySet<string>): string[] {
  const names = mediaNames(path.join(folder, DATABASE)).map((name) => `media/${name}`);
  return names.filter((name) => !files.has(name));
}

async function verifyFile(folder: string, known: Manifest['files'][number]): Promise<void> {
  const isInside = !path.relative(folder, path.join(folder, known.name)).startsWith('..');
  if (!isInside || !existsSync(path.join(folder, known.name))) {
    throw new Error(`The backup is damaged: ${known.name} is missing.`);
  }
  const found = await entryOf(folder, known.name);
  if (found.bytes !== known.bytes || found.sha256 !== known.sha256) {
    throw new Error(`The backup is damaged: ${known.name} is not as it was written.`);
  }
}

function verifyRows(folder: string, manifest: Manifest): void {
  const found = examineDatabase(path.join(folder, DATABASE));
  const tables = new Set([...Object.keys(manifest.rows), ...Object.keys(found.rows)]);
  for (const table of tables) {
    if (SEARCH_INDEX.test(table)) continue;
    if (found.rows[table] !== manifest.rows[table]) {
      throw new Error(
        `The backup is damaged: table ${table} has ${found.rows[table] ?? 'no'} rows, but should have ${manifest.rows[table] ?? 'none'}.`,
      );
    }
  }
}
