import type { StaffMessages } from '@/i18n/staff/translate';

export type Names = StaffMessages['characters'];
type NameKey = keyof Names;
export type GroupKey = 'spaces' | 'quotes' | 'letters' | 'currency' | 'arrows' | 'symbols';

export interface Character {
  character: string;
  name: string;
  /** Shown instead of a character that cannot be seen. */
  shown?: string;
}

const NAMED: Record<Exclude<GroupKey, 'letters' | 'currency'>, Partial<Record<NameKey, string>>> = {
  spaces: {
    enDash: '–',
    emDash: '—',
    hyphenHard: '\u2011',
    hyphenSoft: '\u00ad',
    spaceHard: '\u00a0',
    spaceNarrow: '\u202f',
    spaceThin: '\u2009',
    nonJoiner: '\u200c',
    joiner: '\u200d',
    leftToRight: '\u200e',
    rightToLeft: '\u200f',
  },
  quotes: {
    doubleLeft: '“',
    doubleRight: '”',
    doubleLow: '„',
    singleLeft: '‘',
    singleRight: '’',
    singleLow: '‚',
    guillemetLeft: '«',
    guillemetRight: '»',
    angleLeft: '‹',
    angleRight: '›',
  },
  arrows: {
    arrowLeft: '←',
    arrowRight: '→',
    arrowUp: '↑',
    arrowDown: '↓',
    arrowBoth: '↔',
    arrowDouble: '⇒',
  },
  symbols: {
    section: '§',
    pilcrow: '¶',
    dagger: '†',
    doubleDagger: '‡',
    degree: '°',
    numero: '№',
    copyright: '©',
    ellipsis: '…',
    bullet: '•',
    middleDot: '·',
    times: '×',
    plusMinus: '±',
  },
};

/** What cannot be seen, by the abbreviations of the Unicode charts. */
const SHOWN: Partial<Record<NameKey, string>> = {
  hyphenHard: 'NB-',
  hyphenSoft: 'SHY',
  spaceHard: 'NBSP',
  spaceNarrow: 'NNBSP',
  spaceThin: 'THSP',
  nonJoiner: 'ZWNJ',
  joiner: 'ZWJ',
  leftToRight: 'LRM',
  rightToLeft: 'RLM',
};

const SINGLE_LETTERS: Partial<Record<NameKey, string>> = {
  ayn: 'ʿ',
  hamza: 'ʾ',
  prime: 'ʹ',
  doublePrime: 'ʺ',
  eszett: 'ß',
  eth: 'ð',
  thorn: 'þ',
  schwa: 'ə',
  dotlessI: 'ı',
  ae: 'æ',
  oe: 'œ',
};

/** Letters of transliterations (ISO 9, DIN 31635, DMG, ALA-LC, IAST) and of European languages. */
const MARKED = 'āēīōūḥḍṣṭẓṇṛḏṯẖḵġżṅḫšžčǧřěáéíóúśćźńàèêñãõäëïöüÿăğŭșțşçąęåů';
const STROKED = 'łđøħ';
const MARKS: Record<string, NameKey> = {
  '\u0304': 'macron',
  '\u0323': 'dotBelow',
  '\u0307': 'dotAbove',
  '\u030c': 'caron',
  '\u0301': 'acute',
  '\u0300': 'grave',
  '\u0308': 'diaeresis',
  '\u0302': 'circumflex',
  '\u0303': 'tilde',
  '\u0306': 'breve',
  '\u032e': 'breveBelow',
  '\u0331': 'lineBelow',
  '\u0326': 'commaBelow',
  '\u0327': 'cedilla',
  '\u0328': 'ogonek',
  '\u030a': 'ring',
};
const STROKED_BASE: Record<string, string> = { ł: 'l', đ: 'd', ø: 'o', ħ: 'h' };

/** ISO 4217, with the sign. */
const CURRENCIES: Record<string, string> = {
  EUR: '€',
  USD: '$',
  GBP: '£',
  JPY: '¥',
  RUB: '₽',
  UAH: '₴',
  TRY: '₺',
  INR: '₹',
  KRW: '₩',
  ILS: '₪',
  IRR: '﷼',
  NLG: 'ƒ',
};

/** Every group with its characters, named in the language of the words. */
export function characterGroups(words: Names, language: string): [GroupKey, Character[]][] {
  const named = (list: Partial<Record<NameKey, string>>): Character[] =>
    (Object.entries(list) as [NameKey, string][]).map(([key, character]) => ({
      character,
      name: words[key],
      ...(SHOWN[key] && { shown: SHOWN[key] }),
    }));
  return [
    ['spaces', named(NAMED.spaces)],
    ['quotes', named(NAMED.quotes)],
    ['letters', [...named(SINGLE_LETTERS), ...bothCases(words)]],
    ['currency', currencies(language)],
    ['arrows', named(NAMED.arrows)],
    ['symbols', named(NAMED.symbols)],
  ];
}

function bothCases(words: Names): Character[] {
  return [...MARKED, ...STROKED]
    .flatMap((letter) => [letter, letter.toUpperCase()])
    .filter((letter) => [...letter].length === 1)
    .map((character) => ({ character, name: nameOf(character, words) }));
}

function nameOf(character: string, words: Names): string {
  const [base = '', mark = ''] = character.normalize('NFD');
  const isUpper = character !== character.toLowerCase();
  const stroked = STROKED_BASE[character.toLowerCase()];
  const letter = stroked ? (isUpper ? stroked.toUpperCase() : stroked) : base;
  const key = stroked ? 'stroke' : (MARKS[mark] ?? 'macron');
  return words.with.replace('{letter}', letter).replace('{mark}', words[key]);
}

function currencies(language: string): Character[] {
  const names = new Intl.DisplayNames([language], { type: 'currency' });
  return Object.entries(CURRENCIES).map(([code, character]) => ({
    character,
    name: names.of(code) ?? code,
  }));
}
