/** Type pairings: fonts of headings and text that belong together, in the scripts of all interface languages. */

export const TYPE_PAIRINGS = ['woodcut', 'book', 'grotesque'] as const;

export type TypePairing = (typeof TYPE_PAIRINGS)[number];

/** Values of the variables of `app/[locale]/styles/fonts.css`, which has those of the first pairing. */
export type FontVariables = Readonly<Record<string, string>>;

const NASKH = '"Noto Naskh Arabic", "Geeza Pro", "Traditional Arabic", "Times New Roman", serif';
const SONG = '"Noto Serif CJK SC", "Source Han Serif SC", "Songti SC", SimSun, serif';
const HEI =
  '"PingFang SC", "Noto Sans CJK SC", "Source Han Sans SC", "Microsoft YaHei", sans-serif';
const OLD_STYLE = '"Iowan Old Style", "Palatino Linotype", "URW Palladio L", P052, serif';
const OLD_STYLE_CYRILLIC = '"Palatino Linotype", "PT Serif", Georgia, serif';
const GROTESQUE = '"Helvetica Neue", Helvetica, Arial, "Nimbus Sans", sans-serif';
const ARABIC = '"Noto Sans Arabic", "Segoe UI", "Geeza Pro", Tahoma, sans-serif';

/** Null for the pairing that the style sheet has. */
export const FONT_VARIABLES: Readonly<Record<TypePairing, FontVariables | null>> = {
  woodcut: null,
  book: {
    '--latin': OLD_STYLE,
    '--latin-abroad': OLD_STYLE,
    '--latin-heads': OLD_STYLE,
    '--cyrillic': OLD_STYLE_CYRILLIC,
    '--cyrillic-heads': OLD_STYLE_CYRILLIC,
    '--arabic': NASKH,
    '--arabic-heads': NASKH,
    '--han': SONG,
    '--han-heads': SONG,
  },
  grotesque: {
    '--latin': 'Georgia, "Times New Roman", "Liberation Serif", serif',
    '--latin-abroad': 'Georgia, "Times New Roman", "Liberation Serif", serif',
    '--latin-heads': GROTESQUE,
    '--cyrillic': 'Georgia, serif',
    '--cyrillic-heads': GROTESQUE,
    '--arabic': ARABIC,
    '--arabic-heads': `Vazirmatn, ${ARABIC}`,
    '--han': SONG,
    '--han-heads': HEI,
  },
};
