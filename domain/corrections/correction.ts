/** An editor's note to readers about what was mended in a published text. */
export interface Correction {
  id: string;
  /** In the language of the text. */
  note: string;
  at: number;
}

export const LONGEST_CORRECTION = 1_000;
