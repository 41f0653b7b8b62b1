import { beforeEach, describe, expect, it } from 'vitest';
import { topicAt } from '@/app/[locale]/topics/[topic]/find-topic';
import { tx } from '@/db/client';
import type { Document } from '@/domain/documents/document';
import { publishText } from '@/domain/publishing/publish-changes';
import { saveSettings } from '@/domain/settings/changes';
import { addStory } from '@/domain/stories/story-changes';
import { importText } from '@/domain/texts/import-changes';
import { addTopic } from '@/domain/topics/changes';
import { freshDatabase } from '@/testing/database';
import { storyAt } from './find-story';

const NOBODY = { staffId: null };
const NOW = Date.UTC(2026, 0, 1);
const body: Document = {
  type: 'doc',
  content: [{ type: 'paragraph', content: [{ type: 'text', text: 'x' }] }],
};

beforeEach(async () => {
  freshDatabase();
  await tx((write) => saveSettings(write, { languages: ['en', 'nl', 'zh-Hans'] }, NOW));
  const facts = {
    kind: 'item' as const,
    originalLanguage: 'en',
    eventDate: '',
    eventCalendar: 'gregorian' as const,
    source: '',
    sourceUrl: '',
    coverImageId: null,
    placeIds: [],
    topicIds: [],
  };
  const storyId = await tx((write) => addStory(write, NOBODY, facts, NOW));
  for (const [language, slug] of [
    ['en', 'rosa'],
    ['zh-Hans', '罗莎'],
  ] as const) {
    const words = { storyId, language, title: slug, slug, body };
    await tx((write) => importText(write, NOBODY, words, NOW));
    await tx((write) => publishText(write, NOBODY, { storyId, language }, NOW));
  }
  const names = [{ language: 'en', name: 'Peace', slug: 'peace', description: '' }];
  await tx((write) => addTopic(write, NOBODY, { wikidata: '', names }, NOW));
});

describe('a slightly wrong address', () => {
  it('redirects capitals to lower case', async () => {
    expect((await storyAt('en', 'Rosa')).found).toEqual({
      is: 'moved',
      language: 'en',
      slug: 'rosa',
    });
    expect((await storyAt('zh-Hans', 'ROSA')).found).toMatchObject({ is: 'moved', slug: '罗莎' });
    expect((await topicAt('en', 'PEACE')).found).toEqual({ is: 'moved', slug: 'peace' });
    expect((await storyAt('en', 'Nothing')).found).toEqual({ is: 'missing' });
    expect((await topicAt('en', 'Nothing')).found).toBeNull();
  });

  it('redirects another tag of the language temporarily', async () => {
    const near = { is: 'near', language: 'zh-Hans', slug: '罗莎' };
    expect((await storyAt('zh-CN', '罗莎')).found).toEqual(near);
    expect((await storyAt('zh-TW', 'rosa')).found).toEqual(near);
    expect((await storyAt('en-GB', 'rosa')).found).toMatchObject({ is: 'near', language: 'en' });
    expect((await storyAt('es', 'rosa')).found).toMatchObject({ is: 'elsewhere' });
  });
});
