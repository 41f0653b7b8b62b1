import type { Image } from '@/domain/images/image';
import { Thumbnail } from './Thumbnail';

interface RowPlateProps {
  image: Image;
  /** Whether it is the first image of the page, which is loaded early. */
  isFirst?: boolean;
}

/** The image of a story in a list; a photograph is larger than a drawing, which is never cropped. */
export function RowPlate({ image, isFirst }: RowPlateProps) {
  return (
    <div className={image.isDrawn ? 'row-plate' : 'row-plate photo'}>
      <Thumbnail image={image} isFirst={isFirst} />
    </div>
  );
}
