import { canonicalTag } from '@/i18n/languages';

const KEY = 'vitrine.passage-languages';
const KEPT = 6;
/** Languages most frequent in archives of social history, offered after the recent ones. */
const COMMON = ['en', 'de', 'fr', 'ru', 'es', 'it', 'nl', 'fa', 'ar', 'tr', 'zh-Hans', 'yi', 'la'];

/** Languages to choose from, each once: recent in this browser, of the archive, common ones. */
export function languagesOffered(archive: readonly string[], text: string): string[] {
  const all = [...recent(), ...archive, ...COMMON];
  return [...new Set(all)].filter((tag) => tag !== text);
}

export function remember(tag: string): void {
  try {
    localStorage.setItem(
      KEY,
      [tag, ...recent().filter((one) => one !== tag)].slice(0, KEPT).join(),
    );
  } catch {
    // Without storage the default order is used.
    return;
  }
}

function recent(): string[] {
  try {
    const tags = (localStorage.getItem(KEY) ?? '').split(',').map((tag) => canonicalTag(tag));
    return tags.filter((tag) => tag !== null && tag !== '').slice(0, KEPT) as string[];
  } catch {
    return [];
  }
}
