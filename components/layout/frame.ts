import type { Footer, FootLink } from '@/domain/house-style/footer';
import type { ShownLogo, StyleFile } from '@/domain/house-style/logo';
import type { MenuLink } from '@/domain/settings/menu';
import type { InterfaceLanguage } from '@/i18n/languages';

/** Data for the header and footer of every public page, in an interface language. */
export interface Frame {
  language: InterfaceLanguage;
  siteName: string;
  /** Language of the name, which may not exist in the frame's language. */
  siteNameLanguage: string;
  tagline: string;
  /** Shown in the head, in place of the name if it is alone. */
  logo?: (ShownLogo & { isAlone: boolean }) | null;
  /** With which pages are shared that have no image of their own. */
  shareImage?: StyleFile | null;
  /** Columns and contact at the foot, of the house style. */
  footer?: (Footer & { language: string }) | null;
  /** Links to the archive's profiles on other sites. */
  social?: readonly FootLink[];
  /** Interface languages offered to readers. */
  languages: InterfaceLanguage[];
  /** Fallback for readers of none of them. */
  defaultLanguage: InterfaceLanguage;
  /** Footer menu by editors. */
  menu: readonly MenuLink[];
  /** Whether there is an upcoming event. */
  hasAgenda: boolean;
  /** IANA name, for the day of a time. */
  timeZone: string;
}

/** The page in another language. */
export interface LanguageLink {
  language: InterfaceLanguage;
  href: string;
  isHere: boolean;
  /** Whether the page does not exist in that language; its address would list where it does. */
  isMissing?: boolean;
}

/** A part of the site: one with a menu entry, or the search. */
export type Section =
  | 'topics'
  | 'names'
  | 'places'
  | 'collections'
  | 'today'
  | 'agenda'
  | 'browse'
  | 'subscribe'
  | 'search';
