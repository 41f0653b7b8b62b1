import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { reads, tx } from '@/db/client';
import { keptDraft, lease, presence } from '@/db/schema/teamwork';
import { Refused } from '@/domain/forms/form';
import { listKeptVersions } from '@/domain/history/history-queries';
import { restoreRevision } from '@/domain/history/restore-changes';
import { clearAway } from '@/domain/maintenance/housekeeping-changes';
import { NotThere } from '@/domain/permissions/permissions';
import type { Staff } from '@/domain/permissions/staff';
import type { SentText } from '@/domain/texts/text-fields';
import { createStory } from '@/domain/writing/create-changes';
import { freshDatabase } from '@/testing/database';
import { anyStaff } from '@/testing/staff';
import { LOCKED_MS, SEEN_MS } from './edit-lock';
import { saveFromPage } from './page-save-changes';
import { notePresence } from './presence-changes';
import { type Beat, readBeat } from './presence-form';
import { saveText } from './save-changes';
import { getWritingPageStory } from './writing-page-queries';

let now = Date.UTC(2026, 0, 1);
let maria: Staff;
let ben: Staff;
let storyId: string;

beforeEach(async () => {
  freshDatabase();
  maria = await anyStaff('editor', { name: 'Maria' });
  ben = await anyStaff('editor', { name: 'Ben' });
  const given = { kind: 'item' as const, language: 'en', title: 'A text' };
  storyId = await tx((write) => createStory(write, maria, given, now));
});

const at = () => ({ storyId, language: 'en' });
/** Versions of the text that are kept for a user. */
async function keptBy(by: Staff) {
  const { text } = await getWritingPageStory(by, storyId, 'en');
  return listKeptVersions(by, text?.row.id ?? '');
}

const QUIET = { isWriting: false, isLeaving: false, takesOver: false, wantsText: false };

function beat(by: Staff, sittingId: string, over: Partial<Beat> = {}) {
  return tx((write) => notePresence(write, by, { ...at(), sittingId, ...QUIET, ...over }, now));
}

function save(by: Staff, sittingId: string, words: string, over: Partial<SentText> = {}) {
  const fields = { title: 'A text', subtitle: '', teaser: '', dateNote: '', byline: '' };
  const content = [
    { type: 'paragraph' as const, content: [{ type: 'text' as const, text: words }] },
  ];
  const sent: SentText = {
    ...at(),
    ...fields,
    translatorCredit: '',
    metaTitle: '',
    metaDescription: '',
    baseVersion: 1,
    sittingId,
    body: { type: 'doc', content },
    ...over,
  };
  return tx((write) => saveText(write, by, sent, now));
}

describe('users who have one text open', () => {
  it('see each other’s names, for a minute after the last activity', async () => {
    await beat(maria, 'm1');
    expect((await beat(ben, 'b1')).readers).toEqual([{ name: 'Maria', isYou: false }]);
    expect((await beat(maria, 'm2')).readers).toEqual([
      { name: 'Ben', isYou: false },
      { name: 'Maria', isYou: true },
    ]);
    now += SEEN_MS;
    expect((await beat(ben, 'b1')).readers).toEqual([]);
    await beat(ben, 'b1', { isLeaving: true });
    expect((await beat(maria, 'm1')).readers).toEqual([]);
  });

  it('see who writes, and that they stopped', async () => {
    expect(await beat(maria, 'm1', { isWriting: true })).toMatchObject({
      isHolding: true,
      writer: null,
    });
    const since = now;
    now += 30_000;
    await beat(maria, 'm1', { isWriting: true });
    const writer = { name: 'Maria', isYou: false, since, stoppedAt: null };
    expect(await beat(ben, 'b1', { isWriting: true })).toMatchObject({ isHolding: false, writer });
    now += LOCKED_MS;
    const stopped = await beat(ben, 'b1');
    expect(stopped.writer).toEqual({ ...writer, stoppedAt: now });
    expect(await beat(ben, 'b1', { isWriting: true })).toMatchObject({ isHolding: true });
    expect((await beat(maria, 'm1', { isWriting: true })).writer).toMatchObject({ name: 'Ben' });
  });

  it('get the edit lock at once from a page that closes, and never from one that writes', async () => {
    await beat(maria, 'm1', { isWriting: true });
    expect(await beat(ben, 'b1', { takesOver: true })).toMatchObject({ isHolding: false });
    await beat(maria, 'm1', { isLeaving: true });
    expect(await beat(ben, 'b1', { isWriting: true })).toMatchObject({ isHolding: true });
  });

  it('move the edit lock between their own pages on request', async () => {
    await beat(maria, 'm1', { isWriting: true });
    const second = await beat(maria, 'm2', { isWriting: true });
    expect(second).toMatchObject({ isHolding: false, writer: { isYou: true } });
    expect(await beat(maria, 'm2', { takesOver: true })).toMatchObject({ isHolding: true });
    expect((await beat(maria, 'm1', { isWriting: true })).isHolding).toBe(false);
  });

  it('get the newest text on request, and only if they may write it', async () => {
    await save(maria, 'm1', 'Newest');
    const answer = await beat(ben, 'b1', { wantsText: true });
    expect(JSON.stringify(answer.stored)).toContain('Newest');
    expect((await beat(ben, 'b1')).stored).toBeNull();
    const stranger = await anyStaff('author');
    await expect(beat(stranger, 's1', { wantsText: true })).rejects.toThrow(NotThere);
  });

  it('are deleted after a day', async () => {
    await beat(maria, 'm1', { isWriting: true });
    await tx((write) => clearAway(write, now + 2 * 86_400_000));
    expect(await reads().select().from(presence)).toEqual([]);
    expect(await reads().select().from(lease)).toEqual([]);
  });
});

