import type { Frame } from '@/components/layout/frame';
import { storyPath } from '@/domain/addresses/address';
import type { StoryText } from '@/domain/reader/story';
import { shortDate } from '@/i18n/event-date';
import { languageName } from '@/i18n/languages';
import { getT } from '@/i18n/translate';

/** Notice of an outdated translation with a link to its source. Nothing for a hidden source. */
export function OutdatedNotice({ frame, story }: { frame: Frame; story: StoryText }) {
  const source = story.texts.find((text) => text.language === story.madeFromLanguage);
  if (!source || story.behind === 0) return null;
  const t = getT(frame.language);
  const language = languageName(source.language, frame.language);
  const since = new Date(story.madeFromAt ?? story.behindSince ?? story.changedAt);
  const date = shortDate(since, frame.language, frame.timeZone);
  return (
    <p className="notice" lang={frame.language}>
      {t('story.behind', { count: story.behind, language, date })}{' '}
      <a href={storyPath(source.language, source.slug)} hrefLang={source.language}>
        {t('story.readSource', { language })}
      </a>
    </p>
  );
}
