import { and, desc, eq } from 'drizzle-orm';
import { v7 as uuid } from 'uuid';
import type { Queries } from '@/db/open';
import { revision, story, text } from '@/db/schema/stories';
import { parseEventDate, yearsOf } from '@/domain/dates/edtf';
import { type Author, addToAudit, rememberAddress } from '@/domain/site/changes';
import { updateBehind } from './behind-changes';
import { blockHashes } from './block-hashes';
import { type Document, SCHEMA_VERSION } from './document';
import { changingStory } from './listing-changes';
import { firstWords } from './plain-text';
import { nextFreeSlug, slugFrom } from './slug';
import { teaser } from './teaser';

export interface WrittenText {
  storyId: string;
  language: string;
  title: string;
  subtitle?: string;
  /** The teaser written by hand; empty to have one cut from the body. */
  teaser?: string;
  dateNote?: string;
  body: Document;
  /** Proposed from the title when absent. */
  slug?: string;
  translatorCredit?: string;
  byline?: string;
  /** The source text that this translation was made from: its language and the hashes of its blocks. */
  madeFrom?: { language: string; hashes: string[]; publishedAt: number | null };
}

/**
 * Saves a text as its working revision; what readers see does not change.
 * @returns the text and the new revision
 */
export async function writeText(
  write: Queries,
  by: Author,
  written: WrittenText,
  now: number,
): Promise<{ textId: string; revisionId: string }> {
  const { storyId, language } = written;
  const existing = await findText(write, storyId, language);
  const textId = existing?.id ?? uuid({ msecs: now });
  if (!existing) {
    const slug = written.slug ?? (await proposeSlug(write, written));
    await write.insert(text).values({ id: textId, storyId, language, slug, createdAt: now });
  }
  const [last] = await write
    .select({ number: revision.number })
    .from(revision)
    .where(eq(revision.textId, textId))
    .orderBy(desc(revision.number))
    .limit(1);
  const revisionId = uuid({ msecs: now });
  await write.insert(revision).values({
    id: revisionId,
    textId,
    number: (last?.number ?? 0) + 1,
    title: written.title,
    subtitle: written.subtitle ?? '',
    teaser: written.teaser ?? '',
    dateNote: written.dateNote ?? '',
    byline: written.byline ?? '',
    translatorCredit: written.translatorCredit ?? '',
    body: written.body,
    schemaVersion: SCHEMA_VERSION,
    blockHashes: blockHashes(written.body),
    sourceLanguage: written.madeFrom?.language ?? null,
    sourceHashes: written.madeFrom?.hashes ?? null,
    sourcePublishedAt: written.madeFrom?.publishedAt ?? null,
    authorId: by.staffId,
    createdAt: now,
  });
  await write
    .update(text)
    .set({ workingRevisionId: revisionId, version: (existing?.version ?? 0) + 1 })
    .where(eq(text.id, textId));
  return { textId, revisionId };
}

/**
 * Makes the working revision of one language the public one; no other language's text is touched. What is public
 * already stays as it is.
 * @throws Error when there is no such text, or nothing has been written
 */
export async function publishText(
  write: Queries,
  by: Author,
  wanted: { storyId: string; language: string },
  now: number,
): Promise<void> {
  const { storyId, language } = wanted;
  await changingStory(write, storyId, now, async () => {
    const found = await requireText(write, storyId, language);
    const [written] = await write
      .select()
      .from(revision)
      .where(eq(revision.id, found.workingRevisionId ?? ''));
    if (!written) throw new Error(`There is nothing to publish in ${language} yet.`);
    if (found.state === 'published' && found.publicRevisionId === written.id) return;
    const body = written.body as Document;
    await write
      .update(text)
      .set({
        state: 'published',
        publicRevisionId: written.id,
        title: written.title || firstWords(body, language),
        teaser: teaser({ written: written.teaser, document: body, language }),
        firstPublishedAt: found.firstPublishedAt ?? now,
        publishedAt: now,
        withdrawnAt: null,
        withdrawalReason: '',
      })
      .where(eq(text.id, found.id));
    const [facts] = await write.select().from(story).where(eq(story.id, storyId));
    if (facts && facts.firstPublishedAt === null) {
      await write.update(story).set({ firstPublishedAt: now }).where(eq(story.id, storyId));
    }
    await updateBehind(write, storyId, now);
  });
  await auditText(write, by, 'text.publish', wanted, now);
}

