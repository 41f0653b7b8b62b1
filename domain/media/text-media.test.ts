import { beforeEach, describe, expect, it } from 'vitest';
import { reads, tx } from '@/db/client';
import { attachment } from '@/db/schema/attachments';
import { image, imageFile } from '@/db/schema/images';
import { describeAttachment, removeAttachment } from '@/domain/attachments/changes';
import { choosePoster } from '@/domain/attachments/poster-changes';
import { getAttachments } from '@/domain/attachments/queries';
import type { Document } from '@/domain/documents/document';
import { removeImage } from '@/domain/images/remove-changes';
import { listUses } from '@/domain/images/use-queries';
import { NotAllowed } from '@/domain/permissions/permissions';
import type { Staff } from '@/domain/permissions/staff';
import { createPreviewLink } from '@/domain/preview-links/changes';
import { eraseText } from '@/domain/publishing/erase-changes';
import { publishText, unpublishText } from '@/domain/publishing/publish-changes';
import { checksBeforePublishing } from '@/domain/publishing/publish-check-queries';
import { addStory } from '@/domain/stories/story-changes';
import { importText } from '@/domain/texts/import-changes';
import { freshDatabase } from '@/testing/database';
import { anyStaff } from '@/testing/staff';
import { publicMedia } from './queries';
import { findSharedMedium } from './shared-queries';
import { findMediumFor } from './staff-queries';

const NOBODY = { staffId: null };
const FILE = `ab/${'1'.padStart(32, '0')}.mp4`;
const CAPTIONS = 'WEBVTT\n\n00:00:01.000 --> 00:00:02.000\nComrades!';

let now: number;

beforeEach(() => {
  freshDatabase();
  now = Date.UTC(2026, 0, 1);
});

const showing = (...ids: string[]): Document => ({
  type: 'doc',
  content: [
    { type: 'paragraph', content: [{ type: 'text', text: 'Words.' }] },
    ...ids.map((id) => ({ type: 'attachedFile' as const, attrs: { attachmentId: id } })),
  ],
});

const write = (storyId: string, body: Document, language = 'en') =>
  tx((write) => importText(write, NOBODY, { storyId, language, title: 'Words', body }, ++now));

const publish = (storyId: string) =>
  tx((write) => publishText(write, NOBODY, { storyId, language: 'en' }, ++now));

async function newStory(): Promise<string> {
  const facts = { kind: 'item', originalLanguage: 'en', eventDate: '', source: '' } as const;
  const more = { eventCalendar: 'gregorian', sourceUrl: '', coverImageId: null } as const;
  return tx((write) =>
    addStory(write, NOBODY, { ...facts, ...more, placeIds: [], topicIds: [] }, ++now),
  );
}

/** A published story whose only attachment was uploaded for its texts and has captions. */
async function withVideo(): Promise<{ storyId: string; captions: string }> {
  const storyId = await newStory();
  const file = { hash: 'h', name: FILE, fileName: 'march.mp4', mime: 'video/mp4', bytes: 9 };
  const row = { id: 'video', storyId, kind: 'video', position: 1, isListed: false } as const;
  await tx(async (write) => {
    await write.insert(attachment).values({ ...row, ...file, createdAt: now });
    const words = { language: 'en', title: '', transcript: '', captions: CAPTIONS };
    await describeAttachment(write, NOBODY, { attachmentId: 'video', words }, now);
  });
  await write(storyId, showing());
  await publish(storyId);
  const [found] = await getAttachments(storyId, 'en', [], ['video']);
  return { storyId, captions: found?.captions[0]?.src.replace('/media/', '') ?? '' };
}

const areFound = async (...names: string[]) => {
  const find = publicMedia(reads());
  return Promise.all(names.map(async (name) => (await find(name)) !== null));
};

