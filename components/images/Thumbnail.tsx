import type { Image } from '@/domain/images/image';
import { focusClass, PLATE, plateWidth } from './crop';
import { filesByType } from './source-set';

/** Pixels that the widest drawing (10rem) and photograph (15rem) need at double density. */
const ENOUGH = { drawn: 340, photo: 500 };

interface ThumbnailProps {
  image: Image;
  /** Whether it is the first image of the page, which is loaded early. */
  isFirst?: boolean;
}

/**
 * A decorative thumbnail next to a title, cropped around the focal point. A single file serves all
 * screens at this size; a `srcset` would add about a hundred incompressible bytes to each row.
 */
export function Thumbnail({ image, isFirst }: ThumbnailProps) {
  const files = filesByType(image).at(-1)?.files ?? [];
  const isEnough = (each: { width: number; height: number }) =>
    plateWidth(each) >= ENOUGH[image.isDrawn ? 'drawn' : 'photo'];
  const file = files.find(isEnough) ?? files.at(-1);
  if (!file) return null;
  // Cropped like in the style sheet, so that a small image is not enlarged.
  const width = Math.round(plateWidth(file));
  return (
    <img
      src={file.src}
      width={width}
      height={Math.round(width / PLATE)}
      alt=""
      className={image.isDrawn ? undefined : focusClass(image)}
      loading={isFirst ? 'eager' : 'lazy'}
      fetchPriority={isFirst ? 'high' : undefined}
    />
  );
}
