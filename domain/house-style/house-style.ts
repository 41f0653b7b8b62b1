import { type Colour, darkAccent } from './colour';
import { EMPTY_FOOTER, type Footer, type FootLink, isEmptyFooter } from './footer';
import type { PlacedLogo } from './logo';
import type { TypePairing } from './type-pairing';

export const HEADS = ['poster', 'plain'] as const;

export type Heads = (typeof HEADS)[number];

/** How readers' pages of this archive look. */
export interface HouseStyle {
  accent: Colour;
  /** On dark pages; empty for a shade derived from the accent. */
  accentDark: Colour | '';
  type: TypePairing;
  /** Whether names of topics are set as large as they fit, or in one moderate size. */
  heads: Heads;
  /** At most one for each kind and language. */
  logos: PlacedLogo[];
  /** Whether the name of the site is shown beside the logo. */
  showsName: boolean;
  /** By interface language. */
  footers: Partial<Record<string, Footer>>;
  /** Links to profiles on other sites, for all languages. */
  social: FootLink[];
}

export const DEFAULT_STYLE: HouseStyle = {
  accent: '#4b2a86',
  accentDark: '#b8a4f0',
  type: 'woodcut',
  heads: 'poster',
  logos: [],
  showsName: false,
  footers: {},
  social: [],
};

/** The house style as it is stored. */
export interface StoredStyle {
  style: HouseStyle;
  draft: HouseStyle | null;
}

/** What administrators work on: the draft, else what readers see. */
export function workingStyle({ style, draft }: StoredStyle): HouseStyle {
  return draft ?? style;
}

/** The accent on light and on dark grounds. */
export interface Accents {
  light: Colour;
  dark: Colour;
}

export function accentsOf({ accent, accentDark }: HouseStyle): Accents {
  return { light: accent, dark: accentDark || darkAccent(accent) };
}

/** What the form of colours and type shows, for its fingerprint. */
export function shownLook({ accent, accentDark, type, heads }: HouseStyle) {
  return { accent, accentDark, type, heads };
}

/** The footer of a language in the form of it. */
export function shownFooter({ footers }: HouseStyle, language: string): Footer {
  return footers[language] ?? EMPTY_FOOTER;
}

/** With the footer of a language; an empty one is none, so that pages show that of the default language. */
export function withFooter(style: HouseStyle, language: string, footer: Footer): HouseStyle {
  const { [language]: _, ...others } = style.footers;
  return { ...style, footers: isEmptyFooter(footer) ? others : { ...others, [language]: footer } };
}

/** The footer of pages in a language, else that of the default language, with its language. */
export function footerFor(
  { footers }: HouseStyle,
  language: string,
  defaultLanguage: string,
): (Footer & { language: string }) | null {
  const tag = footers[language] ? language : defaultLanguage;
  const footer = footers[tag];
  return footer ? { ...footer, language: tag } : null;
}
