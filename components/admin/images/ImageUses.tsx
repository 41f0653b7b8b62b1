import { staffStoryPath } from '@/components/admin/address';
import { collectionAdminPath } from '@/components/admin/collections/collection-address';
import type { PictureUse } from '@/domain/images/use';
import { direction, languageName } from '@/i18n/languages';
import { getStaffT } from '@/i18n/staff/translate';

interface PictureUsesProps {
  uses: readonly PictureUse[];
  /** BCP 47 of the interface. */
  language: string;
}

/** The places that show a picture. */
export function PictureUses({ uses, language }: PictureUsesProps) {
  const t = getStaffT(language);
  if (uses.length === 0) return <p>{t('pictures.usedNowhere')}</p>;
  return (
    <ul className="uses">
      {uses.map((use) => (
        <li key={`${use.kind} ${use.place}`}>
          {use.id ? (
            <a href={hrefOf(use)} lang={use.language || undefined} dir={direction(use.language)}>
              {use.title || t('pictures.untitled')}
            </a>
          ) : (
            t('pictures.useHidden')
          )}{' '}
          <span className="faint">{kindOf(use, language)}</span>
        </li>
      ))}
    </ul>
  );
}

function hrefOf({ kind, id }: PictureUse): string {
  return kind === 'collection' ? collectionAdminPath(id) : staffStoryPath(id);
}

function kindOf(use: PictureUse, language: string): string {
  const t = getStaffT(language);
  if (use.kind === 'cover') return t('pictures.useCover');
  if (use.kind === 'collection') return t('pictures.useCollection');
  return t('pictures.useText', { language: languageName(use.language, language) });
}
