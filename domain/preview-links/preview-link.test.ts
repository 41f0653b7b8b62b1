import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { reads, tx } from '@/db/client';
import { image } from '@/db/schema/images';
import { revision } from '@/db/schema/stories';
import { previewLink } from '@/db/schema/teamwork';
import type { Document } from '@/domain/documents/document';
import { isUsed } from '@/domain/images/use-queries';
import { clearAway } from '@/domain/maintenance/housekeeping-changes';
import { holdRestoredDatabase } from '@/domain/maintenance/restored-changes';
import { NotAllowed, NotThere } from '@/domain/permissions/permissions';
import type { Staff } from '@/domain/permissions/staff';
import { eraseText } from '@/domain/publishing/erase-changes';
import { publishText } from '@/domain/publishing/publish-changes';
import { restoreStory, trashStory } from '@/domain/trash/trash-changes';
import { createStory } from '@/domain/writing/create-changes';
import { saveText } from '@/domain/writing/save-changes';
import { freshDatabase } from '@/testing/database';
import { anyStaff } from '@/testing/staff';
import { createPreviewLink, revokePreviewLink } from './changes';
import { latestEnd, MOST_LINKS } from './preview-link';
import { readShare } from './preview-link-form';
import { getSharedDraft, listPreviewLinks } from './queries';

const NOBODY = { staffId: null };
const NOW = Date.UTC(2026, 0, 1);
const DAY = 86_400_000;

let author: Staff;
let editor: Staff;
let storyId: string;
let version = 1;

const body = (words: string): Document => ({
  type: 'doc',
  content: [{ type: 'paragraph', content: [{ type: 'text', text: words }] }],
});

beforeEach(async () => {
  freshDatabase();
  author = await anyStaff('author');
  editor = await anyStaff('editor');
  const given = { kind: 'item' as const, language: 'en', title: 'Draft' };
  storyId = await tx((write) => createStory(write, author, given, NOW));
  version = 1;
  await save('Pinned words.');
});

async function save(words: string, language = 'en', document = body(words)): Promise<void> {
  const fields = {
    subtitle: '',
    teaser: '',
    dateNote: '',
    byline: '',
    translatorCredit: '',
    metaTitle: '',
    metaDescription: '',
  };
  const sent = { ...fields, storyId, language, title: 'Draft', body: document };
  const baseVersion = language === 'en' ? version++ : 0;
  await tx((write) => saveText(write, editor, { ...sent, baseVersion, sittingId: 'sitting' }, NOW));
}

const share = async (endsAt = NOW + DAY, by = author) => {
  const wanted = { storyId, language: 'en', recipient: 'Her grandson', endsAt };
  const made = await tx((write) => createPreviewLink(write, by, wanted, NOW));
  return made.status === 'made' ? made.token : made.because;
};
const shown = async (token: string, now = NOW) => {
  const draft = await getSharedDraft(token, now);
  return draft && JSON.stringify(draft.story);
};

