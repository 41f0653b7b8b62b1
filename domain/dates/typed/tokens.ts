/** Splits a folded date into tokens. */
import { numberAt, type ReadToken, romanAt } from './numbers';
import type { Refusal } from './refusal';
import { type Word, wordAt } from './vocabulary';

export interface NumberToken {
  is: 'number';
  value: number;
  /** Digits as typed; 0 for a Roman numeral. */
  digits: number;
  /** The number's suffix: `19th`, `1921年`, `3日`, `1930s`, `1930er`. */
  mark?: 'ordinal' | 'year' | 'day' | 'decade' | 's';
}

export type Token =
  | NumberToken
  | { is: 'date'; year: number; month: number; day: number }
  | { is: 'month'; month: number }
  | { is: 'season'; season: number }
  | { is: 'word'; word: Exclude<Word, 'c' | 'v' | 'qian' | 'hou' | 'filler' | 'newStyle'> }
  | { is: 'sign'; sign: '–' | '-' | '/'; spaced: boolean }
  | { is: 'uncertain' };

/** The tokens of a folded date, or why it cannot be read. */
export function tokensOf(text: string): Token[] | Refusal {
  const tokens: Token[] = [];
  let at = 0;
  while (at < text.length) {
    const read =
      numberAt(text, at, tokens.at(-1)) ??
      signAt(text, at) ??
      meantAt(text, at, tokens) ??
      romanAt(text, at);
    if (!read) return { why: 'unreadable' };
    if ('why' in read) return read;
    tokens.push(...read.tokens);
    at = read.end;
  }
  return tokens;
}

function signAt(text: string, at: number): ReadToken | null {
  const sign = text[at];
  const end = at + 1;
  if (sign !== undefined && ' ,.()'.includes(sign)) return { tokens: [], end };
  if (sign === '?') return { tokens: [{ is: 'uncertain' }], end };
  if (sign === '~' || sign === '±') return { tokens: [{ is: 'word', word: 'circa' }], end };
  if (sign === '%') return { tokens: [{ is: 'word', word: 'circa' }, { is: 'uncertain' }], end };
  if (sign !== '–' && sign !== '-' && sign !== '/') return null;
  return { tokens: [{ is: 'sign', sign, spaced: text[at - 1] === ' ' || text[end] === ' ' }], end };
}

function meantAt(text: string, at: number, before: readonly Token[]): ReadToken | null {
  const found = wordAt(text, at);
  if (!found) return null;
  const { meaning, end } = found;
  if (meaning.is === 'ordinal') {
    return { tokens: [{ is: 'number', value: meaning.value, digits: 0, mark: 'ordinal' }], end };
  }
  if (meaning.is !== 'word') return { tokens: [meaning], end };
  const word = plainWord(meaning.word, before.at(-1), /^\s?\d/.test(text.slice(end)));
  if (word === 'filler') return { tokens: [], end };
  const isPrefix = ['early', 'mid', 'late', 'before', 'after'].includes(word);
  const hyphen = isPrefix && text[end] === '-' ? 1 : 0;
  return { tokens: [{ is: 'word', word }], end: end + hyphen };
}

type PlainWord = Extract<Token, { is: 'word' }>['word'] | 'filler';

/** Decides the meaning of words that depends on whether a number precedes or follows. */
function plainWord(word: Word, last: Token | undefined, beforeNumber: boolean): PlainWord {
  const afterCount = last?.is === 'number' && last.value <= 30;
  switch (word) {
    case 'c':
      return afterCount && !beforeNumber ? 'century' : 'circa';
    case 'v':
      return afterCount && !beforeNumber ? 'century' : 'filler';
    case 'qian':
      return beforeNumber ? 'bce' : 'before';
    case 'hou':
      return 'after';
    case 'of':
      return last?.is === 'date' || (last?.is === 'number' && last.digits === 4) ? 'or' : 'filler';
    case 'and':
      return last === undefined ? 'filler' : 'and';
    case 'newStyle':
      return 'filler';
    default:
      return word;
  }
}
