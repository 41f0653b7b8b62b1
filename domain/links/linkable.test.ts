import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { reads, tx } from '@/db/client';
import { story } from '@/db/schema/stories';
import { addCollection } from '@/domain/collections/changes';
import { addName } from '@/domain/names/changes';
import { newFacts } from '@/domain/names/name';
import { addPlace } from '@/domain/places/changes';
import { publishText } from '@/domain/publishing/publish-changes';
import { addStory } from '@/domain/stories/story-changes';
import { importText } from '@/domain/texts/import-changes';
import { addTopic } from '@/domain/topics/changes';
import { freshDatabase } from '@/testing/database';
import { anyStaff } from '@/testing/staff';
import { STORY_FACTS } from '@/testing/story-facts';
import { findLinkables } from './linkable-queries';

const NOBODY = { staffId: null };
const NOW = Date.UTC(2026, 0, 1);
async function tell(title: string, isPublic: boolean): Promise<string> {
  const id = await tx((write) => addStory(write, NOBODY, STORY_FACTS, NOW));
  const body = { type: 'doc' as const, content: [{ type: 'paragraph' as const }] };
  const words = { title, slug: `s-${id}`, body };
  await tx((write) => importText(write, NOBODY, { storyId: id, language: 'en', ...words }, NOW));
  const text = { storyId: id, language: 'en' };
  if (isPublic) await tx((write) => publishText(write, NOBODY, text, NOW));
  const [row] = await reads().select().from(story).where(eq(story.id, id));
  return `/id/${row?.shortId}`;
}

beforeEach(async () => {
  freshDatabase();
  const names = [
    { language: 'en', name: 'Strikes', slug: 'strikes', description: '' },
    { language: 'nl', name: 'Stakingen', slug: 'stakingen', description: '' },
  ];
  const shelf = {
    type: 'archival' as const,
    identifier: 'ARCH01',
    dates: '',
    access: 'open' as const,
    position: 0,
    names: [{ language: 'en', name: 'Dockers', slug: 'dockers', description: '', extent: '' }],
    pids: [],
    stories: [],
  };
  await tx((write) => addCollection(write, NOBODY, shelf, NOW));
  await tx((write) => addTopic(write, NOBODY, { wikidata: '', names }, NOW));
});

describe('what a text can link to', () => {
  it('is found by words of its title, stories by their permanent address', async () => {
    const href = await tell('The railway strike', true);
    const found = await findLinkables(await anyStaff('editor'), 'strike', 'en');
    expect(found).toEqual([
      {
        kind: 'topic',
        name: 'Strikes',
        language: 'en',
        href: '/en/topics/strikes',
        isPublic: true,
      },
      { kind: 'story', name: 'The railway strike', language: 'en', href, isPublic: true },
    ]);
  });

  it('comes in the order of how close its name is, also of many stories', async () => {
    await tell('Strike', true);
    await tell('Strike of the dockers', true);
    for (let n = 0; n < 12; n += 1) await tell(`What followed strike ${n}`, true);
    await tx((write) => addPlace(write, NOBODY, { id: 'p', names: { en: 'Strike' } }, NOW));
    const found = await findLinkables(await anyStaff('editor'), 'strike', 'en');
    expect(found.slice(0, 4).map(({ kind, name }) => [kind, name])).toEqual([
      ['story', 'Strike'],
      ['place', 'Strike'],
      ['story', 'Strike of the dockers'],
      ['topic', 'Strikes'],
    ]);
    expect(found.filter(({ kind }) => kind === 'story')).toHaveLength(8);
  });

  it('is not the story that the link stands in', async () => {
    const href = await tell('The railway strike', true);
    await tell('A dock strike', true);
    const editor = await anyStaff('editor');
    const [own] = await reads()
      .select()
      .from(story)
      .where(eq(story.shortId, href.slice('/id/'.length)));
    const found = await findLinkables(editor, 'strike', 'en', own?.id);
    expect(found.map(({ name }) => name)).toEqual(['Strikes', 'A dock strike']);
  });

  it('is named in the language of the text where it can be', async () => {
    const found = await findLinkables(await anyStaff('editor'), 'strikes', 'nl');
    expect(found).toMatchObject([{ name: 'Stakingen', href: '/nl/topics/stakingen' }]);
  });

  it('is a collection, by its name or call number', async () => {
    const editor = await anyStaff('editor');
    for (const words of ['docker', 'arch01']) {
      const found = await findLinkables(editor, words, 'en');
      expect(found).toMatchObject([{ kind: 'collection', href: '/en/collections/dockers' }]);
    }
  });

  it('is a name or place by any of its forms, by its permanent address', async () => {
    const editor = await anyStaff('editor');
    const forms = [{ language: 'en', name: 'Leon Trotsky', slug: '', description: '' }];
    const variants = [{ language: 'ru', form: 'Лев Троцкий', isTransliteration: false }];
    const person = { ...newFacts('person'), dates: '1879/1940', forms, variants, shortId: 'n1' };
    await tx((write) => addName(write, NOBODY, person, NOW));
    const found = { kind: 'name', name: 'Leon Trotsky', language: 'en', href: '/id/n1' };
    const traits = { kind: 'person', dates: '1879/1940' };
    for (const words of ['trotsky', 'троцкий']) {
      expect(await findLinkables(editor, words, 'nl')).toMatchObject([{ ...found, traits }]);
    }
    await tx((write) => addPlace(write, NOBODY, { id: 'b', names: { fa: 'باکو' } }, NOW));
    expect(await findLinkables(editor, 'باکو', 'en')).toMatchObject([{ kind: 'place' }]);
  });

  it('includes no draft that the user may not see', async () => {
    const href = await tell('A secret strike', false);
    const [seen] = await findLinkables(await anyStaff('editor'), 'secret', 'en');
    expect(seen).toMatchObject({ href, isPublic: false });
    expect(await findLinkables(await anyStaff('translator'), 'secret', 'en')).toEqual([]);
  });

  it('is empty for an empty search', async () => {
    expect(await findLinkables(await anyStaff('editor'), '  ', 'en')).toEqual([]);
  });
});
