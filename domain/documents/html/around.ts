import type { Mark } from '@/domain/documents/document';

/** What holds of everything within an element. */
export interface Around {
  marks: Mark[];
  /** The language that the words are said to be in. */
  lang: string | null;
  /** Boxes within boxes; beyond eight no further ones are made. */
  depth: number;
  /** Ends of lines count, as in a poem that was typed line by line. */
  isPre?: boolean;
}
