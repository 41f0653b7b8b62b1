import { quoteOf } from '@/domain/comments/comment';
import { blockWords } from '@/domain/documents/plain/block-words';
import { shortened } from '@/domain/documents/plain/shortened';
import type { StaffT } from '@/i18n/staff/translate';
import type { SheetState } from './use-highlights';

const LONGEST = 60;

/** What each block of a text is called where one is chosen: its first words, or what it is. */
export function blockLabels(sheet: Pick<SheetState, 'document' | 'blocks'>, t: StaffT): string[] {
  const counted = new Map<string, number>();
  return sheet.document.content.map((block, index) => {
    const n = (counted.get(block.type) ?? 0) + 1;
    const said = quoteOf(sheet.blocks[index]?.text ?? '');
    if (said !== '') return shortened(said, LONGEST);
    counted.set(block.type, n);
    const name = t('review.comment.wordless', { kind: block.type, n });
    const words = block.type === 'videoLink' ? block.attrs.label : blockWords(block);
    const caption = { block: name, words: shortened(words, LONGEST) };
    return words === '' ? name : t('review.comment.captioned', caption);
  });
}
