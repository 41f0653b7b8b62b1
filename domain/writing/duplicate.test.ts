import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { reads, tx } from '@/db/client';
import { revision, story, text } from '@/db/schema/stories';
import { NotAllowed, NotThere } from '@/domain/permissions/permissions';
import type { Staff } from '@/domain/permissions/staff';
import { publishText } from '@/domain/publishing/publish-changes';
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
