import type { Mark } from '@/domain/documents/document';

/** The context of an element: what applies to everything within it. */
export interface Around {
  marks: Mark[];
  /** The language declared for the words. */
  lang: string | null;
  /** Nesting of quotations, lists and tables; deeper than eight, no further ones are made. */
  depth: number;
  /** Line ends are significant, as in a poem that was typed line by line. */
  isPre?: boolean;
}
