import { eq } from 'drizzle-orm';
import { beforeEach, expect, it } from 'vitest';
import { reads, tx } from '@/db/client';
import { image } from '@/db/schema/images';
import { text } from '@/db/schema/stories';
import { getStoryOfAttachments } from '@/domain/attachments/staff-queries';
import { addComment, replyToComment } from '@/domain/comments/comment-changes';
import { listWaitingComments } from '@/domain/dashboard/waiting-comment-queries';
import type { Document } from '@/domain/documents/document';
import { listUses } from '@/domain/images/use-queries';
import type { Staff } from '@/domain/permissions/staff';
import { publishText } from '@/domain/publishing/publish-changes';
import { importText } from '@/domain/texts/import-changes';
import { createStory } from '@/domain/writing/create-changes';
import { freshDatabase } from '@/testing/database';
import { anyStaff } from '@/testing/staff';

const PROGRAM = { staffId: null };
const NOW = Date.UTC(2026, 0, 1);
const body: Document = { type: 'doc', content: [{ type: 'figure', attrs: { pictureId: 'p' } }] };

let editor: Staff;
let persian: Staff;
let at: { storyId: string; language: string };

const titled = (title: string) =>
  tx((write) => importText(write, PROGRAM, { ...at, title, body }, NOW));

beforeEach(async () => {
  freshDatabase();
  editor = await anyStaff('editor');
  persian = await anyStaff('translator', { languages: ['fa'] });
  const given = { kind: 'item' as const, language: 'fa', title: 'Public' };
  at = { storyId: await tx((write) => createStory(write, editor, given, NOW)), language: 'fa' };
  const file = { hash: 'h', width: 8, height: 6, mime: 'image/jpeg', addedBy: editor.staffId };
  await tx(async (write) => write.insert(image).values({ id: 'p', ...file, createdAt: NOW }));
  await titled('Public');
  await tx((write) => publishText(write, PROGRAM, at, NOW));
  await titled('Secret');
});

it('who sees the published version alone sees its title where images and files are used', async () => {
  const stranger = await anyStaff('author');
  for (const [by, title] of [
    [stranger, 'Public'],
    [editor, 'Secret'],
    [persian, 'Secret'],
  ] as const) {
    expect(await listUses(by, 'p')).toMatchObject([{ kind: 'text', title }]);
    expect(await getStoryOfAttachments(by, at.storyId)).toMatchObject({ title });
  }
});

it('comments wait for nobody who may no longer read them', async () => {
  const [row] = await reads().select().from(text).where(eq(text.storyId, at.storyId));
  const about = { ...at, revisionId: row?.workingRevisionId ?? '', position: null };
  await tx(async (write) => {
    const { commentId } = await addComment(write, persian, { ...about, body: 'Why?' }, NOW);
    await replyToComment(write, editor, { ...at, commentId, body: 'So.' }, NOW + 1);
  });
  expect(await listWaitingComments(persian)).toMatchObject([{ title: 'Secret' }]);
  expect(await listWaitingComments({ ...persian, languages: [] })).toEqual([]);
});
