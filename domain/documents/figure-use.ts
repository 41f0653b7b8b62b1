import type {
  Crop,
  CropRatio,
  Figure,
  FigureAttributes,
  FigureWidth,
  Gallery,
} from './document-nodes';
import { cleanText, foldSpace } from './plain/clean-text';

/** Longest caption of a figure, in UTF-16 units. */
export const LONGEST_CAPTION = 1_000;
/** Most images of one gallery. */
export const MOST_IN_GALLERY = 100;
export const WIDTHS: readonly FigureWidth[] = ['wide', 'full'];
/** From the widest to the tallest. */
export const RATIOS: readonly CropRatio[] = ['3:1', '16:9', '3:2', '4:3', '1:1', '4:5', '2:3'];

/** Positions of a focal point are kept in thousandths. */
const STEPS = 1000;

/** How an image is used, without its id. */
export type FigureUse = Omit<FigureAttributes, 'pictureId'>;

/**
 * The use in the form in which it is stored: nothing that is empty, keys in one order, the caption
 * cleaned and on one line.
 */
export function figureUse(use: Loose<FigureUse>): FigureUse {
  const { caption, width, crop } = use;
  return {
    ...(caption !== undefined && caption !== null && { caption: captionIn(caption) }),
    ...(width && { width }),
    ...(crop && { crop: cropIn(crop) }),
  };
}

type Loose<T> = { [Key in keyof T]?: T[Key] | null };

/** A caption as it is stored. */
export function captionIn(text: string): string {
  return foldSpace(cleanText(text));
}

function cropIn({ ratio, x, y }: Crop): Crop {
  if (x === undefined || y === undefined) return { ratio };
  return { ratio, x: Math.round(x * STEPS) / STEPS, y: Math.round(y * STEPS) / STEPS };
}

/** Figures next to each other, their own widths left out; a single one is no gallery. */
export function galleryOf(figures: readonly Figure[], width?: FigureWidth): Figure | Gallery {
  const content = figures.map(({ attrs: { width: _, ...attrs } }): Figure => {
    return { type: 'figure', attrs };
  });
  const [first] = content;
  const own = width && { attrs: { width } };
  if (!first || content.length > 1) return { type: 'gallery', ...own, content };
  const { pictureId, ...use } = first.attrs;
  return { type: 'figure', attrs: { pictureId, ...figureUse({ ...use, width }) } };
}

/** Width divided by height. */
export function proportionOf(ratio: CropRatio): number {
  const [width = 1, height = 1] = ratio.split(':').map(Number);
  return width / height;
}
