import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { reads, tx } from '@/db/client';
import { audit } from '@/db/schema/staff';
import { revision, text, textLink } from '@/db/schema/stories';
import { keptDraft } from '@/db/schema/teamwork';
import { listTextRows } from '@/domain/access/text-access-queries';
import { getFormerTarget } from '@/domain/addresses/former-address-queries';
import type { Document } from '@/domain/documents/document';
import { NotAllowed } from '@/domain/permissions/permissions';
import type { Staff } from '@/domain/permissions/staff';
import { findStory } from '@/domain/reader/story-queries';
import { approveText } from '@/domain/review/approve-changes';
import { requestChanges, requestReview } from '@/domain/review/review-changes';
import { removeStory } from '@/domain/stories/story-changes';
import { renameText, renameTexts } from '@/domain/texts/address-changes';
import { importText } from '@/domain/texts/import-changes';
import { trashStory } from '@/domain/trash/trash-changes';
import { createStory } from '@/domain/writing/create-changes';
import { freshDatabase } from '@/testing/database';
import { anyStaff } from '@/testing/staff';
import { eraseText } from './erase-changes';
import { publishText, unpublishText } from './publish-changes';
import { readPublication } from './publishing-form';

const NOBODY = { staffId: null };

let clock = Date.UTC(2026, 0, 1);
let author: Staff;
let editor: Staff;
let administrator: Staff;

beforeEach(async () => {
  freshDatabase();
  author = await anyStaff('author');
  editor = await anyStaff('editor');
  administrator = await anyStaff('administrator');
});

const tick = () => {
  clock += 1_000;
  return clock;
};

const body = (words: string): Document => ({
  type: 'doc',
  content: [{ type: 'paragraph', content: [{ type: 'text', text: words }] }],
});

async function written(title: string, by: Staff = author): Promise<string> {
  const given = { kind: 'item' as const, language: 'en', title };
  return tx(async (write) => {
    const storyId = await createStory(write, by, given, tick());
    const words = { storyId, language: 'en', title, body: body(`${title} secret`) };
    await importText(write, NOBODY, words, tick());
    return storyId;
  });
}

async function published(title: string): Promise<string> {
  const storyId = await written(title);
  await publish(storyId);
  return storyId;
}

const publish = (storyId: string, by: Staff = editor, language = 'en') =>
  tx((write) => publishText(write, by, { storyId, language }, tick()));
const stateOf = async (storyId: string) => {
  const [row] = await listTextRows(reads(), eq(text.storyId, storyId));
  return row;
};

