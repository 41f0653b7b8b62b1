import { randomUUID } from 'node:crypto';
import { copyFile, mkdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Queries } from '@/db/open';
import { attachFile, describeAttachment, type KeptFile } from '@/domain/attachments/changes';
import { ATTACHMENT_ENDINGS, attachmentTypeOf } from '@/domain/images/file-type';
import { hashOf, incomingFolder, keepFile } from '@/domain/images/files';
import type { Author } from '@/domain/permissions/staff';
import type { AttachmentFile, Content } from './content-files';

/** Files of the sample that are stored as media, by their name in `content/files`. */
export type SampleFiles = ReadonlyMap<string, KeptFile>;

/**
 * Copies the attachments of the sample to the media folder.
 * @param folder `content/`
 * @throws Error for a file that is neither PDF nor sound
 */
export async function keepSampleFiles(folder: string, { stories }: Content): Promise<SampleFiles> {
  const names = new Set(stories.flatMap(({ story }) => story.attachments.map(({ file }) => file)));
  const kept = new Map<string, KeptFile>();
  for (const fileName of names) {
    kept.set(fileName, await keepOne(path.join(folder, 'files', fileName), fileName));
  }
  return kept;
}

async function keepOne(source: string, fileName: string): Promise<KeptFile> {
  const content = await readFile(source);
  const mime = attachmentTypeOf(content);
  if (!mime) throw new Error(`${source} is neither PDF nor sound.`);
  const copy = path.join(incomingFolder(), randomUUID());
  await mkdir(incomingFolder(), { recursive: true });
  await copyFile(source, copy);
  const hash = hashOf(content);
  const name = await keepFile(copy, hash, ATTACHMENT_ENDINGS[mime]);
  return { hash, name, fileName, mime, bytes: (await stat(source)).size };
}

/** Attaches a story's files, with titles and transcripts in the languages that have them. */
export async function attachSampleFiles(
  write: Queries,
  by: Author,
  storyId: string,
  { attachments, files }: { attachments: readonly AttachmentFile[]; files: SampleFiles },
  now: number,
): Promise<void> {
  for (const { file, titles, transcripts } of attachments) {
    const kept = files.get(file);
    if (!kept) throw new Error(`There is no file ${file} in content/files.`);
    const attachmentId = await attachFile(write, by, storyId, kept, now);
    for (const [language, title] of Object.entries(titles)) {
      const words = { language, title, transcript: transcripts[language] ?? '' };
      await describeAttachment(write, by, { attachmentId, words }, now);
    }
  }
}