/**
 * Takes one language back from readers; its address answers 410 and feeds forget it.
 * @param reason what readers are told, or empty for the neutral sentence
 */
export async function withdrawText(
  write: Queries,
  by: Author,
  wanted: { storyId: string; language: string; reason?: string },
  now: number,
): Promise<void> {
  const { storyId, language, reason = '' } = wanted;
  await changingStory(write, storyId, now, async () => {
    const found = await requireText(write, storyId, language);
    if (found.firstPublishedAt === null) throw new Error(`Nothing in ${language} was ever public.`);
    await write
      .update(text)
      .set({ state: 'withdrawn', withdrawnAt: now, withdrawalReason: reason })
      .where(eq(text.id, found.id));
    await updateBehind(write, storyId, now);
  });
  await auditText(write, by, 'text.withdraw', wanted, now);
}

/** Gives a text another address; the former one redirects from now on. */
export async function renameText(
  write: Queries,
  by: Author,
  wanted: { storyId: string; language: string; slug: string },
  now: number,
): Promise<void> {
  const { storyId, language, slug } = wanted;
  await changingStory(write, storyId, now, async () => {
    const found = await requireText(write, storyId, language);
    if (found.slug === slug) return;
    await write.update(text).set({ slug }).where(eq(text.id, found.id));
    if (found.firstPublishedAt === null) return;
    const former = { kind: 'story', language, slug: found.slug, targetId: storyId };
    await rememberAddress(write, former, now);
  });
  await auditText(write, by, 'text.rename', wanted, now);
}

/** Hashes of the blocks of a text's working revision, for a translation that is made from it. */
export async function workingHashes(
  write: Queries,
  storyId: string,
  language: string,
): Promise<string[]> {
  const found = await requireText(write, storyId, language);
  const [written] = await write
    .select({ hashes: revision.blockHashes })
    .from(revision)
    .where(eq(revision.id, found.workingRevisionId ?? ''));
  return written?.hashes ?? [];
}

async function proposeSlug(write: Queries, written: WrittenText): Promise<string> {
  const { storyId, language } = written;
  const [facts] = await write.select().from(story).where(eq(story.id, storyId));
  const date = parseEventDate(facts?.eventDate ?? '');
  const base =
    slugFrom(written.title, language) ??
    slugFrom(firstWords(written.body, language), language) ??
    facts?.shortId ??
    storyId;
  return nextFreeSlug(base, date ? (yearsOf(date)?.from ?? null) : null, async (slug) => {
    const taken = await write
      .select({ id: text.id })
      .from(text)
      .where(and(eq(text.language, language), eq(text.slug, slug)));
    return taken.length > 0;
  });
}

async function findText(write: Queries, storyId: string, language: string) {
  const [found] = await write
    .select()
    .from(text)
    .where(and(eq(text.storyId, storyId), eq(text.language, language)));
  return found;
}

async function requireText(write: Queries, storyId: string, language: string) {
  const found = await findText(write, storyId, language);
  if (!found) throw new Error(`Story ${storyId} has no text in ${language}.`);
  return found;
}

function auditText(
  write: Queries,
  by: Author,
  action: string,
  { storyId, language, ...detail }: { storyId: string; language: string },
  now: number,
): Promise<void> {
  const subject = { action, subjectKind: 'story', subjectId: storyId, language };
  return addToAudit(write, by, { ...subject, detail, now });
}
