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

/** Asks for a page's own fonts before its style sheet does. */
export function FontPreloads({ language }: { language: InterfaceLanguage }) {
  return FONTS[language].map((name) => (
    <link
      key={name}
      rel="preload"
      as="font"
      type="font/woff2"
      crossOrigin="anonymous"
      href={`/fonts/${name}.woff2`}
    />
  ));
}
