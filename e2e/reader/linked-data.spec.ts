import { tx } from '@/db/client';
import { storyPath } from '@/domain/addresses/address';
import { changeStoryDetails } from '@/domain/stories/details-changes';
import { ESRAFIL, LANGUAGES, pages } from '../support/addresses';
import { ask, pathOf } from '../support/http';
import { SITE_URL } from '../support/site';
import { publish } from '../support/stories';
import { expect, test } from '../support/test';

type Node = Record<string, unknown>;

/** What each kind of page says of itself, by the names of the list of pages. */
const TYPES: Record<string, string[]> = {
  'front page': ['WebSite'],
  topic: ['CollectionPage'],
  place: ['City', 'BreadcrumbList'],
  name: ['Person', 'BreadcrumbList'],
  collection: ['CollectionPage'],
  story: ['Article', 'BreadcrumbList'],
  'a day': ['CollectionPage'],
  agenda: ['CollectionPage'],
};

async function dataAt(path: string): Promise<Node[]> {
  const { text, status } = await ask(path);
  expect(status, path).toBe(200);
  const found = text.matchAll(/<script type="application\/ld\+json">([\s\S]*?)<\/script>/g);
  return [...found].map(([, json = '']) => JSON.parse(json));
}

for (const language of LANGUAGES) {
  test(`In ${language} every kind of page is described to programs, by facts and addresses that hold`, async () => {
    for (const { name, path } of pages(language)) {
      const all = await dataAt(path);
      if (TYPES[name])
        expect(
          all.map((data) => data['@type']),
          name,
        ).toEqual(TYPES[name]);
      for (const data of all) {
        expect(data['@context'], name).toBe('https://schema.org');
        expect(blanks(data), name).toEqual([]);
        for (const address of crumbsOf(data)) {
          expect((await ask(pathOf(address))).status, `${name}: ${address}`).toBe(200);
        }
      }
      const [first] = all;
      const url = first?.url ?? (first?.mainEntity as Node | undefined)?.url;
      if (TYPES[name]) expect(url, name).toBe(`${SITE_URL}${encodeURI(decodeURI(path))}`);
    }
  });
}

test('the names on the way to a page are names that readers see', async ({ page }) => {
  for (const path of ['/en/topics/communism', storyPath('en', ESRAFIL.en), '/en/today/05-01']) {
    await page.goto(path);
    const data = (await dataAt(path)).map((each) => (each.breadcrumb ?? each) as Node);
    const steps = data.flatMap((each) => (each.itemListElement ?? []) as Node[]);
    expect(steps.length, path).toBeGreaterThan(1);
    for (const { name } of steps) {
      await expect(page.getByText(String(name)).first(), `${path}: ${name}`).toBeVisible();
    }
  }
});

test('a story that invites to an event says when and where', async ({ newStory }) => {
  const startsAt = Date.now() + 86_400_000;
  const venue = 'Reading room, Cruquiusweg 31';
  const story = await newStory();
  const occasion = { startsAt, endsAt: startsAt + 3_600_000, venue };
  await tx((write) =>
    changeStoryDetails(write, { staffId: null }, story.id, { occasion }, Date.now()),
  );
  await publish(story, 'en');
  const [data] = await dataAt(story.path('en'));
  const about = data?.about as Node[];
  const event = about.find((each) => each['@type'] === 'Event');
  expect(event).toMatchObject({ location: { '@type': 'Place', name: venue } });
  expect(Date.parse(String(event?.startDate))).toBe(Math.floor(startsAt / 1000) * 1000);
  const agenda = (await dataAt('/en/agenda')).flatMap((each) => (each.hasPart ?? []) as Node[]);
  expect(agenda.map((each) => each.url)).toContain(`${SITE_URL}${story.path('en')}`);
});

test('a place has its data at its permanent address, the same as on its page', async () => {
  const [onPage] = await dataAt('/en/places/amsterdam');
  const { status, text } = await ask(`${pathOf(String(onPage?.['@id']))}.jsonld`);
  expect(status).toBe(200);
  expect(JSON.parse(text)).toEqual(onPage);
});

/** Paths of values that say nothing. */
function blanks(value: unknown, at = ''): string[] {
  if (value === '' || value === null || value === undefined) return [at];
  if (typeof value !== 'object') return [];
  const entries = Object.entries(value);
  if (entries.length === 0) return [at];
  return entries.flatMap(([key, each]) => blanks(each, `${at}/${key}`));
}

function crumbsOf(data: Node): string[] {
  const list = (data.breadcrumb ?? data) as Node;
  const steps = list['@type'] === 'BreadcrumbList' ? (list.itemListElement as Node[]) : [];
  return steps.flatMap(({ item }) => (typeof item === 'string' ? [item] : []));
}
