import path from 'node:path';
import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { closeDatabase, openMemory, reads, tx } from '@/db/client';
import { migrateConnection } from '@/db/migrate';
import { openConnection } from '@/db/open';
import { story, text } from '@/db/schema/stories';
import { listTextRows } from '@/domain/access/text-access-queries';
import type { BulkWish } from '@/domain/bulk/bulk';
import { changeMany, undoMany } from '@/domain/bulk/bulk-changes';
import { findUndo, listRefused } from '@/domain/bulk/bulk-queries';
import { NotAllowed, NotThere } from '@/domain/permissions/permissions';
import type { Staff } from '@/domain/permissions/staff';
import { publishText, unpublishText } from '@/domain/publishing/publish-changes';
import { findStory } from '@/domain/reader/story-queries';
import { approveText } from '@/domain/review/approve-changes';
import { requestChanges, requestReview } from '@/domain/review/review-changes';
import { schedulePublication } from '@/domain/schedule/schedule-changes';
import { importText } from '@/domain/texts/import-changes';
import { addTopic } from '@/domain/topics/changes';
import { createStory } from '@/domain/writing/create-changes';
import { freshDatabase } from '@/testing/database';
import { recording, scansOf } from '@/testing/query-plans';
import { anyStaff } from '@/testing/staff';
import { LIST_STATES, listParams, readListQuery } from './story-list';
import { listStoriesForStaff, STAFF_PAGE_SIZE } from './story-list-queries';

const NOBODY = { staffId: null };

let clock = Date.UTC(2026, 0, 1);
let author: Staff;
let editor: Staff;

beforeEach(async () => {
  freshDatabase();
  author = await anyStaff('author');
  editor = await anyStaff('editor');
});

const tick = () => {
  clock += 1_000;
  return clock;
};

function begun(title: string, by: Staff = author): Promise<string> {
  const given = { kind: 'item' as const, language: 'en', title };
  return tx(async (write) => {
    const storyId = await createStory(write, by, given, tick());
    const body = { type: 'doc' as const, content: [{ type: 'paragraph' as const }] };
    await importText(write, NOBODY, { storyId, language: 'en', title, body }, tick());
    return storyId;
  });
}

/** A draft with a paragraph. */
async function written(title: string) {
  const storyId = await begun(title);
  const content = [{ type: 'text' as const, text: 'Words.' }];
  const body = { type: 'doc' as const, content: [{ type: 'paragraph' as const, content }] };
  await tx((write) => importText(write, NOBODY, { storyId, language: 'en', title, body }, tick()));
  return { storyId, language: 'en' };
}

async function published(title: string): Promise<string> {
  const storyId = await begun(title);
  await tx((write) => publishText(write, NOBODY, { storyId, language: 'en' }, tick()));
  return storyId;
}

async function titles(staff: Staff, params: Record<string, string>): Promise<string[]> {
  const { rows } = await listStoriesForStaff(staff, readListQuery(params), 'en');
  return rows.map((row) => row.title);
}

