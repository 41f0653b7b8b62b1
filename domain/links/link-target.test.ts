import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { newContext, withContext } from '@/cache/context';
import { LINKS, linkTag } from '@/cache/tags';
import { reads, tx } from '@/db/client';
import { story } from '@/db/schema/stories';
import type { Document } from '@/domain/documents/document';
import { addName } from '@/domain/names/changes';
import { saveForm } from '@/domain/names/form-changes';
import { newFacts } from '@/domain/names/name';
import { unpublishName } from '@/domain/names/withdrawal-changes';
import { publishText, unpublishText } from '@/domain/publishing/publish-changes';
import { addStory } from '@/domain/stories/story-changes';
import { namePrint } from '@/domain/taxonomy/term-name';
import { renameText } from '@/domain/texts/address-changes';
import { importText } from '@/domain/texts/import-changes';
import { addTopic } from '@/domain/topics/changes';
import { freshDatabase } from '@/testing/database';
import { notInvalidatedBy } from '@/testing/freshness';
import { getLinkTargets } from './link-target-queries';

const NOBODY = { staffId: null };
const SITE = 'https://archive.example';
let now: number;
let target: string;
let shortId: string;

const linkingTo = (...hrefs: string[]): Document => ({
  type: 'doc',
  content: hrefs.map((href) => ({
    type: 'paragraph',
    content: [{ type: 'text', text: 'x', marks: [{ type: 'link', attrs: { href } }] }],
  })),
});

beforeEach(async () => {
  freshDatabase();
  now = Date.UTC(2026, 0, 1);
  target = await add();
  const [row] = await reads().select().from(story).where(eq(story.id, target));
  shortId = row?.shortId ?? '';
  const names = [
    { language: 'en', name: 'Peace', slug: 'peace', description: '' },
    { language: 'nl', name: 'Vrede', slug: 'vrede', description: '' },
  ];
  await tx((write) => addTopic(write, NOBODY, { wikidata: '', names }, now));
});

function add(): Promise<string> {
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
  return tx((write) => addStory(write, NOBODY, facts, now));
}

async function publish(language: string, storyId = target): Promise<void> {
  now += 1000;
  const words = { title: `Rosa ${language}`, slug: `rosa-${language}`, body: linkingTo('/id/x') };
  await tx((write) => importText(write, NOBODY, { storyId, language, ...words }, now));
  await tx((write) => publishText(write, NOBODY, { storyId, language }, now));
}

async function hrefs(language: string, ...written: string[]) {
  const wish = { storyId: 'another', language, frameLanguage: language, siteUrl: SITE };
  const found = await getLinkTargets(linkingTo(...written), wish);
  return written.map((href) => (found.has(href) ? (found.get(href)?.href ?? null) : 'as it is'));
}

