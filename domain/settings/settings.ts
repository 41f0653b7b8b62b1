import { DEFAULT_INTERFACE, INTERFACE_LANGUAGES, type InterfaceLanguage } from '@/i18n/languages';
import type { MenuEntry } from './menu';

/** What an administrator sets for the whole site. */
export interface SiteSettings {
  /** The archive's name, per interface language. */
  names: Record<string, string>;
  taglines: Record<string, string>;
  /** IANA name of the archive's time zone: what "today" means, when schedules fire. */
  timeZone: string;
  /** Interface languages that readers are offered. */
  languages: InterfaceLanguage[];
  defaultLanguage: InterfaceLanguage;
  /** URI of the licence of the texts, or empty. */
  licence: string;
  /** Ids of the stories that editors pinned to the front page, in order. */
  pinned: string[];
  /** What stands at the foot of every page, per interface language. */
  menus: Record<string, MenuEntry[]>;
  /** Whether lists show stories that are not in the page's language. */
  showUntranslated: boolean;
  /** Whether readers are told that the source of a translation has changed since. */
  showBehind: boolean;
}

export const DEFAULT_SETTINGS: SiteSettings = {
  names: { en: 'Archive' },
  taglines: {},
  timeZone: 'Europe/Amsterdam',
  languages: [...INTERFACE_LANGUAGES],
  defaultLanguage: DEFAULT_INTERFACE,
  licence: '',
  pinned: [],
  menus: {},
  showUntranslated: true,
  showBehind: true,
};

/** The entry for a language, else for the site's default language, else any; empty when there is none. */
export function inLanguage(
  words: Record<string, string>,
  language: string,
  settings: Pick<SiteSettings, 'defaultLanguage'>,
): string {
  return words[language] ?? words[settings.defaultLanguage] ?? Object.values(words)[0] ?? '';
}
