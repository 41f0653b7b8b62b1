import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { tx } from '@/db/client';
import { staffLanguage } from '@/db/schema/staff';
import { text } from '@/db/schema/stories';
import { schedule } from '@/db/schema/teamwork';
import type { TextKey } from '@/domain/access/text-key';
import { assignText } from '@/domain/assignments/assignment-changes';
import { documentFromMarkdown } from '@/domain/documents/markdown/markdown';
import { NotThere } from '@/domain/permissions/permissions';
import type { Author, Staff } from '@/domain/permissions/staff';
import { publishText, unpublishText } from '@/domain/publishing/publish-changes';
import { reassignReview, requestChanges, requestReview } from '@/domain/review/review-changes';
import { runNextDue } from '@/domain/schedule/run-schedule-changes';
import { importText } from '@/domain/texts/import-changes';
import { madeFromFor } from '@/domain/translations/made-from-queries';
import { trashStory } from '@/domain/trash/trash-changes';
import { createStory } from '@/domain/writing/create-changes';
import { freshDatabase } from '@/testing/database';
import { anyStaff } from '@/testing/staff';
import { READ_KEPT_MS, UNREAD_COUNTED } from './notification';
import { countUnread, listNotifications, listUnread } from './notification-queries';
import { notifiedPath } from './notified-path';
import { notifyConcerned, notifyStaff } from './notify-changes';
import { clearNotifications, readAllNotifications, readNotification } from './read-changes';

const PROGRAM = { staffId: null };
let clock = Date.UTC(2026, 0, 1);
const tick = () => (clock += 1000);
let author: Staff;
let editor: Staff;
let persian: Staff;
let at: TextKey;

beforeEach(async () => {
  freshDatabase();
  author = await anyStaff('author', { name: 'Rosa' });
  editor = await anyStaff('editor', { name: 'Edith' });
  persian = await anyStaff('translator', { name: 'Parviz', languages: ['fa'] });
  const spoken = { staffId: persian.staffId, language: 'fa' };
  await tx(async (db) => db.insert(staffLanguage).values(spoken));
  const begun = { kind: 'item' as const, language: 'en', title: 'Strike' };
  at = {
    storyId: await tx((write) => createStory(write, author, begun, tick())),
    language: 'en',
  };
  await write('en', 'One.');
});

function write(language: string, words: string) {
  const body = documentFromMarkdown(words, { figure: () => '', story: () => '' });
  const { storyId } = at;
  return tx(async (db) => {
    const madeFrom = (await madeFromFor(db, { storyId, language })) ?? undefined;
    const title = language === 'en' ? 'Strike' : 'اعتصاب';
    await importText(db, PROGRAM, { storyId, language, title, body, madeFrom }, tick());
  });
}

const publish = (by: Author, language = 'en') =>
  tx((db) => publishText(db, by, { storyId: at.storyId, language, acceptAdvice: true }, tick()));
const told = async (who: Staff) =>
  (await listUnread(who, 50)).map(({ kind, by, language }) => `${kind} ${language} ${by}`);

