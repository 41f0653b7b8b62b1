import type { useTranslations } from 'use-intl/react';
import type { OfferedImage } from '@/domain/images/library';
import { direction } from '@/i18n/languages';
import { GRID } from './grid-classes';
import { ImageCard } from './ImageCard';

interface PickerGridProps {
  images: readonly OfferedImage[];
  t: ReturnType<typeof useTranslations<'images'>>;
  /** Ids in the order of choice; null where one click chooses. */
  chosen: readonly string[] | null;
  choose: (image: OfferedImage) => void;
}

/** Images to choose from, as buttons named by what they show. */
export function PickerGrid({ images, t, chosen, choose }: PickerGridProps) {
  return (
    <ul className={GRID.list}>
      {images.map((image) => {
        const place = chosen?.indexOf(image.id) ?? -1;
        return (
          <li key={image.id}>
            <button
              type="button"
              className={GRID.item}
              aria-pressed={chosen ? place >= 0 : undefined}
              onClick={() => choose(image)}
            >
              <ImageCard image={image} className={GRID.image} />
              <span className={GRID.name} {...tongue(image)}>
                {place >= 0 && <b>{t('place', { n: place + 1 })} </b>}
                {image.name || image.fileName || t('unnamed')}
              </span>
              {!image.alt && !image.decorative && (
                <span className={GRID.note}>{t('notDescribed')}</span>
              )}
            </button>
          </li>
        );
      })}
    </ul>
  );
}

function tongue({ name, nameLanguage }: OfferedImage) {
  return name ? { lang: nameLanguage, dir: direction(nameLanguage) } : {};
}
