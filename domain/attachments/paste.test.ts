import { beforeEach, describe, expect, it } from 'vitest';
import { reads, tx } from '@/db/client';
import { attachment } from '@/db/schema/attachments';
import { publicMedia } from '@/domain/media/queries';
import { NotAllowed, NotThere } from '@/domain/permissions/permissions';
import type { Staff } from '@/domain/permissions/staff';
import { publishText } from '@/domain/publishing/publish-changes';
import { importText } from '@/domain/texts/import-changes';
import { createStory } from '@/domain/writing/create-changes';
import { freshDatabase } from '@/testing/database';
import { anyStaff } from '@/testing/staff';
import { MOST_ATTACHMENTS } from './attachment';
import { describeAttachment, removeAttachment } from './changes';
import { pasteAttachment } from './paste-changes';
import { listAttachments } from './queries';

const NOBODY = { staffId: null };
const NAME = `ab/${'1'.padStart(32, '0')}.mp4`;
const FILE = { kind: 'video', name: NAME, fileName: 'march.mp4', mime: 'video/mp4' } as const;

let author: Staff;
let editor: Staff;
/** Has the file, in an English and a Dutch draft. */
let source: string;
let target: string;

beforeEach(async () => {
  freshDatabase();
  author = await anyStaff('author');
  editor = await anyStaff('editor');
  const body = { type: 'doc' as const, content: [{ type: 'paragraph' as const }] };
  await tx(async (write) => {
    const given = { kind: 'news' as const, language: 'en', title: 'Strike' };
    source = await createStory(write, editor, given, 1);
    target = await createStory(write, author, { ...given, title: 'Lockout' }, 2);
    for (const language of ['en', 'nl']) {
      await importText(write, NOBODY, { storyId: source, language, title: 'Strike', body }, 3);
    }
    const row = { ...FILE, storyId: source, bytes: 9, createdAt: 4, isListed: true };
    await write.insert(attachment).values({ ...row, id: 'film', hash: 'f', position: 1 });
    for (const language of ['en', 'nl', 'fa']) {
      const words = { language, title: `March ${language}`, transcript: '' };
      await describeAttachment(write, NOBODY, { attachmentId: 'film', words }, 5);
    }
  });
});

const pasted = (by: Staff) => pasteAttachment(by, { storyId: target, attachmentId: 'film' }, 10);
const publishSource = (language: string) =>
  tx((write) => publishText(write, NOBODY, { storyId: source, language }, 6));

describe('A file that is pasted from another story', () => {
  it('becomes a file of this story, for its texts alone, with the words that the user sees', async () => {
    const id = await pasted(editor);
    const [file, ...others] = await listAttachments(target);
    expect(others).toEqual([]);
    expect(file).toMatchObject({ id, src: `/media/${NAME}`, isListed: false });
    expect(file?.texts.map(({ title }) => title)).toEqual(['March en', 'March nl']);
    await removeAttachment(editor, 'film', 11);
    expect((await listAttachments(target)).map((each) => each.id)).toEqual([id]);
    expect(await publicMedia(reads())(NAME)).toBeNull();
  });

  it('comes without words of texts that its author does not see', async () => {
    await publishSource('en');
    await pasted(author);
    const [file] = await listAttachments(target);
    expect(file?.texts.map(({ language }) => language)).toEqual(['en']);
  });

  it('is not added twice, and stays what it is in its own story', async () => {
    const id = await pasted(editor);
    expect(await pasted(editor)).toBe(id);
    const again = { storyId: target, attachmentId: id };
    expect(await pasteAttachment(editor, again, 12)).toBe(id);
    expect(await listAttachments(target)).toHaveLength(1);
  });

  it('is not found by a user who sees no text of that story', async () => {
    await expect(pasted(author)).rejects.toThrow(NotThere);
    const gone = { storyId: target, attachmentId: 'gone' };
    await expect(pasteAttachment(editor, gone, 10)).rejects.toThrow(NotThere);
    expect(await listAttachments(target)).toEqual([]);
  });

  it('is refused where the user may not change the story, and beyond the limit', async () => {
    await publishSource('en');
    await tx((write) => publishText(write, NOBODY, { storyId: target, language: 'en' }, 7));
    await expect(pasted(await anyStaff('translator'))).rejects.toThrow(NotAllowed);
    await tx(async (write) => {
      const row = { ...FILE, storyId: target, bytes: 9, createdAt: 4 };
      for (let n = 0; n < MOST_ATTACHMENTS; n += 1) {
        await write.insert(attachment).values({ ...row, id: `${n}`, hash: `${n}`, position: n });
      }
    });
    await expect(pasted(editor)).rejects.toMatchObject({ said: 'images.problem.enough' });
  });
});