describe('the list of stories', () => {
  it('is paged both ways without repeating or skipping a story', async () => {
    const wanted: string[] = [];
    for (let index = 0; index < 2 * STAFF_PAGE_SIZE + 7; index++) {
      wanted.push(`Story ${String(index).padStart(3, '0')}`);
      await begun(wanted[index] ?? '');
    }
    const rows = await reads().select({ id: story.id }).from(story);
    for (const { id } of rows.slice(0, STAFF_PAGE_SIZE + 9)) {
      await tx((write) => publishText(write, NOBODY, { storyId: id, language: 'en' }, tick()));
    }
    for (const sort of ['title', 'changed', 'event', 'published']) {
      const query = readListQuery({ sort, order: 'asc' });
      const seen: string[] = [];
      let page = await listStoriesForStaff(editor, query, 'en');
      expect(page.previous).toBeNull();
      seen.push(...page.rows.map((row) => row.title));
      expect(page.total).toEqual({ count: wanted.length, isMore: false });
      const first = page.rows.map((row) => row.id);
      while (page.next) {
        page = await listStoriesForStaff(editor, { ...query, after: page.next }, 'en');
        seen.push(...page.rows.map((row) => row.title));
      }
      expect([...seen].sort()).toEqual(wanted);
      while (page.previous) {
        page = await listStoriesForStaff(editor, { ...query, before: page.previous }, 'en');
      }
      expect(page.rows.map((row) => row.id)).toEqual(first);
    }
  });

  it('shows and searches drafts only for users who may see them', async () => {
    await begun('Secret plan');
    await published('Open words');
    const stranger = await anyStaff('author');
    const translator = await anyStaff('translator', { languages: ['en'] });
    expect(await titles(editor, {})).toEqual(['Open words', 'Secret plan']);
    expect(await titles(author, {})).toEqual(['Open words', 'Secret plan']);
    expect(await titles(stranger, {})).toEqual(['Open words']);
    expect(await titles(translator, {})).toEqual(['Open words', 'Secret plan']);
    expect(await titles(stranger, { q: 'secret' })).toEqual([]);
    expect(await titles(stranger, { state: 'draft' })).toEqual([]);
    expect(await titles(editor, { q: 'SECR plan' })).toEqual(['Secret plan']);
  });

  it('finds words in every script, and treats no character as an operator', async () => {
    await begun('Émile Zola, «J’accuse»');
    await begun('كتاب های کارگران');
    await begun('中国共产党成立');
    for (const q of ['emile', 'j accuse', 'کتاب', '共产', '成立']) {
      expect(await titles(editor, { q }), q).toHaveLength(1);
    }
    for (const q of ['"', 'a AND', '*', 'NEAR(', 'x OR y', '-', '\u0000', "';--", '()']) {
      await titles(editor, { q });
    }
  });

  it('is filtered by state, author, kind and trash', async () => {
    const one = await published('One');
    await begun('Two', editor);
    expect(await titles(editor, { state: 'published' })).toEqual(['One']);
    expect(await titles(editor, { state: 'draft', language: 'en' })).toEqual(['Two']);
    expect(await titles(editor, { language: 'fa' })).toEqual([]);
    expect(await titles(editor, { author: author.staffId })).toEqual(['One']);
    expect(await titles(editor, { kind: 'news' })).toEqual([]);
    await tx((write) => changeMany(write, editor, [one], { do: 'bin' }, tick()));
    expect(await titles(editor, {})).toEqual(['Two']);
    expect(await titles(editor, { trash: '1' })).toEqual(['One']);
  });

  it('is filtered by how far a text is on its way to readers', async () => {
    const [returned, approved, scheduled] = [
      await written('R'),
      await written('A'),
      await written('S'),
    ];
    await tx((write) => requestReview(write, author, { ...returned, note: '' }, tick()));
    await tx((write) => requestChanges(write, editor, { ...returned, note: 'Date?' }, tick()));
    await tx((write) => requestReview(write, author, { ...approved, note: '' }, tick()));
    const [row] = await listTextRows(reads(), eq(text.storyId, approved.storyId));
    const revisionId = row?.workingRevisionId ?? '';
    await tx((write) => approveText(write, editor, { ...approved, revisionId }, tick()));
    const later = { ...scheduled, dueAt: clock + 86_400_000, acceptAdvice: true };
    await tx((write) => schedulePublication(write, editor, later, tick()));
    expect(await titles(editor, { state: 'changesRequested' })).toEqual(['R']);
    expect(await titles(editor, { state: 'approved' })).toEqual(['A']);
    expect(await titles(editor, { state: 'scheduled' })).toEqual(['S']);
  });

  it('says how many stories match, counting no further than it must', async () => {
    const topicId = await tx((write) =>
      addTopic(write, NOBODY, { wikidata: '', names: [] }, tick()),
    );
    const ids: string[] = [];
    for (let nth = 0; nth < STAFF_PAGE_SIZE + 2; nth++) ids.push(await begun(`Strike ${nth}`));
    await tx((write) => changeMany(write, editor, ids, { do: 'addTopic', topicId }, tick()));
    const stranger = await anyStaff('author');
    const total = async (staff: Staff, params: Record<string, string>) =>
      (await listStoriesForStaff(staff, readListQuery(params), 'en')).total.count;
    expect(await total(editor, {})).toBe(ids.length);
    expect(await total(author, { q: 'strike' })).toBe(ids.length);
    expect(await total(stranger, {})).toBe(0);
    const query = readListQuery({ topic: topicId });
    const { next, total: first } = await listStoriesForStaff(editor, query, 'en');
    const second = await listStoriesForStaff(editor, { ...query, after: next }, 'en');
    expect([first.count, second.total.count]).toEqual([ids.length, ids.length]);
  });

  it('names the title that has the words, where it is shown under another', async () => {
    const storyId = await begun('Dockers on strike');
    const body = { type: 'doc' as const, content: [{ type: 'paragraph' as const }] };
    const dutch = { storyId, language: 'nl', title: 'Dokwerkers in verzet', body };
    await tx((write) => importText(write, NOBODY, dutch, tick()));
    const matched = async (q: string) => {
      const { rows } = await listStoriesForStaff(editor, readListQuery({ q }), 'en');
      return rows.map((row) => row.matched);
    };
    expect(await matched('verzét')).toEqual([{ title: 'Dokwerkers in verzet', language: 'nl' }]);
    expect(await matched('dockers')).toEqual([null]);
  });

  it('reads any address, and writes only its filters', () => {
    const odd = {
      sort: 'x',
      after: '~~',
      before: ['a~1', 'b'],
      kind: 'no',
      language: '__',
      q: ' a ',
    };
    expect(listParams(readListQuery(odd))).toEqual({ q: 'a', before: 'a~1' });
  });
});

