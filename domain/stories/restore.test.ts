import { beforeEach, describe, expect, it } from 'vitest';
import { reads, tx } from '@/db/client';
import { text } from '@/db/schema/stories';
import { freshDatabase } from '@/db/testing';
import { NotAllowed } from '@/domain/staff/permissions';
import { anyStaff } from '@/domain/staff/testing';
import { writeText } from './changes';
import { listRevisions } from './history-queries';
import { publishText } from './publish-changes';
import { restoreRevision } from './restore-changes';
import { addStory } from './story-changes';

const PROGRAM = { staffId: null };

async function story() {
  const facts = {
    kind: 'item' as const,
    originalLanguage: 'en',
    eventDate: '',
    eventCalendar: 'gregorian' as const,
    source: '',
    sourceUrl: '',
    coverPictureId: null,
    placeIds: [],
    topicIds: [],
  };
  const storyId = await tx((write) => addStory(write, PROGRAM, facts, 1));
  for (const [at, words] of ['first', 'second'].entries()) {
    const content = [
      { type: 'paragraph' as const, content: [{ type: 'text' as const, text: words }] },
    ];
    const written = {
      storyId,
      language: 'en',
      title: words,
      body: { type: 'doc' as const, content },
    };
    await tx((write) => writeText(write, PROGRAM, written, 10 + at));
  }
  await tx((write) => publishText(write, PROGRAM, { storyId, language: 'en' }, 20));
  const [row] = await reads().select().from(text);
  return { storyId, row };
}

beforeEach(freshDatabase);

describe('an earlier version', () => {
  it('comes back as a new one, and readers see no change', async () => {
    const { storyId, row } = await story();
    const editor = await anyStaff('editor');
    const first = (await listRevisions(row?.id ?? '')).find((each) => each.title === 'first');
    const wanted = { storyId, language: 'en', versionId: first?.id ?? '' };
    await tx((write) => restoreRevision(write, editor, wanted, 30));
    const revisions = await listRevisions(row?.id ?? '');
    expect(revisions.map((each) => each.title)).toEqual(['first', 'second', 'first']);
    const [after] = await reads().select().from(text);
    expect(after?.publicRevisionId).toBe(row?.publicRevisionId);
    expect(after?.workingRevisionId).toBe(revisions[0]?.id);
  });

  it('comes back only for those who may write the text', async () => {
    const { storyId, row } = await story();
    const author = await anyStaff('author');
    const [last] = await listRevisions(row?.id ?? '');
    const wanted = { storyId, language: 'en', versionId: last?.id ?? '' };
    await expect(tx((write) => restoreRevision(write, author, wanted, 30))).rejects.toThrow(
      NotAllowed,
    );
  });
});
