import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';

export const MANIFEST = 'manifest.json';
export const MANIFEST_SUM = 'manifest.json.sha256';

const manifestShape = z.object({
  /** Format version of the manifest. */
  format: z.literal(1),
  /** Version of the program that made the backup. */
  program: z.string(),
  madeAt: z.iso.datetime(),
  /** Time stamps of the applied migrations, which are the schema's version. */
  migrations: z.array(z.number()),
  /** Number of rows per table. */
  rows: z.record(z.string(), z.number()),
  /** Every other file of the backup. */
  files: z.array(z.object({ name: z.string(), bytes: z.number(), sha256: z.string() })),
  /** Media that the database names but that were lost before the backup. */
  lost: z.array(z.string()).default([]),
});

export type Manifest = z.infer<typeof manifestShape>;
export type ManifestFile = Manifest['files'][number];

/** Writes the manifest and its checksum, in the format of `sha256sum -c`. */
export async function writeManifest(folder: string, manifest: Manifest): Promise<void> {
  const text = `${JSON.stringify(manifest, null, 2)}\n`;
  await writeFile(path.join(folder, MANIFEST), text, { flush: true });
  await writeFile(path.join(folder, MANIFEST_SUM), `${sumOf(text)}  ${MANIFEST}\n`, {
    flush: true,
  });
}

/** @throws Error that says what is wrong with the manifest */
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
