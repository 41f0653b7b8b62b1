import type { BodyImage } from '@/components/stories/body/body-context';
import type { Image } from '@/domain/images/image';
import { filesByType, sourceSet } from './source-set';

/**
 * Images in the form of a story's body.
 * @param hrefOf the page of an image; without it none is a link
 */
export function bodyImages(
  images: ReadonlyMap<string, Image>,
  hrefOf?: (id: string) => string | undefined,
): Map<string, BodyImage> {
  return new Map(
    [...images].map(([id, image]) => [id, { ...bodyImage(image), href: hrefOf?.(id) }]),
  );
}

function bodyImage(image: Image): BodyImage {
  const files = filesByType(image).at(-1)?.files ?? [];
  return {
    src: files.at(-1)?.src ?? '',
    srcSet: files.length > 1 ? sourceSet(files) : undefined,
    width: image.width,
    height: image.height,
    focusX: image.focusX,
    focusY: image.focusY,
    alt: image.alt,
    caption: image.caption,
    captionLang: image.language,
    credit: image.credit,
    rights: image.rights,
    rightsNote: image.rightsNote,
    transcription: image.transcription,
    decorative: image.decorative,
    isDrawn: image.isDrawn,
  };
}
