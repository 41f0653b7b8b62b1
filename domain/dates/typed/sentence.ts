/** A whole typed date: one time, a span, before or after a time, one of two. */
import { boundAfter, boundBefore } from '../bounds';
import { parsePoint } from '../edtf-point';
import { type Part, partOf } from './part';
import { partText, type TypedIn } from './part-text';
import { portionText } from './portion';
import { isRefusal, type Refusal } from './refusal';
import { type Between, filled } from './span';
import type { Token } from './tokens';

type Word = Extract<Token, { is: 'word' }>['word'];

const CUTS: readonly Word[] = ['to', 'and', 'or'];

/** EDTF of the tokens of a date. */
export function sentenceText(given: readonly Token[], calendar: TypedIn): string | Refusal {
  const isOldStyle = given.some((token) => isWord(token, 'oldStyle'));
  if (isOldStyle && isOfOneEnd(given)) return { why: 'unreadable' };
  const typedIn = isOldStyle ? 'julian' : calendar;
  const tokens = given.filter((token) => !isWord(token, 'oldStyle'));
  const without = (word: Word) => tokens.filter((token) => !isWord(token, word));
  const has = (word: Word) => tokens.some((token) => isWord(token, word));
  if (has('between')) return eitherText(without('between'), ['and', 'to', '–', '-', '/'], typedIn);
  if (has('or')) return eitherText(tokens, ['or'], typedIn);
  for (const word of ['before', 'after'] as const) {
    if (has(word)) return beyondText(without(word), word, typedIn);
  }
  return spanText(tokens, typedIn);
}

/** Whether only the first of two dates is marked `old style`, so that the other is ambiguous. */
function isOfOneEnd(tokens: readonly Token[]): boolean {
  const first = tokens.findIndex((token) => isWord(token, 'oldStyle'));
  const last = tokens.findLastIndex((token) => isWord(token, 'oldStyle'));
  const isDated = ({ is }: Token) => is === 'number' || is === 'date' || is === 'month';
  const isCut = (token: Token) => {
    return token.is === 'sign' || (token.is === 'word' && CUTS.includes(token.word));
  };
  const after = tokens.slice(last);
  return tokens.slice(0, first).some(isDated) && after.some(isCut) && after.some(isDated);
}

function spanText(tokens: readonly Token[], typedIn: TypedIn): string | Refusal {
  const hasFrom = tokens.some((token) => isWord(token, 'from'));
  const rest = tokens.filter((token) => !isWord(token, 'from'));
  const opens = rest.findIndex((token) => isWord(token, 'to'));
  const isUntil =
    opens >= 0 && rest.slice(0, opens).every((token) => isWord(token, 'circa')) && !hasFrom;
  if (isUntil) {
    return openText(rest.toSpliced(opens, 1), typedIn, (text) => `../${text}`);
  }
  const cut = cutAt(rest, ['to', '–', '/', '-']);
  if (!cut) {
    if (hasFrom) return openText(rest, typedIn, (text) => `${text}/..`);
    return oneText(partOf(rest), typedIn);
  }
  const { before, after, between } = cut;
  if (after.length === 0) return openText(before, typedIn, (text) => `${text}/..`);
  if (before.length === 0) return openText(after, typedIn, (text) => `../${text}`);
  const parts = [partOf(before), partOf(after)] as const;
  const [start, end] = parts;
  if (isRefusal(start)) return start;
  if (isRefusal(end)) return end;
  if (start.shape === 'unknown') return openText(after, typedIn, (text) => `/${text}`);
  if (end.shape === 'unknown') return openText(before, typedIn, (text) => `${text}/`);
  const ends = filled(start, end, hasFrom ? { ...between, sign: '–', spaced: true } : between);
  if (isRefusal(ends)) return ends;
  return joined(ends, typedIn, (texts) => texts.join('/'));
}

/** One of two times, or an unknown time within a span. */
function eitherText(
  tokens: readonly Token[],
  cuts: readonly (Word | '–' | '-' | '/')[],
  typedIn: TypedIn,
): string | Refusal {
  const cut = cutAt(tokens, cuts);
  if (!cut) return { why: 'unreadable' };
  const [start, end] = [partOf(cut.before), partOf(cut.after)];
  if (isRefusal(start)) return start;
  if (isRefusal(end)) return end;
  const ends = filled(start, end, { sign: 'word', spaced: true });
  if (isRefusal(ends)) return ends;
  const sign = cuts[0] === 'or' ? ',' : '..';
  return joined(ends, typedIn, (texts) => `[${texts.join(sign)}]`);
}

/** Before or after a time, as an EDTF set that names the last or first possible time. */
function beyondText(
  tokens: readonly Token[],
  side: 'before' | 'after',
  typedIn: TypedIn,
): string | Refusal {
  return openText(tokens, typedIn, (text) => {
    const point = parsePoint(text);
    if (!point || point.circa || point.uncertain) return '';
    return side === 'before' ? `[..${boundBefore(point)}]` : `[${boundAfter(point)}..]`;
  });
}

function openText(
  tokens: readonly Token[],
  typedIn: TypedIn,
  write: (text: string) => string,
): string | Refusal {
  const part = partOf(tokens);
  if (isRefusal(part)) return part;
  if (part.portion) return { why: 'unreadable' };
  const text = partText(part, typedIn);
  return typeof text === 'string' ? write(text) : text;
}

function oneText(part: Part | Refusal, typedIn: TypedIn): string | Refusal {
  if (isRefusal(part)) return part;
  return part.portion ? portionText(part, part.portion) : partText(part, typedIn);
}

function joined(
  parts: readonly Part[],
  typedIn: TypedIn,
  write: (texts: string[]) => string,
): string | Refusal {
  const texts: string[] = [];
  for (const part of parts) {
    const text = partText(part, typedIn);
    if (typeof text !== 'string') return text;
    texts.push(text);
  }
  return texts.length === 1 ? (texts[0] ?? '') : write(texts);
}

/** Splits at the first kind of separator that occurs, provided that it occurs once. */
function cutAt(
  tokens: readonly Token[],
  kinds: readonly (Word | Between['sign'])[],
): { before: Token[]; after: Token[]; between: Between } | null {
  for (const kind of kinds) {
    const found = tokens.flatMap((token, at) => {
      const isIt =
        token.is === 'sign' ? token.sign === kind : token.is === 'word' && token.word === kind;
      return isIt ? [at] : [];
    });
    const [at, more] = found;
    if (at === undefined) continue;
    if (more !== undefined) return null;
    const token = tokens[at];
    const between: Between =
      token?.is === 'sign'
        ? { sign: token.sign, spaced: token.spaced }
        : { sign: 'word', spaced: false };
    return { before: tokens.slice(0, at), after: tokens.slice(at + 1), between };
  }
  return null;
}

function isWord(token: Token, word: Word): boolean {
  return token.is === 'word' && token.word === word;
}