describe('review', () => {
  it('sends, returns with a note, and publishes exactly what was sent', async () => {
    const storyId = await written('Rosa');
    const at = { storyId, language: 'en' };
    await tx((write) => requestReview(write, author, { ...at, note: 'Please' }, tick()));
    expect(await stateOf(storyId)).toMatchObject({
      state: 'draft',
      review: { state: 'open', requestedBy: author.staffId, note: 'Please' },
    });
    await tx((write) => requestChanges(write, editor, { ...at, note: 'More' }, tick()));
    expect(await stateOf(storyId)).toMatchObject({
      review: { state: 'changesRequested', answeredBy: editor.staffId, answer: 'More' },
    });
    await tx((write) => requestReview(write, author, { ...at, note: 'Now' }, tick()));
    const later = { ...at, title: 'Rosa', body: body('slipped in') };
    await tx((write) => importText(write, NOBODY, later, tick()));
    expect(await publish(storyId)).toEqual({ status: 'published', details: null });
    const [shown] = await reads()
      .select()
      .from(revision)
      .where(eq(revision.id, (await stateOf(storyId))?.publicRevisionId ?? ''));
    expect(JSON.stringify(shown?.body)).not.toContain('slipped in');
    const said = await reads().select().from(audit);
    expect(said.map((row) => row.action)).toEqual([
      'story.add',
      'text.submit',
      'text.return',
      'text.submit',
      'text.publish',
    ]);
  });

  it('returns, publishes and schedules only the revision that was seen', async () => {
    const storyId = await written('Rosa');
    const at = { storyId, language: 'en' };
    const seen = (await stateOf(storyId))?.workingRevisionId ?? '';
    await tx((write) => requestReview(write, author, { ...at, note: '' }, tick()));
    await tx((write) => requestChanges(write, author, { ...at, note: '' }, tick()));
    const newer = { ...at, title: 'Rosa', body: body('newer') };
    await tx((write) => importText(write, NOBODY, newer, tick()));
    for (const revisionId of [seen, '']) {
      const wanted = { ...at, revisionId, acceptAdvice: true };
      expect(await tx((write) => publishText(write, editor, wanted, tick()))).toEqual({
        status: 'refused',
        because: 'changed',
      });
    }
    await tx((write) => requestReview(write, author, { ...at, note: '' }, tick()));
    const late = { ...at, note: 'Not this', revisionId: seen };
    expect(await tx((write) => requestChanges(write, editor, late, tick()))).toBe('changed');
    expect(await stateOf(storyId)).toMatchObject({ review: { state: 'open' } });
  });

  it('needs a note when a reviewer requests changes, and none from its sender', async () => {
    const storyId = await written('Rosa');
    const at = { storyId, language: 'en' };
    await tx((write) => requestReview(write, author, { ...at, note: '' }, tick()));
    const silent = tx((write) => requestChanges(write, editor, { ...at, note: '' }, tick()));
    await expect(silent).rejects.toMatchObject({
      said: 'writing.wrong.noteMissing',
      field: 'note',
    });
    expect(await stateOf(storyId)).toMatchObject({ review: { state: 'open' } });
    const mine = tx((write) => requestChanges(write, author, { ...at, note: '' }, tick()));
    expect(await mine).toBe('returned');
    expect(await stateOf(storyId)).toMatchObject({ review: { state: 'closed' } });
  });

  it('answers a form that was sent twice as done, and records it once', async () => {
    const storyId = await written('Rosa');
    const at = { storyId, language: 'en' };
    const submit = () =>
      tx((write) => requestReview(write, author, { ...at, note: 'Please' }, tick()));
    expect([await submit(), await submit()]).toEqual(['sent', 'sentBefore']);
    const revisionId = (await stateOf(storyId))?.workingRevisionId ?? '';
    const back = () =>
      tx((write) => requestChanges(write, editor, { ...at, revisionId, note: 'More' }, tick()));
    expect([await back(), await back()]).toEqual(['returned', 'returnedBefore']);
    const said = await reads().select().from(audit);
    expect(said.map((row) => row.action)).toEqual(['story.add', 'text.submit', 'text.return']);
  });

  it('keeps an approval when the request that was approved is sent once more', async () => {
    const storyId = await written('Rosa');
    const at = { storyId, language: 'en' };
    const submit = () =>
      tx((write) => requestReview(write, author, { ...at, note: 'Please' }, tick()));
    await submit();
    const revisionId = (await stateOf(storyId))?.workingRevisionId ?? '';
    await tx((write) => approveText(write, editor, { ...at, revisionId }, tick()));
    expect(await submit()).toBe('sentBefore');
    expect(await stateOf(storyId)).toMatchObject({
      review: { state: 'closed' },
      approval: { revisionId },
    });
  });

  it('cannot be requested, given or answered while the story is in the trash', async () => {
    const storyId = await written('Rosa');
    const at = { storyId, language: 'en' };
    await tx((write) => requestReview(write, author, { ...at, note: '' }, tick()));
    await tx((write) => trashStory(write, editor, storyId, tick()));
    const revisionId = (await stateOf(storyId))?.workingRevisionId ?? '';
    const binned = { said: 'writing.wrong.binned' };
    const ways = [
      () => tx((write) => requestReview(write, author, { ...at, note: 'x' }, tick())),
      () => tx((write) => approveText(write, editor, { ...at, revisionId }, tick())),
      () => tx((write) => requestChanges(write, editor, { ...at, note: 'x' }, tick())),
    ];
    for (const way of ways) await expect(way()).rejects.toMatchObject(binned);
  });

  it('requires the revision in every form that publishes', () => {
    const form = new FormData();
    form.set('storyId', 'a');
    form.set('language', 'en');
    expect(readPublication(form)).toMatchObject({ ok: true, value: { revisionId: '' } });
  });

  it('leaves a published text public, and is ended by users who may', async () => {
    const storyId = await published('Rosa');
    const at = { storyId, language: 'en' };
    expect(await tx((write) => requestReview(write, author, { ...at, note: '' }, tick()))).toBe(
      'changed',
    );
    await tx((write) => importText(write, NOBODY, { ...at, title: 'R', body: body('x') }, tick()));
    expect(await tx((write) => requestReview(write, author, { ...at, note: '' }, tick()))).toBe(
      'sent',
    );
    expect((await stateOf(storyId))?.state).toBe('published');
    const stranger = await anyStaff('author');
    const back = tx((write) => requestChanges(write, stranger, { ...at, note: '' }, tick()));
    await expect(back).rejects.toThrow(NotAllowed);
    expect(await tx((write) => requestChanges(write, author, { ...at, note: '' }, tick()))).toBe(
      'returned',
    );
    await expect(publish(storyId, author)).rejects.toThrow(NotAllowed);
  });
});

