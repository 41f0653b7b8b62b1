import { imagePath } from '@/domain/addresses/staff-address';
import type { LibraryImage } from '@/domain/images/library';
import { direction } from '@/i18n/languages';
import { getStaffT } from '@/i18n/staff/translate';
import { GRID } from './grid-classes';
import { ImageCard } from './ImageCard';

interface LibraryPlatesProps {
  images: readonly LibraryImage[];
  language: string;
}

/** Images as a grid of links, named by what they show. */
export function LibraryGrid({ images, language }: LibraryPlatesProps) {
  const t = getStaffT(language);
  if (images.length === 0) return null;
  return (
    <ul className={GRID.list}>
      {images.map((image) => {
        const { id, name, alt, decorative, fileName, nameLanguage } = image;
        const tongue = name ? { lang: nameLanguage, dir: direction(nameLanguage) } : {};
        return (
          <li key={id}>
            <a className={GRID.item} href={imagePath(id)}>
              <ImageCard image={image} className={GRID.image} />
              <span className={GRID.name} {...tongue}>
                {name || fileName || t('images.unnamed')}
              </span>
              {!alt && (
                <span className={GRID.note}>
                  {t(decorative ? 'images.decorates' : 'images.notDescribed')}
                </span>
              )}
            </a>
          </li>
        );
      })}
    </ul>
  );
}
