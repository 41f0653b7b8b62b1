import type { Followed } from '@/domain/texts/followed';
import type { TextField } from '@/domain/texts/text-content';
import type { HashedBlock, PastBlock } from './sides';

/** The fields beside a body that a translation renders too. */
export const SIDE_FIELDS = [
  'title',
  'subtitle',
  'teaser',
  'metaTitle',
  'metaDescription',
] as const satisfies readonly TextField[];

export type SideField = (typeof SIDE_FIELDS)[number];
export type SideHead = Record<SideField, string>;

/** A language that a text may be translated from. */
export interface SourceChoice {
  language: string;
  isPublic: boolean;
}

/** The data of the translation page about the source. */
export interface SidesOfText {
  /** Those that the user may see, without the language of the text itself. */
  sources: SourceChoice[];
  /** The language shown; null where there is no source. */
  sourceLanguage: string | null;
  /** Source language of the stored translation; null for an original or without a revision. */
  madeFromLanguage: string | null;
  /** The public revision's blocks; of a source that was never public, the working revision's. */
  source: HashedBlock[];
  sourceHead: SideHead;
  /** The source's head at the time of the translation, if known and changed since. */
  wasHead: SideHead | null;
  /**
   * All of `source` when the translation was made from another language. Changes marked "still
   * right" are applied.
   */
  madeFrom: PastBlock[];
  /** Changes of the source that were marked "still right". */
  stillRight: Followed[];
  /** When the source was last published; null if it never was. */
  sourcePublishedAt: number | null;
}

/** What a field has in the place of a block's hash. */
export const fieldHash = (field: SideField) => `field ${field}`;

/** The fields that have words as paragraphs, for what looks into the blocks of a source. */
export function fieldBlocks(head: SideHead): HashedBlock[] {
  return SIDE_FIELDS.filter((field) => head[field] !== '').map((field) => ({
    hash: fieldHash(field),
    block: { type: 'paragraph', content: [{ type: 'text', text: head[field] }] },
  }));
}
