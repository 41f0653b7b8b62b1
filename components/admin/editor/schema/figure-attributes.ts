import type { FigureAttributes } from '@/domain/documents/document';
import { type FigureUse, figureUse, RATIOS, WIDTHS } from '@/domain/documents/figure-use';

/** A figure's attributes as those of HTML, by which it is copied and read back. */
export function figureData({ pictureId, ...use }: Partial<FigureAttributes>) {
  return { 'data-image': pictureId ?? '', ...dataOfUse(use) };
}

/** The use alone, as HTML attributes. */
export function dataOfUse({ caption, width, crop }: FigureUse): Record<string, string> {
  const point = crop?.x === undefined ? '' : ` ${crop.x} ${crop.y}`;
  return {
    ...(caption !== undefined && { 'data-caption': caption }),
    ...(width && { 'data-width': width }),
    ...(crop && { 'data-crop': `${crop.ratio}${point}` }),
  };
}

/** The use from HTML; what cannot be stored is left out. */
export function figureUseOf(element: HTMLElement): FigureUse {
  const width = WIDTHS.find((one) => one === element.getAttribute('data-width'));
  const [shape, ...point] = (element.getAttribute('data-crop') ?? '').split(' ');
  const ratio = RATIOS.find((one) => one === shape);
  const [x, y] = point.map(Number);
  const isPoint = [x, y].every((n) => n !== undefined && n >= 0 && n <= 1);
  return figureUse({
    caption: element.getAttribute('data-caption'),
    width,
    crop: ratio && { ratio, ...(isPoint && { x, y }) },
  });
}
