import type { LibraryPicture } from '@/domain/images/library';
import { direction } from '@/i18n/languages';
import { ImageCard } from './ImageCard';
import type { PictureT } from './image-words';

interface PickerGridProps {
  pictures: readonly LibraryPicture[];
  t: PictureT;
  choose: (picture: LibraryPicture) => void;
}

/** Pictures to choose from, each a button that is named by what it shows. */
export function PickerGrid({ pictures, t, choose }: PickerGridProps) {
  return (
    <ul className="plates">
      {pictures.map((picture) => (
        <li key={picture.id}>
          <button type="button" className="plate" onClick={() => choose(picture)}>
            <ImageCard picture={picture} />
            <span className="plate-name" {...tongue(picture)}>
              {plateName(picture, t)}
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}

function plateName({ name, fileName }: LibraryPicture, t: PictureT): string {
  return name || fileName || t('unnamed');
}

function tongue({ name, nameLanguage }: LibraryPicture) {
  return name ? { lang: nameLanguage, dir: direction(nameLanguage) } : {};
}
