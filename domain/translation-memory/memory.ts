/** Longer sentences are not remembered: they are hardly ever written again. */
export const LONGEST_SENTENCE = 1_000;

/** A sentence with its translation, for the page of the memory. */
export interface MemorySentence {
  id: string;
  sourceLanguage: string;
  targetLanguage: string;
  source: string;
  target: string;
  storyId: string;
}

/** What was translated before, for a sentence of the text that is being translated. */
export interface Offer {
  /** The translation, with the numbers and names of the new sentence. */
  words: string;
  /** The sentence that it translates, where it differs; else null. */
  was: string | null;
  /** Whether every number and name that differs was replaced. */
  isWhole: boolean;
}

export interface MemoryFilter {
  /** Languages; empty for any. */
  from: string;
  to: string;
  /** Words of the sentence or its translation. */
  words: string;
}
