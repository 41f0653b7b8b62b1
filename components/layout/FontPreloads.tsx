import type { InterfaceLanguage } from '@/i18n/languages';

const LATIN = ['piazzolla-latin-800-normal', 'piazzolla-latin-400-normal'];

/** The fonts of a language that its pages cannot do without; Chinese has its heavy Song in the system. */
const FONTS: Record<InterfaceLanguage, readonly string[]> = {
  en: LATIN,
  nl: LATIN,
  de: LATIN,
  fr: LATIN,
  ru: ['piazzolla-cyrillic-800-normal'],
  fa: ['vazirmatn-arabic-700-normal'],
  'zh-Hans': [],
};

/**
 * Asks for a page's own fonts before its styles do, on screens wider than a telephone's. There the network is often so
 * slow that the page would wait for fonts and then show itself without them; it has them from its second page on.
 */
export function FontPreloads({ language }: { language: InterfaceLanguage }) {
  return FONTS[language].map((name) => (
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
