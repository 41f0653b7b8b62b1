import type { LibraryImage } from '@/domain/images/library';
import { direction } from '@/i18n/languages';
import type { StaffT } from '@/i18n/staff/translate';
import { ImageCard } from './ImageCard';

interface PickerGridProps {
  images: readonly LibraryImage[];
  t: StaffT;
  choose: (image: LibraryImage) => void;
}

/** Images to choose from, as buttons named by what they show. */
export function PickerGrid({ images, t, choose }: PickerGridProps) {
  return (
    <ul className="plates">
      {images.map((image) => (
        <li key={image.id}>
          <button type="button" className="plate" onClick={() => choose(image)}>
            <ImageCard image={image} />
            <span className="plate-name" {...tongue(image)}>
              {plateName(image, t)}
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}

function plateName({ name, fileName }: LibraryImage, t: StaffT): string {
  return name || fileName || t('images.unnamed');
}

function tongue({ name, nameLanguage }: LibraryImage) {
  return name ? { lang: nameLanguage, dir: direction(nameLanguage) } : {};
}
