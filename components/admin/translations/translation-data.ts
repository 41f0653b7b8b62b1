import type { WritingData } from '@/components/admin/writing/writing';
import type { TermHint } from '@/domain/glossary/glossary';
import type { Image } from '@/domain/images/image';
import type { Offer } from '@/domain/translation-memory/memory';
import type { SidesOfText } from '@/domain/translations/sides-of-text';

/** Data of the translation page. */
export interface TranslationData {
  data: WritingData;
  sides: SidesOfText;
  sourceFigures: ReadonlyMap<string, Image>;
  hasTranslator: boolean;
  /** What was translated before of each block of the source, by the block's hash. */
  offers: Readonly<Record<string, readonly Offer[]>>;
  /** Terms of the glossary in each block of the source, by the block's hash. */
  terms: Readonly<Record<string, readonly TermHint[]>>;
}
