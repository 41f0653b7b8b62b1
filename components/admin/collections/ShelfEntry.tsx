import { collectionAdminPath, staffStoryPath } from '@/domain/addresses/staff-address';
import type { ShelfLine } from '@/domain/collections/collection-file';
import { direction, languageName } from '@/i18n/languages';
import { getStaffT } from '@/i18n/staff/translate';

interface ShelfEntryProps {
  language: string;
  collectionId: string;
  line: ShelfLine;
  /** Whether the user may not change it. */
  isFixed: boolean;
}

/** A story of the collection: title, whether it is published, and the languages of its notes. */
export function ShelfEntry({ language, collectionId, line, isFixed }: ShelfEntryProps) {
  const t = getStaffT(language);
  const { story, notes } = line;
  const tongues = Object.keys(notes).map((tag) => languageName(tag, language));
  const list = new Intl.ListFormat(language);
  return (
    <>
      <a
        href={staffStoryPath(story.id)}
        lang={story.language}
        dir={direction(story.language)}
        className="entry-name"
      >
        {story.title}
      </a>
      <span className="label">
        {[
          !story.isPublished && t('collections.notPublished'),
          tongues.length > 0 && t('collections.notesIn', { languages: list.format(tongues) }),
        ]
          .filter(Boolean)
          .join(' · ')}
        {!isFixed && (
          <>
            {' '}
            <a href={`${collectionAdminPath(collectionId, undefined, { story: story.id })}#shelf`}>
              {t('collections.editEntry')}
              <span className="sr-only"> {story.title}</span>
            </a>
          </>
        )}
      </span>
    </>
  );
}
