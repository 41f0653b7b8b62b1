import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { reads, tx } from '@/db/client';
import { collectionStory, collectionStoryNote } from '@/db/schema/collections';
import { audit } from '@/db/schema/staff';
import { revision, text } from '@/db/schema/stories';
import { lease, schedule } from '@/db/schema/teamwork';
import { addCollection } from '@/domain/collections/changes';
import { noteOnShelf, putOnShelf } from '@/domain/collections/shelf-changes';
import { NotAllowed } from '@/domain/permissions/permissions';
import type { Staff } from '@/domain/permissions/staff';
import { publishText } from '@/domain/publishing/publish-changes';
import { schedulePublication } from '@/domain/schedule/schedule-changes';
import { readListQuery } from '@/domain/story-list/story-list';
import { listMatchingIds } from '@/domain/story-list/story-list-queries';
import { importText } from '@/domain/texts/import-changes';
import { createStory } from '@/domain/writing/create-changes';
import { freshDatabase } from '@/testing/database';
import { anyStaff } from '@/testing/staff';
import type { BulkWish } from './bulk';
import { changeMany, undoMany } from './bulk-changes';
import { readBulkForm } from './bulk-form';
import { countPublished, findUndo, listRefused } from './bulk-queries';

const NOBODY = { staffId: null };
const DAY = 86_400_000;

let clock = Date.UTC(2026, 0, 1);
let editor: Staff;

beforeEach(async () => {
  freshDatabase();
  editor = await anyStaff('editor');
});

const tick = () => {
  clock += 1_000;
  return clock;
};

async function begun(title: string, words = 'Words.'): Promise<string> {
  const content = words ? [{ type: 'text' as const, text: words }] : [];
  const body = { type: 'doc' as const, content: [{ type: 'paragraph' as const, content }] };
  return tx(async (write) => {
    const given = { kind: 'item' as const, language: 'en', title };
    const storyId = await createStory(write, editor, given, tick());
    await importText(write, NOBODY, { storyId, language: 'en', title, body }, tick());
    return storyId;
  });
}

const many = (ids: string[], wish: BulkWish, by = editor) =>
  tx((write) => changeMany(write, by, ids, wish, tick()));
const back = (id: string) => tx((write) => undoMany(write, editor, id, tick()));
const publish = (storyId: string) =>
  tx((write) => publishText(write, NOBODY, { storyId, language: 'en' }, tick()));

describe('Collections of many stories', () => {
  const given = { type: 'curated' as const, identifier: '', names: [], pids: [] };
  const shelf = () => reads().select().from(collectionStory).orderBy(collectionStory.position);

  async function collected(): Promise<string> {
    const wanted = { ...given, dates: '', access: 'open' as const, position: 0, stories: [] };
    return tx((write) => addCollection(write, NOBODY, wanted, tick()));
  }

  it('are appended to, and left again where nobody removed the story meanwhile', async () => {
    const [one, two] = [await begun('One'), await begun('Two')];
    const collectionId = await collected();
    await tx((write) => putOnShelf(write, editor, { collectionId, storyId: two }, tick()));
    const put = await many([one, two], { do: 'addCollection', collectionId });
    expect(put).toMatchObject({ done: 1, refused: 0 });
    expect(await findUndo(editor, put.id)).toMatchObject({
      ...{ did: 'addCollection', count: 1, about: collectionId },
    });
    expect((await shelf()).map((row) => row.storyId)).toEqual([two, one]);
    expect(await back(put.id)).toBe(1);
    expect((await shelf()).map((row) => row.storyId)).toEqual([two]);
    const gone = await many([one], { do: 'addCollection', collectionId: 'no-such' });
    expect(await listRefused(editor, gone.id, 'en')).toMatchObject([{ because: 'shelf' }]);
  });

  it('get a removed story back at its position, with its notes', async () => {
    const ids = [await begun('One'), await begun('Two'), await begun('Three')];
    const collectionId = await collected();
    for (const storyId of ids) {
      await tx((write) => putOnShelf(write, editor, { collectionId, storyId }, tick()));
    }
    const [first = '', second = ''] = ids;
    const notes = [{ language: 'en', note: 'Seen' }];
    const item = { collectionId, storyId: second };
    await tx((write) => noteOnShelf(write, editor, { ...item, notes }, tick()));
    const before = await shelf();
    const taken = await many([first, second], { do: 'removeCollection', collectionId });
    expect(await shelf()).toHaveLength(1);
    expect(await back(taken.id)).toBe(2);
    expect(await shelf()).toEqual(before);
    const noted = await reads().select().from(collectionStoryNote);
    expect(noted).toMatchObject([{ storyId: second, note: 'Seen' }]);
  });
});

