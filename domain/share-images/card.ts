import { createHash } from 'node:crypto';
import type { Image } from '@/domain/images/image';

/** Size in pixels that social networks ask for. */
export const SHARE_SIZE = { width: 1200, height: 630 } as const;

/** A change of the drawing counts up here, so that networks fetch the images anew. */
const DRAWING = 1;
/** Wide enough for its place on the card. */
const WIDE_ENOUGH = 800;

/** An image on a card. */
interface CardImage {
  /** Its address, below `/media/`. */
  src: string;
  /** The focal point, from 0 to 1 of width and height. */
  focusX: number;
  focusY: number;
  /** Whether it is shown whole, as a drawing with words or numerals is, and not cut to fit. */
  isWhole: boolean;
}

/** What the share image of a page shows: the image beside its link in messages and networks. */
export interface ShareCard {
  /** Language of the title. */
  language: string;
  title: string;
  /** Name of the archive; empty where it is the title. */
  archive: string;
  /** A date or the kind of page, shown small; may be empty. */
  label: string;
  image: CardImage | null;
  /** The archive's colour as `#rrggbb`. */
  accent: string;
}

/** A name for the card that changes with everything on it: 12 hexadecimal digits. */
export function cardHash(card: ShareCard): string {
  const content = JSON.stringify([DRAWING, card]);
  return createHash('sha256').update(content).digest('hex').slice(0, 12);
}

/** Of the scripts that the fonts have: others would be drawn as boxes. */
const DRAWABLE =
  /^[\p{sc=Latin}\p{sc=Cyrillic}\p{sc=Arabic}\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Common}\p{sc=Inherited}]*$/u;

/** Whether the fonts of share images have the letters of a card. */
export function isDrawable({ title, archive, label }: ShareCard): boolean {
  return [title, archive, label].every((text) => DRAWABLE.test(text));
}

/** The image of a story or collection as a card shows it. */
export function cardImage(image: Image | null): CardImage | null {
  const file = image?.files.find(({ width }) => width >= WIDE_ENOUGH) ?? image?.files.at(-1);
  if (!image || !file) return null;
  const { focusX, focusY, isDrawn } = image;
  return { src: file.src, focusX, focusY, isWhole: isDrawn };
}
