import { DEFAULT_INTERFACE, INTERFACE_LANGUAGES, type InterfaceLanguage } from '@/i18n/languages';
import type { MenuEntry } from './menu';

export interface SiteSettings {
  /** The archive's name, by interface language. */
  names: Record<string, string>;
  taglines: Record<string, string>;
  /** IANA name of the archive's time zone, for "today" and schedules. */
  timeZone: string;
  /** Interface languages offered to readers. */
  languages: InterfaceLanguage[];
  defaultLanguage: InterfaceLanguage;
  /** URI of the licence of the texts; may be empty. */
  licence: string;
  /** The e-mail address that readers may write to; may be empty. */
  contact: string;
  /** Stories pinned to the front pages that nobody has changed (`domain/front-page`), in order. */
  pinned: string[];
  /** The footer menu, by interface language. */
  menus: Record<string, MenuEntry[]>;
  /** Whether lists include stories that are not in the page's language. */
  showUntranslated: boolean;
  /** Whether readers see that a translation is outdated. */
  showBehind: boolean;
  /** Whether readers may open earlier public versions of texts. */
  showVersions: boolean;
}

/** What the form of settings shows. */
export function shownSettings({ pinned: _, menus: __, ...shown }: SiteSettings) {
  return shown;
}

export const DEFAULT_SETTINGS: SiteSettings = {
  names: { en: 'Archive' },
  taglines: {},
  timeZone: 'Europe/Amsterdam',
  languages: [...INTERFACE_LANGUAGES],
  defaultLanguage: DEFAULT_INTERFACE,
  licence: '',
  contact: '',
  pinned: [],
  menus: {},
  showUntranslated: true,
  showBehind: true,
  showVersions: false,
};

/** The entry for a language, else for the site's default language, else any, else empty. */
export function inLanguage(
  words: Record<string, string>,
  language: string,
  settings: Pick<SiteSettings, 'defaultLanguage'>,
): string {
  return words[language] ?? words[settings.defaultLanguage] ?? Object.values(words)[0] ?? '';
}
