import { eq } from 'drizzle-orm';
import { tx } from '@/db/client';
import type { Queries } from '@/db/open';
import { attachment } from '@/db/schema/attachments';
import { image } from '@/db/schema/images';
import { story, TEXT_STATES, text, textImage } from '@/db/schema/stories';
import { documentFromMarkdown } from '@/domain/documents/markdown/markdown';
import { mayDo, type Subject, type TextState } from '@/domain/permissions/permissions';
import type { Author, Staff } from '@/domain/permissions/staff';
import { addStory } from '@/domain/stories/story-changes';
import { importText } from '@/domain/texts/import-changes';
import type { Gate, Tried } from './gates';

type Change = (...given: unknown[]) => Promise<unknown>;

export type Outcome = 'through' | 'NotAllowed' | 'NotThere';

/** Languages of the stories under test; translators in the test translate into the first. */
export const LANGUAGES = ['nl', 'fa'];

const NOW = Date.UTC(2026, 0, 1);
const IMAGE = 'image-of-cells';
const PROGRAM = { staffId: null } as const;

class TakenBack extends Error {}

/** All subjects for a gate: own and others', in every state, in the user's language and another. */
export function subjectsOf({ about }: Gate): Subject[] {
  if (about === 'role') return [{}];
  return [true, false].flatMap((isOwn) =>
    TEXT_STATES.flatMap((state) => LANGUAGES.map((language) => ({ isOwn, state, language }))),
  );
}

/** The outcome according to the table; what a user may not see is `NotThere`. */
export function expected({ action, about }: Gate, by: Author, subject: Subject): Outcome {
  const isOfText = about === 'text' || about === 'story';
  if (isOfText && !mayDo(by, 'text.see', subject)) return 'NotThere';
  const state = subject.state === 'published' ? 'published' : 'draft';
  const asked = about === 'story' ? ({ isOwn: subject.isOwn, state } as const) : subject;
  return mayDo(by, action, asked) ? 'through' : 'NotAllowed';
}

/**
 * Tries a change with minimal input and rolls it back.
 * @param stories ids by language
 */
export async function outcomeOf(
  gate: Gate,
  by: Staff,
  subject: Subject,
  stories: ReadonlyMap<string, string>,
): Promise<Outcome> {
  const change = gate.change as Change;
  const language = subject.language ?? '';
  const storyId = stories.get(language) ?? '';
  const tried: Tried = { storyId, language, imageId: IMAGE, attachmentId: `of ${storyId}` };
  const given = gate.given(tried);
  try {
    if (gate.isAlone) {
      await tx((write) => arrange(write, tried, by, subject));
      await change(by, ...given, NOW);
    } else {
      await tx(async (write) => {
        await arrange(write, tried, by, subject);
        if (subject.state === 'published') await showImage(write, tried);
        await change(write, by, ...given, NOW);
        throw new TakenBack();
      });
    }
  } catch (error) {
    return refusalIn(error);
  }
  return 'through';
}

/** Creates a story with one text in a language. Returns its id. */
export function storyIn(language: string): Promise<string> {
  const facts = {
    kind: 'item' as const,
    originalLanguage: language,
    eventDate: '',
    eventCalendar: 'gregorian' as const,
    source: '',
    sourceUrl: '',
    coverImageId: null,
    placeIds: [],
    topicIds: [],
  };
  return tx(async (write) => {
    const storyId = await addStory(write, PROGRAM, facts, NOW);
    const body = documentFromMarkdown('Words.', { figure: () => '', story: () => '' });
    await importText(write, PROGRAM, { storyId, language, title: 'A title', body }, NOW);
    return storyId;
  });
}

/** Puts the subject into the state of the cell. */
async function arrange(write: Queries, tried: Tried, by: Staff, subject: Subject): Promise<void> {
  const { storyId, imageId, attachmentId } = tried;
  if (!storyId) return;
  const owner = subject.isOwn ? by.staffId : null;
  const state = subject.state as TextState;
  await write.update(story).set({ createdBy: owner }).where(eq(story.id, storyId));
  await write.update(text).set({ createdBy: owner, state }).where(eq(text.storyId, storyId));
  const file = { hash: 'x', mime: 'image/png', createdAt: NOW, addedBy: owner };
  await write
    .insert(image)
    .values({ id: imageId, width: 1, height: 1, ...file })
    .onConflictDoUpdate({ target: image.id, set: { addedBy: owner } });
  const facts = { kind: 'pdf', name: 'x.pdf', fileName: 'x.pdf', bytes: 1, position: 1 } as const;
  await write
    .insert(attachment)
    .values({ id: attachmentId, storyId, ...facts, ...file, mime: 'application/pdf' })
    .onConflictDoNothing();
}

/** Makes the image public as part of the story's text. */
async function showImage(write: Queries, { storyId, imageId }: Tried): Promise<void> {
  const [row] = await write.select({ id: text.id }).from(text).where(eq(text.storyId, storyId));
  if (row) await write.insert(textImage).values({ textId: row.id, imageId, isPublic: true });
}

/** Only a refusal by the permission table counts; invalid input does not. */
function refusalIn(error: unknown): Outcome {
  if (!(error instanceof Error)) return 'through';
  if (error.name === 'NotAllowed') return 'NotAllowed';
  return error.name === 'NotThere' && /^(text|story)$/.test(error.message) ? 'NotThere' : 'through';
}
