import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';

export const MANIFEST = 'manifest.json';
export const MANIFEST_SUM = 'manifest.json.sha256';

const manifestShape = z.object({
  /** Of this file's own form. */
  format: z.literal(1),
  /** Of the program that made the backup. */
  program: z.string(),
  madeAt: z.iso.datetime(),
  /** When each migration of the database was written: the version of its schema. */
  migrations: z.array(z.number()),
  /** Rows of each table. */
  rows: z.record(z.string(), z.number()),
  /** Every other file of the backup. */
  files: z.array(z.object({ name: z.string(), bytes: z.number(), sha256: z.string() })),
  /** Media that the database names and that were lost before the backup was made. */
  lost: z.array(z.string()).default([]),
});

export type Manifest = z.infer<typeof manifestShape>;
export type ManifestFile = Manifest['files'][number];

/** Writes the manifest and its own sum, in the form that `sha256sum -c` reads. */
export async function writeManifest(folder: string, manifest: Manifest): Promise<void> {
  const text = `${JSON.stringify(manifest, null, 2)}\n`;
  await writeFile(path.join(folder, MANIFEST), text, { flush: true });
  await writeFile(path.join(folder, MANIFEST_SUM), `${sumOf(text)}  ${MANIFEST}\n`, {
    flush: true,
  });
}

/**
 * Reads a backup's manifest.
 * @throws Error that says what is wrong with it
 */
export function readManifest(folder: string): Manifest {
  const text = readOrSay(folder, MANIFEST);
  const sum = readOrSay(folder, MANIFEST_SUM).slice(0, 64);
  if (sumOf(text) !== sum) throw new Error(`The backup is damaged: ${MANIFEST} was changed.`);
  const parsed = manifestShape.safeParse(JSON.parse(text));
  if (parsed.success) return parsed.data;
  throw new Error('The backup was made by a newer version of Vitrine than this one.');
}

function readOrSay(folder: string, name: string): string {
  try {
    return readFileSync(path.join(folder, name), 'utf8');
  } catch {
    throw new Error(`${folder} is no backup, or not a whole one: it has no ${name}.`);
  }
}

function sumOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
