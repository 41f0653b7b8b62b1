import type { Frame } from '@/components/layout/frame';
import { storyPath } from '@/domain/site/address';
import type { StoryText } from '@/domain/stories/story';
import { shortDate } from '@/i18n/event-date';
import { languageName } from '@/i18n/languages';
import { getT } from '@/i18n/translate';

/** Tells that the original has changed since this translation was made. */
export function BehindNotice({ frame, story }: { frame: Frame; story: StoryText }) {
  const t = getT(frame.language);
  const original = story.texts.find((text) => text.language === story.originalLanguage);
  const since = story.behindSince ?? story.changedAt;
  return (
    <p className="notice" lang={frame.language}>
      {t('story.behind', {
        count: story.behind,
        date: shortDate(new Date(since), frame.language, frame.timeZone),
      })}{' '}
      {original && (
        <a href={storyPath(original.language, original.slug)} hrefLang={original.language}>
          {t('story.readOriginal', { language: languageName(original.language, frame.language) })}
        </a>
      )}
    </p>
  );
}
