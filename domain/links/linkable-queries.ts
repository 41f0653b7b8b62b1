import { namedPath, permanentPath } from '@/domain/addresses/address';
import type { NamedKind } from '@/domain/addresses/named-kind';
import { findCollectionLines, getCollectionFile } from '@/domain/collections/staff-queries';
import type { Staff } from '@/domain/permissions/staff';
import { findStoryTitles } from '@/domain/stories/story-title-queries';
import { findTopicLines, getTopicFile } from '@/domain/topics/staff-queries';
import type { Linkable } from './linkable';
import { findTermLinkables } from './linkable-term-queries';

/** Most results of each kind. */
const MOST = 8;

/**
 * Stories visible to the user, names, places, topics and collections whose names contain all of the
 * words.
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
  const titles = await findStoryTitles(staff, words, language, MOST + 1);
  const stories = titles.filter(({ id }) => id !== except).slice(0, MOST);
  const topics = await findTopicLines(staff, words, language);
  const collections = await findCollectionLines(staff, words, language);
  return [
    ...stories.map(({ shortId, title, language: tag, isPublished }): Linkable => {
      const href = permanentPath(shortId);
      return { kind: 'story', name: title, language: tag, href, isPublic: isPublished };
    }),
    ...(await findTermLinkables(staff, words, language, MOST)),
    ...(await named('topic', topics, (id) => getTopicFile(staff, id))),
    ...(await named('collection', collections, (id) => getCollectionFile(staff, id))),
  ];
}

interface Line {
  id: string;
  name: string;
  nameLanguage: string;
  withdrawnAt: number | null;
}

type File = { names: readonly { language: string; slug: string }[] } | null;

async function named(
  kind: NamedKind,
  lines: readonly Line[],
  read: (id: string) => Promise<File>,
): Promise<Linkable[]> {
  const found: Linkable[] = [];
  for (const line of lines.filter(({ withdrawnAt }) => !withdrawnAt).slice(0, MOST)) {
    const { id, name, nameLanguage: language } = line;
    const slug = (await read(id))?.names.find((each) => each.language === language)?.slug;
    if (slug)
      found.push({ kind, name, language, href: namedPath(kind, language, slug), isPublic: true });
  }
  return found;
}
