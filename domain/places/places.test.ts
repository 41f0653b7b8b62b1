import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { reads, tx } from '@/db/client';
import { listing } from '@/db/schema/site';
import { getFormerTarget } from '@/domain/addresses/former-address-queries';
import { countStories } from '@/domain/freshness/count-queries';
import { publishText } from '@/domain/publishing/publish-changes';
import { changeStoryDetails } from '@/domain/stories/details-changes';
import { addStory } from '@/domain/stories/story-changes';
import { findTerm, findTermByShortId } from '@/domain/taxonomy/term-queries';
import { importText } from '@/domain/texts/import-changes';
import { freshDatabase } from '@/testing/database';
import { addPlace, type NewPlace, removePlace } from './changes';
import { mergePlaces } from './merge-changes';
import {
  getPlace,
  getPlaceForms,
  getPlaceSurroundings,
  getPlacesOfStory,
  listCountedPlaces,
  listPlaces,
} from './queries';
import { nestPlace } from './tree-changes';
import { unpublishPlace } from './withdrawal-changes';

const PROGRAM = { staffId: null };
const FACTS = {
  kind: 'item' as const,
  originalLanguage: 'en',
  eventDate: '1917',
  eventCalendar: 'gregorian' as const,
  ...{ source: '', sourceUrl: '', coverImageId: null, topicIds: [] },
};

let clock = Date.UTC(2026, 0, 1);

beforeEach(freshDatabase);

const place = (given: NewPlace) => tx((write) => addPlace(write, PROGRAM, given, ++clock));

async function told(placeIds: string[], language = 'en'): Promise<string> {
  return tx(async (write) => {
    clock += 1000;
    const storyId = await addStory(write, PROGRAM, { ...FACTS, placeIds }, clock);
    const body = { type: 'doc' as const, content: [{ type: 'paragraph' as const }] };
    const text = { storyId, language, title: `S ${clock}`, body };
    await importText(write, PROGRAM, text, clock);
    await publishText(write, PROGRAM, { storyId, language }, clock);
    return storyId;
  });
}

async function storiesOf(placeId: string): Promise<string[]> {
  const rows = await reads()
    .select()
    .from(listing)
    .where(eq(listing.list, `place:${placeId}`));
  const ids = rows.filter((row) => row.language === '').map((row) => row.storyId);
  expect(await countStories(`place:${placeId}`)).toBe(ids.length);
  return ids.sort();
}

/** Europe > Netherlands > Amsterdam, and Asia. */
async function atlas() {
  await place({ id: 'europe', kind: 'continent', names: { en: 'Europe' } });
  await place({ id: 'asia', kind: 'continent', names: { en: 'Asia' } });
  const nl = { id: 'nl', kind: 'country' as const, parentId: 'europe' };
  await place({ ...nl, names: { en: 'Netherlands', fa: 'هلند' } });
  await place({ id: 'ams', parentId: 'nl', names: { en: 'Amsterdam', ru: 'Амстердам' } });
}

it('names the places of a story in their order in the language of a page, else in another', async () => {
  await place({ id: 'b', latitude: 40.4, longitude: 49.9, names: { en: 'Baku', fa: 'باکو' } });
  await place({ id: 'r', names: { nl: 'Rotterdam' } });
  const storyId = await told(['r', 'b']);
  const rotterdam = { id: 'r', name: 'Rotterdam', language: 'nl', latitude: null, longitude: null };
  expect(await getPlacesOfStory(storyId, 'fa')).toMatchObject([
    { ...rotterdam, slug: 'rotterdam' },
    { id: 'b', name: 'باکو', slug: 'باکو', language: 'fa', latitude: 40.4, longitude: 49.9 },
  ]);
  expect((await getPlacesOfStory(storyId, 'ru')).map(({ name }) => name)).toEqual([
    'Rotterdam',
    'Baku',
  ]);
  expect(await listPlaces('en')).toHaveLength(2);
});

