import { beforeEach, expect, it } from 'vitest';
import { tx } from '@/db/client';
import { publishText } from '@/domain/publishing/publish-changes';
import { saveSettings } from '@/domain/settings/changes';
import { addStory } from '@/domain/stories/story-changes';
import { importText } from '@/domain/texts/import-changes';
import { freshDatabase } from '@/testing/database';
import { listStories } from './story-list-queries';

const NOBODY = { staffId: null };

beforeEach(freshDatabase);

async function publish(languages: string[]): Promise<void> {
  await tx(async (write) => {
    const facts = {
      kind: 'item' as const,
      originalLanguage: languages[0] ?? 'en',
      eventDate: '',
      eventCalendar: 'gregorian' as const,
      source: '',
      sourceUrl: '',
      coverImageId: null,
      placeIds: [],
      topicIds: [],
    };
    const storyId = await addStory(write, NOBODY, facts, 1);
    for (const language of languages) {
      const body = { type: 'doc' as const, content: [{ type: 'paragraph' as const }] };
      const title = `In ${language}`;
      await importText(write, NOBODY, { storyId, language, title, body }, 2);
      await publishText(write, NOBODY, { storyId, language }, 3);
    }
  });
}

const titles = async (language: string) =>
  (await listStories({ list: 'site', language })).rows.map((row) => row.title).sort();

it('a story that is not in the page’s language is shown in its own, unless the settings hide such stories', async () => {
  await publish(['en', 'nl']);
  await publish(['de']);
  expect(await titles('nl')).toEqual(['In de', 'In nl']);
  await tx(async (write) => saveSettings(write, { showUntranslated: false }, 4));
  expect(await titles('nl')).toEqual(['In nl']);
});
