import { randomUUID } from 'node:crypto';
import { copyFile, mkdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Queries } from '@/db/open';
import { captionsIn } from '@/domain/attachments/captions';
import { attachFile, describeAttachment, type KeptFile } from '@/domain/attachments/changes';
import { mediaSeconds } from '@/domain/attachments/media-length';
import { pdfPages } from '@/domain/attachments/pdf-pages';
import { ATTACHMENT_ENDINGS, attachmentTypeOf } from '@/domain/images/file-type';
import { hashOf, incomingFolder, keepFile, partOfFile } from '@/domain/images/files';
import type { Author } from '@/domain/permissions/staff';
import type { AttachmentFile, Content } from './content-files';

/** Files of the sample that are stored as media, by their name in `content/files`. */
export type SampleFiles = ReadonlyMap<string, KeptFile>;

/**
 * Copies the attachments of the sample to the media folder.
 * @param folder `content/`
 * @throws Error for a file that is no PDF, audio or video
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
  if (!mime) throw new Error(`${source} is no PDF, audio or video.`);
  const copy = path.join(incomingFolder(), randomUUID());
  await mkdir(incomingFolder(), { recursive: true });
  await copyFile(source, copy);
  const hash = hashOf(content);
  const name = await keepFile(copy, hash, ATTACHMENT_ENDINGS[mime]);
  const { size: bytes } = await stat(source);
  const read = (from: number, length: number) => partOfFile(source, from, length);
  const pages = mime === 'application/pdf' ? await pdfPages(read, bytes) : null;
  const seconds = await mediaSeconds(mime, read, bytes);
  return { hash, name, fileName, mime, bytes, pages, seconds };
}

/**
 * Attaches a story's files, with titles, transcripts and captions in the languages that have them.
 * @returns their ids by name in `content/files`
 */
export async function attachSampleFiles(
  write: Queries,
  by: Author,
  storyId: string,
  { attachments, files }: { attachments: readonly AttachmentFile[]; files: SampleFiles },
  now: number,
): Promise<ReadonlyMap<string, string>> {
  const ids = new Map<string, string>();
  for (const { file, titles, transcripts, captions } of attachments) {
    const kept = files.get(file);
    if (!kept) throw new Error(`There is no file ${file} in content/files.`);
    const attachmentId = await attachFile(write, by, storyId, kept, now);
    ids.set(file, attachmentId);
    for (const [language, title] of Object.entries(titles)) {
      const read = captionsIn(captions[language] ?? '');
      if (!read.ok) throw new Error(`${file}: line ${read.line} of its captions cannot be read.`);
      const transcript = transcripts[language] ?? '';
      const words = { language, title, transcript, captions: read.captions };
      await describeAttachment(write, by, { attachmentId, words }, now);
    }
  }
  return ids;
}
