import { canonicalTag } from '@/i18n/languages';

const KEY = 'vitrine.passage-languages';
const KEPT = 6;
/** Languages that archives of social history have most of, after those used before. */
const COMMON = ['en', 'de', 'fr', 'ru', 'es', 'it', 'nl', 'fa', 'ar', 'tr', 'zh-Hans', 'yi', 'la'];

/** Languages to choose from: used last on this machine, those of the archive, common ones; each once. */
export function languagesOffered(archive: readonly string[], text: string): string[] {
  const all = [...recent(), ...archive, ...COMMON];
  return [...new Set(all)].filter((tag) => tag !== text);
}

/** Remembers a language as used last. */
export function remember(tag: string): void {
  try {
    localStorage.setItem(
      KEY,
      [tag, ...recent().filter((one) => one !== tag)].slice(0, KEPT).join(),
    );
  } catch {
    // A browser that keeps nothing offers the same languages every time.
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