describe('a preview link', () => {
  it('shows the revision at its creation, whatever is saved later, even in the same editing session', async () => {
    const token = await share();
    expect(token).toMatch(/^[\w-]{43}$/);
    await save('Typed on.');
    await save('And on.');
    expect(await shown(token)).toContain('Pinned words.');
    expect(await shown(token)).not.toContain('on.');
    const words = (await reads().select().from(revision)).map((row) => JSON.stringify(row.body));
    expect(words.filter((each) => each.includes('Pinned'))).toHaveLength(1);
  });

  it('prevents deletion of its images until it is revoked', async () => {
    const facts = { hash: 'x', width: 4, height: 3, mime: 'image/png', createdAt: NOW };
    await tx(async (write) => write.insert(image).values({ id: 'plate', ...facts }));
    const isKept = () => tx((write) => isUsed(write, 'plate'));
    const figure = { type: 'figure' as const, attrs: { pictureId: 'plate' } };
    await save('x', 'en', { type: 'doc', content: [figure] });
    await share();
    await save('Without it.', 'en');
    expect(await isKept()).toBe(true);
    const [link] = await reads().select().from(previewLink);
    const ended = { storyId, language: 'en', linkId: link?.tokenHash ?? '' };
    await tx((write) => revokePreviewLink(write, author, ended, NOW));
    expect(await isKept()).toBe(false);
  });

  it('does not reveal languages that are not public', async () => {
    await save('Verborgen.', 'nl');
    const token = await share();
    expect((await getSharedDraft(token, NOW))?.story.texts.map((each) => each.language)).toEqual([
      'en',
    ]);
    await tx((write) => publishText(write, NOBODY, { storyId, language: 'nl' }, NOW));
    expect((await getSharedDraft(token, NOW))?.story.texts).toHaveLength(2);
  });

  it('stores no token', async () => {
    const token = await share();
    expect(JSON.stringify(await reads().select().from(previewLink))).not.toContain(token);
  });

  it('ends at its expiry, when it is revoked, and with the text, in the same way', async () => {
    const token = await share();
    expect(await shown(token, NOW + DAY - 1)).toContain('Pinned');
    expect(await shown(token, NOW + DAY)).toBeNull();
    for (const wrong of ['', 'x', `${token}x`, token.slice(1), `${token.slice(1)}/`]) {
      expect(await shown(wrong)).toBeNull();
    }
    await tx((write) => trashStory(write, editor, storyId, NOW));
    expect(await shown(token)).toBeNull();
    await expect(share()).rejects.toThrow('writing.wrong.binned');
    await tx((write) => restoreStory(write, editor, storyId, NOW));
    expect(await shown(token)).toContain('Pinned');
    const [link] = await listPreviewLinks(
      (await reads().select().from(previewLink))[0]?.textId ?? '',
    );
    expect(link).toMatchObject({ recipient: 'Her grandson', madeBy: author.name, savedAt: NOW });
    const wanted = { storyId, language: 'en', linkId: link?.id ?? '' };
    expect(await tx((write) => revokePreviewLink(write, editor, wanted, NOW))).toBe(true);
    expect(await tx((write) => revokePreviewLink(write, editor, wanted, NOW))).toBe(false);
    expect(await shown(token)).toBeNull();
    const other = await share();
    await tx((write) => eraseText(write, NOBODY, { storyId, language: 'en', reason: 'x' }, NOW));
    expect(await shown(other)).toBeNull();
  });

  it('is created by users who may, and for the revision that they saw', async () => {
    const stranger = await anyStaff('author');
    await expect(share(NOW + DAY, stranger)).rejects.toThrow(NotThere);
    const translator = await anyStaff('translator', { languages: ['nl'] });
    await tx((write) => publishText(write, NOBODY, { storyId, language: 'en' }, NOW));
    await expect(share(NOW + DAY, translator)).rejects.toThrow(NotAllowed);
    const wanted = { storyId, language: 'en', recipient: 'x', endsAt: NOW + DAY, revisionId: 'y' };
    expect(await tx((write) => createPreviewLink(write, author, wanted, NOW))).toMatchObject({
      because: 'changed',
    });
  });

  it('is limited in number per text', async () => {
    for (let count = 0; count < MOST_LINKS; count++) await share();
    expect(await share()).toBe('tooMany');
  });

  it('is invalid in a restored database, since it may have been revoked after the backup', async () => {
    const token = await share();
    await tx((write) => holdRestoredDatabase(write, { epoch: 'x', madeAt: NOW }, NOW));
    expect(await shown(token)).toBeNull();
  });

  it('is deleted a month after its end', async () => {
    await share();
    await tx((write) => clearAway(write, NOW + 30 * DAY));
    expect(await reads().$count(previewLink)).toBe(1);
    await tx((write) => clearAway(write, NOW + 31 * DAY + 1));
    expect(await reads().$count(previewLink)).toBe(0);
    await share();
    const revoked = { revokedAt: NOW, endsAt: NOW + 90 * DAY };
    await tx(async (write) =>
      write.update(previewLink).set(revoked).where(eq(previewLink.textId, previewLink.textId)),
    );
    await tx((write) => clearAway(write, NOW + 30 * DAY + 1));
    expect(await reads().$count(previewLink)).toBe(0);
  });
});

describe('the form of a preview link', () => {
  const read = (recipient: string, until: string) => {
    const form = new FormData();
    for (const [name, value] of Object.entries({
      storyId: 's',
      language: 'en',
      recipient,
      until,
    })) {
      form.set(name, value);
    }
    return readShare(form, { timeZone: 'Europe/Amsterdam', now: NOW });
  };

  it('sets an expiry at midnight in the archive’s time zone, from today to ninety days ahead', () => {
    const made = read('  Her\ngrandson ', '2026-01-01');
    expect(made).toMatchObject({
      ok: true,
      value: { recipient: 'Her grandson', endsAt: Date.UTC(2026, 0, 1, 22, 59) },
    });
    expect(read('x', '2026-04-01').ok).toBe(true);
    for (const wrong of ['', '2025-12-31', '2026-04-03', '2026-02-30', 'tomorrow']) {
      expect(read('x', wrong)).toMatchObject({ problems: { until: 'previewLinks.wrong.until' } });
    }
    expect(latestEnd(NOW)).toBe(NOW + 91 * DAY);
    expect(read('', '2026-01-02').ok).toBe(false);
    expect(read('x'.repeat(201), '2026-01-02').ok).toBe(false);
  });
});
