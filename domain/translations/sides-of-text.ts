import type { Followed } from '@/domain/texts/followed';
import type { HashedBlock, PastBlock } from './sides';

/** The words around a body that a translation renders as well. */
export interface SideHead {
  title: string;
  subtitle: string;
  teaser: string;
}

/** A language that a text may be translated from. */
export interface SourceChoice {
  language: string;
  isPublic: boolean;
}

/** Everything about the source of one translation. */
export interface SidesOfText {
  /** Those that whoever asks may see; never the language of the text itself. */
  sources: SourceChoice[];
  /** The language that is shown; null where there is nothing to translate from. */
  sourceLanguage: string | null;
  /** What the stored translation was made from; null for an original, or where nothing is written yet. */
  madeFromLanguage: string | null;
  /** As readers see it; where they never did, as it is being written. */
  source: HashedBlock[];
  sourceHead: SideHead;
  /** The source's head as it was when the translation was made, where that is known and reads differently now. */
  wasHead: SideHead | null;
  /** All of `source` where the translation was not made from that language. Marks of "still right" are applied. */
  madeFrom: PastBlock[];
  /** Changes of the source after which the translation was found still right. */
  stillRight: Followed[];
  /** When the source was public last; null where it never was. */
  sourcePublishedAt: number | null;
}
