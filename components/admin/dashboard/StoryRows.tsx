import { SectionTitle } from '@/components/admin/ui/SectionTitle';
import { DASHBOARD_ROWS } from '@/domain/dashboard/dashboard-rows';
import { direction, languageName } from '@/i18n/languages';
import { getStaffT } from '@/i18n/staff/translate';
import { DashboardMore } from './DashboardMore';
import type { DashboardStory, LanguageChip } from './dashboard-story';

interface StoryRowsProps {
  id: string;
  title: string;
  stories: readonly DashboardStory[];
  language: string;
}

/** A list of the dashboard: a row for each story, with a link to each of its languages listed. */
export function StoryRows({ id, title, stories, language }: StoryRowsProps) {
  const t = getStaffT(language);
  return (
    <section aria-labelledby={id}>
      <SectionTitle id={id}>{title}</SectionTitle>
      <ul className="lines">
        {stories.slice(0, DASHBOARD_ROWS).map(({ storyId, chips, ...named }) => {
          const tongue = named.title
            ? { lang: named.titleLanguage, dir: direction(named.titleLanguage) }
            : {};
          return (
            <li key={storyId}>
              <a className="story-name" href={chips[0]?.href} id={`${id}-${storyId}`} {...tongue}>
                {named.title || t('frame.desk.untitled')}
              </a>
              <ul className="flex flex-wrap gap-[0.375rem]" aria-labelledby={`${id}-${storyId}`}>
                {chips.map((chip) => (
                  <Chip key={chip.language} chip={chip} language={language} />
                ))}
              </ul>
            </li>
          );
        })}
      </ul>
      <DashboardMore rows={stories.length} language={language} />
    </section>
  );
}

function Chip({ chip, language }: { chip: LanguageChip; language: string }) {
  const { href, words, isOverdue, note } = chip;
  return (
    <li className="max-w-full">
      <a
        className="inline-block max-w-full rounded-[0.25rem] border border-line px-[0.625rem] py-[0.1875rem] text-small no-underline wrap-anywhere hover:border-accent"
        href={href}
      >
        <b>{languageName(chip.language, language)}</b>{' '}
        <span className={isOverdue ? 'text-grave' : 'text-faint'}>{words}</span>
      </a>
      {note && (
        <p className="note" dir="auto">
          {note}
        </p>
      )}
    </li>
  );
}
