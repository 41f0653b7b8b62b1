/** What a document cannot keep of a pasted page or a Word file. */
export type LeftOutKind =
  | 'image'
  | 'object'
  | 'hidden'
  | 'deleted'
  | 'inserted'
  | 'equation'
  | 'contents'
  | 'comment'
  | 'heading';

export interface LeftOut {
  what: LeftOutKind;
  /** A few words of the omitted content, or of the text before it; empty at the beginning. */
  near: string;
}

const WORDS = 40;

/** A few words by which to find a place: the first or the last ones. */
export function fewWords(text: string, from: 'start' | 'end' = 'start'): string {
  const letters = Array.from(text.replace(/\s+/gu, ' ').trim());
  if (letters.length <= WORDS) return letters.join('');
  return from === 'start'
    ? `${letters.slice(0, WORDS).join('').trimEnd()}…`
    : `…${letters.slice(-WORDS).join('').trimStart()}`;
}
