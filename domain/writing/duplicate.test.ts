import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { reads, tx } from '@/db/client';
import { attachment } from '@/db/schema/attachments';
import { revision, story, text } from '@/db/schema/stories';
import { describeAttachment, removeAttachment } from '@/domain/attachments/changes';
import { listAttachments } from '@/domain/attachments/queries';
import { publicMedia } from '@/domain/media/queries';
import { NotAllowed, NotThere } from '@/domain/permissions/permissions';
import type { Staff } from '@/domain/permissions/staff';
import { publishText, unpublishText } from '@/domain/publishing/publish-changes';
import { checksBeforePublishing } from '@/domain/publishing/publish-check-queries';
import { changeStoryDetails } from '@/domain/stories/details-changes';
import type { StoryKind } from '@/domain/stories/story-kind';
import { liveDetails } from '@/domain/stories/working-details-queries';
import { readListQuery } from '@/domain/story-list/story-list';
import { listStoriesForStaff } from '@/domain/story-list/story-list-queries';
import { importText } from '@/domain/texts/import-changes';
import { addTopic } from '@/domain/topics/changes';
import { freshDatabase } from '@/testing/database';
import { anyStaff } from '@/testing/staff';
import { createStory } from './create-changes';
import { beginFromTemplate, duplicateStory } from './duplicate-changes';
import { getDuplicable, listTemplates } from './duplicate-queries';

const NOBODY = { staffId: null };
const titleOf = (title: string, language: string) => `${title} (copy ${language})`;

let author: Staff;
let editor: Staff;
let storyId: string;

beforeEach(async () => {
  freshDatabase();
  author = await anyStaff('author');
  editor = await anyStaff('editor');
  const words = [{ type: 'text' as const, text: 'Words.' }];
  const body = { type: 'doc' as const, content: [{ type: 'paragraph' as const, content: words }] };
  await tx(async (write) => {
    const given = { kind: 'news' as const, language: 'en', title: 'Strike' };
    storyId = await createStory(write, editor, given, 1);
    await importText(write, NOBODY, { storyId, language: 'en', title: 'Strike', body }, 2);
    await importText(write, NOBODY, { storyId, language: 'nl', title: 'Staking', body }, 3);
    const topicId = await addTopic(write, NOBODY, { wikidata: '', names: [] }, 4);
    const details = { topicIds: [topicId], eventDate: '1921-08-01', source: 'Box 3' };
    await changeStoryDetails(write, NOBODY, storyId, details, 5);
    await publishText(write, NOBODY, { storyId, language: 'en' }, 6);
  });
});

const copied = (by: Staff, languages: string[], as: 'copy' | 'template' = 'copy') =>
  tx((write) => duplicateStory(write, by, { storyId, languages, as, titleOf }, 9));

async function textsOf(id: string) {
  const rows = await reads()
    .select({
      language: text.language,
      state: text.state,
      title: revision.title,
      number: revision.number,
    })
    .from(text)
    .innerJoin(revision, eq(revision.id, text.workingRevisionId))
    .where(eq(text.storyId, id))
    .orderBy(text.language);
  return rows.map(({ language, state, title, number }) => [language, state, title, number]);
}

describe('A copy of a story', () => {
  it('has its details, and the chosen texts as drafts without history', async () => {
    const copy = await copied(editor, ['nl', 'en', 'fa']);
    expect(copy.language).toBe('en');
    expect(await textsOf(copy.storyId)).toEqual([
      ['en', 'draft', 'Strike (copy en)', 1],
      ['nl', 'draft', 'Staking (copy nl)', 1],
    ]);
    const [row] = await reads().select().from(story).where(eq(story.id, copy.storyId));
    expect(row).toMatchObject({ kind: 'news', eventDate: '1921-08-01', source: 'Box 3' });
    expect(row).toMatchObject({ createdBy: editor.staffId, firstPublishedAt: null });
    const of = (id: string) => liveDetails(reads(), id);
    expect(await of(copy.storyId)).toEqual(await of(storyId));
  });

  it('has no text that its maker does not see', async () => {
    const copy = await copied(author, ['en', 'nl']);
    expect(await textsOf(copy.storyId)).toEqual([['en', 'draft', 'Strike (copy en)', 1]]);
    await expect(copied(author, ['nl'])).rejects.toThrow(NotThere);
    await expect(copied(await anyStaff('translator'), ['en'])).rejects.toThrow(NotAllowed);
    const offered = await getDuplicable(author, storyId, 'en');
    expect(offered?.texts.map(({ language }) => language)).toEqual(['en']);
  });
});

