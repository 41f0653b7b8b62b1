import type { EditorImage } from '@/components/admin/editor/contract';
import { cropped } from '@/components/images/crop';
import { fitClass } from '@/components/images/fit';
import type { FigureUse } from '@/domain/documents/figure-use';

/** The class of a figure or gallery in the sheet, by its width. */
export function widthLook({ width }: Pick<FigureUse, 'width'>): { class?: string } {
  return width ? { class: `is-${width}` } : {};
}

/** Size, crop and caption of an image in the sheet, as readers see them. */
export function imageLook(image: EditorImage, { caption, crop }: FigureUse) {
  const cut = crop ? cropped(image, crop) : null;
  const { width, height } = cut ?? image;
  return {
    box: { width, height, class: cut?.className ?? fitClass(image) ?? '' },
    caption: caption ?? image.caption,
  };
}