describe('the stories of a place', () => {
  it('are its own and those of all that lies in it', async () => {
    await atlas();
    const inTown = await told(['ams']);
    const inBoth = await told(['nl', 'ams']);
    expect(await storiesOf('ams')).toEqual([inTown, inBoth].sort());
    expect(await storiesOf('nl')).toEqual([inTown, inBoth].sort());
    expect(await storiesOf('europe')).toEqual([inTown, inBoth].sort());
    expect(await storiesOf('asia')).toEqual([]);
    expect(await listCountedPlaces('en')).toMatchObject([
      { id: 'europe', depth: 0, stories: 2 },
      { id: 'nl', depth: 1, stories: 2 },
      { id: 'ams', depth: 2, stories: 2 },
    ]);
  });

  it('are counted in the language of the page alone where others are not shown', async () => {
    await atlas();
    await place({ id: 'rtm', parentId: 'nl', names: { en: 'Rotterdam' } });
    await told(['ams']);
    await told(['rtm'], 'nl');
    expect(await listCountedPlaces('nl', true)).toMatchObject([
      { id: 'europe', stories: 1 },
      { id: 'nl', stories: 1 },
      { id: 'rtm', stories: 1 },
    ]);
    expect((await getPlaceSurroundings('nl', 'nl', true)).below).toMatchObject([{ id: 'rtm' }]);
    expect((await getPlaceSurroundings('nl', 'nl')).below).toHaveLength(2);
  });

  it('follow a change of the story', async () => {
    await atlas();
    const storyId = await told(['ams']);
    await tx((write) =>
      changeStoryDetails(write, PROGRAM, storyId, { placeIds: ['asia'] }, ++clock),
    );
    expect(await storiesOf('europe')).toEqual([]);
    expect(await storiesOf('asia')).toEqual([storyId]);
  });

  it('follow a place that is moved, and leave what it lay in unless another place is in it', async () => {
    await atlas();
    await place({ id: 'rtm', parentId: 'nl', names: { en: 'Rotterdam' } });
    const one = await told(['ams']);
    const both = await told(['ams', 'rtm'], 'nl');
    const move = { placeId: 'ams', parentId: 'asia' };
    expect(await tx((write) => nestPlace(write, PROGRAM, move, ++clock))).toBeNull();
    expect(await storiesOf('nl')).toEqual([both]);
    expect(await storiesOf('europe')).toEqual([both]);
    expect(await storiesOf('asia')).toEqual([one, both].sort());
    expect(await countStories('place:asia', 'nl')).toBe(1);
    expect((await getPlaceSurroundings('ams', 'en')).above.map(({ id }) => id)).toEqual(['asia']);
  });

  it('move to the place into which theirs is merged, with its addresses and forms', async () => {
    await atlas();
    const old = { id: 'old', parentId: 'asia', names: { en: 'Amstelredam', nl: 'Amstelredam' } };
    await place({
      ...old,
      latitude: 52.4,
      longitude: 4.9,
      variants: [{ language: 'nl', form: 'Mokum' }],
    });
    const one = await told(['old']);
    const both = await told(['ams', 'old']);
    const merging = { from: 'old', into: 'ams' };
    expect(await tx((write) => mergePlaces(write, PROGRAM, merging, ++clock))).toBeNull();
    expect(await storiesOf('ams')).toEqual([one, both].sort());
    expect(await storiesOf('nl')).toEqual([one, both].sort());
    expect(await storiesOf('old')).toEqual([]);
    expect(await storiesOf('asia')).toEqual([]);
    expect((await getPlacesOfStory(both, 'en')).map(({ id }) => id)).toEqual(['ams']);
    expect(await getFormerTarget('place', 'en', 'amstelredam')).toBe('ams');
    expect(await findTerm('place', 'nl', 'amstelredam')).toBe('ams');
    const merged = await getPlace('ams', 'en');
    expect(merged).toMatchObject({ latitude: 52.4, longitude: 4.9 });
    expect(await getPlaceForms({ id: 'ams', name: 'Amsterdam' }, 'en')).toEqual([
      {
        script: 'Latn',
        forms: [
          { form: 'Amstelredam', language: 'nl' },
          { form: 'Mokum', language: 'nl' },
        ],
      },
      { script: 'Cyrl', forms: [{ form: 'Амстердам', language: 'ru' }] },
    ]);
  });

  it('stay with what the removed place lay in only by another place', async () => {
    await atlas();
    const storyId = await told(['nl', 'ams']);
    await told(['nl']);
    await tx((write) => removePlace(write, PROGRAM, 'nl', ++clock));
    expect(await storiesOf('europe')).toEqual([storyId]);
    expect(await getPlace('ams', 'en')).toMatchObject({ parentId: 'europe' });
  });
});

it('an unpublished place is named nowhere, and what lies in it moves up', async () => {
  await atlas();
  const storyId = await told(['nl', 'ams']);
  const withdrawal = { placeId: 'nl', reason: 'Wrong' };
  await tx((write) => unpublishPlace(write, PROGRAM, withdrawal, ++clock));
  expect((await getPlacesOfStory(storyId, 'en')).map(({ id }) => id)).toEqual(['ams']);
  expect((await getPlaceSurroundings('ams', 'en')).above.map(({ id }) => id)).toEqual(['europe']);
  expect((await listCountedPlaces('en')).map(({ id }) => id)).toEqual(['europe', 'ams']);
});

it('a place has a permanent address', async () => {
  await place({ id: 'b', names: { en: 'Baku' } });
  const shortId = (await getPlace('b', 'en'))?.shortId ?? '';
  expect(shortId).toMatch(/^[0-9a-z]{8}$/);
  expect(await findTermByShortId(shortId)).toMatchObject({ kind: 'place', id: 'b' });
});
