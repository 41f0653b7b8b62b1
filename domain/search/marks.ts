/** Finds the words of a search in a text, and the passage that has most of them. */
import { phraseOf } from './match';
import { type Token, wordGroups } from './tokenise';

/** A piece of a text; marked if it is a word that was searched for. */
export interface Piece {
  text: string;
  isMarked: boolean;
}

interface Range {
  start: number;
  end: number;
  term: number;
}

const PASSAGE = 240;
/** Characters before the first word that was found. */
const LEAD = 60;
/** Characters of a text that are read for its passage. */
const MOST_READ = 60_000;

/** Words that follow each other. */
interface Phrase {
  tokens: readonly string[];
  /** The last token is a beginning. */
  isOpen: boolean;
  term: number;
}

/** A word that is searched for: what is marked is what the index was asked for, and nothing else. */
export interface Sought {
  words: string;
  /** The folded beginning that it completes, or null. */
  beginning: string | null;
  /** The number of the term that it is part of. */
  term: number;
}

/** Recognises the words of a search in texts of one language. */
export class Marker {
  /** By their first token; by its first character where it is a beginning. */
  private readonly phrases = new Map<string, Phrase[]>();
  private readonly beginnings: { letters: string; term: number }[] = [];
  private readonly terms: number;

  constructor(
    private readonly language: string,
    sought: readonly Sought[],
  ) {
    this.terms = new Set(sought.map(({ term }) => term)).size;
    for (const { words, beginning, term } of sought) {
      if (beginning !== null) this.beginnings.push({ letters: beginning, term });
      for (const each of new Set([language, 'und'])) {
        const groups = [...wordGroups(each, words)];
        const { tokens, isOpen } = phraseOf(groups);
        this.add({ tokens: tokens.map((token) => token.text), isOpen, term });
        const [only] = groups;
        if (groups.length === 1 && only?.joined) {
          this.add({ tokens: [only.joined.text], isOpen: false, term });
        }
      }
    }
  }

  /** The whole text in pieces. */
  mark(text: string): Piece[] {
    return piecesOf(text, 0, text.length, this.rangesIn(text));
  }

  /** The passage with most of the words; null where there is none of them. */
  passage(text: string): Piece[] | null {
    const read = text.slice(0, MOST_READ);
    const ranges = this.rangesIn(read);
    let best: { ranges: Range[]; terms: number } | null = null;
    let window: Range[] = [];
    for (const range of ranges) {
      window.push(range);
      window = window.filter((each) => range.end - each.start <= PASSAGE - LEAD);
      const terms = new Set(window.map((each) => each.term)).size;
      if (!best || terms > best.terms) best = { ranges: window, terms };
      if (best.terms === this.terms) break;
    }
    const first = best?.ranges[0];
    if (!first) return null;
    const start = startOfWord(read, first.start - LEAD);
    const end = endOfWord(read, start + PASSAGE);
    const pieces = piecesOf(read, start, end, ranges);
    if (start > 0) pieces.unshift({ text: '… ', isMarked: false });
    if (end < text.length) pieces.push({ text: ' …', isMarked: false });
    return pieces;
  }

  private add(phrase: Phrase): void {
    const [token] = phrase.tokens;
    if (token === undefined) return;
    const first = isCharacter(phrase) ? firstCharacter(token) : token;
    const known = this.phrases.get(first) ?? [];
    this.phrases.set(first, known);
    known.push(phrase);
  }

  private rangesIn(text: string): Range[] {
    const ranges: Range[] = [];
    const stream: (Token & { isSpaceless: boolean })[] = [];
    for (const { joined, tokens, isSpaceless } of wordGroups(this.language, text)) {
      const whole = joined && (this.alone(joined.text) ?? this.begunBy(joined.folded));
      if (joined && whole) ranges.push({ start: joined.start, end: joined.end, term: whole.term });
      stream.push(...tokens.map((token) => ({ ...token, isSpaceless })));
    }
    for (const [at, token] of stream.entries()) {
      const { start } = token;
      const begun = token.isSpaceless ? undefined : this.begunBy(token.folded);
      if (begun) ranges.push({ start, end: token.end, term: begun.term });
      for (const phrase of this.beginningAt(token)) {
        const end = endOf(phrase, stream, at);
        if (end !== null) ranges.push({ start, end, term: phrase.term });
      }
    }
    return ranges.sort((a, b) => a.start - b.start || b.end - a.end);
  }

  private alone(token: string): Phrase | undefined {
    return this.phrases.get(token)?.find(({ tokens }) => tokens.length === 1);
  }

  private begunBy(word: string): { term: number } | undefined {
    return this.beginnings.find(({ letters }) => word.startsWith(letters));
  }

  private beginningAt({ text, isSpaceless }: Token & { isSpaceless: boolean }): Phrase[] {
    const whole = this.phrases.get(text) ?? [];
    if (!isSpaceless) return whole;
    const character = this.phrases.get(firstCharacter(text)) ?? [];
    return [...whole.filter((each) => !isCharacter(each)), ...character.filter(isCharacter)];
  }
}

/** A single character of a script without spaces. */
const isCharacter = ({ tokens, isOpen }: Phrase) => isOpen && tokens.length === 1;

function firstCharacter(token: string): string {
  const [character = ''] = token;
  return character;
}

/** Where a phrase ends that begins at a place of a text; null where it is not there. */
function endOf(
  { tokens, isOpen }: Phrase,
  stream: readonly (Token & { isSpaceless: boolean })[],
  at: number,
): number | null {
  const last = stream[at + tokens.length - 1];
  if (!last) return null;
  const matches = tokens.every((token, index) => {
    const there = stream[at + index]?.text ?? '';
    return isOpen && index === tokens.length - 1 ? there.startsWith(token) : there === token;
  });
  if (!matches) return null;
  return isOpen ? last.firstEnd : last.end;
}

function piecesOf(text: string, start: number, end: number, ranges: readonly Range[]): Piece[] {
  const pieces: Piece[] = [];
  let at = start;
  for (const range of ranges) {
    if (range.end <= at) continue;
    if (range.start >= end) break;
    const from = Math.max(range.start, at);
    const before = text.slice(at, from);
    const last = pieces.at(-1);
    const marked = text.slice(from, Math.min(range.end, end));
    if (before) pieces.push({ text: before, isMarked: false });
    if (!before && last?.isMarked) last.text += marked;
    else pieces.push({ text: marked, isMarked: true });
    at = range.end;
  }
  const rest = text.slice(at, end);
  if (rest) pieces.push({ text: rest, isMarked: false });
  return pieces;
}

function startOfWord(text: string, near: number): number {
  if (near <= 0) return 0;
  const space = text.indexOf(' ', near);
  return space >= 0 && space < near + LEAD / 2 ? space + 1 : wholeCharacter(text, near);
}

function endOfWord(text: string, near: number): number {
  if (near >= text.length) return text.length;
  const space = text.lastIndexOf(' ', near);
  return space > near - LEAD / 2 ? space : wholeCharacter(text, near);
}

function wholeCharacter(text: string, at: number): number {
  return /[\udc00-\udfff]/.test(text.charAt(at)) ? at + 1 : at;
}
