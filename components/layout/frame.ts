import type { MenuLink } from '@/domain/settings/menu';
import type { InterfaceLanguage } from '@/i18n/languages';

/** What the site says around every page, in an interface language. */
export interface Frame {
  language: InterfaceLanguage;
  siteName: string;
  /** Language of the name; not the frame's own when the archive has no name in it. */
  siteNameLanguage: string;
  tagline: string;
  /** Interface languages that readers are offered. */
  languages: InterfaceLanguage[];
  /** The one for readers who speak none of them. */
  defaultLanguage: InterfaceLanguage;
  /** What editors put at the foot of every page. */
  menu: readonly MenuLink[];
  /** Some event is still to come. */
  hasAgenda: boolean;
  /** IANA name; which day an instant falls on. */
  timeZone: string;
}

/** Where the page is in another language. */
export interface LanguageLink {
  language: InterfaceLanguage;
  href: string;
  isHere: boolean;
  /** The page is not in that language; the address would answer where it can be read. */
  isMissing?: boolean;
}

/** A part of the site that the menu names. */
export type Section = 'topics' | 'collections' | 'today' | 'agenda' | 'subscribe';