describe('a link within a text', () => {
  it('leads to the story in the page’s language, else in the original’s', async () => {
    await publish('en');
    await publish('nl');
    const permanent = `/id/${shortId}`;
    expect(await hrefs('nl', permanent)).toEqual(['/nl/stories/rosa-nl']);
    expect(await hrefs('fa', permanent)).toEqual(['/en/stories/rosa-en']);
    expect(await hrefs('nl', `${permanent}#fn-n1`)).toEqual(['/nl/stories/rosa-nl#fn-n1']);
    expect(await hrefs('nl', SITE + permanent)).toEqual(['/nl/stories/rosa-nl']);
    expect(await hrefs('nl', '/en/stories/rosa-en', '/EN/stories/rosa-en/')).toEqual([
      '/nl/stories/rosa-nl',
      '/nl/stories/rosa-nl',
    ]);
  });

  it('has no target while the story is not public', async () => {
    const permanent = `/id/${shortId}`;
    expect(await hrefs('nl', permanent, '/id/nothing', '/nl/stories/rosa-nl')).toEqual([
      null,
      null,
      null,
    ]);
    await publish('nl');
    await tx((write) => unpublishText(write, NOBODY, { storyId: target, language: 'nl' }, now));
    expect(await hrefs('nl', permanent, '/nl/stories/rosa-nl', '/en/topics/war')).toEqual([
      null,
      null,
      null,
    ]);
  });

  it('to a topic leads to it in the page’s language', async () => {
    expect(await hrefs('nl', '/en/topics/peace?order=event', '/en/topics/peace/subscribe')).toEqual(
      ['/nl/topics/vrede?order=event', 'as it is'],
    );
  });

  it('to a name leads to it in the page’s language, and nowhere while it is unpublished', async () => {
    const forms = [
      { language: 'en', name: 'Rosa', slug: 'rosa', description: '' },
      { language: 'nl', name: 'Roza', slug: 'roza', description: '' },
    ];
    const name = { ...newFacts('person'), forms, variants: [], shortId: 'n1' };
    const nameId = await tx((write) => addName(write, NOBODY, name, now));
    expect(await hrefs('nl', '/id/n1', '/en/names/rosa')).toEqual([
      '/nl/names/roza',
      '/nl/names/roza',
    ]);
    const reading = () => new Map([['link', () => hrefs('nl', '/id/n1')]]);
    const was = namePrint({ name: 'Roza', slug: 'roza', description: '' });
    const words = {
      nameId,
      language: 'nl',
      name: 'Rozalia',
      slug: 'rozalia',
      description: '',
      was,
    };
    for (const change of [
      () => tx((write) => saveForm(write, NOBODY, words, now + 1)),
      () => tx((write) => unpublishName(write, NOBODY, { nameId, reason: '' }, now + 2)),
    ]) {
      expect(await notInvalidatedBy(change, reading), String(change)).toEqual([]);
    }
    expect(await hrefs('nl', '/id/n1')).toEqual([null]);
  });

  it('to another site, to data or to another page is unchanged', async () => {
    const others = ['https://example.org/id/x', '/nl/today', `/id/${shortId}.jsonld`, '#fn-n1'];
    expect(await hrefs('nl', ...others)).toEqual(others.map(() => 'as it is'));
  });

  it('to another language of the same story keeps that language', async () => {
    await publish('en');
    await publish('nl');
    const wish = { storyId: target, language: 'nl', frameLanguage: 'nl' as const, siteUrl: SITE };
    const found = await getLinkTargets(linkingTo('/en/stories/rosa-en'), wish);
    expect([...found.values()]).toEqual([{ href: '/en/stories/rosa-en', language: 'en' }]);
  });

  it('is invalidated whenever its target changes', async () => {
    const other = await add();
    const written = [`/id/${shortId}`, '/en/stories/rosa-en', '/en/stories/luxemburg'];
    const many = [...written, ...Array.from({ length: 40 }, (_, n) => `/en/stories/s${n}`)];
    const reading = () =>
      new Map(
        ['en', 'nl', 'fa'].flatMap((language) => [
          [`few ${language}`, () => hrefs(language, ...written)],
          [`many ${language}`, () => hrefs(language, ...many)],
        ]),
      );
    const rename = (slug: string) => () =>
      tx((write) => renameText(write, NOBODY, { storyId: target, language: 'en', slug }, now + 1));
    const withdraw = (language: string) => () =>
      tx((write) => unpublishText(write, NOBODY, { storyId: target, language }, now));
    for (const change of [
      () => publish('en'),
      () => publish('nl'),
      rename('luxemburg'),
      rename('rosa-2'),
      () => publish('fa'),
      withdraw('en'),
      withdraw('nl'),
      () => publish('en', other),
      withdraw('fa'),
    ]) {
      expect(await notInvalidatedBy(change, reading), String(change)).toEqual([]);
    }
  });

  it('adds few tags however many links there are', async () => {
    const context = newContext();
    await withContext(context, () => hrefs('en', `/id/${shortId}`));
    expect([...context.tags]).toEqual([linkTag(target)]);
    const many = Array.from({ length: 200 }, (_, n) => `/en/stories/s${n}`);
    await withContext(context, () => hrefs('en', ...many));
    expect(context.tags.size).toBeLessThan(10);
    expect(context.tags).toContain(LINKS);
  });
});
