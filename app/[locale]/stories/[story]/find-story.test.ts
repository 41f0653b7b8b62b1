import { beforeEach, describe, expect, it } from 'vitest';
import { COLLECTION_PAGES } from '@/app/_named/collection-pages';
import { namedAt } from '@/app/_named/named-pages';
import { TOPIC_PAGES } from '@/app/_named/topic-pages';
import { tx } from '@/db/client';
import { addCollection } from '@/domain/collections/changes';
import { nameCollection } from '@/domain/collections/name-changes';
import { getCollection } from '@/domain/collections/queries';
import type { Document } from '@/domain/documents/document';
import { findNamed } from '@/domain/links/named-queries';
import { publishText } from '@/domain/publishing/publish-changes';
import { findStory } from '@/domain/reader/story-queries';
import { saveSettings } from '@/domain/settings/changes';
import { addStory } from '@/domain/stories/story-changes';
import { namePrint } from '@/domain/taxonomy/term-name';
import { renameText } from '@/domain/texts/address-changes';
import { importText } from '@/domain/texts/import-changes';
import { addTopic } from '@/domain/topics/changes';
import { mergeTopics } from '@/domain/topics/merge-changes';
import { nameTopic } from '@/domain/topics/name-changes';
import { getTopic } from '@/domain/topics/queries';
import { freshDatabase } from '@/testing/database';
import { storyAt } from './find-story';

const NOBODY = { staffId: null };
const NOW = Date.UTC(2026, 0, 1);
const PAPERS = {
  type: 'archival' as const,
  identifier: '',
  dates: '',
  access: 'open' as const,
  position: 0,
  names: [{ language: 'en', name: 'Papers', slug: 'papers', description: '', extent: '' }],
  pids: [],
  stories: [],
};
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
    expect((await namedAt(TOPIC_PAGES, 'en', 'PEACE')).found).toEqual({
      is: 'moved',
      slug: 'peace',
    });
    expect((await storyAt('en', 'Nothing')).found).toEqual({ is: 'missing' });
    expect((await namedAt(TOPIC_PAGES, 'en', 'Nothing')).found).toBeNull();
  });

  it('redirects another tag of the language temporarily', async () => {
    const near = { is: 'near', language: 'zh-Hans', slug: '罗莎' };
    expect((await storyAt('zh-CN', '罗莎')).found).toEqual(near);
    expect((await storyAt('zh-TW', 'rosa')).found).toEqual(near);
    expect((await storyAt('en-GB', 'rosa')).found).toMatchObject({ is: 'near', language: 'en' });
    expect((await storyAt('es', 'rosa')).found).toMatchObject({ is: 'elsewhere' });
  });
});

describe('an address that was renamed in another language', () => {
  it('of a topic redirects where the topic has no name of its own', async () => {
    const id = (await findNamed('topic', 'en', 'peace')) ?? '';
    const words = { language: 'en', name: 'Truce', slug: 'truce', description: '' };
    const was = namePrint((await getTopic(id, 'en')) ?? undefined);
    await tx((write) => nameTopic(write, NOBODY, { topicId: id, ...words, was }, NOW));
    const moved = { is: 'moved', slug: 'truce' };
    expect((await namedAt(TOPIC_PAGES, 'en', 'peace')).found).toEqual(moved);
    expect((await namedAt(TOPIC_PAGES, 'nl', 'peace')).found).toEqual(moved);
    expect((await namedAt(TOPIC_PAGES, 'nl', 'PEACE')).found).toEqual(moved);
  });

  it('of a topic redirects to the topic that it was merged into', async () => {
    const names = [{ language: 'en', name: 'Truce', slug: 'truce', description: '' }];
    const into = await tx((write) => addTopic(write, NOBODY, { wikidata: '', names }, NOW));
    const from = (await findNamed('topic', 'en', 'peace')) ?? '';
    await tx((write) => mergeTopics(write, NOBODY, { from, into }, NOW));
    expect((await namedAt(TOPIC_PAGES, 'nl', 'peace')).found).toEqual({
      is: 'moved',
      slug: 'truce',
    });
  });

  it('of a collection redirects too', async () => {
    const id = await tx((write) => addCollection(write, NOBODY, PAPERS, NOW));
    const words = { language: 'en', name: 'Letters', slug: 'letters', description: '', extent: '' };
    const was = namePrint((await getCollection(id, 'en')) ?? undefined);
    await tx((write) => nameCollection(write, NOBODY, { collectionId: id, ...words, was }, NOW));
    expect((await namedAt(COLLECTION_PAGES, 'nl', 'papers')).found).toEqual({
      is: 'moved',
      slug: 'letters',
    });
  });

  it('leads to what is shown there now, and never in a circle', async () => {
    const add = (name: string) => {
      const slug = name.toLowerCase();
      const names = [{ language: 'en', name, slug, description: '' }];
      return tx((write) => addTopic(write, NOBODY, { wikidata: '', names }, NOW));
    };
    const inDutch = async (topicId: string, name: string, slug: string) => {
      const topic = await getTopic(topicId, 'nl');
      const was = namePrint(topic?.language === 'nl' ? topic : undefined);
      const words = { language: 'nl', name, slug, description: '', was };
      return tx((write) => nameTopic(write, NOBODY, { topicId, ...words }, NOW));
    };
    const north = await add('North');
    const south = await add('South');
    await inDutch(north, 'Noord', 'south-pole');
    await inDutch(south, 'Zuid', 'north-pole');
    await inDutch(north, '', '');
    await inDutch(south, '', '');
    expect(await inDutch(north, 'Zuid', 'south')).toMatchObject({ problem: 'slugTaken' });
    expect((await namedAt(TOPIC_PAGES, 'nl', 'north')).found).toMatchObject({ is: 'here' });
    expect((await namedAt(TOPIC_PAGES, 'nl', 'south-pole')).found).toEqual({
      is: 'moved',
      slug: 'north',
    });
  });

  it('of a story leads to its texts', async () => {
    const found = await findStory('en', 'rosa');
    const storyId = found.is === 'missing' ? '' : found.storyId;
    const wish = { storyId, language: 'en', slug: 'luxemburg' };
    await tx((write) => renameText(write, NOBODY, wish, NOW));
    const texts = [{ href: '/en/stories/luxemburg' }, { language: 'zh-Hans' }];
    expect((await storyAt('nl', 'rosa')).found).toMatchObject({ is: 'elsewhere', texts });
    expect((await storyAt('zh-Hans', 'rosa')).found).toMatchObject({ is: 'moved', slug: '罗莎' });
  });
});