describe('a save while another user holds the edit lock', () => {
  it('is refused and kept as a draft, even when the other saved nothing yet', async () => {
    await beat(maria, 'm1', { isWriting: true });
    const late = await save(ben, 'b1', 'From Ben');
    expect(late).toMatchObject({ status: 'conflict', heldBy: { name: 'Maria' } });
    const [kept] = await keptBy(ben);
    expect(JSON.stringify(kept?.content)).toContain('From Ben');
    const [row] = await reads().select().from(keptDraft);
    expect(row).toMatchObject({ because: 'conflict', name: 'Ben' });
  });

  it('reports that another user took over editing', async () => {
    await beat(maria, 'm1', { isWriting: true });
    now += LOCKED_MS;
    await beat(ben, 'b1', { isWriting: true });
    await save(ben, 'b1', 'From Ben');
    const late = await save(maria, 'm1', 'From Maria', { wasHolding: true });
    expect(late).toMatchObject({ status: 'conflict', heldBy: { name: 'Ben' } });
    const [row] = await reads()
      .select()
      .from(keptDraft)
      .where(eq(keptDraft.staffId, maria.staffId));
    expect(row).toMatchObject({ because: 'takeOver', name: 'Maria' });
    const working = (await getWritingPageStory(ben, storyId, 'en')).text?.content;
    expect(JSON.stringify(working?.body)).toContain('From Ben');
  });

  it('is refused in another page of the same user too, and an earlier version is not restored by it', async () => {
    await save(maria, 'm1', 'Early');
    await beat(maria, 'm1', { isWriting: true });
    const second = await save(maria, 'm2', 'From the other tab', { baseVersion: 2 });
    expect(second).toMatchObject({ status: 'conflict', heldBy: { isYou: true } });
    const [kept] = await keptBy(maria);
    const wanted = { ...at(), versionId: kept?.id ?? '' };
    await tx((write) => restoreRevision(write, maria, wanted, now));
    await beat(ben, 'b1', { isWriting: true });
    await save(ben, 'b1', 'From Ben', { baseVersion: 3 });
    const restore = tx((write) => restoreRevision(write, maria, wanted, now));
    await expect(restore).rejects.toThrow(Refused);
  });
});

it('a presence report is read strictly', () => {
  expect(readBeat({ sittingId: 'x', isWriting: true })).toEqual({
    sittingId: 'x',
    ...QUIET,
    isWriting: true,
  });
  for (const json of [null, 1, {}, { sittingId: '' }, { sittingId: 'x', isWriting: 'yes' }]) {
    expect(readBeat(json)).toBeNull();
  }
});

describe('a page in which somebody else signed in meanwhile', () => {
  it('keeps its edit lock, for the user who signed in', async () => {
    await beat(maria, 'm1', { isWriting: true });
    const page = { mayFollowOwn: false, isLeaving: false };
    const fields = { title: 'A text', subtitle: '', teaser: '', dateNote: '', byline: '' };
    const words = {
      ...at(),
      ...fields,
      translatorCredit: '',
      metaTitle: '',
      metaDescription: '',
      baseVersion: 1,
    };
    const content = [
      { type: 'paragraph' as const, content: [{ type: 'text' as const, text: 'New.' }] },
    ];
    const body = { type: 'doc' as const, content };
    const saved = (by: Staff, sittingId: string) =>
      tx((write) => saveFromPage(write, by, { ...words, body, sittingId }, page, now));
    expect((await saved(ben, 'b1')).status).toBe('conflict');
    expect((await saved(ben, 'm1')).status).toBe('saved');
    expect(await reads().select().from(lease)).toMatchObject([{ staffId: ben.staffId }]);
  });
});
