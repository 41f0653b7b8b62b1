import { eq } from 'drizzle-orm';
import type { Queries } from '@/db/open';
import { revision, story, text } from '@/db/schema/stories';
import { asSeen, findText, listTextRows, textSubject } from '@/domain/access/text-access-queries';
import { copyAttachments } from '@/domain/attachments/copy-changes';
import { attachedIds } from '@/domain/documents/figures';
import { mapAttachedFiles } from '@/domain/documents/walk';
import { changingStory } from '@/domain/freshness/story-invalidation-changes';
import { mayDo, NotThere, requireMay } from '@/domain/permissions/permissions';
import type { Staff } from '@/domain/permissions/staff';
import { changeStoryDetails } from '@/domain/stories/details-changes';
import { putShelves } from '@/domain/stories/shelves-changes';
import { addStory } from '@/domain/stories/story-changes';
import type { ChangedDetails } from '@/domain/stories/story-details';
import type { StoryKind } from '@/domain/stories/story-kind';
import { detailsAt } from '@/domain/stories/working-details-queries';
import { contentOf, EMPTY_TEXT, type TextContent } from '@/domain/texts/text-content';
import { findWorkingRevision } from '@/domain/texts/working-text-queries';
import type { DuplicateAs } from './duplicate';
import { saveText } from './save-changes';

interface DuplicateWish {
  storyId: string;
  /** The languages to copy; others, and those that the user does not see, are left out. */
  languages: readonly string[];
  as: DuplicateAs;
  /** Title of a copied text. */
  titleOf: (title: string, language: string) => string;
}

/**
 * Copies a story with its details and some of its texts, as drafts without history. It comes at the
 * end of the same collections, and has the files that these texts show as its own; other attachments are not copied.
 * @returns the id and the first language of the copy
 * @throws NotThere, NotAllowed
 */
export async function duplicateStory(
  write: Queries,
  by: Staff,
  { storyId, languages, as, titleOf }: DuplicateWish,
  now: number,
): Promise<{ storyId: string; language: string }> {
  if (as === 'template') requireMay(by, 'template.change');
  const [facts] = await write.select().from(story).where(eq(story.id, storyId));
  if (!facts || facts.binnedAt !== null) throw new NotThere('story');
  const rows = (await seenTexts(write, by, storyId)).filter(({ row }) =>
    languages.includes(row.language),
  );
  const [first] = [...rows.filter(({ row }) => row.language === facts.originalLanguage), ...rows];
  if (!first) throw new NotThere('text');
  const { language } = first.row;
  const { workingId } = asSeen(first.row, by).details;
  const copyId = await copyDetails(
    write,
    by,
    { storyId, detailsId: workingId },
    { originalLanguage: language },
    now,
  );
  if (as === 'template') {
    await write.update(story).set({ isTemplate: true }).where(eq(story.id, copyId));
  }
  const ordered = [first, ...rows.filter((each) => each !== first)];
  const contents = await withOwnFiles(
    write,
    by,
    { from: storyId, to: copyId },
    ordered.map(({ row, written }) => ({ language: row.language, content: contentOf(written) })),
    now,
  );
  for (const { language: tongue, content } of contents) {
    const title = titleOf(content.title, tongue);
    const at = { storyId: copyId, language: tongue, baseVersion: 0 };
    const sent = { ...content, ...at, title, sittingId: `copy:${copyId}` };
    await saveText(write, by, sent, now);
  }
  return { storyId: copyId, language };
}

/**
 * Begins a story from a template: with its details and, unless another one is chosen, its type, and its text in the language where it has one.
 * Everybody who may create a story may do so, whether or not they see the template elsewhere.
 * @throws NotThere when it is no template
 */
export async function beginFromTemplate(
  write: Queries,
  by: Staff,
  given: { templateId: string; language: string; title: string; kind: StoryKind | '' },
  now: number,
): Promise<string> {
  const { templateId, language, title, kind } = given;
  requireMay(by, 'story.create');
  const [facts] = await write.select().from(story).where(eq(story.id, templateId));
  if (!facts?.isTemplate || facts.binnedAt !== null) throw new NotThere('template');
  const of = await findText(write, { storyId: templateId, language });
  const written = await findWorkingRevision(write, of);
  const from = { storyId: templateId, detailsId: facts.workingDetailsId };
  const own = { originalLanguage: language, ...(kind && { kind }) };
  const storyId = await copyDetails(write, by, from, own, now);
  const [copied] = await withOwnFiles(
    write,
    by,
    { from: templateId, to: storyId },
    written ? [{ language, content: contentOf(written) }] : [],
    now,
  );
  const content = copied?.content ?? EMPTY_TEXT;
  const at = { storyId, language, baseVersion: 0, sittingId: `begin:${storyId}` };
  await saveText(write, by, { ...content, ...at, title: title || content.title }, now);
  return storyId;
}

/** The texts of a story that the user sees, each in the revision that they see. */
async function seenTexts(write: Queries, by: Staff, storyId: string) {
  const rows = await listTextRows(write, eq(text.storyId, storyId));
  const seen = rows.filter((row) => mayDo(by, 'text.see', textSubject(row, by)));
  const found = await Promise.all(
    seen.map(async (row) => {
      const shown = asSeen(row, by).workingRevisionId ?? '';
      const [written] = await write.select().from(revision).where(eq(revision.id, shown));
      return written ? [{ row, written }] : [];
    }),
  );
  return found.flat();
}

interface CopiedText {
  language: string;
  content: TextContent;
}

/** Texts for a copy, which show files of the copy instead of those of the story they come from. */
async function withOwnFiles(
  write: Queries,
  by: Staff,
  stories: { from: string; to: string },
  texts: readonly CopiedText[],
  now: number,
): Promise<CopiedText[]> {
  const ids = [...new Set(texts.flatMap(({ content }) => attachedIds(content.body)))];
  const languages = texts.map(({ language }) => language);
  const copies = await copyAttachments(write, by, { ...stories, ids, languages }, now);
  return texts.map(({ language, content }) => {
    const body = mapAttachedFiles(content.body, (id) => copies.get(id) ?? id);
    return { language, content: { ...content, body } };
  });
}

/** A story with the details of another; its texts are written afterwards. */
async function copyDetails(
  write: Queries,
  by: Staff,
  from: { storyId: string; detailsId: string | null },
  own: Pick<ChangedDetails, 'kind'> & { originalLanguage: string },
  now: number,
): Promise<string> {
  const { content } = await detailsAt(write, from.storyId, from.detailsId);
  const { occasion, shelves, ...copied } = content;
  const storyId = await addStory(write, by, { ...copied, ...own }, now);
  if (occasion) await changeStoryDetails(write, by, storyId, { occasion }, now);
  const wished = shelves.map(({ collectionId }) => ({ collectionId, place: null, notes: {} }));
  if (wished.length > 0) {
    await changingStory(write, storyId, now, () => putShelves(write, storyId, wished, now));
  }
  return storyId;
}
