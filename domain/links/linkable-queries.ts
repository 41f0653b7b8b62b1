import { reads } from '@/db/client';
import { collectionName } from '@/db/schema/collections';
import { topicName } from '@/db/schema/topics';
import { isOneOf } from '@/db/sql';
import { namedPath, permanentPath } from '@/domain/addresses/address';
import type { NamedKind } from '@/domain/addresses/named-kind';
import { findCollectionLines } from '@/domain/collections/staff-queries';
import type { Staff } from '@/domain/permissions/staff';
import { findStoryTitles } from '@/domain/stories/story-title-queries';
import { findTopicLines } from '@/domain/topics/staff-queries';
import { closeness } from './closeness';
import type { Linkable, RankedLinkable } from './linkable';
import { findTermLinkables } from './linkable-term-queries';

/** Most results of each kind. */
const MOST = 8;
/** Stories with the words, the last changed, among which the closest titles are offered. */
const MOST_LOOKED_AT = 100;

/**
 * Stories visible to the user, names, places, topics and collections whose names contain all of the
 * words, the closest first.
 * @param language preferred language of the names
 * @param except id of the story that the link stands in
 */
export async function findLinkables(
  staff: Staff,
  words: string,
  language: string,
  except = '',
): Promise<Linkable[]> {
  if (words.trim() === '') return [];
  const topics = await findTopicLines(staff, words, language);
  const collections = await findCollectionLines(staff, words, language);
  const found = [
    ...(await stories(staff, words, language, except)),
    ...(await findTermLinkables(words, language, MOST)),
    ...(await named('topic', topics, words)),
    ...(await named('collection', collections, words)),
  ];
  return found.sort((a, b) => a.rank - b.rank).map(({ link }) => link);
}

async function stories(
  staff: Staff,
  words: string,
  language: string,
  except: string,
): Promise<RankedLinkable[]> {
  const titles = await findStoryTitles(staff, words, language, MOST_LOOKED_AT);
  return titles
    .filter(({ id }) => id !== except)
    .map(({ shortId, title, language: tag, isPublished }): RankedLinkable => {
      const href = permanentPath(shortId);
      const link = { name: title, language: tag, href, isPublic: isPublished };
      return { rank: closeness([title], words), link: { kind: 'story', ...link } };
    })
    .sort((a, b) => a.rank - b.rank)
    .slice(0, MOST);
}

interface Line {
  id: string;
  name: string;
  nameLanguage: string;
  names: readonly { name: string }[];
  withdrawnAt: number | null;
}

/** With their addresses in the language of the name that is shown. */
async function named(
  kind: Extract<NamedKind, 'topic' | 'collection'>,
  lines: readonly Line[],
  words: string,
): Promise<RankedLinkable[]> {
  const shown = lines
    .filter(({ withdrawnAt }) => !withdrawnAt)
    .map((line) => {
      const names = line.names.map(({ name }) => name);
      return { line, rank: closeness(names, words) };
    })
    .sort((a, b) => a.rank - b.rank)
    .slice(0, MOST);
  const slugs = await slugsOf(
    kind,
    shown.map(({ line }) => line.id),
  );
  return shown.flatMap(({ rank, line: { id, name, nameLanguage: language } }) => {
    const slug = slugs.get(`${id} ${language}`);
    if (!slug) return [];
    const href = namedPath(kind, language, slug);
    return { rank, link: { kind, name, language, href, isPublic: true } };
  });
}

/** Slugs by id and language. */
async function slugsOf(
  kind: 'topic' | 'collection',
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const given = JSON.stringify(ids);
  const rows =
    kind === 'topic'
      ? await reads()
          .select({ id: topicName.topicId, language: topicName.language, slug: topicName.slug })
          .from(topicName)
          .where(isOneOf(topicName.topicId, given))
      : await reads()
          .select({
            id: collectionName.collectionId,
            language: collectionName.language,
            slug: collectionName.slug,
          })
          .from(collectionName)
          .where(isOneOf(collectionName.collectionId, given));
  return new Map(rows.map(({ id, language, slug }) => [`${id} ${language}`, slug]));
}
