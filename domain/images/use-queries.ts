import { and, asc, eq, exists, inArray, ne, or } from 'drizzle-orm';
import { reads } from '@/db/client';
import { FIXING } from '@/db/fixed-details';
import type { Queries } from '@/db/open';
import { attachment } from '@/db/schema/attachments';
import { author, authorForm } from '@/db/schema/authors';
import { collection, collectionName } from '@/db/schema/collections';
import { detailsRevision } from '@/db/schema/details';
import { name, nameForm } from '@/db/schema/names';
import { revision, story, text, textImage } from '@/db/schema/stories';
import { mayDo } from '@/domain/permissions/permissions';
import type { Staff } from '@/domain/permissions/staff';
import type { ImageUse } from './use';

/** Whether an image is used anywhere, within a running transaction. */
export function isUsed(write: Queries, imageId: string): Promise<boolean> {
  return isUsedElsewhere(write, imageId, '');
}

/** Whether an image is used anywhere but as the portrait of one author. */
export async function isUsedElsewhere(
  write: Queries,
  imageId: string,
  authorId: string,
): Promise<boolean> {
  const [inText] = await write
    .select({ id: textImage.textId })
    .from(textImage)
    .where(eq(textImage.imageId, imageId))
    .limit(1);
  const [cover] = await write
    .select({ id: story.id })
    .from(story)
    .where(eq(story.coverImageId, imageId))
    .limit(1);
  const [coming] = await usedInDetails(write, imageId).limit(1);
  const [box] = await write
    .select({ id: collection.id })
    .from(collection)
    .where(eq(collection.coverImageId, imageId))
    .limit(1);
  const [named] = await write
    .select({ id: name.id })
    .from(name)
    .where(eq(name.imageId, imageId))
    .limit(1);
  const [photo] = await write
    .select({ id: author.id })
    .from(author)
    .where(and(eq(author.imageId, imageId), ne(author.id, authorId)))
    .limit(1);
  const [poster] = await write
    .select({ id: attachment.id })
    .from(attachment)
    .where(eq(attachment.posterImageId, imageId))
    .limit(1);
  return Boolean(inText ?? cover ?? coming ?? box ?? named ?? photo ?? poster);
}

/**
 * Stories that have an image as cover in details which are worked on, sent, approved, scheduled or
 * shown by a preview link.
 */
function usedInDetails(read: Queries, imageId: string) {
  const isFixed = FIXING.map((each) =>
    exists(
      read
        .select({ id: each.textId })
        .from(text)
        .innerJoin(each, eq(each.textId, text.id))
        .where(
          and(
            eq(text.storyId, detailsRevision.storyId),
            eq(each.detailsRevisionId, detailsRevision.id),
          ),
        ),
    ),
  );
  return read
    .selectDistinct({ id: detailsRevision.storyId })
    .from(detailsRevision)
    .innerJoin(story, eq(story.id, detailsRevision.storyId))
    .where(
      and(
        eq(detailsRevision.coverImageId, imageId),
        or(eq(story.workingDetailsId, detailsRevision.id), ...isFixed),
      ),
    );
}

/** Where an image is used, with the titles of the texts as the user may see them. */
export async function listUses(staff: Staff, imageId: string): Promise<ImageUse[]> {
  const columns = {
    id: story.id,
    original: story.originalLanguage,
    language: text.language,
    state: text.state,
    storyBy: story.createdBy,
    textBy: text.createdBy,
    title: revision.title,
    publicTitle: text.title,
  };
  const shown = await reads()
    .select(columns)
    .from(textImage)
    .innerJoin(text, eq(text.id, textImage.textId))
    .innerJoin(story, eq(story.id, text.storyId))
    .leftJoin(revision, eq(revision.id, text.workingRevisionId))
    .where(eq(textImage.imageId, imageId))
    .orderBy(asc(text.storyId), asc(text.language));
  const covers = await reads()
    .select(columns)
    .from(story)
    .leftJoin(text, eq(text.storyId, story.id))
    .leftJoin(revision, eq(revision.id, text.workingRevisionId))
    .where(or(eq(story.coverImageId, imageId), inArray(story.id, usedInDetails(reads(), imageId))))
    .orderBy(asc(story.id), asc(text.language));
  type Row = (typeof covers)[number];
  const may = (row: Row, action: 'text.see' | 'text.seeDraft') => {
    const isOwn = (row.language === null ? row.storyBy : row.textBy) === staff.staffId;
    const subject = { isOwn, state: row.state ?? 'draft', language: row.language ?? row.original };
    return mayDo(staff, action, subject);
  };
  const posters = await reads()
    .select(columns)
    .from(attachment)
    .innerJoin(story, eq(story.id, attachment.storyId))
    .leftJoin(text, eq(text.storyId, story.id))
    .leftJoin(revision, eq(revision.id, text.workingRevisionId))
    .where(eq(attachment.posterImageId, imageId))
    .orderBy(asc(story.id), asc(text.language));
  const seen = (row: Row) => may(row, 'text.see');
  const titleOf = (row: Row) => (may(row, 'text.seeDraft') ? row.title : row.publicTitle) ?? '';
  const best = (rows: Row[]) =>
    rows.toSorted(
      (a, b) =>
        Number(seen(b)) - Number(seen(a)) ||
        Number(b.language === b.original) - Number(a.language === a.original),
    );
  const asUse = (kind: 'cover' | 'text' | 'poster') => (row: Row) => {
    const isSeen = seen(row);
    const language = row.language ?? row.original;
    return { kind, id: isSeen ? row.id : '', language, title: isSeen ? titleOf(row) : '' };
  };
  const all = [
    ...firstOfEach(best(covers)).map(asUse('cover')),
    ...firstOfEach(best(posters)).map(asUse('poster')),
    ...shown.map(asUse('text')),
    ...(await listCollections(imageId)),
    ...(await listNames(imageId)),
    ...(await listAuthors(imageId)),
  ];
  return all.map((use, place) => ({ ...use, place }));
}

async function listCollections(imageId: string) {
  const rows = await reads()
    .select({
      id: collection.id,
      language: collectionName.language,
      name: collectionName.name,
      identifier: collection.identifier,
    })
    .from(collection)
    .leftJoin(collectionName, eq(collectionName.collectionId, collection.id))
    .where(eq(collection.coverImageId, imageId))
    .orderBy(asc(collection.id), asc(collectionName.language));
  return firstOfEach(rows).map(({ id, language, name, identifier }) => ({
    kind: 'collection' as const,
    id,
    language: language ?? '',
    title: name ?? identifier ?? '',
  }));
}

async function listNames(imageId: string) {
  const rows = await reads()
    .select({ id: name.id, language: nameForm.language, title: nameForm.name })
    .from(name)
    .innerJoin(nameForm, eq(nameForm.nameId, name.id))
    .where(eq(name.imageId, imageId))
    .orderBy(asc(name.id), asc(nameForm.language));
  return firstOfEach(rows).map((row) => ({ kind: 'name' as const, ...row }));
}

async function listAuthors(imageId: string) {
  const rows = await reads()
    .select({ id: author.id, language: authorForm.language, title: authorForm.name })
    .from(author)
    .innerJoin(authorForm, eq(authorForm.authorId, author.id))
    .where(eq(author.imageId, imageId))
    .orderBy(asc(author.id), asc(authorForm.language));
  return firstOfEach(rows).map((row) => ({ kind: 'author' as const, ...row, id: '' }));
}

function firstOfEach<Row extends { id: string }>(rows: readonly Row[]): Row[] {
  return rows.filter((row, index) => rows.findIndex((other) => other.id === row.id) === index);
}
