import { PageHead } from '@/components/admin/ui/PageHead';
import { Pager } from '@/components/admin/ui/Pager';
import { staffStoryPath, UNNAMED_PATH, unnamedPath } from '@/domain/addresses/staff-address';
import type { StoryTitle } from '@/domain/stories/story-title';
import { direction } from '@/i18n/languages';
import { getStaffT } from '@/i18n/staff/translate';
import { NamesTabs } from './NamesTabs';

interface UnnamedPageProps {
  language: string;
  stories: readonly StoryTitle[];
  all: number;
  /** Id of the last story of this page, if others follow. */
  next: string | null;
}

/** Published stories that have no names, each leading to its details. */
export function UnnamedPage({ language, stories, all, next }: UnnamedPageProps) {
  const t = getStaffT(language);
  return (
    <>
      <PageHead>
        <h1>{t('names.missing')}</h1>
      </PageHead>
      <NamesTabs language={language} here={UNNAMED_PATH} />
      <p className="hint">{t('names.missingHint')}</p>
      <p role="status" className="faint">
        {t('names.missingCount', { count: all })}
      </p>
      <ul className="lines">
        {stories.map(({ id, title, language: tag }) => (
          <li key={id}>
            <a href={`${staffStoryPath(id)}#facts`} lang={tag} dir={direction(tag)}>
              {title}
            </a>
          </li>
        ))}
      </ul>
      <Pager
        label={t('names.pages')}
        next={next ? { href: unnamedPath(next), label: t('names.next') } : null}
      />
    </>
  );
}
