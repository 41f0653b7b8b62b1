import { type LibraryImage, smallFile } from '@/domain/images/library';

/** An image chosen in a form. */
export interface ChosenImage {
  id: string;
  url: string;
  alt: string;
  /** Of the alternative text, which differs from the page's where the image has none in that. */
  language: string;
  /** Whether it has an alternative text in the page's language, or is marked as decorative. */
  isDescribed: boolean;
  width: number;
  height: number;
}

/** @param language that in which the library was read */
export function chosenImage(image: LibraryImage, language: string): ChosenImage {
  const { id, alt, decorative, width, height } = image;
  const isDescribed = alt !== '' || decorative;
  return { id, alt, language, isDescribed, width, height, url: smallFile(image)?.src ?? '' };
}

/** Parses a stored choice: an image, or null for none. Undefined when invalid. */
export function readChosen(kept: unknown): ChosenImage | null | undefined {
  if (kept === null) return null;
  const { id, url, alt, isDescribed, ...rest }: Partial<ChosenImage> = Object(kept);
  const isWhole = typeof id === 'string' && typeof url === 'string' && typeof alt === 'string';
  // Only images of this site are shown.
  if (!isWhole || !url.startsWith('/') || url.startsWith('//')) return undefined;
  const { width = 0, height = 0, language } = rest;
  const size = { width: Number(width), height: Number(height) };
  const of = typeof language === 'string' ? language : '';
  return { id, url, alt, language: of, isDescribed: isDescribed === true, ...size };
}
