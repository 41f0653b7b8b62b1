import { type InterfaceLanguage, scriptOf } from '@/i18n/languages';

/** The fonts of a script that its pages cannot do without; Chinese has its heavy Song in the system. */
const FONTS: Record<string, readonly string[]> = {
  Latn: ['piazzolla-latin-800-normal', 'piazzolla-latin-400-normal'],
  Cyrl: ['piazzolla-cyrillic-800-normal'],
  Arab: ['vazirmatn-arabic-700-normal'],
};

/**
 * Asks for a page's own fonts before its styles do, on screens wider than a telephone's. There the network is often so
 * slow that the page would wait for fonts and then show itself without them; it has them from its second page on.
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
