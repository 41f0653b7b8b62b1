/** Marks for one key: opening and closing. */
export type Pair = readonly [open: string, close: string];

export interface Typography {
  /** For the key `"`. */
  double: Pair;
  /** For the key `'`; null where that key is always an apostrophe. */
  single: Pair | null;
  /** For two hyphens between spaces; elsewhere they become an en dash. */
  spacedDash: string;
  /** For three hyphens; null: left as typed. */
  longDash: string | null;
  /** Space before `;`, `!` and `?`; '' for none. */
  beforeMarks: string;
  beforeColon: string;
  beforePercent: string;
  /** Whether a space between a number and its unit is kept from breaking. */
  keepsUnits: boolean;
  /** Whether words are written without spaces, so that quotes are told apart by counting. */
  isUnspaced: boolean;
}

const NBSP = '\u00a0';
const NARROW = '\u202f';
const EM = '—';

const PLAIN: Omit<Typography, 'double'> = {
  single: ['‘', '’'],
  spacedDash: '–',
  longDash: EM,
  beforeMarks: '',
  beforeColon: '',
  beforePercent: '',
  keepsUnits: true,
  isUnspaced: false,
};
const GUILLEMETS: Pair = ['«', '»'];
const CURLY: Pair = ['“', '”'];
const GERMAN: Pair = ['„', '“'];
const LOW_SINGLE: Pair = ['‚', '‘'];
const SAME: Pair = ['”', '”'];
const FRENCH: Pair = [`«${NARROW}`, `${NARROW}»`];
const SLAVIC = { double: GUILLEMETS, single: GERMAN, spacedDash: EM, beforePercent: NBSP };
const CJK = { single: ['‘', '’'] as Pair, keepsUnits: false, isUnspaced: true };

const TABLE: Record<string, Partial<Typography> & Pick<Typography, 'double'>> = {
  en: { double: CURLY },
  nl: { double: CURLY, longDash: null },
  de: { double: GERMAN, single: LOW_SINGLE, longDash: null, beforePercent: NBSP },
  'de-CH': { double: GUILLEMETS, single: ['‹', '›'], longDash: null, beforePercent: NBSP },
  'de-LI': { double: GUILLEMETS, single: ['‹', '›'], longDash: null, beforePercent: NBSP },
  fr: {
    double: FRENCH,
    single: null,
    beforeMarks: NARROW,
    beforeColon: NBSP,
    beforePercent: NARROW,
  },
  'fr-CA': {
    double: [`«${NBSP}`, `${NBSP}»`],
    single: null,
    beforeColon: NBSP,
    beforePercent: NBSP,
  },
  ru: SLAVIC,
  uk: { ...SLAVIC, single: null },
  be: { ...SLAVIC, single: null },
  fa: { double: GUILLEMETS, single: ['‹', '›'], keepsUnits: false },
  'zh-Hans': { ...CJK, double: CURLY, longDash: '——' },
  zh: { ...CJK, double: CURLY, longDash: '——' },
  'zh-Hant': { ...CJK, double: ['「', '」'], single: ['『', '』'], longDash: '——' },
  ja: { ...CJK, double: ['「', '」'], single: ['『', '』'], longDash: '——' },
  ko: { double: CURLY },
  es: { double: GUILLEMETS, single: CURLY, beforePercent: NBSP },
  ca: { double: GUILLEMETS, single: null },
  it: { double: GUILLEMETS, single: null },
  pt: { double: CURLY },
  'pt-PT': { double: GUILLEMETS, single: CURLY },
  sv: { double: SAME, single: ['’', '’'], longDash: null, beforePercent: NBSP },
  fi: { double: SAME, single: ['’', '’'], longDash: null, beforePercent: NBSP },
  da: { double: CURLY, longDash: null },
  no: { double: GUILLEMETS, longDash: null, beforePercent: NBSP },
  nb: { double: GUILLEMETS, longDash: null, beforePercent: NBSP },
  nn: { double: GUILLEMETS, longDash: null, beforePercent: NBSP },
  pl: { double: ['„', '”'], single: GUILLEMETS },
  cs: { double: GERMAN, single: LOW_SINGLE, longDash: null, beforePercent: NBSP },
  sk: { double: GERMAN, single: LOW_SINGLE, longDash: null, beforePercent: NBSP },
  hu: { double: ['„', '”'], single: ['»', '«'], longDash: null },
  ro: { double: ['„', '”'], single: GUILLEMETS },
  tr: { double: CURLY },
  el: { double: GUILLEMETS, single: CURLY },
};

/**
 * How a language sets quotation marks, dashes and spaces. Null for languages that are not in the
 * table: there everything is left as typed.
 *
 * Sources. Quotation marks: Unicode CLDR 44, `delimiters`; Dutch by Taaladvies.net
 * ("Aanhalingstekens", both kinds are in use); Swiss German by the Federal Chancellery's
 * "Schreibweisungen". French spaces: Imprimerie nationale, "Lexique des règles typographiques"
 * (narrow before ; ! ?, a word's before the colon), in guillemets as French pages of Unicode CLDR;
 * Canadian French by the OQLF, "Espacement avant et après les signes de ponctuation". Percent signs:
 * DIN 5008 (German), GOST 8.417 (Russian), RAE "Ortografía" (Spanish). Dashes: The Chicago Manual of
 * Style §6.78 ff. (English), Duden D 43 (German: the en dash alone), GB/T 15834-2011 (Chinese, two em
 * dashes), Мильчин, "Справочник издателя и автора" §5 (Russian, an em dash between spaces). Units: SI
 * brochure §5.4.3.
 * @param tag BCP 47; the most specific entry counts
 */
export function typographyOf(tag: string): Typography | null {
  const parts = tag.split('-');
  for (let length = parts.length; length > 0; length -= 1) {
    const row = TABLE[parts.slice(0, length).join('-')];
    if (row) return { ...PLAIN, ...row };
  }
  return null;
}

/** The languages and regions of the table. */
export const SET_LANGUAGES: readonly string[] = Object.keys(TABLE);
