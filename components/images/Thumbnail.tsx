import type { Image } from '@/domain/images/image';
import { focusClass, PLATE, plateWidth } from './crop';
import { filesByType } from './source-set';

/** Pixels that the widest small plate (10rem) needs on a screen of double density. */
const ENOUGH = 340;

interface ThumbnailProps {
  image: Image;
  /** Whether it is the first image of the page. */
  isFirst?: boolean;
}

/**
 * A small plate beside a title, where its description would only interrupt, cut around its image's focal point. One
 * file suits every screen at this size; a `srcset` would cost each row of a long list a hundred bytes that do not
 * compress.
 */
export function Thumbnail({ image, isFirst }: ThumbnailProps) {
  const files = filesByType(image).at(-1)?.files ?? [];
  const file = files.find((each) => plateWidth(each) >= ENOUGH) ?? files.at(-1);
  if (!file) return null;
  // Cut as the style sheet cuts it, so that a small image is not blown up.
  const width = Math.round(plateWidth(file));
  return (
    <img
      src={file.src}
      width={width}
      height={Math.round(width / PLATE)}
      alt=""
      className={focusClass(image)}
      loading={isFirst ? 'eager' : 'lazy'}
      fetchPriority={isFirst ? 'high' : undefined}
    />
  );
}
