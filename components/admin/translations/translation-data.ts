import type { WritingData } from '@/components/admin/writing/writing';
import type { Attachment } from '@/domain/attachments/attachment';
import type { TermHint } from '@/domain/glossary/glossary';
import type { Image } from '@/domain/images/image';
import type { Offer } from '@/domain/translation-memory/memory';
import type { SidesOfText } from '@/domain/translations/sides-of-text';

/** Data of the translation page. */
export interface TranslationData {
  data: WritingData;
  sides: SidesOfText;
  /** Files of the story with their words in the source's language. */
  sourceFiles: ReadonlyMap<string, Attachment>;
  sourceFigures: ReadonlyMap<string, Image>;
  hasTranslator: boolean;
  /** What was translated before of each block of the source, by the block's hash. */
  offers: Readonly<Record<string, readonly Offer[]>>;
  /** Terms of the glossary in each block of the source, by the block's hash. */
  terms: Readonly<Record<string, readonly TermHint[]>>;
}
