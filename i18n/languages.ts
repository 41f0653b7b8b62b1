/**
 * Interface languages, each with its name in itself. They are code and come with a build; content languages are data
 * (any BCP 47 tag). A further one is a line here and its files of messages (docs/changing.md).
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
export function canonicalTag(tag: string): string | null {
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? null;
  } catch {
    return null;
  }
}

/** Writing direction of a BCP 47 tag, by its likely script (UTS 35). Unknown tags read left to right. */
export function direction(tag: string): 'ltr' | 'rtl' {
  return RIGHT_TO_LEFT_SCRIPTS.has(scriptOf(tag)) ? 'rtl' : 'ltr';
}

/** What words in a language carry on a page in another; nothing in the page's own. */
export function languageAttributes(
  tag: string,
  page: string,
): { lang?: string; dir?: 'ltr' | 'rtl' } {
  return tag === page ? {} : { lang: tag, dir: direction(tag) };
}

/** ISO 15924 script that a tag is most likely written in, `Latn` when it cannot be told. */
export function scriptOf(tag: string): string {
  try {
    return new Intl.Locale(tag).maximize().script ?? 'Latn';
  } catch {
    return 'Latn';
  }
}

/**
 * Name of a language in words of another, for labels ("in Dutch"). A script that Intl puts behind a comma
 * («китайский, упрощенное письмо») is left out: names stand in lists that have commas of their own.
 */
export function languageName(tag: string, inLanguage: string): string {
  if (!canonicalTag(tag) || !canonicalTag(inLanguage)) return tag;
  const names = new Intl.DisplayNames([inLanguage], { type: 'language' });
  const name = names.of(tag) ?? tag;
  return name.includes(',') ? (names.of(new Intl.Locale(tag).language) ?? name) : name;
}

/**
 * The interface language that suits an Accept-Language header best, by quality, then order (RFC 9110 §12.5.4).
 * A more special tag counts for its language (`nl-BE` → `nl`, `zh-CN` and `zh-TW` → `zh-Hans`); nothing that fits gives
 * `otherwise`.
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

/** The language that serves who wishes for a tag: in its script where there is one, else in another of its scripts. */
export function languageServing<T extends string>(
  offered: readonly T[],
  wish: string,
): T | undefined {
  if (!canonicalTag(wish)) return undefined;
  const wants = new Intl.Locale(wish).maximize();
  const same = offered.filter((tag) => new Intl.Locale(tag).maximize().language === wants.language);
  return (
    same.find((tag) => tag === wish) ??
    same.find((tag) => scriptOf(tag) === wants.script) ??
    same[0]
  );
}
