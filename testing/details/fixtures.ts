import { eq } from 'drizzle-orm';
import { reads, tx } from '@/db/client';
import { story } from '@/db/schema/stories';
import { findText } from '@/domain/access/text-access-queries';
import type { Staff } from '@/domain/permissions/staff';
import { publishText } from '@/domain/publishing/publish-changes';
import { saveDetails } from '@/domain/stories/save-details-changes';
import type { ChangedDetails } from '@/domain/stories/story-details';
import { liveDetails, workingDetails } from '@/domain/stories/working-details-queries';
import { importText } from '@/domain/texts/import-changes';
import { addTopic } from '@/domain/topics/changes';
import { createStory } from '@/domain/writing/create-changes';

const PROGRAM = { staffId: null };
const NOW = Date.UTC(2026, 0, 1);
const BODY = {
  type: 'doc' as const,
  content: [{ type: 'paragraph' as const, content: [{ type: 'text' as const, text: 'Words.' }] }],
};

/** A story in English and Dutch, both drafts. */
export async function storyInTwo(by: Staff): Promise<string> {
  return tx(async (write) => {
    const given = { kind: 'item' as const, language: 'en', title: 'Strike' };
    const storyId = await createStory(write, by, given, NOW);
    for (const language of ['en', 'nl']) {
      const text = { storyId, language, title: `Strike ${language}`, body: BODY };
      await importText(write, PROGRAM, text, NOW);
    }
    return storyId;
  });
}

export async function newTopic(name: string): Promise<string> {
  const names = [{ language: 'en', name, slug: name.toLowerCase(), description: '' }];
  return tx((write) => addTopic(write, PROGRAM, { wikidata: '', names }, NOW));
}

/** Saves details as the form of a page does. */
export function save(by: Staff, storyId: string, changed: ChangedDetails, sittingId = '') {
  return tx((write) =>
    saveDetails(write, by, storyId, { changed, shelves: null, sittingId }, NOW + 1),
  );
}

export function publish(by: Staff, storyId: string, language: string, now = NOW + 2) {
  const wanted = { storyId, language, acceptAdvice: true };
  return tx((write) => publishText(write, by, wanted, now));
}

export const live = (storyId: string) => liveDetails(reads(), storyId);

export async function storyRow(storyId: string) {
  const [row] = await reads().select().from(story).where(eq(story.id, storyId));
  if (!row) throw new Error('No such story.');
  return row;
}

export async function working(storyId: string) {
  return workingDetails(reads(), await storyRow(storyId));
}

export async function textRow(storyId: string, language: string) {
  const found = await findText(reads(), { storyId, language });
  if (!found) throw new Error('No such text.');
  return found;
}
