/** What of a pasted page or a Word file a text cannot keep. */
export type LeftOutKind =
  | 'image'
  | 'object'
  | 'hidden'
  | 'deleted'
  | 'inserted'
  | 'equation'
  | 'contents'
  | 'comment'
  | 'struck'
  | 'smallCaps'
  | 'heading';

export interface LeftOut {
  what: LeftOutKind;
  /** A few words of what it was, or of what stands before it; empty at the beginning. */
  near: string;
}

const WORDS = 40;

/** A few words to find a place by: the first of them, or the last. */
export function fewWords(text: string, from: 'start' | 'end' = 'start'): string {
  const letters = Array.from(text.replace(/\s+/gu, ' ').trim());
  if (letters.length <= WORDS) return letters.join('');
  return from === 'start'
    ? `${letters.slice(0, WORDS).join('').trimEnd()}…`
    : `…${letters.slice(-WORDS).join('').trimStart()}`;
}
