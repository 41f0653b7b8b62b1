import { type InterfaceLanguage, scriptOf } from '@/i18n/languages';

interface PageFonts {
  headings: string;
  text?: string;
}

/** The fonts that pages in a script need at once; for Chinese the system's heavy Song is used. */
const FONTS: Record<string, PageFonts> = {
  Latn: { headings: 'piazzolla-latin-800-normal', text: 'piazzolla-latin-400-normal' },
  Cyrl: { headings: 'piazzolla-cyrillic-800-normal' },
  Arab: { headings: 'vazirmatn-arabic-700-normal' },
};

/**
 * Preloads a page's fonts: that of headings everywhere, since telephones open few pages after the
 * first; that of the text only on wider screens, where it mostly arrives in time.
 */
export function FontPreloads({ language }: { language: InterfaceLanguage }) {
  const fonts = FONTS[scriptOf(language)];
  if (!fonts) return null;
  return (
    <>
      <Preload name={fonts.headings} />
      {fonts.text && <Preload name={fonts.text} media="(min-width: 46rem)" />}
    </>
  );
}

function Preload({ name, media }: { name: string; media?: string }) {
  return (
    <link
      rel="preload"
      as="font"
      media={media}
      type="font/woff2"
      crossOrigin="anonymous"
      href={`/fonts/${name}.woff2`}
    />
  );
}
