import {
  collectionAdminPath,
  nameAdminPath,
  staffStoryPath,
} from '@/domain/addresses/staff-address';
import type { ImageUse } from '@/domain/images/use';
import { direction, languageName } from '@/i18n/languages';
import { getStaffT } from '@/i18n/staff/translate';

interface ImageUsesProps {
  uses: readonly ImageUse[];
  language: string;
}

export function ImageUses({ uses, language }: ImageUsesProps) {
  const t = getStaffT(language);
  if (uses.length === 0) return <p>{t('images.usedNowhere')}</p>;
  return (
    <ul>
      {uses.map((use) => (
        <li key={`${use.kind} ${use.place}`} className="py-1">
          {use.id ? (
            <a href={hrefOf(use)} lang={use.language || undefined} dir={direction(use.language)}>
              {use.title || t('images.untitled')}
            </a>
          ) : (
            <WithoutPage use={use} language={language} />
          )}{' '}
          <span className="text-faint">{kindOf(use, language)}</span>
        </li>
      ))}
    </ul>
  );
}

/** An author, whose profile only they change, or a text that the user may not see. */
function WithoutPage({ use, language }: { use: ImageUse; language: string }) {
  if (use.kind === 'author') return <bdi lang={use.language}>{use.title}</bdi>;
  return getStaffT(language)('images.useHidden');
}

function hrefOf({ kind, id }: ImageUse): string {
  if (kind === 'name') return nameAdminPath(id);
  return kind === 'collection' ? collectionAdminPath(id) : staffStoryPath(id);
}

function kindOf(use: ImageUse, language: string): string {
  const t = getStaffT(language);
  if (use.kind === 'cover') return t('images.useCover');
  if (use.kind === 'poster') return t('images.usePoster');
  if (use.kind === 'collection') return t('images.useCollection');
  if (use.kind === 'name') return t('images.useName');
  if (use.kind === 'author') return t('images.useAuthor');
  return t('images.useText', { language: languageName(use.language, language) });
}
