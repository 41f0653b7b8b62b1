import { eq } from 'drizzle-orm';
import type { Queries } from '@/db/open';
import { revision } from '@/db/schema/stories';
import type { Author } from '@/domain/staff/staff';
import { auditText } from './audit-changes';
import type { Document } from './document';
import { requireText, type TextAt } from './gate-queries';
import { putRevision } from './revision-changes';
import { saveText } from './save-changes';
import type { StoryKind } from './story';
import { addStory } from './story-changes';
import { contentOf } from './text-fields';

const NOTHING: Document = { type: 'doc', content: [{ type: 'paragraph' }] };

/**
 * Begins a story with an empty text in its original language. Returns the story's id.
 * @throws NotAllowed
 */
export async function createStory(
  write: Queries,
  by: Author,
  given: { kind: StoryKind; language: string; title: string },
  now: number,
): Promise<string> {
  const { kind, language, title } = given;
  const facts = {
    kind,
    originalLanguage: language,
    eventDate: '',
    eventCalendar: 'gregorian' as const,
    source: '',
    sourceUrl: '',
    coverPictureId: null,
    placeIds: [],
    topicIds: [],
  };
  const storyId = await addStory(write, by, facts, now);
  const words = { title, subtitle: '', teaser: '', dateNote: '', byline: '', translatorCredit: '' };
  const first = { storyId, language, baseVersion: 0, sittingId: `begin:${storyId}`, body: NOTHING };
  await saveText(write, by, { ...first, ...words }, now);
  return storyId;
}

/**
 * Makes an earlier revision of a text the working one again, as a new revision; what is public does not change.
 * @param wanted.baseVersion the version that was seen; another one is not written over
 * @returns the new version, or null when somebody saved meanwhile or there is no such revision of this text
 * @throws NotThere, NotAllowed
 */
export async function restoreRevision(
  write: Queries,
  by: Author,
  wanted: TextAt & { revisionId: string; baseVersion: number },
  now: number,
): Promise<number | null> {
  const { storyId, language, revisionId, baseVersion } = wanted;
  const found = await requireText(write, by, 'text.write', wanted);
  const [row] = await write.select().from(revision).where(eq(revision.id, revisionId));
  if (!row || row.textId !== found.id || found.version !== baseVersion) return null;
  const madeFrom =
    row.sourceLanguage === null
      ? null
      : {
          language: row.sourceLanguage,
          hashes: row.sourceHashes ?? [],
          publishedAt: row.sourcePublishedAt,
        };
  const content = { ...contentOf(row), madeFrom, sittingId: '' };
  const { version } = await putRevision(write, by, found, content, now);
  const detail = { number: row.number };
  await auditText(write, by, 'text.restore', { storyId, language, ...detail }, now);
  return version;
}
