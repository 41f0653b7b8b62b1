import type { LibraryPicture } from '@/domain/images/library';
import { direction } from '@/i18n/languages';
import { getStaffT } from '@/i18n/staff/translate';
import { ImageCard } from './ImageCard';

interface LibraryPlatesProps {
  pictures: readonly LibraryPicture[];
  /** BCP 47 of the interface. */
  language: string;
}

/** Pictures as a grid of plates, each a link that is named by what it shows. */
export function LibraryGrid({ pictures, language }: LibraryPlatesProps) {
  const t = getStaffT(language);
  if (pictures.length === 0) return null;
  return (
    <ul className="plates">
      {pictures.map((picture) => {
        const { id, name, alt, decorative, fileName, nameLanguage } = picture;
        const tongue = name ? { lang: nameLanguage, dir: direction(nameLanguage) } : {};
        return (
          <li key={id}>
            <a className="plate" href={`/admin/pictures/${id}`}>
              <ImageCard picture={picture} />
              <span className="plate-name" {...tongue}>
                {name || fileName || t('pictures.unnamed')}
              </span>
              {!alt && (
                <span className="plate-note">
                  {t(decorative ? 'pictures.decorates' : 'pictures.notDescribed')}
                </span>
              )}
            </a>
          </li>
        );
      })}
    </ul>
  );
}
