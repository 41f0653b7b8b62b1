import { feedTag } from '@/cache/tags';
import type { Queries } from '@/db/open';
import { INTERFACE_LANGUAGES } from '@/i18n/languages';
import { appearanceOf } from './appearance-queries';

/** The tags of every feed that contains a story, in all languages. */
export async function feedTagsOf(write: Queries, storyId: string): Promise<string[]> {
  const seen = await appearanceOf(write, storyId);
  const lists = [
    ...(seen?.lists ?? []),
    ...(seen?.collections ?? []).map((id) => `collection:${id}`),
  ];
  return lists.flatMap((list) => INTERFACE_LANGUAGES.map((language) => feedTag(list, language)));
}
