import { Notice } from '@/components/admin/ui/Notice';
import { staffStoryPath, textPath } from '@/domain/addresses/staff-address';
import type { RefusedStory } from '@/domain/bulk/bulk';
import { direction, languageName } from '@/i18n/languages';
import { getStaffT } from '@/i18n/staff/translate';

interface RefusedListProps {
  refused: readonly RefusedStory[];
  language: string;
}

/** Stories that a bulk change left unchanged, each with its reason and a link. */
export function RefusedList({ refused, language }: RefusedListProps) {
  const t = getStaffT(language);
  return (
    <Notice kind="problem">
      <p>{t('stories.refused.title', { count: refused.length })}</p>
      <ul className="refused">
        {refused.map((each) => (
          <li key={`${each.storyId} ${each.language ?? ''}`}>
            {each.story ? (
              <a
                href={
                  each.language
                    ? textPath(each.storyId, each.language)
                    : staffStoryPath(each.storyId)
                }
                lang={each.story.language}
                dir={direction(each.story.language)}
              >
                {each.story.title || t('images.untitled')}
              </a>
            ) : (
              t('stories.refused.unseen')
            )}
            {each.language && ` (${languageName(each.language, language)})`}:{' '}
            {reasonOf(each, language)}
          </li>
        ))}
      </ul>
    </Notice>
  );
}

function reasonOf({ because, checks }: RefusedStory, language: string): string {
  const t = getStaffT(language);
  switch (because) {
    case 'checks':
      return checkWords(checks, t);
    case 'past':
    case 'tooFar':
    case 'order':
    case 'upToDate':
    case 'notPublic':
      return t(`schedule.wrong.${because}`);
    default:
      return t(`stories.refused.${because}`);
  }
}

function checkWords(checks: RefusedStory['checks'], t: ReturnType<typeof getStaffT>): string {
  const forbidden = checks.filter((check) => check.blocks);
  const said = (forbidden.length > 0 ? forbidden : checks).map(({ code, values }) =>
    t(`writing.checks.${code}`, values as never),
  );
  return [...new Set(said)].join(' ');
}
