/** Finds the words of a search in a text, and the passage that has most of them. */
import { beginningOf } from './match';
import type { Term } from './parse-query';
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

/** Recognises the words of a search in texts of one language. */
export class Marker {
  private readonly exact = new Map<string, number>();
  private readonly beginnings: { letters: string; isSpaceless: boolean; term: number }[] = [];

  constructor(
    private readonly language: string,
    private readonly terms: readonly Term[],
  ) {
    for (const [index, term] of terms.entries()) {
      const beginning = beginningOf(term);
      if (beginning) {
        this.beginnings.push({ letters: beginning, isSpaceless: false, term: index });
      }
      for (const { tokens, joined, isSpaceless } of wordGroups(language, term.words)) {
        const isSingle = isSpaceless && tokens.length === 1;
        const used = isSpaceless && !isSingle ? tokens.slice(0, -1) : tokens;
        for (const token of [...used, ...(joined ? [joined] : [])]) {
          if (isSingle) {
            this.beginnings.push({ letters: token.text, isSpaceless: true, term: index });
          } else this.exact.set(token.text, index);
        }
      }
    }
  }

  /** The whole text in pieces. */
  mark(text: string): Piece[] {
    return piecesOf(text, 0, text.length, [...this.rangesIn(text)]);
  }

  /** The passage with most of the words; null where there is none of them. */
  passage(text: string): Piece[] | null {
    const read = text.slice(0, MOST_READ);
    let best: { ranges: Range[]; terms: number } | null = null;
    let window: Range[] = [];
    for (const range of this.rangesIn(read)) {
      window.push(range);
      window = window.filter((each) => range.end - each.start <= PASSAGE - LEAD);
      const terms = new Set(window.map((each) => each.term)).size;
      if (!best || terms > best.terms) best = { ranges: window, terms };
      if (best.terms === this.terms.length && range.start > (best.ranges[0]?.start ?? 0) + PASSAGE)
        break;
    }
    const first = best?.ranges[0];
    if (!first) return null;
    const start = startOfWord(read, first.start - LEAD);
    const end = endOfWord(read, start + PASSAGE);
    const within = [...this.rangesIn(read.slice(start, end))].map((each) => ({
      ...each,
      start: each.start + start,
      end: each.end + start,
    }));
    const pieces = piecesOf(read, start, end, within);
    if (start > 0) pieces.unshift({ text: '… ', isMarked: false });
    if (end < text.length) pieces.push({ text: ' …', isMarked: false });
    return pieces;
  }

  private *rangesIn(text: string): Generator<Range> {
    for (const group of wordGroups(this.language, text)) {
      const whole = group.joined && this.termOf(group.joined, false);
      if (whole !== null) yield { start: group.start, end: group.end, term: whole.term };
      else {
        for (const token of group.tokens) {
          const found = this.termOf(token, group.isSpaceless);
          if (found) yield { start: token.start, ...found };
        }
      }
    }
  }

  private termOf(token: Token, isSpaceless: boolean): { end: number; term: number } | null {
    const exact = this.exact.get(token.text);
    if (exact !== undefined) return { end: token.end, term: exact };
    const begun = this.beginnings.find(
      (each) => each.isSpaceless === isSpaceless && token.folded.startsWith(each.letters),
    );
    if (!begun) return null;
    return { end: isSpaceless ? token.firstEnd : token.end, term: begun.term };
  }
}

function piecesOf(text: string, start: number, end: number, ranges: readonly Range[]): Piece[] {
  const pieces: Piece[] = [];
  let at = start;
  for (const range of ranges) {
    if (range.end <= at) continue;
    const from = Math.max(range.start, at);
    const before = text.slice(at, from);
    const last = pieces.at(-1);
    const marked = text.slice(from, range.end);
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
