import { tx } from '@/db/client';
import type { Queries } from '@/db/open';
import { slugFrom } from '@/domain/addresses/slug';
import { addCollection } from '@/domain/collections/changes';
import { forgetInvalidations } from '@/domain/freshness/invalidation-changes';
import { addImage } from '@/domain/images/changes';
import type { Author } from '@/domain/permissions/staff';
import { saveSettings } from '@/domain/settings/changes';
import { addTopic } from '@/domain/topics/changes';
import { INTERFACE_LANGUAGES } from '@/i18n/languages';
import { type Content, readContent } from './content-files';
import { loadAuthors } from './load-authors';
import { loadNames } from './load-names';
import { loadPlaces } from './load-places';
import { loadStory, type StoryImages } from './load-story';
import { keepSampleFiles } from './sample-files';
import { keepDrawings } from './sample-images';
import { rememberSample } from './sample-items';
import { keepSamplePhotos } from './sample-photos';
import { storedDate } from './stored-date';

const NOBODY: Author = { staffId: null };

/**
 * Loads the sample archive into an empty database in one transaction.
 * @param folder `content/`
 * @param say progress
 * @param also further writes in the same transaction
 */
export async function loadSample(
  folder: string,
  now: number,
  say: (line: string) => void,
  also: (write: Queries) => Promise<void>,
): Promise<void> {
  const content = readContent(folder);
  const drawn = await keepDrawings(folder, content);
  const files = await keepSampleFiles(folder, content);
  const keptPhotos = await keepSamplePhotos(folder, content.photos);
  const { timeZone } = content.site;
  await tx(async (write) => {
    await loadPlaces(write, NOBODY, content.places, now);
    const topicIds = await loadTopics(write, content, now);
    const names = await loadNames(write, NOBODY, content.names, shortIdOf, now);
    const bylines = await loadAuthors(write, content.authors, now);
    const photos = new Map<string, string>();
    for (const [key, photo] of keptPhotos) photos.set(key, await addImage(write, photo, now));
    const storyIds = new Map<string, string>();
    const inOrder = [...content.stories].sort((a, b) =>
      a.story.published.localeCompare(b.story.published),
    );
    const shortIds = new Map(inOrder.map(({ key }) => [key, shortIdOf(key)]));
    for (const entry of inOrder) {
      const images: StoryImages = new Map();
      for (const [kind, image] of drawn.get(entry.key) ?? []) {
        images.set(kind, await addImage(write, image, now));
      }
      storyIds.set(
        entry.key,
        await loadStory(write, NOBODY, entry, {
          ...{ images, photos, topicIds, shortIds, files, timeZone, names },
          ...{ byline: bylines.get(entry.key) ?? '', loadedAt: now },
        }),
      );
    }
    await loadCollections(write, content, storyIds, now);
    const { pinned, menu, ...site } = content.site;
    const ids = pinned.flatMap((key) => storyIds.get(key) ?? []);
    const entries = menu.map((key) => {
      const target = storyIds.get(key);
      if (!target) throw new Error(`content/site.yaml names an unknown page ${key}.`);
      return { kind: 'page' as const, target, label: '' };
    });
    const menus = Object.fromEntries(INTERFACE_LANGUAGES.map((language) => [language, entries]));
    await saveSettings(write, { ...site, pinned: ids, menus }, now);
    await forgetInvalidations(write, now + 1);
    await rememberSample(write);
    await also(write);
  });
  say(
    `${content.stories.length} stories, ${content.topics.size} topics, ${content.names.size} names, ${content.collections.size} collections`,
  );
}

async function loadTopics(write: Queries, content: Content, now: number) {
  const ids = new Map<string, string>();
  for (const [key, { wikidata, names, descriptions }] of content.topics) {
    const worded = Object.entries(names).map(([language, name]) => ({
      language,
      name,
      slug: slugFrom(name, language) ?? key,
      description: descriptions[language] ?? '',
    }));
    ids.set(key, await addTopic(write, NOBODY, { wikidata, names: worded }, now));
  }
  return ids;
}

async function loadCollections(
  write: Queries,
  content: Content,
  storyIds: ReadonlyMap<string, string>,
  now: number,
): Promise<void> {
  const byIdentifier = [...content.collections].sort(([, a], [, b]) =>
    a.identifier.localeCompare(b.identifier),
  );
  let position = 0;
  for (const [key, { names, descriptions, extent, pids, stories, ...facts }] of byIdentifier) {
    const entries = stories.map((entry) => {
      const storyId = storyIds.get(entry.key);
      if (!storyId) throw new Error(`Collection ${key} names an unknown story: ${entry.key}.`);
      const notes = Object.entries(entry.note).map(([language, note]) => ({ language, note }));
      return { storyId, notes };
    });
    const worded = Object.entries(names).map(([language, name]) => ({
      language,
      name,
      slug: slugFrom(name, language) ?? key,
      description: descriptions[language] ?? '',
      extent: extent[language] ?? '',
    }));
    const identifiers = pids.map((pid) => ({ ...pid, url: '' }));
    const dates = storedDate(facts.dates, `content/collections/${key}.yaml`);
    const made = { ...facts, dates, names: worded, pids: identifiers, stories: entries };
    await addCollection(write, NOBODY, { ...made, position: position++ }, now);
  }
}

/** Short ids of sample stories are equal in every installation, because they link to each other. */
export function shortIdOf(key: string): string {
  let hash = 0xcbf29ce484222325n;
  for (const byte of Buffer.from(key)) {
    hash = ((hash ^ BigInt(byte)) * 0x100000001b3n) & 0xffffffffffffffffn;
  }
  return `s${hash.toString(36).slice(0, 8)}`;
}
