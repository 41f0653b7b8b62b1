import { SectionTitle } from '@/components/admin/ui/SectionTitle';
import { STORIES_PATH, staffStoryPath } from '@/domain/addresses/staff-address';
import type { StoryOfName } from '@/domain/names/name-file';
import { direction } from '@/i18n/languages';
import { getStaffT } from '@/i18n/staff/translate';

interface StoriesOfNameProps {
  language: string;
  /** Of the name. */
  id: string;
  stories: readonly StoryOfName[];
}

/** The stories of a name, with their roles. */
export function StoriesOfName({ language, id, stories }: StoriesOfNameProps) {
  const t = getStaffT(language);
  return (
    <section className="section" aria-labelledby="stories-title">
      <SectionTitle id="stories-title">{t('names.stories')}</SectionTitle>
      {stories.length === 0 ? (
        <p>{t('names.noStories')}</p>
      ) : (
        <p>
          <a href={`${STORIES_PATH}?name=${encodeURIComponent(id)}`}>
            {t('names.published', { count: stories.length })}
          </a>
        </p>
      )}
      <ul className="lines">
        {stories.map(({ story, roles }) => (
          <li key={story.id}>
            <a
              href={`${staffStoryPath(story.id)}#facts`}
              lang={story.language}
              dir={direction(story.language)}
            >
              {story.title}
            </a>
            <span className="label">
              {roles.map((role) => t(`names.roles.${role}`)).join(' · ')}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