describe('publishing', () => {
  it('is refused while the checklist prevents it, and ignores warnings only when accepted', async () => {
    const given = { kind: 'item' as const, language: 'en', title: '' };
    const storyId = await tx((write) => createStory(write, author, given, tick()));
    const empty = await publish(storyId);
    expect(empty).toMatchObject({ status: 'refused', because: 'checks' });
    const at = { storyId, language: 'en' };
    await tx((write) => importText(write, NOBODY, { ...at, title: '', body: body('x') }, tick()));
    expect(await publish(storyId)).toMatchObject({
      checks: [{ code: 'titleMissing', blocks: false, block: null }],
    });
    const accepted = { ...at, acceptAdvice: true };
    const done = await tx((write) => publishText(write, editor, accepted, tick()));
    expect(done).toEqual({ status: 'published', details: null });
  });

  it('is refused for a revision that is not current any more', async () => {
    const storyId = await written('Rosa');
    const revisionId = (await stateOf(storyId))?.workingRevisionId ?? '';
    const at = { storyId, language: 'en' };
    await tx((write) => importText(write, NOBODY, { ...at, title: 'R', body: body('x') }, tick()));
    const late = await tx((write) => publishText(write, editor, { ...at, revisionId }, tick()));
    expect(late).toEqual({ status: 'refused', because: 'changed' });
  });

  it('stores the links of the text as long as it is published', async () => {
    const storyId = await written('Rosa');
    const linked: Document = body('x');
    linked.content.push({
      type: 'paragraph',
      content: [
        { type: 'text', text: 'y', marks: [{ type: 'link', attrs: { href: 'https://iisg.nl' } }] },
      ],
    });
    const at = { storyId, language: 'en' };
    await tx((write) => importText(write, NOBODY, { ...at, title: 'R', body: linked }, tick()));
    await publish(storyId);
    expect((await reads().select().from(textLink)).map((row) => row.href)).toEqual([
      'https://iisg.nl',
    ]);
    await tx((write) => eraseText(write, administrator, { ...at, reason: 'asked' }, tick()));
    expect(await reads().select().from(textLink)).toEqual([]);
  });
});

describe('erasing', () => {
  it('leaves no content of the text in any table, and its address answers 410', async () => {
    const storyId = await published('Rosa');
    const at = { storyId, language: 'en' };
    const [row] = await reads().select().from(text);
    await tx(async (write) => {
      await write.insert(keptDraft).values({
        id: 'k',
        textId: row?.id ?? '',
        staffId: author.staffId,
        name: 'x',
        content: { body: body('secret') },
        baseVersion: 1,
        createdAt: 1,
      });
    });
    const mine = tx((write) => eraseText(write, editor, { ...at, reason: 'asked' }, tick()));
    await expect(mine).rejects.toThrow(NotAllowed);
    await tx((write) => eraseText(write, administrator, { ...at, reason: 'asked' }, tick()));
    const left = JSON.stringify([
      await reads().select().from(revision),
      await reads().select().from(keptDraft),
      (await reads().select().from(text)).map((each) => ({ ...each, slug: '' })),
    ]);
    expect(left).not.toMatch(/secret|Rosa/);
    expect((await findStory('en', 'rosa')).is).toBe('withdrawn');
    const said = await reads().select().from(audit).where(eq(audit.action, 'text.erase'));
    expect(said).toMatchObject([{ staffId: administrator.staffId, detail: { reason: 'asked' } }]);
  });
});

describe('renaming', () => {
  it('twice redirects without a chain, and a swap leaves no redirect behind', async () => {
    const [one, two] = [await published('one'), await published('two')];
    const rename = (storyId: string, slug: string) =>
      tx((write) => renameText(write, editor, { storyId, language: 'en', slug }, tick()));
    await rename(one, 'uno');
    await rename(one, 'eins');
    expect(await getFormerTarget('story', 'en', 'one')).toBe(one);
    expect(await getFormerTarget('story', 'en', 'uno')).toBe(one);
    expect(await rename(one, 'two')).toMatchObject({
      status: 'refused',
      problems: [{ problem: { code: 'slugTaken', proposal: 'two-2' } }],
    });
    const swap = [
      { storyId: one, language: 'en', slug: 'two' },
      { storyId: two, language: 'en', slug: 'eins' },
    ];
    expect((await tx((write) => renameTexts(write, editor, swap, tick()))).status).toBe('renamed');
    expect(await findStory('en', 'two')).toMatchObject({ is: 'published', storyId: one });
    expect(await findStory('en', 'eins')).toMatchObject({ is: 'published', storyId: two });
    expect(await getFormerTarget('story', 'en', 'two')).toBeNull();
    expect(await getFormerTarget('story', 'en', 'uno')).toBe(one);
    await rename(two, 'uno');
    expect(await getFormerTarget('story', 'en', 'uno')).toBeNull();
    expect(await getFormerTarget('story', 'en', 'eins')).toBe(two);
  });

  it('refuses control characters and what is no address', async () => {
    const storyId = await published('one');
    for (const slug of ['a\u0000b', '', '…', 'x'.repeat(200), 'a\u202eb']) {
      const wanted = { storyId, language: 'en', slug };
      const done = await tx((write) => renameText(write, editor, wanted, tick()));
      expect(done.status).toBe('refused');
    }
  });
});

it('a deleted story leaves no data behind, and unpublishing needs a published text', async () => {
  const storyId = await published('Rosa');
  const draft = await written('Draft');
  const nothing = { storyId: draft, language: 'en' };
  expect(await tx((write) => unpublishText(write, editor, nothing, tick()))).toBe(false);
  const mine = tx((write) => removeStory(write, editor, storyId, tick()));
  await expect(mine).rejects.toThrow(NotAllowed);
  await tx((write) => removeStory(write, administrator, storyId, tick()));
  expect((await findStory('en', 'rosa')).is).toBe('missing');
});