describe('notifications', () => {
  it('ask for nothing that has been done', async () => {
    await tx((db) =>
      requestReview(db, author, { ...at, note: '', reviewForId: editor.staffId }, tick()),
    );
    expect(await told(editor)).toEqual(['submitted en Rosa']);
    await tx((db) => requestChanges(db, editor, { ...at, note: 'More' }, tick()));
    expect(await told(editor)).toEqual([]);
    await tx((db) => requestReview(db, author, { ...at, note: '' }, tick()));
    expect(await told(author)).toEqual([]);
    await publish(editor);
    expect(await told(editor)).toEqual([]);
  });

  it('ask for a review even after a schedule has published', async () => {
    await tx((db) =>
      requestReview(db, author, { ...at, note: '', reviewForId: editor.staffId }, tick()),
    );
    await publish(PROGRAM);
    expect(await told(editor)).toEqual(['submitted en Rosa']);
  });

  it('of comments reach nobody who may no longer read these', async () => {
    const spoken = eq(staffLanguage.staffId, persian.staffId);
    await write('fa', 'یک.');
    await publish(PROGRAM, 'fa');
    const inPersian = { storyId: at.storyId, language: 'fa' };
    const tell = (kind: 'commented' | 'mentioned') =>
      tx((db) => notifyStaff(db, editor, { kind, ...inPersian }, [persian.staffId], tick()));
    await tell('commented');
    await tell('mentioned');
    expect(await told(persian)).toEqual(['mentioned fa Edith', 'commented fa Edith']);
    await tx((db) => readAllNotifications(db, persian, clock, tick()));
    await tx(async (db) => db.delete(staffLanguage).where(spoken));
    await tell('commented');
    await tell('mentioned');
    expect(await told(persian)).toEqual([]);
  });

  it('tell the people of a text what others did with it', async () => {
    await tx((db) => requestReview(db, author, { ...at, note: 'Please' }, tick()));
    await tx((db) => requestChanges(db, editor, { ...at, note: 'More' }, tick()));
    expect(await told(author)).toEqual(['returned en Edith']);
    expect((await listUnread(author, 50)).map(({ note }) => note)).toEqual(['More']);
    await publish(PROGRAM);
    await tx((db) => unpublishText(db, editor, { ...at, note: 'A mistake' }, tick()));
    expect(await told(author)).toEqual(['withdrawn en Edith', 'published en null']);
    expect((await listUnread(author, 50)).map(({ note }) => note)).toEqual(['A mistake', '']);
    expect(await told(editor)).toEqual([]);
  });

  it('tell a reviewer of a text that is sent or passed on to them', async () => {
    const other = await anyStaff('editor', { name: 'Ada' });
    const wanted = { ...at, note: 'Please', reviewForId: editor.staffId };
    await tx((db) => requestReview(db, author, wanted, tick()));
    const [row] = await tx(async (db) =>
      db.select().from(text).where(eq(text.storyId, at.storyId)),
    );
    const passing = {
      ...at,
      reviewForId: other.staffId,
      revisionId: row?.workingRevisionId ?? '',
      wasForId: editor.staffId,
    };
    await tx((db) => reassignReview(db, editor, passing, tick()));
    expect(await told(editor)).toEqual(['submitted en Rosa']);
    expect(await told(other)).toEqual(['submitted en Edith']);
  });

  it('tell of the first publication of a translation, and of one that became outdated', async () => {
    await publish(PROGRAM);
    await write('fa', 'یک.');
    await tx((db) =>
      db.update(text).set({ createdBy: persian.staffId }).where(eq(text.language, 'fa')),
    );
    await publish(editor, 'fa');
    expect((await told(author))[0]).toBe('translated fa Edith');
    expect(await told(persian)).toEqual(['published fa Edith']);
    await write('en', 'One, changed.');
    await publish(editor);
    expect(await told(persian)).toEqual(['outdated fa Edith', 'published fa Edith']);
    await publish(editor, 'fa');
    expect((await told(author)).filter((each) => each.startsWith('translated'))).toHaveLength(1);
  });

  it('tell who a text is assigned to, begun or not, and who it is taken from', async () => {
    await publish(PROGRAM);
    const fa = { storyId: at.storyId, language: 'fa' };
    await tx((db) => assignText(db, editor, { ...fa, toId: persian.staffId, dueAt: null }, tick()));
    expect(await told(persian)).toEqual(['assigned fa Edith']);
    const [item] = await listUnread(persian, 1);
    expect(item).toMatchObject({ title: 'Strike', titleLanguage: 'en' });
    await tx((db) => assignText(db, editor, { ...fa, toId: persian.staffId, dueAt: 5 }, tick()));
    expect((await listUnread(persian, 9)).map(({ count }) => count)).toEqual([1]);
    await tx((db) => assignText(db, editor, { ...fa, toId: '', dueAt: null }, tick()));
    expect(await told(persian)).toEqual(['unassigned fa Edith', 'assigned fa Edith']);
  });

  it('tell who scheduled what could not be done, once', async () => {
    const [row] = await tx(async (db) =>
      db.select().from(text).where(eq(text.storyId, at.storyId)),
    );
    const textId = row?.id ?? '';
    const due = { textId, does: 'withdraw' as const, dueAt: 1, setAt: 1 };
    await tx(async (db) => db.insert(schedule).values({ ...due, setBy: author.staffId }));
    await tx((db) => runNextDue(db, tick()));
    expect(await told(author)).toEqual(['scheduleFailed en null']);
    expect((await listUnread(author, 1))[0]?.count).toBe(1);
  });

  it('keep one unread row for events of a kind, and count them', async () => {
    for (let turn = 0; turn < 3; turn += 1) {
      await tx((db) => notifyConcerned(db, editor, { kind: 'commented', ...at }, tick()));
    }
    expect((await listUnread(author, 9)).map(({ kind, count }) => [kind, count])).toEqual([
      ['commented', 3],
    ]);
    expect(await countUnread(author)).toBe(1);
  });

  it('leave out those who may not see the text, then and afterwards', async () => {
    const news = { kind: 'published' as const, ...at };
    await tx((db) => notifyStaff(db, author, news, [persian.staffId, editor.staffId], tick()));
    expect([await countUnread(persian), await countUnread(editor)]).toEqual([0, 1]);
    await publish(PROGRAM);
    await tx((db) => notifyStaff(db, author, news, [persian.staffId], tick()));
    expect(await countUnread(persian)).toBe(1);
    await tx((db) => unpublishText(db, editor, at, tick()));
    expect([await countUnread(persian), await told(persian)]).toEqual([0, []]);
  });

  it('leave out stories in the trash', async () => {
    await tx((db) => notifyConcerned(db, editor, { kind: 'commented', ...at }, tick()));
    await tx((db) => trashStory(db, editor, at.storyId, tick()));
    expect([await countUnread(author), await listNotifications(author)]).toEqual([0, []]);
  });

  it('are read with the others about a text, by their user alone', async () => {
    for (const kind of ['commented', 'approved'] as const) {
      await tx((db) => notifyConcerned(db, editor, { kind, ...at }, tick()));
    }
    const [approved] = await listUnread(author, 9);
    const id = approved?.id ?? '';
    await expect(tx((db) => readNotification(db, editor, id, tick()))).rejects.toThrow(NotThere);
    const { kind, ...where } = await tx((db) => readNotification(db, author, id, tick()));
    expect([kind, where]).toEqual(['approved', at]);
    expect(await countUnread(author)).toBe(0);
    expect((await listNotifications(author)).map(({ isRead }) => isRead)).toEqual([true, true]);
  });

  it('are read in one go up to what was shown', async () => {
    const shownAt = tick();
    await tx((db) => notifyConcerned(db, editor, { kind: 'approved', ...at }, shownAt));
    await tx((db) => notifyConcerned(db, editor, { kind: 'commented', ...at }, tick()));
    await tx((db) => readAllNotifications(db, author, shownAt, tick()));
    expect(await told(author)).toEqual(['commented en Edith']);
  });

  it('are counted no further than the menu shows', async () => {
    await tx(async (db) => {
      for (let nth = 0; nth < UNREAD_COUNTED + 5; nth += 1) {
        const begun = { kind: 'item' as const, language: 'en', title: `${nth}` };
        const storyId = await createStory(db, author, begun, clock);
        await notifyConcerned(db, editor, { kind: 'approved', storyId, language: 'en' }, clock);
      }
    });
    expect(await countUnread(author)).toBe(UNREAD_COUNTED + 1);
  });

  it('are deleted some time after they were read', async () => {
    await tx((db) => notifyConcerned(db, editor, { kind: 'approved', ...at }, tick()));
    await tx((db) => readAllNotifications(db, author, clock, tick()));
    await tx((db) => notifyConcerned(db, editor, { kind: 'commented', ...at }, tick()));
    await tx((db) => clearNotifications(db, clock + READ_KEPT_MS + 1000));
    expect((await listNotifications(author)).map(({ kind }) => kind)).toEqual(['commented']);
  });

  it('lead to where the user acts on them', () => {
    expect(notifiedPath('commented', at)).toBe(`/admin/stories/${at.storyId}/en#comments`);
    expect(notifiedPath('outdated', at)).toBe(`/admin/stories/${at.storyId}/en/translate`);
    expect(notifiedPath('published', at)).toBe(`/admin/stories/${at.storyId}/en`);
  });
});
