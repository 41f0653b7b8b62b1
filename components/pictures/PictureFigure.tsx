import type { Picture } from '@/domain/pictures/picture';
import { direction } from '@/i18n/languages';
import { PictureImage } from './PictureImage';

interface PictureFigureProps {
  picture: Picture;
  sizes: string;
  isFirst?: boolean;
}

/** A picture with its caption and credit. */
export function PictureFigure({ picture, sizes, isFirst }: PictureFigureProps) {
  const { caption, credit, language } = picture;
  return (
    <figure className="plate">
      <PictureImage picture={picture} sizes={sizes} isFirst={isFirst} />
      {(caption || credit) && (
        <figcaption lang={language} dir={direction(language)}>
          {caption} {credit && <small>{credit}</small>}
        </figcaption>
      )}
    </figure>
  );
}
