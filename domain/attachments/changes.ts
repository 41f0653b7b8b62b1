import { and, asc, eq } from 'drizzle-orm';
import { storyTag } from '@/cache/tags';
import { tx } from '@/db/client';
import type { Queries } from '@/db/open';
import { attachment, attachmentText, textAttachment } from '@/db/schema/attachments';
import { text } from '@/db/schema/stories';
import { requireUntrashed } from '@/domain/access/require-untrashed';
import { findText, requireStory, requireText } from '@/domain/access/text-access-queries';
import { addToAudit } from '@/domain/audit/changes';
import { Refused } from '@/domain/forms/form';
import { refuseUnseen } from '@/domain/forms/seen';
import { feedTagsOf } from '@/domain/freshness/feed-tag-queries';
import { markStale } from '@/domain/freshness/invalidation-changes';
import { ATTACHMENT_ENDINGS } from '@/domain/images/file-type';
import { keepFile, partOfFile } from '@/domain/images/files';
import type { Incoming } from '@/domain/images/incoming';
import { readAttachmentType, readFileProblem } from '@/domain/images/upload';
import { areKept, type EndedDeletions, endedDeletions } from '@/domain/media-store/kept-queries';
import { dropUnused } from '@/domain/media-store/unused-file-changes';
import { newId } from '@/domain/new-id';
import { requireMay } from '@/domain/permissions/permissions';
import type { Author } from '@/domain/permissions/staff';
import { bringReaderSearchInStep } from '@/domain/search/reader-index-changes';
import { areWordsShown } from '@/domain/texts/shown-words';
import { type AttachmentWords, kindOf, MOST_ATTACHMENTS, seenWords } from './attachment';
import { captionsFileName } from './captions-name';
import { mediaSeconds } from './media-length';
import { pdfPages } from './pdf-pages';

/**
 * Adds an uploaded file to a story's attachments, at the end. Adding the same file again changes
 * nothing.
 * @returns the attachment's id
 * @param isListed whether it is shown at the end of the story; false for a file of a text
 * @throws NotThere, NotAllowed; Refused for a file that is no PDF, audio or video, and when the
 * limit is reached
 */
export async function addAttachment(
  by: Author,
  storyId: string,
  incoming: Incoming,
  now: number,
  isListed = true,
): Promise<string> {
  await tx((write) => requireStory(write, by, 'story.change', storyId));
  const read = (from: number, length: number) => partOfFile(incoming.file, from, length);
  const problem = await readFileProblem('attachment', { ...incoming, read });
  const mime = problem ? null : await readAttachmentType({ ...incoming, read });
  if (problem || !mime) {
    throw new Refused(`images.problem.${problem ?? 'wrongAttachment'}`, null, 415);
  }
  const { hash, bytes, fileName } = incoming;
  const pages = mime === 'application/pdf' ? await pdfPages(read, bytes) : null;
  const seconds = await mediaSeconds(mime, read, bytes);
  const before = await endedDeletions();
  const name = await keepFile(incoming.file, hash, ATTACHMENT_ENDINGS[mime]);
  const kept = { hash, name, fileName, mime, bytes, pages, seconds, isListed, before };
  return tx((write) => attachFile(write, by, storyId, kept, now));
}

/** A file in the media folder. */
export interface KeptFile {
  /** SHA-256 of its content, in hex. */
  hash: string;
  /** Name below `/media/`. */
  name: string;
  fileName: string;
  mime: string;
  bytes: number;
  pages?: number | null;
  seconds?: number | null;
  isListed?: boolean;
  /** What had been deleted before it was stored; nothing when left out. */
  before?: EndedDeletions;
}

/**
 * Adds a stored file to a story's attachments, at the end. Adding the same file again changes
 * nothing.
 * @returns the attachment's id
 * @throws NotThere, NotAllowed; Refused when the limit is reached
 */
export async function attachFile(
  write: Queries,
  by: Author,
  storyId: string,
  { before = new Set(), ...file }: KeptFile,
  now: number,
): Promise<string> {
  await requireStory(write, by, 'story.change', storyId);
  const others = await inOrder(write, storyId);
  const same = others.find((row) => row.hash === file.hash);
  if (same) return same.id;
  if (others.length >= MOST_ATTACHMENTS) throw new Refused('images.problem.enough');
  if (!(await areKept(write, [file.name], before)))
    throw new Refused('images.problem.failed', null, 503);
  const id = newId(now);
  const kind = kindOf(file.mime);
  const position = (others.at(-1)?.position ?? 0) + 1;
  const facts = { id, storyId, kind, position, ...file } as const;
  await write.insert(attachment).values({ ...facts, addedBy: by.staffId, createdAt: now });
  const { fileName } = file;
  await changed(write, by, storyId, { action: 'attachment.add', id, fileName }, now);
  return id;
}

/** Captions that are not given stay as they are. */
export type GivenWords = Omit<AttachmentWords, 'captions'> & { captions?: string };

/**
 * Saves name and texts of an attachment in one language.
 * @param given.was fingerprint of what the editor saw
 * @throws NotThere, NotAllowed; Refused when it was removed or described by somebody else meanwhile
 */
