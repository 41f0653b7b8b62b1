import { and, desc, eq } from 'drizzle-orm';
import { v7 as uuid } from 'uuid';
import type { Queries } from '@/db/open';
import { collectionStory } from '@/db/schema/collections';
import { formerAddress } from '@/db/schema/site';
import { revision, story, storyPlace, text, UNDATED } from '@/db/schema/stories';
import { storyTopic } from '@/db/schema/topics';
import { monthDay, parseEventDate, sortKey, yearsOf } from '@/domain/dates/edtf';
import { type Author, addToAudit, rememberAddress } from '@/domain/site/changes';
import { updateBehind } from './behind-changes';
import { blockHashes } from './block-hashes';
import { type Document, SCHEMA_VERSION } from './document';
import { changingStory } from './listing-changes';
import { firstWords } from './plain-text';
import { nextFreeSlug, slugFrom } from './slug';
import { type EventCalendar, type StoryKind, shortIdFrom } from './story';
import { teaser } from './teaser';

export interface StoryFacts {
  kind: StoryKind;
  originalLanguage: string;
  /** EDTF, Gregorian; empty when there is none. */
  eventDate: string;
  eventCalendar: EventCalendar;
  source: string;
  sourceUrl: string;
  coverPictureId: string | null;
  placeIds: string[];
  topicIds: string[];
  /** The short permanent id, where it must be known beforehand. */
  shortId?: string;
}

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

/** Adds a story without any text; readers see nothing of it yet. Returns its id. */
export async function addStory(
  write: Queries,
  by: Author,
  facts: StoryFacts,
  now: number,
): Promise<string> {
  const { placeIds, topicIds, shortId, ...rest } = facts;
  const id = uuid({ msecs: now });
  const date = parseEventDate(facts.eventDate);
  await write.insert(story).values({
    ...rest,
    id,
    shortId: shortId ?? shortIdFrom(crypto.getRandomValues(new Uint8Array(8))),
    eventSort: date ? sortKey(date) : UNDATED,
    monthDay: date ? (monthDay(date) ?? '') : '',
    createdAt: now,
    changedAt: now,
  });
  const positioned = (ids: string[]) => ids.map((each, position) => ({ each, position }));
  for (const { each, position } of positioned(placeIds)) {
    await write.insert(storyPlace).values({ storyId: id, placeId: each, position });
  }
  for (const { each, position } of positioned(topicIds)) {
    await write.insert(storyTopic).values({ storyId: id, topicId: each, position });
  }
  await addToAudit(write, by, { action: 'story.add', subjectKind: 'story', subjectId: id, now });
  return id;
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
    const former = { kind: 'story', language, slug: found.slug, targetId: storyId };
    await rememberAddress(write, former, now);
  });
  await auditText(write, by, 'text.rename', wanted, now);
}

/** Takes a story away for good, every language of it; its pages are dropped at once. */
export async function removeStory(
  write: Queries,
  by: Author,
  storyId: string,
  now: number,
): Promise<void> {
  await changingStory(write, storyId, now, async () => {
    await write.delete(collectionStory).where(eq(collectionStory.storyId, storyId));
    await write.delete(formerAddress).where(eq(formerAddress.targetId, storyId));
    await write.delete(story).where(eq(story.id, storyId));
  });
  const entry = { action: 'story.remove', subjectKind: 'story', subjectId: storyId, now };
  await addToAudit(write, by, entry);
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