describe('the database queries of the list', () => {
  it('are as many for many stories as for few, and scan no texts', async () => {
    closeDatabase();
    const connection = openConnection(':memory:');
    migrateConnection(connection, path.resolve('drizzle'));
    const asked = recording(connection);
    openMemory(connection);
    [author, editor] = [await anyStaff('author'), await anyStaff('editor')];
    const views: Record<string, string>[] = [
      {},
      { q: 'strike' },
      { state: 'draft', language: 'en' },
      ...LIST_STATES.map((state) => ({ state })),
      { trash: '1' },
      { templates: '1' },
    ];
    const count = async () => {
      asked.length = 0;
      for (const sort of ['changed', 'title', 'event', 'published']) {
        for (const view of views) {
          for (const staff of [author, editor]) await titles(staff, { sort, ...view });
        }
      }
      return asked.length;
    };
    await begun('Strike 0');
    // Some statements are prepared once.
    await count();
    const few = await count();
    for (let nth = 1; nth < 12; nth++) await published(`Strike ${nth}`);
    expect(await count()).toBe(few);
    expect([...asked].flatMap((statement) => scansOf(connection, statement))).toEqual([]);
  });
});

describe('a change to many stories', () => {
  it('can be undone once, by the user who made it, where nothing changed since', async () => {
    const ids = [await published('One'), await begun('Two')];
    const topicId = await tx((write) =>
      addTopic(write, NOBODY, { wikidata: '', names: [] }, tick()),
    );
    const many = (wish: BulkWish) => tx((write) => changeMany(write, editor, ids, wish, tick()));
    const back = (id: string, by = editor) => tx((write) => undoMany(write, by, id, tick()));
    const topics = await many({ do: 'addTopic', topicId });
    expect(topics).toMatchObject({ done: 2, refused: 0 });
    expect(await titles(editor, { topic: topicId })).toHaveLength(2);
    await expect(back(topics.id, await anyStaff('editor'))).rejects.toThrow(NotThere);
    expect(await back(topics.id)).toBe(2);
    expect(await titles(editor, { topic: topicId })).toEqual([]);
    await expect(back(topics.id)).rejects.toThrow(NotThere);
    const kind = await many({ do: 'changeKind', kind: 'news' });
    await tx((write) =>
      changeMany(write, editor, ids.slice(0, 1), { do: 'changeKind', kind: 'page' }, tick()),
    );
    expect(await back(kind.id)).toBe(1);
    await expect(
      tx((write) => changeMany(write, author, ids, { do: 'bin' }, tick())),
    ).rejects.toThrow(NotAllowed);
  });

  it('restores the state of texts before they were published together', async () => {
    const [draft, waiting, withdrawn] = [
      await begun('One'),
      await begun('Two'),
      await begun('Old'),
    ];
    const said = {
      type: 'paragraph' as const,
      content: [{ type: 'text' as const, text: 'Words.' }],
    };
    const body = { type: 'doc' as const, content: [said] };
    const rowOf = async (storyId: string) => {
      const [row] = await listTextRows(reads(), eq(text.storyId, storyId));
      return row;
    };
    for (const storyId of [draft, waiting, withdrawn]) {
      const words = { storyId, language: 'en', title: storyId, body };
      await tx((write) => importText(write, NOBODY, words, tick()));
    }
    const at = (storyId: string) => ({ storyId, language: 'en' });
    await tx((write) => requestReview(write, editor, { ...at(waiting), note: 'Please' }, tick()));
    await tx((write) => publishText(write, NOBODY, at(withdrawn), tick()));
    await tx((write) =>
      unpublishText(write, NOBODY, { ...at(withdrawn), reason: 'Wrong' }, tick()),
    );
    const ids = [draft, waiting, withdrawn];
    const before = await Promise.all(ids.map(rowOf));
    const wish = { do: 'publish' as const, language: '' };
    const change = await tx((write) => changeMany(write, editor, ids, wish, tick()));
    expect(change).toMatchObject({ done: 3, refused: 0 });
    expect((await rowOf(draft))?.state).toBe('published');
    expect(await tx((write) => undoMany(write, editor, change.id, tick()))).toBe(3);
    const after = await Promise.all(ids.map(rowOf));
    expect(after.map((row) => row?.state)).toEqual(['draft', 'draft', 'withdrawn']);
    expect(after[1]?.review?.state).toBe('open');
    expect(after).toEqual(before);
    const [facts] = await reads().select().from(story).where(eq(story.id, draft));
    expect(facts?.firstPublishedAt).toBeNull();
    expect((await findStory('en', before[0]?.slug ?? '')).is).toBe('missing');
    expect((await findStory('en', before[2]?.slug ?? '')).is).toBe('withdrawn');
  });

  it('reports which texts were not changed, and why', async () => {
    const [empty, fit] = [await begun('Empty'), await published('Fit')];
    const wish = { do: 'publish' as const, language: '' };
    const { id } = await tx((write) =>
      changeMany(write, editor, [empty, fit, 'no-such'], wish, tick()),
    );
    const refused = await listRefused(editor, id, 'en');
    expect(refused).toMatchObject([
      { storyId: empty, language: 'en', because: 'checks', story: { title: 'Empty' } },
      { storyId: 'no-such', language: null, because: 'gone', story: null },
    ]);
    expect(refused[0]?.checks.map(({ code }) => code)).toContain('bodyEmpty');
    expect(await findUndo(editor, id)).toBeNull();
    expect(await listRefused(await anyStaff('editor'), id, 'en')).toEqual([]);
  });

  it('publishes again what it had unpublished', async () => {
    const storyId = await published('One');
    const wish = { do: 'withdraw' as const, language: '' };
    const gone = await tx((write) => changeMany(write, editor, [storyId], wish, tick()));
    expect((await findStory('en', 'one')).is).toBe('withdrawn');
    expect(await tx((write) => undoMany(write, editor, gone.id, tick()))).toBe(1);
    expect((await findStory('en', 'one')).is).toBe('published');
    const empty = await begun('Two');
    const all = await tx((write) =>
      changeMany(write, editor, [empty], { do: 'publish', language: 'en' }, tick()),
    );
    expect(all).toMatchObject({ done: 0, refused: 1 });
  });
});