export async function describeAttachment(
  write: Queries,
  by: Author,
  { attachmentId, was, words }: { attachmentId: string; was?: string; words: GivenWords },
  now: number,
): Promise<void> {
  const { storyId, fileName } = await requireAttachment(write, attachmentId);
  const { language } = words;
  await requireDescribe(write, by, storyId, language);
  const { attachmentId: ofFile, language: tongue } = attachmentText;
  const isIt = and(eq(ofFile, attachmentId), eq(tongue, language));
  const [stored] = await write.select().from(attachmentText).where(isIt);
  refuseUnseen(was, seenWords(stored));
  const captions = words.captions ?? stored?.captions ?? '';
  const set = { ...words, captions, captionsName: captionsFileName(captions) };
  await write
    .insert(attachmentText)
    .values({ attachmentId, ...set })
    .onConflictDoUpdate({
      target: [attachmentText.attachmentId, attachmentText.language],
      set,
    });
  const entry = { action: 'attachment.describe', id: attachmentId, fileName, language };
  await changed(write, by, storyId, entry, now);
}

/**
 * Moves an attachment one position up or down within its story.
 * @throws NotThere, NotAllowed; Refused when it was removed meanwhile
 */
export async function moveAttachment(
  write: Queries,
  by: Author,
  { attachmentId, step }: { attachmentId: string; step: -1 | 1 },
  now: number,
): Promise<void> {
  const { storyId, fileName } = await requireAttachment(write, attachmentId);
  await requireStory(write, by, 'story.change', storyId);
  const ids = (await inOrder(write, storyId)).map((row) => row.id);
  const from = ids.indexOf(attachmentId);
  const to = Math.max(0, Math.min(ids.length - 1, from + step));
  ids.splice(from, 1);
  ids.splice(to, 0, attachmentId);
  for (const [index, id] of ids.entries()) {
    await write
      .update(attachment)
      .set({ position: index + 1 })
      .where(eq(attachment.id, id));
  }
  const entry = { action: 'attachment.move', id: attachmentId, fileName };
  await changed(write, by, storyId, entry, now);
}

/**
 * Removes an attachment from its story, and deletes its file when no other story uses it.
 * @returns the story's id
 * @throws NotThere, NotAllowed; Refused when it was removed meanwhile, or a text shows it
 */
export async function removeAttachment(
  by: Author,
  attachmentId: string,
  now: number,
): Promise<string> {
  const removed = await tx(async (write) => {
    const found = await requireAttachment(write, attachmentId);
    await requireStory(write, by, 'story.change', found.storyId);
    const [use] = await write
      .select({ textId: textAttachment.textId })
      .from(textAttachment)
      .where(eq(textAttachment.attachmentId, attachmentId))
      .limit(1);
    if (use) throw new Refused('images.problem.attachmentUsed');
    await write.delete(attachment).where(eq(attachment.id, attachmentId));
    const entry = { action: 'attachment.remove', id: attachmentId, fileName: found.fileName };
    await changed(write, by, found.storyId, entry, now);
    return found;
  });
  await dropUnused([removed.name], now);
  return removed.storyId;
}

async function changed(
  write: Queries,
  by: Author,
  storyId: string,
  entry: { action: string; id: string; fileName: string; language?: string },
  now: number,
): Promise<void> {
  const { action, id, fileName, language } = entry;
  await bringReaderSearchInStep(write, storyId);
  await markStale(write, [storyTag(storyId), ...(await feedTagsOf(write, storyId))], now);
  const subject = { subjectKind: 'story', subjectId: storyId, language };
  await addToAudit(write, by, { action, ...subject, detail: { attachment: id, fileName }, now });
}

/** In a language without a text, a user who may begin one may describe the attachment. */
async function requireDescribe(
  write: Queries,
  by: Author,
  storyId: string,
  language: string,
): Promise<void> {
  const own = await findText(write, { storyId, language });
  const facts = await requireStory(write, by, 'story.list', storyId);
  const { originalLanguage, createdBy } = facts;
  // Throws NotThere for another user's draft.
  if (own) await requireText(write, by, 'story.list', { storyId, language });
  const isOwn = by.staffId !== null && (own ? own.createdBy : createdBy) === by.staffId;
  const texts = await write
    .select({ language: text.language })
    .from(text)
    .where(and(eq(text.storyId, storyId), eq(text.state, 'published')));
  const places = texts.map((each) => ({ ...each, originalLanguage }));
  const isShown = areWordsShown(places, language);
  const state = isShown ? 'published' : (own?.state ?? 'draft');
  requireMay(by, 'attachment.describe', { isOwn, language, state });
  requireUntrashed({ isTrashed: facts.binnedAt !== null });
}

async function requireAttachment(write: Queries, id: string) {
  const [found] = await write.select().from(attachment).where(eq(attachment.id, id));
  if (!found) throw new Refused('images.problem.missing', null, 404);
  return found;
}

function inOrder(write: Queries, storyId: string) {
  return write
    .select()
    .from(attachment)
    .where(eq(attachment.storyId, storyId))
    .orderBy(asc(attachment.position), asc(attachment.id));
}
