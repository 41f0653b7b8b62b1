import { beforeEach, expect, it } from 'vitest';
import { tx } from '@/db/client';
import { addStory } from '@/domain/stories/story-changes';
import { freshDatabase } from '@/testing/database';
import { addPlace } from './changes';
import { getPlacesOfStory, listPlaces } from './queries';

const PROGRAM = { staffId: null };

beforeEach(freshDatabase);

it('names the places of a story in their order in the language of a page, else in another', async () => {
  const storyId = await tx(async (write) => {
    const names = { en: 'Baku', fa: 'باکو' };
    await addPlace(write, { id: 'b', latitude: 40.4, longitude: 49.9, names });
    await addPlace(write, { id: 'r', names: { nl: 'Rotterdam' } });
    const facts = {
      kind: 'item' as const,
      originalLanguage: 'en',
      eventDate: '',
      eventCalendar: 'gregorian' as const,
      ...{ source: '', sourceUrl: '', coverImageId: null, topicIds: [], placeIds: ['r', 'b'] },
    };
    return addStory(write, PROGRAM, facts, 1);
  });
  const rotterdam = { id: 'r', name: 'Rotterdam', language: 'nl', latitude: null, longitude: null };
  expect(await getPlacesOfStory(storyId, 'fa')).toEqual([
    rotterdam,
    { id: 'b', name: 'باکو', language: 'fa', latitude: 40.4, longitude: 49.9 },
  ]);
  expect((await getPlacesOfStory(storyId, 'ru')).map(({ name }) => name)).toEqual([
    'Rotterdam',
    'Baku',
  ]);
  expect(await listPlaces('en')).toHaveLength(2);
});