describe('Bylines of many texts', () => {
  const bylineOf = async (storyId: string) => {
    const [row] = await reads()
      .select({ byline: revision.byline })
      .from(text)
      .innerJoin(revision, eq(revision.id, text.workingRevisionId))
      .where(eq(text.storyId, storyId));
    return row?.byline;
  };

  it('change in drafts, except where somebody is editing, and can be taken back', async () => {
    const [one, two] = [await begun('One'), await begun('Two')];
    await publish(one);
    const [held] = await reads().select().from(text).where(eq(text.storyId, two));
    const author = await anyStaff('author');
    const lock = { staffId: author.staffId, sittingId: 'open', since: clock, until: clock + DAY };
    await tx((write) => write.insert(lease).values({ textId: held?.id ?? '', ...lock }));
    const wish = { do: 'setByline' as const, language: '', byline: 'Rosa; Karl' };
    const { id, done, refused } = await many([one, two], wish);
    expect([done, refused]).toEqual([1, 1]);
    expect(await bylineOf(one)).toBe('Rosa; Karl');
    const [row] = await reads().select().from(text).where(eq(text.storyId, one));
    expect(row).toMatchObject({ state: 'published', hasChanges: true });
    expect(await listRefused(editor, id, 'en')).toMatchObject([{ storyId: two, because: 'busy' }]);
    expect(await findUndo(editor, id)).toMatchObject({ about: 'Rosa; Karl', language: 'en' });
    expect(await back(id)).toBe(1);
    expect(await bylineOf(one)).toBe('');
  });
});

it('leaves the byline of many texts out of the audit log', async () => {
  const one = await begun('One');
  await many([one], { do: 'setByline', language: 'en', byline: 'Rosa; Karl' });
  const [entry] = await reads().select().from(audit).where(eq(audit.action, 'story.changeMany'));
  expect(entry?.detail).toEqual({ do: 'setByline', language: 'en', stories: [one] });
});

describe('Schedules of many texts', () => {
  it('are set where the checklist allows, each refusal with its reason, and taken back', async () => {
    const [fit, empty, moved] = [await begun('Fit'), await begun('', ''), await begun('Moved')];
    const first = { storyId: moved, language: 'en', dueAt: clock + 9 * DAY };
    await tx((write) =>
      schedulePublication(write, editor, { ...first, acceptAdvice: true }, tick()),
    );
    const [was] = await reads().select().from(schedule);
    const dueAt = clock + 5 * DAY;
    const ids = [fit, empty, moved];
    const wish = { do: 'schedulePublish' as const, language: 'en', dueAt };
    const { id, done } = await many(ids, wish);
    expect(done).toBe(2);
    const refused = await listRefused(editor, id, 'en');
    expect(refused).toMatchObject([{ storyId: empty, language: 'en', because: 'checks' }]);
    expect(await findUndo(editor, id)).toMatchObject({ count: 2, dueAt, language: 'en' });
    expect(await reads().select().from(schedule)).toMatchObject([{ dueAt }, { dueAt }]);
    expect(await back(id)).toBe(2);
    const left = await reads().select().from(schedule);
    expect(left).toMatchObject([{ dueAt: was?.dueAt, revisionId: was?.revisionId }]);
  });

  it('are refused for a time that has passed, a missing language, and what is not public', async () => {
    const id = await begun('One');
    const because = async (wish: BulkWish) => {
      const { id: change } = await many([id], wish);
      return (await listRefused(editor, change, 'en')).map((each) => each.because);
    };
    const out = { do: 'schedulePublish' as const, dueAt: clock + DAY };
    expect(await because({ ...out, language: 'en', dueAt: clock - DAY })).toEqual(['past']);
    expect(await because({ ...out, language: 'fa' })).toEqual(['noText']);
    const taken = { do: 'scheduleWithdraw' as const, dueAt: clock + DAY };
    expect(await because({ ...taken, language: 'en' })).toEqual(['notPublic']);
    expect(await because({ ...taken, language: '' })).toEqual([]);
    const author = await anyStaff('author');
    await expect(many([id], { ...out, language: 'en' }, author)).rejects.toThrow(NotAllowed);
  });
});

describe('All stories that match', () => {
  it('are found anew, on every page, as the user may see them', async () => {
    const ids = [await begun('Strike one'), await begun('Strike two'), await begun('Other')];
    const query = readListQuery({ q: 'strike', sort: 'title', after: `${ids[0]}~strike one` });
    expect(await listMatchingIds(editor, query, 10)).toEqual(ids.slice(0, 2));
    expect(await listMatchingIds(editor, query, 1)).toHaveLength(1);
    expect(await listMatchingIds(await anyStaff('author'), query, 10)).toEqual([]);
  });
});

describe('The form of a change to many', () => {
  const read = (given: Record<string, string>) => readBulkForm(Object.entries(given), 'UTC');

  it('needs stories or all of them, and what the change is about', () => {
    expect(read({ do: 'unbin' })).toMatchObject({ problems: { story: expect.anything() } });
    expect(read({ do: 'unbin', all: 'on', count: '312' })).toMatchObject({
      value: { isAll: true, seen: 312 },
    });
    const some = { story: 'a' };
    for (const [what, field] of [
      ['addCollection', 'collection'],
      ['schedulePublish', 'hour'],
      ['changeKind', 'kind'],
    ] as const) {
      expect(read({ ...some, do: what })).toMatchObject({
        problems: { [field]: expect.anything() },
      });
    }
    const wish = { do: 'schedulePublish', language: '', dueAt: Date.UTC(2026, 4, 3, 9) };
    const hour = '2026-05-03T09:00';
    expect(read({ ...some, do: 'schedulePublish', hour })).toMatchObject({ value: { wish } });
  });
});

it('tells how many of the stories readers can see', async () => {
  const [draft, shown, binned] = [await begun('One'), await begun('Two'), await begun('Three')];
  for (const storyId of [shown, binned]) await publish(storyId);
  await many([binned], { do: 'bin' });
  expect(await countPublished([draft, shown, binned])).toBe(1);
});
