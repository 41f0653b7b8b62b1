import { type InterfaceLanguage, scriptOf } from '@/i18n/languages';

/** The fonts that pages in a script need at once; for Chinese the system's heavy Song is used. */
const FONTS: Record<string, readonly string[]> = {
  Latn: ['piazzolla-latin-800-normal', 'piazzolla-latin-400-normal'],
  Cyrl: ['piazzolla-cyrillic-800-normal'],
  Arab: ['vazirmatn-arabic-700-normal'],
};

/**
 * Preloads a page's fonts on screens wider than a phone's. On a phone the network is often so slow
 * that the page would wait for the fonts and then show without them; they are cached for its second
 * page.
 */
export function FontPreloads({ language }: { language: InterfaceLanguage }) {
  return (FONTS[scriptOf(language)] ?? []).map((name) => (
    <link
      key={name}
      rel="preload"
      as="font"
      media="(min-width: 46rem)"
      type="font/woff2"
      crossOrigin="anonymous"
      href={`/fonts/${name}.woff2`}
    />
  ));
}
