import type { TypePairing } from '@/domain/house-style/type-pairing';
import { type InterfaceLanguage, scriptOf } from '@/i18n/languages';

interface PageFonts {
  headings: string;
  text?: string;
}

const VAZIRMATN: PageFonts = { headings: 'vazirmatn-arabic-700-normal' };

/**
 * The fonts that pages in a script need at once, by type pairing; all others are the system's, such
 * as heavy Song for Chinese.
 */
const FONTS: Record<TypePairing, Record<string, PageFonts>> = {
  woodcut: {
    Latn: { headings: 'piazzolla-latin-800-normal', text: 'piazzolla-latin-400-normal' },
    Cyrl: { headings: 'piazzolla-cyrillic-800-normal' },
    Arab: VAZIRMATN,
  },
  book: {},
  grotesque: { Arab: VAZIRMATN },
};

interface FontPreloadsProps {
  language: InterfaceLanguage;
  /** Of the house style; the staff's site always has the first one. */
  type?: TypePairing;
}

/**
 * Preloads a page's fonts: that of headings everywhere, since telephones open few pages after the
 * first; that of the text only on wider screens, where it mostly arrives in time.
 */
export function FontPreloads({ language, type = 'woodcut' }: FontPreloadsProps) {
  const fonts = FONTS[type][scriptOf(language)];
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
