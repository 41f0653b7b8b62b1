import { remembered } from './remembered';

/**
 * Interface languages with their own names. They are code and come with a build; content languages
 * are data (any BCP 47 tag). To add one, add a line here and its message files (docs/changing.md).
 */
export const ENDONYMS = {
  en: 'English',
  nl: 'Nederlands',
  de: 'Deutsch',
  fr: 'Français',
  ru: 'Русский',
  fa: 'فارسی',
  'zh-Hans': '简体中文',
} as const;

export type InterfaceLanguage = keyof typeof ENDONYMS;

export const INTERFACE_LANGUAGES = Object.keys(ENDONYMS) as InterfaceLanguage[];

export const DEFAULT_INTERFACE: InterfaceLanguage = 'en';

const RIGHT_TO_LEFT_SCRIPTS = new Set(['Arab', 'Hebr', 'Thaa', 'Syrc', 'Nkoo', 'Adlm', 'Rohg']);

/** Whether a tag is a language that the interface has messages in. */
export function isInterfaceLanguage(tag: string): tag is InterfaceLanguage {
  return Object.hasOwn(ENDONYMS, tag);
}

/** The tag in canonical case (`zh-hans` → `zh-Hans`), or null when it is no BCP 47 tag. */
export const canonicalTag = remembered((tag): string | null => {
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? null;
  } catch {
    return null;
  }
});

/** A tag with its likely script and region (UTS 35), or null when it is no BCP 47 tag. */
const likely = remembered((tag): Intl.Locale | null => {
  try {
    return new Intl.Locale(tag).maximize();
  } catch {
    return null;
  }
});

/** Whether a BCP 47 tag names a language that has a name. */
export const isKnownLanguage = remembered((tag): boolean => {
  if (canonicalTag(tag) === null) return false;
  const { language } = new Intl.Locale(tag);
  // `und` has no language in some versions of Node, and itself in others.
  if (!language || language === 'und') return false;
  const names = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' });
  return names.of(language) !== undefined;
});

/** The alphabetical order of a language, numbers by their value; Chinese is ordered by sound. */
export const collatorOf = remembered((language) => {
  const tag = scriptOf(language) === 'Hans' ? 'zh-u-co-pinyin' : language;
  return new Intl.Collator(tag, { numeric: true });
});

/** Direction of a BCP 47 tag by its likely script (UTS 35); left to right if unknown. */
export function direction(tag: string): 'ltr' | 'rtl' {
  return RIGHT_TO_LEFT_SCRIPTS.has(scriptOf(tag)) ? 'rtl' : 'ltr';
}

/** `lang` and `dir` for text in a language on a page in another; empty when both are the same. */
export function languageAttributes(
  tag: string,
  page: string,
): { lang?: string; dir?: 'ltr' | 'rtl' } {
  return tag === page ? {} : { lang: tag, dir: direction(tag) };
}

/** Likely ISO 15924 script of a tag, `Latn` when unknown. */
export function scriptOf(tag: string): string {
  return likely(tag)?.script ?? 'Latn';
}

/**
 * Name of a language in another language ("Dutch"). A script that Intl adds after a comma
 * («китайский, упрощенное письмо») is dropped, because names are used in comma-separated lists.
 */
export const languageName = remembered((tag, inLanguage): string => {
  if (!canonicalTag(tag) || !canonicalTag(inLanguage)) return tag;
  const names = new Intl.DisplayNames([inLanguage], { type: 'language' });
  const name = names.of(tag) ?? tag;
  return name.includes(',') ? (names.of(new Intl.Locale(tag).language) ?? name) : name;
});

/**
 * The best interface language for an Accept-Language header, by quality, then order (RFC 9110
 * §12.5.4). A more specific tag counts for its language (`nl-BE` → `nl`, `zh-CN` and `zh-TW` →
 * `zh-Hans`); without a match `otherwise`.
 */
export function bestLanguage<T extends string>(
  header: string | null | undefined,
  offered: readonly T[],
  otherwise: T,
): T {
  const wishes = (header ?? '')
    .slice(0, 1000)
    .split(',')
    .map((part, order) => {
      const [tag = '', ...parameters] = part.trim().split(';');
      const quality = parameters.map((p) => /^\s*q=([\d.]+)\s*$/.exec(p)?.[1]).find(Boolean);
      return { tag: canonicalTag(tag.trim()), quality: quality ? Number(quality) : 1, order };
    })
    .filter((wish) => wish.tag && wish.quality > 0)
    .sort((a, b) => b.quality - a.quality || a.order - b.order);
  for (const { tag } of wishes) {
    const found = tag && languageServing(offered, tag);
    if (found) return found;
  }
  return otherwise;
}

/** The best language for a requested tag: in its script if possible, else in another. */
export function languageServing<T extends string>(
  offered: readonly T[],
  wish: string,
): T | undefined {
  const wants = likely(wish);
  if (!wants) return undefined;
  const same = offered.filter((tag) => likely(tag)?.language === wants.language);
  return (
    same.find((tag) => tag === wish) ??
    same.find((tag) => scriptOf(tag) === wants.script) ??
    same[0]
  );
}
