/** The texts of an image that can be written where it is placed; its page has all of them. */
import type { ImageWords } from './wording';

export interface ImageDescription {
  /** Alternative text. */
  alt: string;
  decorative: boolean;
  credit: string;
}

/** An image's description in one language, from what is stored. */
export function descriptionOf(
  image: { credit: string },
  words: Pick<ImageWords, 'alt' | 'decorative' | 'credit'> | undefined,
): ImageDescription {
  return {
    alt: words?.alt ?? '',
    decorative: words?.decorative ?? false,
    credit: words?.credit || image.credit,
  };
}

/** An alternative text as a page showed it, and as it was left. */
export interface AltChange {
  imageId: string;
  language: string;
  alt: string;
  decorative: boolean;
  was: { alt: string; decorative: boolean };
}

/** The credit for all languages, likewise. */
export interface CreditChange {
  imageId: string;
  credit: string;
  was: string;
}