describe('The files that a text shows', () => {
  const FILE = `ab/${'1'.padStart(32, '0')}.mp4`;
  const CAPTIONS = 'WEBVTT\n\n00:00:01.000 --> 00:00:02.000\nComrades!';
  const showing = (id: string) => {
    const words = [{ type: 'text' as const, text: 'Words.' }];
    const file = { type: 'attachedFile' as const, attrs: { attachmentId: id } };
    const quote = { type: 'blockquote' as const, content: [{ ...paragraph(words) }] };
    return { type: 'doc' as const, content: [quote, file] };
  };
  const paragraph = (content: { type: 'text'; text: string }[]) => ({
    type: 'paragraph' as const,
    content,
  });

  beforeEach(async () => {
    await tx(async (write) => {
      const kept = { name: FILE, fileName: 'march.mp4', mime: 'video/mp4', bytes: 9, seconds: 61 };
      const row = { storyId, kind: 'video' as const, isListed: false, createdAt: 6, ...kept };
      await write.insert(attachment).values({ ...row, id: 'other', hash: 'o', position: 1 });
      await write.insert(attachment).values({ ...row, id: 'shown', hash: 's', position: 2 });
      for (const language of ['en', 'nl', 'fa']) {
        const words = { language, title: language, transcript: '', captions: CAPTIONS };
        await describeAttachment(write, NOBODY, { attachmentId: 'shown', words }, 6);
      }
      for (const language of ['en', 'nl']) {
        const given = { storyId, language, title: 'Strike', body: showing('shown') };
        await importText(write, NOBODY, given, 7);
      }
    });
  });

  const filesOf = async (of: string) => {
    const files = await listAttachments(of);
    return files.map(({ id, src, texts }) => [id, src, texts.map(({ title }) => title)]);
  };
  const bodiesOf = (of: string) =>
    reads()
      .select({ language: text.language, body: revision.body })
      .from(text)
      .innerJoin(revision, eq(revision.id, text.workingRevisionId))
      .where(eq(text.storyId, of));
  const isPublic = async () => (await publicMedia(reads())(FILE)) !== null;

  it('belong to the copy, which can be published without them being removed elsewhere', async () => {
    const { storyId: copy } = await copied(editor, ['en', 'nl']);
    const [[id, ...rest] = [], ...others] = await filesOf(copy);
    expect(others).toEqual([]);
    expect(rest).toEqual([`/media/${FILE}`, ['en', 'nl']]);
    expect(id).not.toBe('shown');
    for (const { body } of await bodiesOf(copy)) expect(body).toEqual(showing(String(id)));
    expect(await isPublic()).toBe(false);
    const publish = { storyId: copy, language: 'en', acceptAdvice: true };
    expect(await tx((write) => publishText(write, editor, publish, 10))).toMatchObject({
      status: 'published',
    });
    expect(await isPublic()).toBe(true);
    const inUse = { said: 'images.problem.attachmentUsed' };
    await expect(removeAttachment(editor, String(id), 11)).rejects.toMatchObject(inUse);
    await expect(removeAttachment(editor, 'other', 12)).resolves.toBe(storyId);
    expect(await isPublic()).toBe(true);
    await tx((write) => unpublishText(write, editor, { storyId: copy, language: 'en' }, 13));
    expect(await isPublic()).toBe(false);
  });

  it('are copied from a template into each story that begins from it', async () => {
    const { storyId: templateId } = await copied(editor, ['en'], 'template');
    const wanted = { templateId, language: 'en', title: '', kind: '' } as const;
    const begun = await tx((write) => beginFromTemplate(write, author, wanted, 11));
    const [[id, ...rest] = []] = await filesOf(begun);
    expect(rest).toEqual([`/media/${FILE}`, ['en']]);
    expect((await bodiesOf(begun)).map(({ body }) => body)).toEqual([showing(String(id))]);
    const at = { storyId: begun, language: 'en' };
    const checks = await checksBeforePublishing(reads(), at, {
      title: 'A',
      body: showing(String(id)),
    });
    expect(checks).toEqual([]);
    const persian = { ...wanted, language: 'fa' };
    const other = await tx((write) => beginFromTemplate(write, author, persian, 12));
    expect(await filesOf(other)).toEqual([]);
  });
});

describe('A template', () => {
  it('is made by editors, listed apart, and cannot be published', async () => {
    await expect(copied(author, ['en'], 'template')).rejects.toThrow(NotAllowed);
    const template = await copied(editor, ['en'], 'template');
    const listed = async (params: Record<string, string>) => {
      const { rows, total } = await listStoriesForStaff(editor, readListQuery(params), 'en');
      expect(total.count).toBe(rows.length);
      return rows.map(({ id }) => id);
    };
    expect(await listed({})).toEqual([storyId]);
    expect(await listed({ templates: '1' })).toEqual([template.storyId]);
    const at = { ...template, acceptAdvice: true };
    const outcome = await tx((write) => publishText(write, editor, at, 10));
    expect(outcome).toMatchObject({ status: 'refused', checks: [{ code: 'isTemplate' }] });
  });

  it('is what everybody who may create a story can begin from', async () => {
    const template = await copied(editor, ['en'], 'template');
    expect(await listTemplates(author, 'en')).toMatchObject([{ id: template.storyId }]);
    const begin = (language: string, title: string, templateId = template.storyId) =>
      tx((write) =>
        beginFromTemplate(write, author, { templateId, language, title, kind: '' }, 11),
      );
    const english = await begin('en', '');
    expect(await textsOf(english)).toEqual([['en', 'draft', 'Strike (copy en)', 1]]);
    const persian = await begin('fa', 'اعتصاب');
    expect(await textsOf(persian)).toEqual([['fa', 'draft', 'اعتصاب', 1]]);
    const [row] = await reads().select().from(story).where(eq(story.id, persian));
    expect(row).toMatchObject({ isTemplate: false, kind: 'news', createdBy: author.staffId });
    await expect(begin('en', 'x', storyId)).rejects.toThrow(NotThere);
  });

  it('gives its type unless another one is chosen', async () => {
    const { storyId: templateId } = await copied(editor, ['en'], 'template');
    const kindOf = async (kind: StoryKind | '') => {
      const wanted = { templateId, language: 'en', title: 'Strike', kind };
      const id = await tx((write) => beginFromTemplate(write, author, wanted, 11));
      const [row] = await reads().select().from(story).where(eq(story.id, id));
      return row?.kind;
    };
    expect(await kindOf('')).toBe('news');
    expect(await kindOf('event')).toBe('event');
  });
});