describe('a file that was uploaded for a text', () => {
  it('is public with the published revision that shows it, and no sooner', async () => {
    const { storyId, captions } = await withVideo();
    expect(captions).toMatch(/^[0-9a-f]{2}\/[0-9a-f]{32}\.vtt$/);
    expect(await areFound(FILE, captions)).toEqual([false, false]);
    await write(storyId, showing('video'));
    expect(await areFound(FILE, captions)).toEqual([false, false]);
    await publish(storyId);
    expect(await areFound(FILE, captions)).toEqual([true, true]);
    expect(await publicMedia(reads())(captions)).toMatchObject({ content: CAPTIONS });
    await write(storyId, showing());
    expect(await areFound(FILE, captions)).toEqual([true, true]);
    await publish(storyId);
    expect(await areFound(FILE, captions)).toEqual([false, false]);
  });

  it('has no words for readers in a language that is not shown to them', async () => {
    const { storyId } = await withVideo();
    const words = { language: 'fa', title: 'پیش‌نویس', transcript: 'پیش‌نویس', captions: CAPTIONS };
    await tx((write) => describeAttachment(write, NOBODY, { attachmentId: 'video', words }, now));
    const [english] = await getAttachments(storyId, 'nl', ['en'], ['video']);
    expect(english).toMatchObject({ title: '', transcript: '', captions: [{ language: 'en' }] });
    const [persian] = await getAttachments(storyId, 'fa', ['en'], ['video']);
    expect(persian).toMatchObject({ language: 'fa', title: words.title });
  });

  it('is not reachable once the text is unpublished or erased', async () => {
    const { storyId, captions } = await withVideo();
    await write(storyId, showing('video'));
    await publish(storyId);
    const at = { storyId, language: 'en' };
    await tx((write) => unpublishText(write, NOBODY, at, ++now));
    expect(await areFound(FILE, captions)).toEqual([false, false]);
    await publish(storyId);
    await tx((write) => unpublishText(write, NOBODY, at, ++now));
    await tx((write) => eraseText(write, NOBODY, { ...at, reason: 'x' }, ++now));
    expect(await areFound(FILE, captions)).toEqual([false, false]);
  });

  it('is among the attachments of readers only where the text shows it', async () => {
    const { storyId } = await withVideo();
    expect(await getAttachments(storyId, 'en', [], [])).toEqual([]);
    expect(await getAttachments(storyId, 'en', [], ['video'])).toHaveLength(1);
  });

  it('has no captions in a language whose text is not published', async () => {
    const { storyId } = await withVideo();
    await write(storyId, showing('video'));
    await publish(storyId);
    const words = { language: 'fr', title: '', transcript: '', captions: `${CAPTIONS}fr` };
    await tx((write) => describeAttachment(write, NOBODY, { attachmentId: 'video', words }, ++now));
    const [found] = await getAttachments(storyId, 'en', [], ['video']);
    expect(found?.captions.map(({ language }) => language)).toEqual(['en']);
    const [french] = await getAttachments(storyId, 'fr', [], ['video']);
    const draft = french?.captions[0]?.src.replace('/media/', '') ?? '';
    expect(draft).not.toBe('');
    expect(await areFound(draft)).toEqual([false]);
  });

  it('cannot be removed while a text shows it', async () => {
    const { storyId } = await withVideo();
    const editor = await anyStaff('editor');
    await write(storyId, showing('video'));
    await expect(removeAttachment(editor, 'video', ++now)).rejects.toMatchObject({
      said: 'images.problem.attachmentUsed',
    });
    await write(storyId, showing());
    await expect(removeAttachment(editor, 'video', ++now)).resolves.toBe(storyId);
  });

  it('is never made public by a text of another story', async () => {
    const { captions } = await withVideo();
    const other = await newStory();
    await write(other, showing('video'));
    await publish(other).catch(() => undefined);
    expect(await areFound(FILE, captions)).toEqual([false, false]);
    const at = { storyId: other, language: 'en' };
    const checks = await checksBeforePublishing(reads(), at, {
      title: 'A',
      body: showing('video'),
    });
    expect(checks.map(({ code }) => code)).toEqual(['fileGone']);
  });

  it('is seen by staff, and behind a preview link of a draft that shows it', async () => {
    const { storyId, captions } = await withVideo();
    const editor = await anyStaff('editor');
    expect(await findMediumFor(editor, captions)).toMatchObject({ content: CAPTIONS });
    const link = async () => {
      const wanted = { storyId, language: 'en', recipient: 'Ada', endsAt: now + 3_600_000 };
      const made = await tx((write) => createPreviewLink(write, editor, wanted, ++now));
      return made.status === 'made' ? made.token : '';
    };
    expect(await findSharedMedium(await link(), FILE, now)).toBeNull();
    await write(storyId, showing('video'));
    const token = await link();
    expect(await findSharedMedium(token, FILE, now)).toMatchObject({ name: FILE });
    expect(await findSharedMedium(token, captions, now)).toMatchObject({ content: CAPTIONS });
  });

  it('has a poster, which is public with it and cannot be deleted meanwhile', async () => {
    const { storyId } = await withVideo();
    const editor = await anyStaff('editor');
    const poster = `cd/${'2'.padStart(32, '0')}.webp`;
    await tx(async (write) => {
      const size = { width: 1600, height: 900, mime: 'image/webp' };
      const facts = { id: 'still', hash: 'still', createdAt: ++now, addedBy: editor.staffId };
      await write.insert(image).values({ ...size, ...facts });
      await write.insert(imageFile).values({ imageId: 'still', ...size, name: poster, bytes: 9 });
    });
    const choose = (by: Staff, imageId: string | null, was: string | null) =>
      tx((write) => choosePoster(write, by, { attachmentId: 'video', imageId, was }, ++now));
    await expect(choose(await anyStaff('translator'), 'still', null)).rejects.toThrow(NotAllowed);
    await expect(choose(editor, 'gone', null)).rejects.toMatchObject({ status: 404 });
    await choose(editor, 'still', null);
    await expect(choose(editor, null, 'other')).rejects.toMatchObject({
      said: 'images.problem.posterChanged',
    });
    const [found] = await getAttachments(storyId, 'en', [], ['video']);
    expect(found?.poster).toEqual({ imageId: 'still', src: `/media/${poster}` });
    expect(await areFound(poster)).toEqual([false]);
    await write(storyId, showing('video'));
    expect(await areFound(poster)).toEqual([false]);
    await publish(storyId);
    expect(await areFound(poster)).toEqual([true]);
    expect(await listUses(editor, 'still')).toMatchObject([{ kind: 'poster', id: storyId }]);
    await expect(removeImage(editor, 'still', ++now)).rejects.toMatchObject({
      said: 'images.problem.used',
    });
    await choose(editor, null, 'still');
    expect(await areFound(poster)).toEqual([false]);
    await expect(removeImage(editor, 'still', ++now)).resolves.toBeUndefined();
  });

  it('needs captions or a transcript in the language of the text', async () => {
    const { storyId } = await withVideo();
    const codes = async (language: string) =>
      (
        await checksBeforePublishing(
          reads(),
          { storyId, language },
          { title: 'A', body: showing('video') },
        )
      ).map(({ code, values }) => [code, values.name]);
    expect(await codes('en')).toEqual([]);
    expect(await codes('nl')).toEqual([['fileUnworded', 'march.mp4']]);
    const words = { language: 'nl', title: 'Een mars', transcript: 'Kameraden!' };
    await tx((write) => describeAttachment(write, NOBODY, { attachmentId: 'video', words }, ++now));
    expect(await codes('nl')).toEqual([]);
  });
});
