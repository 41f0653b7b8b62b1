import { and, asc, eq, ne } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { reads, tx } from '@/db/client';
import { revision, text } from '@/db/schema/stories';
import { milestone } from '@/db/schema/teamwork';
import { NotAllowed } from '@/domain/permissions/permissions';
import { publishText } from '@/domain/publishing/publish-changes';
import { addStory } from '@/domain/stories/story-changes';
import { importText, workingHashes } from '@/domain/texts/import-changes';
import { freshDatabase } from '@/testing/database';
import { anyStaff } from '@/testing/staff';
import { listRevisions } from './history-queries';
import { restoreRevision } from './restore-changes';

const PROGRAM = { staffId: null };

async function story() {
  const facts = {
    kind: 'item' as const,
    originalLanguage: 'en',
    eventDate: '',
    eventCalendar: 'gregorian' as const,
    source: '',
    sourceUrl: '',
    coverImageId: null,
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
    await tx((write) => importText(write, PROGRAM, written, 10 + at));
  }
  await tx((write) => publishText(write, PROGRAM, { storyId, language: 'en' }, 20));
  const [row] = await reads().select().from(text);
  return { storyId, row };
}

beforeEach(freshDatabase);

describe('an earlier revision', () => {
  it('is restored as a new one, and public pages do not change', async () => {
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

  it('is not restored over a save that the user has not seen', async () => {
    const { storyId, row } = await story();
    const editor = await anyStaff('editor');
    const [last, first] = await listRevisions(row?.id ?? '');
    const wanted = { storyId, language: 'en', versionId: first?.id ?? '' };
    const restore = (workingId: string) =>
      tx((write) => restoreRevision(write, editor, { ...wanted, workingId }, 30));
    expect(await restore(first?.id ?? '')).toBe('changed');
    expect(await restore('')).toBe('changed');
    expect(await listRevisions(row?.id ?? '')).toHaveLength(2);
    expect(await restore(last?.id ?? '')).toBe('restored');
    expect(await restore(last?.id ?? '')).toBe('changed');
    expect(await listRevisions(row?.id ?? '')).toHaveLength(3);
  });

  it('is refused where the text has none of that id, whichever version the page showed', async () => {
    const { storyId } = await story();
    const editor = await anyStaff('editor');
    const wanted = { storyId, language: 'en', versionId: 'junk', workingId: 'junk' };
    await expect(tx((write) => restoreRevision(write, editor, wanted, 30))).rejects.toMatchObject({
      said: 'writing.wrong.noVersion',
      status: 422,
    });
  });

  it('is restored only by users who may write the text', async () => {
    const { storyId, row } = await story();
    const author = await anyStaff('author');
    const [last] = await listRevisions(row?.id ?? '');
    const wanted = { storyId, language: 'en', versionId: last?.id ?? '' };
    await expect(tx((write) => restoreRevision(write, author, wanted, 30))).rejects.toThrow(
      NotAllowed,
    );
  });
});

const LANGUAGES = ['en', 'fa', 'nl', 'zh-Hans'];

/** Four languages with five revisions each; translations are made from the original's latest. */
async function manyRevisions() {
  const { storyId } = await story();
  for (let turn = 0; turn < 5; turn += 1) {
    for (const language of LANGUAGES) {
      const content = Array.from({ length: turn + 1 }, (_, at) => ({
        type: 'paragraph' as const,
        content: [{ type: 'text' as const, text: `${language} ${turn} ${at}` }],
      }));
      const hashes = await tx((write) => workingHashes(write, storyId, 'en'));
      const madeFrom = { language: 'en', hashes, publishedAt: turn };
      const written = {
        ...{ storyId, language, title: `${language} ${turn}` },
        body: { type: 'doc' as const, content },
        ...(language === 'en' ? {} : { madeFrom }),
      };
      await tx((write) => importText(write, PROGRAM, written, 100 + turn));
    }
  }
  return storyId;
}

const allOf = async (textId: string) => ({
  text: await reads().select().from(text).where(eq(text.id, textId)),
  revisions: await reads().select().from(revision).where(eq(revision.textId, textId)),
  milestones: await reads().select().from(milestone).where(eq(milestone.textId, textId)),
});

describe('every revision of every language', () => {
  it('is restored completely with its source reference, and other languages do not change', async () => {
    const storyId = await manyRevisions();
    const editor = await anyStaff('editor');
    let now = 1_000;
    for (const language of LANGUAGES) {
      const here = and(eq(text.storyId, storyId), eq(text.language, language));
      const [row] = await reads().select().from(text).where(here);
      const textId = row?.id ?? '';
      const past = await reads()
        .select()
        .from(revision)
        .where(eq(revision.textId, textId))
        .orderBy(asc(revision.number));
      expect(past.length).toBeGreaterThanOrEqual(5);
      const others = await reads().select().from(text).where(ne(text.id, textId));
      const before = JSON.stringify(await Promise.all(others.map((each) => allOf(each.id))));
      for (const each of past) {
        now += 1;
        const wanted = { storyId, language, versionId: each.id };
        await tx((write) => restoreRevision(write, editor, wanted, now));
        const [after] = await reads().select().from(text).where(here);
        const workingId = after?.workingRevisionId ?? '';
        const [working] = await reads().select().from(revision).where(eq(revision.id, workingId));
        const { title, body, blockHashes, sourceLanguage, sourceHashes, sourcePublishedAt } = each;
        expect(working).toMatchObject({ title, body, blockHashes });
        expect(working).toMatchObject({ sourceLanguage, sourceHashes, sourcePublishedAt });
        expect(after?.publicRevisionId).toBe(row?.publicRevisionId);
      }
      const kept = await reads().select().from(revision).where(eq(revision.textId, textId));
      expect(kept.map(({ id }) => id)).toEqual(expect.arrayContaining(past.map(({ id }) => id)));
      expect(JSON.stringify(await Promise.all(others.map((each) => allOf(each.id))))).toBe(before);
    }
  });

  it('is named in the history entry of its restoration', async () => {
    const { storyId, row } = await story();
    const editor = await anyStaff('editor');
    const [, first] = await listRevisions(row?.id ?? '');
    const wanted = { storyId, language: 'en', versionId: first?.id ?? '' };
    await tx((write) => restoreRevision(write, editor, wanted, 30));
    const [after] = await reads().select().from(text);
    const noted = await reads().select().from(milestone).where(eq(milestone.is, 'restored'));
    expect(noted).toMatchObject([
      { revisionId: after?.workingRevisionId, staffId: editor.staffId, at: 30 },
    ]);
    await tx((write) =>
      restoreRevision(write, editor, { ...wanted, versionId: after?.workingRevisionId ?? '' }, 40),
    );
    const [still] = await reads().select().from(text);
    expect(still?.version).toBe(after?.version);
  });
});
