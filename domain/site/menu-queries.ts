import { collectionPath, storyPath, topicPath } from '@/domain/addresses/address';
import { getCollection } from '@/domain/collections/queries';
import { getPublishedTexts } from '@/domain/reader/story-queries';
import type { MenuEntry, MenuLink } from '@/domain/settings/menu';
import { getSettings } from '@/domain/settings/queries';
import { sharedRead } from '@/domain/shared-read-queries';
import { chooseText } from '@/domain/text-choice/published-text';
import { getTopic } from '@/domain/topics/queries';
import type { InterfaceLanguage } from '@/i18n/languages';

/** The menu of the site's pages in a language. */
export const getSiteMenu = sharedRead(async (language) => {
  const { menus } = await getSettings();
  return getMenu(menus[language as InterfaceLanguage] ?? [], language);
});

/** The menu of a language, without entries that are not public. */
export async function getMenu(
  entries: readonly MenuEntry[],
  language: string,
): Promise<MenuLink[]> {
  const links = await Promise.all(entries.map((entry) => linkOf(entry, language)));
  return links.filter((link) => link !== null);
}

async function linkOf(entry: MenuEntry, language: string): Promise<MenuLink | null> {
  const { kind, target, label } = entry;
  if (kind === 'address') return { href: target, label, language };
  const found = await placeOf(kind, target, language);
  if (!found) return null;
  return label ? { href: found.href, label, language } : found;
}

async function placeOf(
  kind: Exclude<MenuEntry['kind'], 'address'>,
  id: string,
  language: string,
): Promise<MenuLink | null> {
  if (kind === 'page') {
    const text = chooseText(await getPublishedTexts(id), language, '');
    if (!text) return null;
    const { language: tongue, slug, title } = text;
    return { href: storyPath(tongue, slug), label: title, language: tongue };
  }
  const isTopic = kind === 'topic';
  const found = isTopic ? await getTopic(id, language) : await getCollection(id, language);
  if (!found) return null;
  const path = isTopic ? topicPath : collectionPath;
  return { href: path(language, found.slug), label: found.name, language: found.language };
}
