import type { LibraryImage } from '@/domain/images/library';
import { direction } from '@/i18n/languages';
import { ImageCard } from './ImageCard';
import type { ImageT } from './image-words';

interface PickerGridProps {
  images: readonly LibraryImage[];
  t: ImageT;
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

function plateName({ name, fileName }: LibraryImage, t: ImageT): string {
  return name || fileName || t('unnamed');
}

function tongue({ name, nameLanguage }: LibraryImage) {
  return name ? { lang: nameLanguage, dir: direction(nameLanguage) } : {};
}
